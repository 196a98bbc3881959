import { measured } from './reading';

const declared = (progress: string, due?: string): string | null =>
  measured('新建文化站8个', progress, due).declaredDone?.text ?? null;

test.each([
  ['已全部完成。', '已全部完成'],
  ['该项民生实事已完成。', '该项民生实事已完成'],
  ['该項民生實(shí)事已完成,。', '该項民生實(shí)事已完成'],
  ['项目完成。', '项目完成'],
  ['已完成。', '已完成'],
  ['全部安装完成。', '全部安装完成'],
  ['已全部验收。', '已全部验收'],
  ['已全部完成,通过省残联验收。', '已全部完成'],
  ['累计建成10个,已完成年度指标,持续巩固。', '已完成年度指标'],
  ['提前超额完成年度任务。', '提前超额完成年度任务'],
  ['已全部完成并投入使用。', '已全部完成并投入使用'],
  ['已全部安装完毕并通过验收。', '已全部安装完毕并通过验收'],
  ['项目已完工并通过竣工验收。', '项目已完工并通过竣工验收'],
  ['已全部完成，8个文化站均已开放。', '已全部完成'],
  ['已完成（含续建）。', '已完成（含续建）'],
])('%s declares the item done', (progress, words) => expect(declared(progress)).toBe(words));

// A stage, a period's share, a part or a hope is no declaration.
test.each([
  ['一季度工作任务已完成。'],
  ['已完成二季度任务'],
  ['已完成招标。'],
  ['基本完成。'],
  ['预计8月底全部完成。'],
  ['主体设施完工。'],
  ['完成方案设计。'],
  ['已完成5个,其余正在施工。'],
  ['甲站已完成,乙站正在施工。'],
  ['首批已完成。'],
  ['尚未完成。'],
  ['主体已完工并进入装修。'],
  ['一期已完成并投入使用。'],
  // A figure was meant behind the verb, and cannot be read.
  ['已完成？个。'],
  ['已完成（）个'],
  ['已完成（5）个。'],
  ['已完成【5】个'],
  ['已完成⑤个。'],
  ['已完成8.个'],
  ['已完成____个'],
  ['已完成，5个'],
])('%s declares nothing', (progress) => expect(declared(progress)).toBeNull());

test('the due column may declare it', () => {
  expect(measured('新增出租车10辆', '投放12辆', '已完成').declaredDone).toMatchObject({
    field: 'due',
    text: '已完成',
  });
  expect(measured('新增出租车10辆', '投放2辆', '7月底').declaredDone).toBeNull();
});
