import { reached, STAGES, stageMarks } from '../../../src/domain/schedule/stages';

/** Highest stage done / touched. */
const seen = (text: string): string => {
  const { done, touched } = reached(stageMarks(text));
  return `${STAGES[done] ?? '-'}/${STAGES[touched] ?? '-'}`;
};

test.each<[text: string, doneAndTouched: string]>([
  ['已完成选址', '谋划选址/谋划选址'],
  ['各乡镇已初步完成选址工作', '谋划选址/谋划选址'],
  ['已制定建设方案', '立项方案/立项方案'],
  ['市局工作方案正在征求意见', '-/立项方案'],
  ['完成施工图设计', '设计/设计'],
  ['正在进行图纸O计工作', '-/设计'],
  ['目前施工图设计审查中', '-/审批'],
  ['已完成初步设计批复', '审批/审批'],
  ['完成招投标,完成器械采购', '招标采购/招标采购'],
  // The papers of a tender are not the tender.
  ['招标文件已上网公示', '-/招标采购'],
  ['完成招标方案', '-/招标采购'],
  ['项目已完成立项、可研批复,施工招标已挂网', '审批/招标采购'],
  ['主体已封顶', '结顶/结顶'],
  ['门诊待遇已按封顶2万元享受', '-/-'],
  ['年度封顶线已提高', '-/-'],
  ['所有小区已进场施工', '开工进场/开工进场'],
  ['水库已开工', '开工进场/开工进场'],
  ['地下室土方开挖完成', '基础/基础'],
  ['主体结构结顶', '结顶/结顶'],
  // The end of a part is not the end of the whole.
  ['主体设施完工', '主体/主体'],
  ['目前装修继续中', '-/安装装修'],
  ['设备已安装到位', '安装装修/安装装修'],
  ['完成配置电脑、多媒体等教学设施', '安装装修/安装装修'],
  ['正在配备急救设备', '-/安装装修'],
  ['拟配置教学设施', '-/-'],
  ['优化师资配置', '-/-'],
  ['三条道路已完工', '完工竣工/完工竣工'],
  ['已通过竣工验收', '验收/验收'],
  ['服务中心已正式运营', '投用/投用'],
])('%s → %s', (text, want) => expect(seen(text)).toBe(want));

// Planned, denied, or something else altogether.
test.each([
  '拟于6月开工',
  '预计8月底前完成建设',
  '力争10月份开工',
  '准备验收',
  '待市级验收',
  '尚未开工',
  '项目未进场',
  '完工后可新增学位1600个',
  '完善基础设施',
  '落实主体责任',
  '培育经营主体,共3家',
  '累计服务5000人次',
])('nothing reached in %s', (text) => expect(reached(stageMarks(text)).done).toBe(-1));

test('what is denied is told apart', () => {
  expect(stageMarks('1座还未开工')).toMatchObject([{ stage: '开工进场', state: 'not' }]);
});
