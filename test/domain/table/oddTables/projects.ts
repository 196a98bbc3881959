import type { OddTable } from './oddTable';

/** Tables as offices lay them out, with what is to be read of each row. */
export const PROJECTS: readonly OddTable[] = [
  {
    name: 'negative & dash',
    sheet: `
      2026年节能指标
      指标|单位|年度目标|1-9月|完成情况
      单位GDP能耗下降率|%|3.5|3.1|未达标
      PM2.5浓度|微克/立方米|≤35|33|达标
      优良天数比例|%|≥85|88.2|达标
      化学需氧量减排|吨|500|420|—`,
    told: [
      '单位GDP能耗下 3.5%→3.1 rate – behind',
      'PM2.5浓度 35微克/立方米→33 rate – on-track',
      '优良天数比例 85%→88.2 rate – on-track',
      '化学需氧量减排 500吨→420 rate – on-track',
    ],
  },
  {
    name: 'quoted thousand, yuan',
    sheet: `
      2026年专项债券项目
      项目|债券金额（元）|已支付（元）|支付率
      甲|12,000,000.00|6,000,000.00|50.00%
      乙|8,000,000.00|8,000,000.00|100.00%`,
    told: ['甲 – rate 50 at-risk', '乙 – rate 100 on-track'],
  },
  {
    name: 'header with numbering of columns row',
    sheet: `
      2026年任务完成情况
      县区|任务数|完成数|完成率|缺口
      甲|乙|1|2|3=2/1
      A县|100|80|80%|20
      B县|200|150|75%|50`,
    told: ['A县 100→80 rate 80 on-track', 'B县 200→150 rate 75 on-track'],
  },
  {
    name: 'last row remarks and totals bottom w/out label',
    sheet: `
      工业企业培育
      类别|年度目标（家）|完成（家）|完成率
      规上工业企业|20|12|60%
      专精特新|10|11|110%
      高新技术企业|15|9|60%
      |45|32|71.1%`,
    told: [
      '规上工业企业 20家→12 rate 60 at-risk',
      '专精特新 10家→11 rate 110 completed',
      '高新技术企业 15家→9 rate 60 at-risk',
    ],
  },
  {
    name: '目标 as range text',
    sheet: `
      2026年重点任务
      事项|目标|完成情况|责任部门
      粮食产量|稳定在50万吨以上|51.2万吨|农业农村局
      城镇登记失业率|控制在4%以内|3.6%|人社局
      新增专利|200件左右|150件|市监局`,
    told: [
      '粮食产量 500000吨→512000 rate – completed',
      '城镇登记失业率 4%→3.6 rate – on-track',
      '新增专利 200件→150 rate – on-track',
    ],
  },
  {
    name: 'plan quarter numbers',
    sheet: `
      2026年重点项目季度投资计划及完成情况（单位：万元）
      项目名称|年度计划投资|一季度计划|二季度计划|三季度计划|四季度计划|截至9月底完成|责任单位
      环城路|8000|1000|2000|3000|2000|6100|交通局
      滨河路|4000|500|500|2000|1000|1200|住建局`,
    told: ['环城路 80000000元→61000000 rate – on-track', '滨河路 40000000元→12000000 rate – behind'],
  },
  {
    name: 'score table',
    sheet: `
      2026年第三季度绩效考核得分表
      单位|考核得分|目标完成率|排名|扣分
      教育局|95|98%|1|5
      住建局|80|75%|2|20`,
    told: ['教育局 – rate 98 on-track', '住建局 – rate 75 on-track'],
  },
  {
    name: '乡镇 halves',
    sheet: `
      2026年医保征缴进度（截至9月25日）
      乡镇|任务数|已缴费|完成率|乡镇|任务数|已缴费|完成率
      甲镇|10000|8000|80%|丙镇|5000|2000|40%
      乙镇|20000|15000|75%|丁镇|3000|3000|100%`,
    told: [
      '甲镇 10000→8000 rate 80 on-track',
      '乙镇 20000→15000 rate 75 on-track',
      '丙镇 5000→2000 rate 40 behind',
      '丁镇 3000→3000 rate 100 completed',
    ],
  },
  {
    name: 'planting with units in header rows',
    sheet: `
      2026年秋播进度统计
      |小麦|<|油菜|<
      乡镇|计划（亩）|已播（亩）|计划（亩）|已播（亩）
      甲镇|1000|800|500|100
      乙镇|2000|900|300|300`,
    told: ['甲镇 1000亩→800 500亩→100 rate – at-risk', '乙镇 2000亩→900 300亩→300 rate – at-risk'],
  },
  {
    name: '预计',
    sheet: `
      2026年经济指标
      指标|单位|全年目标|1-9月完成|全年预计完成|完成率
      工业产值|亿元|100|70|98|70%
      社零总额|亿元|50|40|51|80%`,
    told: [
      '工业产值 10000000000元→7000000000 rate 70 on-track',
      '社零总额 5000000000元→4000000000 rate 80 on-track',
    ],
  },
  {
    name: '项目 with 万元 in cell',
    sheet: `
      2026年乡村振兴项目
      项目名称|计划总投资|年度计划投资|已完成投资|开工时间|竣工时间|形象进度
      水渠|500万元|300万元|150万元|2026.3|2026.12|50%
      道路|1.2亿元|5000万元|6000万元|2026.1|2026.10|100%`,
    told: ['水渠 3000000元→1500000 rate 50 at-risk', '道路 50000000元→60000000 rate 100 completed'],
  },
  {
    name: 'ahead/behind with plan progress',
    sheet: `
      2026年重点工程形象进度表
      工程名称|计划进度(%)|实际进度(%)|偏差|备注
      一标段|60|65|5|
      二标段|60|40|-20|征地滞后`,
    told: ['一标段 – rate 65 on-track', '二标段 – rate 40 behind'],
  },
];
