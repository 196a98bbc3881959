import { analyseTable } from '../../../../src/domain/analyse';
import { onlyTable } from '../grids';

/** Things under upper headings of their own pair apart; what only says how or when is none. */

const told = (rows: readonly string[]): string => {
  const [item] = analyseTable(onlyTable(rows.map((row) => row.split('|'))), { asOf: '2026-09-30' }).items;
  const figures = item?.indicators.map(
    ({ target, actual }) => `${target.value}${target.unit}→${actual?.value ?? '?'}`,
  );
  return `${figures?.join(' ') ?? 'no item'} rate ${item?.source.figures?.rate?.percent ?? '–'}`;
};

test.each<readonly [string, readonly string[], string]>([
  [
    'two things',
    [
      '县区|农村改厕(户)|<|道路建设(公里)|<',
      '^|任务|完成|任务|完成',
      '甲县|500|400|50|40',
      '乙县|300|150|30|15',
    ],
    '500户→400 50公里→40 rate –',
  ],
  [
    'two funds, their rates',
    [
      '项目|中央资金(万元)|<|<|省级资金(万元)|<|<',
      '^|下达|支付|支付率|下达|支付|支付率',
      '甲|500|400|80%|300|150|50%',
    ],
    '5000000元→4000000 3000000元→1500000 rate –',
  ],
  [
    'three levels',
    [
      '县区|危房改造|<|<|<|农村改厕|<|<|<',
      '^|户数(户)|<|资金(万元)|<|户数(户)|<|资金(万元)|<',
      '^|任务|完成|计划|支付|任务|完成|计划|支付',
      '甲县|500|400|800|600|50|40|80|60',
    ],
    '8000000元→6000000 800000元→600000 500户→400 50户→40 rate –',
  ],
  [
    'parts beside their whole',
    [
      '县区|合计|<|<|其中:新建|<|<|续建|<|<',
      '^|任务|完成|完成率|任务|完成|完成率|任务|完成|完成率',
      '甲县|500|400|80%|300|250|83.3%|200|150|75%',
    ],
    '500→400 rate 80',
  ],
  [
    'the year beside the whole work is the same thing',
    [
      '项目|年度投资|<|<|总投资|<|<',
      '^|计划|完成|完成率|计划|累计完成|完成率',
      '环城路|8000|6100|76.3%|25000|9000|36%',
    ],
    '8000→6100 rate 76.3',
  ],
  [
    'promise over deed',
    ['项目|目标任务|<|完成情况|<', '^|户数(户)|投资(万元)|户数(户)|投资(万元)', '甲|500|800|400|600'],
    '8000000元→6000000 500户→400 rate –',
  ],
  [
    'started and finished of one task',
    ['县区|任务数|开工情况|<|竣工情况|<', '^|^|开工数|开工率|竣工数|竣工率', '甲县|100|80|80%|20|20%'],
    '100→20 100→80 rate 20',
  ],
  [
    'promise over deed, each thing told by its own words',
    [
      '片区|改造任务|<|<|10月底进展|<|<',
      '^|小区数(个)|楼栋数(栋)|户数(户)|完工小区(个)|完工楼栋(栋)|惠及户数(户)',
      '甲|8|64|2310|3|27|986',
    ],
    '2310户→986 8个→3 64栋→27 rate –',
  ],
  [
    'promise over deed with the sum of what is done, which answers no single thing',
    ['县区|建设任务(亩)|<|建设进度(亩)|<|<', '^|新建|改造提升|新建完成|改造完成|合计', '甲|32|18|29|16|45'],
    '32亩→29 18亩→16 rate –',
  ],
  [
    'promise over what is begun and what is finished of the same things',
    [
      '县区|年度计划|<|已开工|<|已完工|<',
      '^|小区(个)|户数(户)|小区(个)|户数(户)|小区(个)|户数(户)',
      '甲|32|8600|30|8100|20|5400',
      '乙|18|4100|12|2700|3|610',
    ],
    '32个→20 8600户→5400 32个→30 8600户→8100 rate –',
  ],
  [
    'a rate over two things is the rate of each, whatever unit they are counted in',
    [
      '县区|年度任务|<|已竣工|<|完成率%|<',
      '^|小区(个)|户数(户)|小区(个)|户数(户)|小区(个)|户数(户)',
      '甲|10|400|4|100|40|25',
      '乙|20|900|15|450|75|50',
    ],
    '10个→4 400户→100 rate –',
  ],
  [
    'a rate that names no deed beside begun and finished is of what is finished',
    ['县区|任务数|已开工|已竣工|完成率%', '甲县|10|8|4|40', '乙县|20|18|15|75'],
    '10→4 10→8 rate 40',
  ],
  [
    'promise over deed, rates under a third heading',
    [
      '县区|全年任务|<|1-9月完成|<|完成率|<',
      '^|签约项目(个)|外资(万美元)|签约项目(个)|外资(万美元)|签约|外资',
      '甲|24|900|19|480|79.2%|53.3%',
    ],
    '9000000美元→4800000 24个→19 rate –',
  ],
  [
    'promise over deed of other things: nobody knows which answers which',
    ['县区|目标任务|<|完成情况|<', '^|改厕|修路|植树|清淤', '甲|8|64|3|27'],
    '8→? rate –',
  ],
  [
    'places beside the whole are its parts',
    [
      '实事|全市任务|全市完成|完成率|东山区|<|西林县|<',
      '^|^|^|^|任务|完成|任务|完成',
      '农村改厕(户)|860|742|86.3%|210|210|650|532',
    ],
    '860户→742 rate 86.3',
  ],
  [
    'places without their whole are things of their own',
    ['实事|东山区|<|西林县|<', '^|任务|完成|任务|完成', '农村改厕(户)|210|210|650|532'],
    '210户→210 650户→532 rate –',
  ],
  [
    'the rate proves which of several deeds answers the task',
    [
      '项目|应征收(户)|累计签约(户)|签约率|已腾空(户)|已拆除(户)',
      '甲|612|571|93.3%|508|466',
      '乙|148|120|81.1%|90|75',
    ],
    '612户→571 rate 93.3',
  ],
  [
    'without a rate the deeds are left open',
    ['项目|应征收(户)|已腾空(户)|已拆除(户)', '甲|612|508|466'],
    '612户→? rate –',
  ],
  [
    'hidden dangers are the task where the rate says so',
    ['乡镇|排查点位(处)|隐患数(处)|完成整改(处)|整改率(%)', '甲|142|17|15|88.2', '乙|203|31|20|64.5'],
    '17处→15 rate 88.2',
  ],
  [
    'what should be there and what is',
    ['街道|网格(个)|专职网格员(名)|<|地址(万条)|<', '^|^|应配|实配|任务数|完成数', '甲|86|90|88|4.2|3.1'],
    '90名→88 42000条→31000 rate –',
  ],
  [
    'what was searched out is the task where the rate says so',
    ['大队|隐患路段(处)|<|<|标牌(块)|<', '^|排查|治理|治理率|计划安装|已安装', '甲|45|43|95.6%|310|296'],
    '310块→296 45处→43 rate –',
  ],
  [
    'things that only the names of columns tell apart',
    ['部门|应编目(项)|已编目(项)|编目率|应挂接(项)|已挂接(项)|挂接率', '甲|312|312|100%|280|262|93.6%'],
    '312项→312 280项→262 rate –',
  ],
  [
    'one thing, told by its names',
    ['部门|应挂接(项)|已挂接(项)|挂接率', '甲|280|262|93.6%'],
    '280项→262 rate 93.6',
  ],
  [
    'what was damaged is the task where the rate says so',
    ['类别|受损数|已修复|正在修复|修复率', '农村公路(公里)|186|141|45|75.8%'],
    '186公里→141 rate 75.8',
  ],
  [
    'what should be done by now is no target',
    ['项目|1月|<|2月|<|累计|<', '^|计划|完成|计划|完成|计划|完成', '甲|10|9|10|11|20|22'],
    ' rate –',
  ],
])('%s', (_, rows, expected) => expect(told(rows)).toBe(expected));

test('a growth in per cent is compared, a coverage is a level', () => {
  const { items } = analyseTable(
    onlyTable(
      [
        '指标|单位|年度目标|累计完成',
        '地区生产总值增速|%|7|6.5',
        '固定资产投资增长|%|10|12',
        '新农合参保率|%|95|96',
        '增长点培育|个|5|3',
      ].map((row) => row.split('|')),
    ),
    { asOf: '2026-09-30' },
  );
  expect(items.map(({ indicators, status }) => `${indicators[0]?.target.kind} ${status}`)).toEqual([
    'change at-risk',
    'change on-track',
    'rate completed',
    'count at-risk',
  ]);
});
