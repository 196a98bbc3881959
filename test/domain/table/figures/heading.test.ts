import { figureHeading } from '../../../../src/domain/table/figures/heading';

/** role subject unit period, as one line; levels of a heading are parted by ›. */
function told(path: string): string {
  const heading = figureHeading(path.split('›').map((level) => level.trim()));
  if (heading === null) return '–';
  const { role, subject, unit, period, change } = heading;
  return [
    role,
    subject,
    unit === null ? null : `${unit.factor === 1 ? '' : unit.factor}${unit.name}`,
    period === null ? null : `${period.cumulative ? '≤' : '='}${period.month}${period.previous ? '上' : ''}`,
    change ? '增速' : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

test.each([
  // targets
  ['年度任务', 'target'],
  ['任务(户)', 'target 户'],
  ['任务数', 'target'],
  ['目标值', 'target'],
  ['年度目标', 'target'],
  ['全年任务数', 'target'],
  ['上级下达任务(亩)', 'target 亩'],
  ['年投资计划', 'target investment'],
  ['年度计划投资(万元)', 'target investment 10000元'],
  ['全年计划投资(万元)', 'target investment 10000元'],
  ['年度计划完成投资', 'target investment'],
  ['计划年内完成投资(亿元)', 'target investment 100000000元'],
  ['年内计划投资', 'target investment'],
  ['年计划', 'target'],
  ['计划开工', 'target start'],
  ['应开工(个)', 'target start 个'],
  ['计划任务数›户数(户)', 'target 户'],
  ['投资›年度计划', 'target investment'],
  ['建设任务(户)', 'target 户'],
  ['年度目标›总量', 'target'],
  ['年度目标›增速(%)', 'target % 增速'],
  ['下达任务', 'target'],
  // a plan to date is what should have been reached
  ['1-11月计划投资', 'expected investment ≤11'],
  // sizes
  ['总投资(亿元)', 'size investment 100000000元'],
  ['计划总投资', 'size investment'],
  ['概算总投资', 'size investment'],
  ['项目个数', 'size'],
  ['项目数(个)', 'size 个'],
  ['数量(宗)', 'size 宗'],
  // actuals
  ['完成投资额', 'actual investment'],
  ['1-9月累计完成投资(万元)', 'actual investment 10000元 ≤9'],
  ['累计完成(亿元)', 'actual 100000000元'],
  ['完成数(户)', 'actual 户'],
  ['已完成数', 'actual'],
  ['至9月底完成', 'actual ≤9'],
  ['截至目前完成投资(万元)', 'actual investment 10000元 ≤0'],
  ['8月末累计完成', 'actual ≤8'],
  ['4月完成', 'actual =4'],
  ['本月完成', 'actual =0'],
  ['上月累计完成', 'actual ≤0上'],
  ['实际完成', 'actual'],
  ['竣工›户数', 'actual finish 户'],
  ['开工›户数', 'actual start 户'],
  ['开工建设(个)', 'actual start 个'],
  ['已开复工', 'actual start'],
  ['完成并入住›户数', 'actual finish 户'],
  ['开工以来累计', 'actual ≤12'],
  ['截至9月末›新开工小区数(个)', 'actual start 个 ≤9'],
  ['投资›累计完成(亿元)', 'actual investment 100000000元'],
  ['完成住房›合计(户)', 'actual 户'],
  ['1-6月完成›总量', 'actual ≤6'],
  ['投资额›累计', 'actual investment'],
  ['已支付金额', 'actual payment'],
  // rates
  ['完成率', 'rate'],
  ['完成率(%)', 'rate %'],
  ['年计划投资完成率', 'rate investment'],
  ['占年投资计划', 'rate investment'],
  ['占年度计划投资', 'rate investment'],
  ['占年度计划(%)', 'rate %'],
  ['完成年度计划', 'rate'],
  ['完成年度任务(%)', 'rate %'],
  ['为年度计划(%)', 'rate %'],
  ['完成目标', 'rate'],
  ['占总量(%)', 'rate %'],
  ['开工率', 'rate start'],
  ['竣工›竣工率', 'rate finish'],
  ['投资›完成率', 'rate investment'],
  ['6月底›占计划', 'rate ≤6'],
  ['占年任务之比', 'rate'],
  ['完成进度(%)', 'rate %'],
  ['支付率', 'rate payment'],
  ['占年计划比重', 'rate'],
  // known and ignored
  ['同比(%)', 'change %'],
  ['增速', 'change'],
  ['排名', 'rank'],
  ['全市位次', 'rank'],
  ['与时序进度(16.67%)相比(百分点)', 'gap %'],
  ['比序时进度(百分点)', 'gap %'],
  ['超序时(百分点)', 'gap %'],
  ['进度比较', 'gap'],
  ['与目标差距(个)', 'gap 个'],
  ['在建项目', 'under-way'],
  ['在建住房›合计(户)', 'under-way 户'],
  ['在建住房›占任务', 'under-way'],
  ['未开工', 'remaining start'],
  // words of no number column
  ['序号', '–'],
  ['责任单位', '–'],
  ['备注', '–'],
  ['县市区', '–'],
])('%s', (heading, expected) => {
  expect(told(heading)).toBe(expected);
});
