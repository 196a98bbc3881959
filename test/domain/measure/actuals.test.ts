import { answersOf, measured } from './reading';

// The amount done to date of the same thing (rulebook 2).
test.each([
  ['新增托位525个', '新增托位336个。', '525→336'],
  ['开展328场以上反诈宣讲', '完成285场。', '328→285'],
  ['发放宣传册5万份', '发放宣传册3万份。', '50000→30000'],
  ['新增技能人才2900人', '加大培训力度,累计培养技能人才3721人。', '2900→3721'],
  ['建设幼儿园12所,新增学位3600个', '已建成投用幼儿园9所,新增学位2700个;3所正在装修。', '12→9 3600→2700'],
  [
    '改造老旧小区68个,惠及居民2.1万户',
    '68个小区已全部开工,其中完工45个,惠及居民1.35万户。',
    '68→45 21000→13500',
  ],
  ['新增城镇就业5.2万人', '1—8月,全市城镇新增就业4.31万人,完成年度目标任务的82.9%。', '52000→43100'],
  ['新建口袋公园20个', '15个口袋公园已建成开放,3个正在施工,2个完成设计。', '20→15'],
  ['新建公共厕所40座、改造60座', '新建公厕28座,改造公厕51座。', '40→28 60→51'],
  [
    '家政服务培训5000人次,月嫂培训1000人次',
    '家政服务培训3960人次(其中月嫂培训780人次)',
    '5000→3960 1000→780',
  ],
  [
    '改善农民住房2000户,其中公寓房安置1000户以上',
    '已改善农民住房681户,其中公寓房安置135户(自然搬迁56户),新社区集聚436户。',
    '2000→681 1000→135',
  ],
  ['为750间民房改造电气线路', '甘霖镇已完成50户民房改造,长乐镇已完成10户民房改造。', '750→60'],
  [
    '新建健身步道50公里',
    '艇湖公园19.26公里已完成;前良至大桥6.38公里已完成;月湖公园3.75公里已完成。',
    '50→29.39',
  ],
  ['对7处事故多发点段进行整治(省1+市6)', '已完成1处省级和4处市级事故多发点段治理工作。', '7→5'],
  ['新增接驳公交线路1条', '新增高铁新昌站、嵊州北站接驳公交线路各3条。', '1→6'],
  ['新建5G基站800个', '全市累计建成5G基站3260个,今年新建612个。', '800→612'],
  ['建成文化站8个', '8个文化站建设任务已完成7个,剩余1个预计10月底完成。', '8→7'],
  ['更换燃气管道60公里', '7月份更换燃气管道5.6公里,累计更换41.3公里', '60→41.3'],
  ['改造雨污管网120公里', '雨污管网累计完成98.6公里(雨水管52.3公里、污水管46.3公里)', '120→98.6'],
  ['全年使用职业培训券2000张以上', '累计发放职业培训券3704张、使用3273张。', '2000→3273'],
  ['沿道路增设取水口40个', '40个取水口已细化到具体点位,并完成设置。', '40→40'],
  ['危房改造80户', '已完成80户现场复核及加固方案编制,目前已完工27户。', '80→27'],
  [
    '残疾人技能培训300人次,新增残疾人就业100人',
    '培训完成17%,已完成51人次;就业完成30%,已新增30人',
    '300→51 100→30',
  ],
  ['成人学历提升1380人', '新生报名298人,毕业371人,完成21.6%', '1380→298'],
  ['新开工保障性住房2000套', '已开工1650套', '2000→1650'],
  ['发放创业担保贷款5亿元', '截至目前发放创业担保贷款4.36亿元', '500000000→436000000'],
  // rates
  ['农村自来水普及率达到95%以上', '农村自来水普及率达93.2%。', '95→93.2'],
  ['电信网络诈骗损失下降10%', '1-6月,下降13.55%。', '10→13.55'],
  ['供水管网漏损率控制在9%以内', '漏损率为8.7%', '9→8.7'],
  [
    '公证“最多跑一次”率达60%,法律援助市域内100%通办',
    '公证最多跑一次第一季度共1648件,达到91.50%,市域内通办率100%。',
    '60→91.5 100→100',
  ],
])('%s / %s → %s', (task, progress, expected) => expect(answersOf(task, progress)).toBe(expected));

// A wrong figure is worse than none.
test.each([
  ['plans', '新增托位2000个', '在建托育项目12个,建成后可新增托位1500个。'],
  ['plans', '改造农村公路180公里', '原计划采用EPC模式,投资1.8亿元,改造180公里。'],
  ['plans', '为3000户家庭实施适老化改造', '拟于10月底前完成3000户改造。'],
  ['plans', '新增学位800个', '完工后,共计可以增加学位1600个。'],
  ['under way', '打造15个应急救援圈', '5个新增急救分站正在改造中。'],
  ['preparation', '更新公交车14辆', '14辆公交车招标文件已上网公示。'],
  ['preparation', '建成零工市场2个', '已完成2家零工市场选址工作。'],
  ['preparation', '改造桥下空间5个', '开展3座桥梁桥下空间改造前期工作'],
  ['preparation', '新建老年学校4所', '3所老年学校完成图纸设计。'],
  ['preparation', '创建卫生乡镇3个', '3个乡镇已上报省级验收'],
  ['a component only', '建设监测预警实验点20处', '20处实验点,已完成设备安装,4月15日左右并网调试。'],
  ['money in place', '400个教室安装空调', '400个教室空调300万元经费已落实。'],
  ['visited only', '培育食品小作坊12家', '开展现场指导10家次。'],
  ['another unit', '免费培训1200人', '已完成4所学校。'],
  ['another thing', '培育优秀创业项目10个', '走访市场主体30家,举办招聘会4场'],
  ['a month only', '更换燃气管道60公里', '7月份更换燃气管道5.6公里'],
  ['the work is not finished', '改造供水管网35公里', '已完成改造供水管网35公里完成工程量70%'],
  ['two readings', '两癌筛查2.6万人', '宫颈癌筛查2.1万人,乳腺癌筛查1.9万人'],
  ['two readings', '新建充电桩3000个', '新建公共充电桩1860个,专用充电桩742个'],
  ['no figure', '新建百姓健身房8个', '完成招投标,完成采购器械。'],
])('no figure is taken: %s (%s / %s)', (_why, task, progress) =>
  expect(measured(task, progress).indicators.map(({ actual }) => actual)).toEqual([null]),
);

test('two possible figures mark the indicator for review', () => {
  const [indicator] = measured('两癌筛查2.6万人', '宫颈癌筛查2.1万人,乳腺癌筛查1.9万人').indicators;
  expect(indicator?.review).toMatch('请人工核定');
});

test('a sum names every clause that it rests on', () => {
  const progress = '甘霖镇已完成50户民房改造,长乐镇已完成10户民房改造。';
  const actual = measured('为750间民房改造电气线路', progress).indicators[0]?.actual;
  expect(actual).toMatchObject({ how: 'sum', rule: 'sites-add-up' });
  expect(actual?.spans.map(([start, end]) => progress.slice(start, end))).toEqual([
    '甘霖镇已完成50户民房改造',
    '长乐镇已完成10户民房改造',
  ]);
});

test('doses of one vaccine are no number of people done', () => {
  const { indicators } = measured(
    '为7万名适龄女生免费接种HPV疫苗',
    '已接种第一剂次6.1万人，第二剂次3.8万人。',
  );
  expect(indicators.map(({ actual }) => actual)).toEqual([null]);
});

test('what is in use is done, what is bought is on its way', () => {
  const { indicators } = measured(
    '更新新能源公交车100辆，优化公交线路10条',
    '新能源公交车已采购到位60辆、上牌投运40辆；优化调整公交线路12条。',
  );
  expect(indicators.map(({ actual }) => actual?.value)).toEqual([40, 12]);
});

test('a measure word of two characters names no thing of its own', () => {
  expect(measured('开展志愿服务活动200场', '已开展152场次').indicators[0]?.actual?.value).toBe(152);
});

// What came near is told with its reason (rulebook 2: never a guess, always the evidence).
test.each([
  ['为15个乡镇配备智能终端', '15个乡镇已完成设备安装布选，正在调试启用系统。', '15 equal-open 15个'],
  ['新增失智照护专区2个', '启动进场施工；新增照护专区2个。', '2 equal-open 2个'],
  ['新增新能源公交车10辆', '购置的106辆纯电动公交车已完成上牌。', '106 beyond 106辆'],
  ['新建文化站10个', '全市累计建成文化站206个。', '206 beyond 206个'],
  ['新增新能源公交车10辆', '组织招标公司12家比选。', ''],
  ['新增新能源公交车10辆', '开展安全检查106次。', ''],
  ['新建文化站10个，新建村级文化广场200个', '建成村级文化广场106个。', ''],
])('seen: %s / %s → %s', (task, progress, expected) => {
  const [indicator] = measured(task, progress).indicators;
  expect(indicator?.actual ?? indicator?.proposed).toBeNull();
  expect(indicator?.seen.map(({ value, because, word }) => `${value} ${because} ${word}`).join()).toBe(
    expected,
  );
});

test('a figure that answers one target is not told as refused by another', () => {
  const { indicators } = measured(
    '完成初高中学历提升1380人,完成大专及以上学历提升3335人',
    '初高中新生报名298人,毕业371人,完成21.6%;大专及以上报名971人,完成29.1%。',
  );
  expect(indicators.map(({ actual, seen }) => [actual?.value, seen.map(({ value }) => value)])).toEqual([
    [298, []],
    [971, []],
  ]);
});
