import type { OddTable } from './oddTable';

/** Lists of offices in which words and numbers share the work. */
export const OFFICES: readonly OddTable[] = [
  {
    name: 'units first, merged over their rows: rows of data with amounts at their ends are no headings',
    sheet: `
      责任单位|工作任务|目标|完成情况|完成时限
      县农业农村局|高标准农田建设|建设高标准农田3万亩|已建成2.4万亩|2026.12
      ^|冷链设施|新建冷库12座|已建成5座|2026年10月底
      ^|农村厕所|改造户厕1500户|已改造1200户|年底前
      县水利局|水库除险加固|完成8座小型水库除险加固|8座全部完工|12月`,
    told: [
      '高标准农田建设 30000亩→24000 rate – on-track',
      '冷链设施 12座→5 rate – behind',
      '农村厕所 1500户→1200 rate – on-track',
      '水库除险加固 8座→8 rate – completed',
    ],
  },
  {
    name: 'targets over 签约金额 | 到位资金 that what is done stands over as well',
    sheet: `
      2026年招商引资工作情况统计表
      单位|目标任务（亿元）|<|完成情况（亿元）|<|完成比例
      ^|签约金额|到位资金|签约金额|到位资金|到位资金完成率
      发改局|5|2|6.2|1.1|55%
      工信局|8|3|4|2.4|80%`,
    told: [
      '发改局 200000000元→110000000 500000000元→620000000 rate 55 at-risk',
      '工信局 300000000元→240000000 800000000元→400000000 rate 80 at-risk',
    ],
  },
  {
    name: 'tasks that only name the goals beside them',
    sheet: `
      序号|任务|目标|进展|责任单位
      1|丙|开展检查50次|已开展检查42次|C局
      2|丁|培训300人|已培训300人|D局`,
    told: ['丙 50次→42 rate – on-track', '丁 300人→300 rate – completed'],
  },
  {
    name: 'tasks that hold the amounts keep their column',
    sheet: `
      序号|工作任务|工作目标|进展|责任单位
      1|开展检查50次|消除隐患|已开展检查42次|C局
      2|培训300人|提高技能|已培训300人|D局`,
    told: ['开展检查50次 50次→42 rate – on-track', '培训300人 300人→300 rate – completed'],
  },
];
