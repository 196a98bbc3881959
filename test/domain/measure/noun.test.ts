import { measured } from './reading';

/** What each target of a task counts, as a bulletin says it before the figure. */
const nounsOf = (task: string): string[] => measured(task).indicators.map(({ target }) => target.noun);

test.each<[task: string, nouns: readonly string[]]>([
  ['新增托位525个', ['托位']],
  ['帮扶800名以上就业困难人员实现再就业', ['就业困难人员']],
  ['挖掘零工岗位1500个以上,开发公益性岗位80个以上', ['零工岗位', '公益性岗位']],
  // The same counted twice.
  ['培训专业应急队伍50支1500人以上', ['培训专业应急队伍', '培训专业应急队伍']],
  ['全年培训31个家庭医生服务团队124人以上', ['家庭医生服务团队', '家庭医生服务团队']],
  // The number of a point is none of its words.
  ['2.改善农民住房2000户', ['改善农民住房']],
  ['(3)改善农民住房2000户', ['改善农民住房']],
  ['完成2.5公里道路改造', ['道路']],
  // A bracket tells more of what stands before it, unless something stands behind it.
  ['培育老年教育示范校1所(老年大学)', ['老年教育示范校']],
  ['新建公园3个(甲公园、乙公园、丙公园)', ['公园']],
  ['开工(改、扩)建公办幼儿园6所', ['开工(改、扩)建公办幼儿园']],
  ['改造4所(乡镇)卫生院', ['(乡镇)卫生院']],
  ['全市建成照护服务机构80家(我县5家)', ['我县']],
  // A verb or a preposition counts nothing.
  ['在10个以上行政村建设固定的宣传站', ['行政村']],
  ['对1500名学生开展筛查', ['学生']],
  ['为1200人提供托育服务', ['']],
  ['完成10处', ['']],
  // Signs of a quantity in words part nothing.
  ['“三公里”充分就业社区4个', ['三公里”充分就业社区']],
])('%s: %j', (task, nouns) => expect(nounsOf(task)).toEqual(nouns));
