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
      '发改局 200000000元→110000000 500000000元→620000000 rate – at-risk',
      '工信局 300000000元→240000000 800000000元→400000000 rate – at-risk',
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
  {
    name: 'a group row over a part that has nothing yet, money in 亿 and 万 alone, days, 突破',
    sheet: `
      2026年度重点项目投资完成情况
      单位：万元
      序号|项目名称|年度计划投资|累计完成投资|占年度计划%|责任单位
      一|续建项目（2个）|60000|41200|68.7|
      1|滨江大道|40000|33000|82.5|市城投集团
      2|第二污水厂|20000|8200|41|市水务局
      二|新建项目（2个）|30000|13500|45|
      3|智慧物流园|20000|13500|67.5|市商务局
      4|中医院迁建|10000|0|0|市卫健委
      |合计|90000|54700|60.8|`,
    told: [
      '滨江大道 400000000元→330000000 rate 82.5 on-track',
      '第二污水厂 200000000元→82000000 rate 41 behind',
      '智慧物流园 200000000元→135000000 rate 67.5 on-track',
      '中医院迁建 100000000元→0 rate 0 behind',
    ],
  },
  {
    name: 'money in 亿 and 万 alone is no times of the unit of the heading',
    sheet: `
      项目名称|年度计划投资（亿元）|已完成投资（亿元）|责任单位
      甲|2.5|1.8|A局
      乙|1亿|9500万|B局
      丙|0.8|0.2|C局`,
    told: [
      '甲 250000000元→180000000 rate – on-track',
      '乙 100000000元→95000000 rate – on-track',
      '丙 80000000元→20000000 rate – behind',
    ],
  },
  {
    name: 'bounds and times in cells',
    sheet: `
      指标|目标值|完成值
      旅游收入|突破100亿元|76.3亿元
      重污染天数|不超过2天|3天
      新增就业|超过1.2万人|9600人`,
    told: [
      '旅游收入 10000000000元→7630000000 rate – on-track',
      '重污染天数 2天→3 rate – behind',
      '新增就业 12000人→9600 rate – on-track',
    ],
  },
  {
    name: 'last year beside this one',
    sheet: `
      项目名称|2026年目标|2025年完成情况|2026年1-9月完成情况|责任单位
      技能培训|培训5000人次|完成培训5200人次|完成培训4100人次|人社局
      危房改造|改造危房60户|完成75户|完成60户|住建局`,
    told: ['技能培训 5000人次→4100 rate – on-track', '危房改造 60户→60 rate – completed'],
  },
  {
    name: 'next year beside this one',
    sheet: `
      项目名称|2026年目标|2026年完成情况|2027年计划|责任单位
      技能培训|培训5000人次|完成培训4100人次|培训6000人次|人社局
      危房改造|改造危房60户|完成60户|改造80户|住建局`,
    told: ['技能培训 5000人次→4100 rate – on-track', '危房改造 60户→60 rate – completed'],
  },
  {
    name: 'last year alone tells nothing of this one',
    sheet: `
      项目名称|2026年目标|2025年完成情况|责任单位
      技能培训|培训5000人次|完成培训5200人次|人社局
      危房改造|改造危房60户|完成75户|住建局`,
    told: ['技能培训 5000人次→? rate – undetermined', '危房改造 60户→? rate – undetermined'],
  },
  {
    name: 'a group over a single part, beside a group over two',
    sheet: `
      序号|项目名称|总投资|年度计划|累计完成|完成率|责任单位
      一|续建|50000|20000|15500|77.5%|
      1|甲项目|30000|12000|9500|79.2%|住建局
      2|乙项目|20000|8000|6000|75.0%|水利局
      二|新建|9000|5000|1000|20.0%|
      3|丙项目|9000|5000|1000|20.0%|交通局
      |合计|59000|25000|16500|66.0%|`,
    told: [
      '甲项目 12000→9500 rate 79.2 on-track',
      '乙项目 8000→6000 rate 75 on-track',
      '丙项目 5000→1000 rate 20 behind',
    ],
  },
  {
    name: 'amounts that open with a deed begin no second table',
    sheet: `
      指标|目标|完成
      水质监测|240批次|180批次
      污水处理能力|新增5万吨/日|新增2万吨/日
      燃气普及|2.5万户|2.1万户`,
    told: [
      '水质监测 240批次→180 rate – on-track',
      '污水处理能力 50000吨/日→20000 rate – behind',
      '燃气普及 25000户→21000 rate – on-track',
    ],
  },
  {
    name: 'a percentage that lost its format; small rates stay what they are',
    sheet: `
      指标名称|目标值|1-8月完成值|责任科室
      适龄儿童疫苗接种率|≥95%|0.972|疾控科
      家庭医生签约率|40%|38.9%|基层科
      差错率|≤2%|0.8|医政科`,
    told: [
      '适龄儿童疫苗接种 95%→97.2 rate – completed',
      '家庭医生签约率 40%→38.9 rate – undetermined',
      '差错率 2%→0.8 rate – on-track',
    ],
  },
];
