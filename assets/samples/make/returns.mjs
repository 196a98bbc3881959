/** What the departments of 青溪县 sent back, each in its own layout. Numbers in brackets are those of the list. */
import OpenCC from 'opencc-js';
import { gb18030 } from './gb18030.mjs';
import { biff8, printed, sheet, xlsx } from './layout.mjs';
import { ITEMS } from './list.mjs';

const TITLE = '青溪县2026年民生实事项目三季度进展情况表';
const DATE = '数据截至2026年9月30日';
const { task, category, lead, support, plan, due } = new Proxy({}, { get: (_, field) => (number) => ITEMS[number][field] });

const HEADER = ['序号', '实事类别', '目标任务', '牵头单位', '三季度进展情况', '完成时限', '存在问题'];
const WIDTHS = [6, 14, 34, 16, 48, 14, 24];
/** A row in the order of the form that was sent out. */
const row = (number, item, progress, problem = '无') => [number, category(item), task(item), lead(item), progress, due(item), problem];

const education = () =>
  xlsx(
    sheet({
      name: 'Sheet1',
      title: `${TITLE}(县教育局)`,
      subtitle: [`填报单位:县教育局        ${DATE}`],
      header: [HEADER],
      rows: [
        row(1, 1, '2所公办幼儿园(城东第三幼儿园、柳泉镇中心幼儿园)已于8月28日建成投用,累计新增学位540个。'),
        row(2, 2, '已累计完成食堂改造12个,全部通过验收。'),
        row(3, 3, '已完成11所学校教室照明改造,完成率68%,其余7所正在施工。', '部分学校暑期另有基建,施工时间紧。'),
      ],
      closing: ['填报人:林某某      审核人:周某某'],
      mergeColumns: [1, 3],
      widths: WIDTHS,
    }),
  );

const civil = () =>
  biff8(
    sheet({
      name: '民政',
      title: `${TITLE}(县民政局)`,
      subtitle: [DATE],
      header: [HEADER],
      rows: [
        row(1, 5, '已建成老年食堂7家,另1家正在装修,预计10月中旬开业。'),
        row(2, 6, '新增认知障碍照护床位60张,已通过验收。'),
        row(3, 7, '已完成适老化改造285户,其余115户已签订改造协议。'),
        row(4, 36, '已为520户独居老人家庭完成安装,其余80户正在入户。'),
      ],
      mergeColumns: [1],
      widths: WIDTHS,
    }),
  );

const health = () =>
  xlsx(
    sheet({
      name: '填表说明',
      header: [['填表说明']],
      rows: [['1.请各单位于10月8日前报送。'], ['2.进展情况请写累计数,与目标任务口径一致。'], ['3.完成时限按总表填写,不得自行调整。']],
      widths: [60],
    }),
    sheet({
      name: '三季度',
      title: '县卫生健康局民生实事项目进展情况表',
      subtitle: ['2026年三季度(截至9月30日)'],
      header: [
        ['序号', '民生实事项目', null, '责任单位', null, '推进情况', null],
        [null, '类别', '目标任务', '牵头单位', '配合单位', '工作计划', '目前进展情况'],
      ],
      merges: [[0, 0, 1, 0], [0, 1, 0, 2], [0, 3, 0, 4], [0, 5, 0, 6]],
      rows: [
        [1, category(4), task(4), '县卫健局', support(4), plan(4), '新增普惠托位246个,其中新建托育机构2家新增托位150个,幼儿园托班新增96个。'],
        [2, category(8), task(8), '县卫健局', support(8), plan(8), '累计完成筛查16840人。'],
        [3, category(9), '新(改、扩)建规范化村卫生室16家', '县卫健局', support(9), plan(9), '已完成11家,另有4家正在装修。'],
      ],
      closing: ['注:本表数据由各医疗卫生单位报送汇总。'],
      mergeColumns: [1],
      widths: [6, 14, 30, 14, 14, 34, 40],
    }),
    sheet({ name: '字典', header: [['单位', '状态']], rows: [['县卫健局', '已完成'], ['县妇联', '推进中'], ['县教育局', '未启动']], widths: [16, 16], hidden: true }),
  );

const insurance = () =>
  gb18030(
    [
      ['牵头单位', '目标任务', '三季度进展情况', '完成时限', '下步措施'],
      ['县医疗保障局', task(11), '截至9月底,全县异地就医直接结算定点医药机构覆盖率达到96.2%。', due(11), '继续做好新增定点机构接入工作。'],
    ]
      .map((cells) => cells.map((cell) => `"${printed(cell)}"`).join(','))
      .join('\r\n') + '\r\n',
  );

const labour = () =>
  xlsx(
    sheet({
      name: '9月30日',
      title: '2026年民生实事项目三季度进展情况表(县人社局)',
      header: [['序号', '牵头单位', '三季度进展情况', '目标任务', '完成时限', '类别']],
      rows: [
        [1, '县人社局', '累计开展职业技能培训4386人次,其中企业职工3120人次。', `1.${task(12)};`, due(12), category(12)],
        [2, '县人社局', '1-9月累计城镇新增就业4150人,完成年度目标的129.7%。', `2.${task(13)};`, due(13), category(13)],
        [3, '县人社局', '已建成5个,另1个已完成选址。', `3.${task(14)}。`, due(14), category(14)],
        ['', '', '', '', '', ''],
      ],
      closing: ['人社局办公室(盖章)          2026年9月30日'],
      mergeColumns: [1, 5],
      widths: [6, 16, 46, 34, 14, 14],
    }),
  );

const housing = () =>
  biff8(
    sheet({
      name: 'Sheet1',
      title: `${TITLE}(县住建局)`,
      subtitle: [DATE],
      header: [HEADER],
      rows: [
        row(1, 15, '已完工9个小区,惠及居民2310户;4个小区正在施工;北门小区因管线迁改方案未落实,目前停工。', '北门小区管线迁改费用分担意见不一致。'),
        row(2, 16, '已投入使用13台,在建5台,2台正在办理手续。'),
        row(3, 17, '65户已全部完工并通过验收。'),
        row(4, 20, '累计建成公共停车泊位712个。'),
      ],
      closing: ['注:“△”为牵头单位中的主牵头单位。'],
      mergeColumns: [1],
      widths: WIDTHS,
    }),
  );

const transport = () =>
  xlsx(
    sheet({
      name: '交通',
      title: `${TITLE}(县交通运输局)`,
      subtitle: [`填报单位:县交通运输局(盖章)          ${DATE}`],
      header: [HEADER],
      rows: [
        [1, category(18), '新改建农村公路里程48公里', '县交通运输局', '累计完成新改建农村公路31.2公里。', due(18), '无'],
        [2, category(19), task(19), '县交通运输局', '第一批14辆已投入运营,第二批10辆已完成招标,11月交付。', due(19), '无'],
        ['合计', '', '2项', '', '', '', ''],
      ],
      closing: ['单位负责人:            填表人:            联系电话:'],
      mergeColumns: [1],
      widths: WIDTHS,
    }),
  );

const police = () =>
  xlsx(
    sheet({
      name: 'Sheet1',
      title: `${TITLE}(县公安局)`,
      subtitle: [DATE],
      header: [['序号', '目标任务', '三季度进展情况', '牵头单位', '完成时限']],
      rows: [
        [1, task(20), '累计建成公共停车泊位688个。', lead(20), due(20)],
        [2, task(21), '30处道路交通安全隐患点已全部完成治理。', '县公安局', '已完成'],
      ],
      widths: [6, 34, 46, 20, 14],
    }),
  );

const water = () =>
  [
    '青溪县水利局 | 首页 | 政务公开 | 互动交流',
    '当前位置:首页 > 政务公开 > 民生实事',
    `${TITLE}(县水利局)`,
    '发布日期:2026-10-08 浏览次数:126 字体:[大 中 小]',
    `${DATE}`,
    '序号 | 实事类别 | 目标任务 | 牵头单位 | 三季度进展情况 | 完成时限 |',
    `1 | ${category(22)} | ${task(22)} | 县水利局 | 累计完成管网改造47.5公里,受益农户4180户。 | ${due(22)} |`,
    `2 | ${task(23)} | 县水利局 | 6座已完工,2座正在进行坝体灌浆。 | ${due(23)} |`,
    `3 | ${task(24)} | 县水利局 | 累计完成综合治理5.1公里。 | ${due(24)} |`,
    '扫一扫在手机打开当前页',
    '打印 关闭',
    '',
  ]
    .map((line) => (line.includes('|') ? printed(line) : line))
    .join('\n');

const urban = () => {
  const traditional = OpenCC.Converter({ from: 'cn', to: 't' });
  const rows = [
    row(1, 25, '已建成8座,其余2座正在主体施工。'),
    row(2, 26, '累计新增垃圾分类投放点160处,全部投入使用。'),
  ];
  const inTraditional = (cells) => cells.map((cell) => (typeof cell === 'string' ? traditional(cell) : cell));
  return xlsx(
    sheet({
      name: 'Sheet1',
      title: traditional(`${TITLE}(县综合行政执法局)`),
      subtitle: [traditional(DATE)],
      header: [inTraditional(HEADER)],
      rows: rows.map(inTraditional),
      mergeColumns: [1, 3],
      widths: WIDTHS,
    }),
  );
};

const farming = () =>
  xlsx(
    sheet({
      name: 'Sheet1',
      title: `${TITLE}(县农业农村局)`,
      subtitle: [`${DATE},。`],
      header: [HEADER],
      rows: [
        row(1, 27, '已完成示范村建设4个,,另1个正在验收,。'),
        row(2, 28, '已完工12个行政村,受汛期(xùn)连续降雨影响进展滞后,,其余8个村正在铺设管网,。', '雨季施工(gōng)受阻,工期紧。'),
        [3, category(28), '新建农产品产地冷藏保鲜设施8座', '县农业农村局', '已建成5座,,其余3座正在安装设备,。', '2026年12月底', '无'],
      ],
      mergeColumns: [1, 3],
      widths: WIDTHS,
    }),
  );

const culture = () =>
  xlsx(
    sheet({
      name: '文体惠民',
      title: `${TITLE}(县文广旅体局)`,
      subtitle: [DATE],
      header: [HEADER],
      rows: [
        row(1, 29, '已建成城市书房2家,第3家完成装修设计。'),
        row(2, 30, '累计建成健身步道64.2公里(含原有步道提升)。'),
        row(3, 31, '6个百姓健身房已全部建成并向群众开放。'),
      ],
      mergeColumns: [1, 3],
      widths: WIDTHS,
    }),
  );

const emergency = () =>
  xlsx(
    sheet({
      name: 'Sheet1',
      start: [2, 2],
      title: '青溪县2026年民生实事项目8月份进展情况表(县应急局)',
      subtitle: ['数据截至2026年8月31日'],
      header: [['项目类别', '目标任务', '进展情况', '完成时限']],
      rows: [[category(33), task(33), '已建成村级应急救援站34个,完成率85%。', due(33)]],
      widths: [14, 34, 46, 14],
    }),
  );

const fire = () =>
  xlsx(
    sheet({
      name: '消防',
      title: `${TITLE}(县消防救援大队)`,
      subtitle: [DATE],
      header: [['序号', '目标任务', '三季度进展情况', '完成情况', '牵头单位', '配合单位']],
      rows: [
        [1, task(34), '已增设消防取水口31个,剩余5个正在施工。', '已完成', '县消防救援大队', support(34)],
        [2, task(36), '已为520户独居老人家庭完成安装,其余80户正在入户。', '达序时', '县消防救援大队', support(36)],
      ],
      mergeColumns: [4],
      widths: [6, 34, 46, 14, 18, 18],
    }),
  );

const market = () =>
  xlsx(
    sheet({
      name: '市监',
      title: `${TITLE}(县市场监管局)`,
      subtitle: [DATE],
      header: [['序号', '实事类别', '目标任务', '联系电话', '三季度进展情况', '牵头单位', '完成时限']],
      rows: [[1, category(35), task(35), '', '8家农贸市场快检室已投入使用,其余4家设备安装完成8O%;累计开展食品快速检测6840批次,完成率76%。', '县市场监管局', '2026.12']],
      widths: [6, 14, 34, 12, 48, 16, 12],
      hiddenColumns: [3],
    }),
  );

/** File name → bytes or text. 县红十字会 sent nothing. */
export const RETURNS = {
  '县教育局.xlsx': education,
  '民政局.xls': civil,
  '03卫生健康局.xlsx': health,
  '县医疗保障局.csv': insurance,
  '人社局报送表(9月30日).xlsx': labour,
  '住建局.et': housing,
  '交通运输局-定稿.xlsx': transport,
  '县公安局.xlsx': police,
  '水利局(网页复制).txt': water,
  '综合行政执法局.xlsx': urban,
  '农业农村局.xlsx': farming,
  '文广旅体局.xlsx': culture,
  '应急管理局.xlsx': emergency,
  '消防救援大队.xlsx': fire,
  '市场监管局.xlsx': market,
};
