import { askingZhCN, remindersZhCN } from '../../../src/domain/messages/zh-CN.asking';
import { bulletinZhCN } from '../../../src/domain/messages/zh-CN.bulletin';
import { cliZhCN } from '../../../src/domain/messages/zh-CN.cli';
import { decisionsZhCN, storeZhCN } from '../../../src/domain/messages/zh-CN.decisions';
import { draftZhCN } from '../../../src/domain/messages/zh-CN.draft';
import { intakeZhCN } from '../../../src/domain/messages/zh-CN.intake';
import { lampsZhCN, nearness } from '../../../src/domain/messages/zh-CN.lamps';
import { lookZhCN } from '../../../src/domain/messages/zh-CN.look';
import { offlineZhCN } from '../../../src/domain/messages/zh-CN.offline';
import { pagesZhCN } from '../../../src/domain/messages/zh-CN.pages';
import { paneZhCN } from '../../../src/domain/messages/zh-CN.pane';
import { sheetZhCN } from '../../../src/domain/messages/zh-CN.sheet';
import { filesZhCN } from '../../../src/domain/messages/zh-CN.files';
import { proposalsZhCN } from '../../../src/domain/messages/zh-CN.proposals';
import { figure, fullWidth, quoted, shorten } from '../../../src/domain/messages/phrases';
import { zhCN } from '../../../src/domain/messages/zh-CN';

/** What users are told, wherever it depends on what there is to tell: none, one, several. */

type Said = readonly [say: () => string | readonly string[], text: string | readonly string[]];

test.each<Said>([
  [() => remindersZhCN.summary(['none', 'none', 'done']), '3 个牵头单位：2 个未报送，1 个已报送、没有疑点。'],
  [
    () => remindersZhCN.summary(['some', 'unsure', 'asked', 'asked']),
    '4 个牵头单位：1 个部分报送，1 个待确认对应关系，2 个有疑点待答复。',
  ],
  [
    () => remindersZhCN.line.none('甲局', 2, ['新建公园', '新建公厕']),
    '甲局：2 项未报送（新建公园；新建公厕）。',
  ],
  [
    () => remindersZhCN.line.none('甲局', 5, ['一', '二', '三', '四', '五']),
    '甲局：5 项未报送（一；二；三；四；五）。',
  ],
  [
    () => remindersZhCN.line.none('甲局', 6, ['一', '二', '三', '四', '五', '六']),
    '甲局：6 项未报送（一；二；三；四；五等 6 项）。',
  ],
  [
    () => remindersZhCN.line.some('甲局', { listed: 3, sent: 2, open: 0 }, ['新建公园']),
    '甲局：应报 3 项，已报 2 项，未报：新建公园。',
  ],
  [
    () => remindersZhCN.line.some('甲局', { listed: 3, sent: 2, open: 1 }, ['新建公园']),
    '甲局：应报 3 项，已报 2 项，未报：新建公园，另有 1 处疑点待答复。',
  ],
  [() => askingZhCN.reminder('已报', '', 3, 3, 0), '已报 · 3/3 项'],
  [
    () => askingZhCN.reminder('部分报送', '2026-09-30', 3, 2, 1),
    '部分报送 · 2/3 项 · 截至 2026-09-30 · 1 处待答复',
  ],
  [() => askingZhCN.fromFile('核对单-甲局.xlsx', 0), '《核对单-甲局.xlsx》'],
  [() => askingZhCN.fromFile('核对单-甲局.xlsx', 2), '《核对单-甲局.xlsx》：2 处待采用'],
  [() => askingZhCN.inList(0), '是核对单，不计入报送；其中的答复列在“退回催报”页。'],
  [() => askingZhCN.inList(1), '是核对单，不计入报送；有 1 处答复待您采用，在“退回催报”页。'],
])('催报名单: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => bulletinZhCN.numberMarks(['新建公园']), ['']],
  [() => bulletinZhCN.numberMarks(['新建公园', '新建公厕']), ['1.', '2.']],
  [() => bulletinZhCN.numberMarks(['新建公园', '2024年老旧小区改造']), ['1. ', '2. ']],
  [() => bulletinZhCN.annexMark(null), '附件'],
  [() => bulletinZhCN.annexMark(1), '附件1'],
  [
    () => bulletinZhCN.roundedNote('新建公园', 1),
    '注：完成率按完成数与目标数计算，“新建公园”因四舍五入与所报比例相差0.1个百分点。',
  ],
  [
    () => bulletinZhCN.roundedNote('新建公园', 2),
    '注：完成率按完成数与目标数计算，“新建公园”等2项因四舍五入与所报比例相差0.1个百分点。',
  ],
  [() => bulletinZhCN.unitsNote(0, false), '注：平均完成率只计有完成率的事项，超过100%的按100%计。'],
  [
    () => bulletinZhCN.unitsNote(0, true),
    '注：按进展较缓项数占已判定项数的比例由低到高排名，相同的按已完成项数占比由高到低。平均完成率只计有完成率的事项，超过100%的按100%计，不作排名依据。',
  ],
  [
    () => bulletinZhCN.unitsNote(1, true),
    '注：按进展较缓项数占已判定项数的比例由低到高排名，相同的按已完成项数占比由高到低。平均完成率只计有完成率的事项，超过100%的按100%计，不作排名依据。有1项由几个单位共同牵头，分别计入各单位。',
  ],
  [() => bulletinZhCN.queriesNote({ error: 1, warning: 2, info: 4 }), '共7条：错误1条，疑点2条，提示4条。'],
  [() => bulletinZhCN.evidenceLink(3, 3), '依据3'],
  [() => bulletinZhCN.evidenceLink(3, 5), '依据3—5'],
  [() => bulletinZhCN.place('一.xlsx', 'Sheet1', 'B3'), '一.xlsx Sheet1 B3'],
  [() => bulletinZhCN.place('一.xlsx', '', ''), '一.xlsx'],
  [
    () =>
      bulletinZhCN.report.balance({
        rowsIn: 9,
        rowsOut: 7,
        merged: 1,
        outside: 0,
        skipped: 1,
        notSent: 0,
        unsure: 0,
      }),
    '收到9行：汇总7行，合并重复1行，未采用1行；清单中未报送0行。',
  ],
  [
    () =>
      bulletinZhCN.report.balance({
        rowsIn: 9,
        rowsOut: 7,
        merged: 0,
        outside: 1,
        skipped: 1,
        notSent: 2,
        unsure: 1,
      }),
    '收到9行：汇总7行，合并重复0行，清单以外或待确认1行，未采用1行；清单中未报送2行（其中1行可能已报，待确认）。',
  ],
])('通报: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [
    () => cliZhCN.noDate('一.xlsx', ''),
    '《一.xlsx》没有写明截至日期，未计算序时进度；请用 --as-of 2026-09-30 指定。',
  ],
  [
    () => cliZhCN.noDate('一.xlsx', '表1'),
    '《一.xlsx》“表1”没有写明截至日期，未计算序时进度；请用 --as-of 2026-09-30 指定。',
  ],
  [() => cliZhCN.leftOut('一.xlsx', '', '没有内容'), '《一.xlsx》：没有内容'],
  [() => cliZhCN.leftOut('一.xlsx', '表1', '没有内容'), '《一.xlsx》“表1”：没有内容'],
  [
    () => cliZhCN.columnTaken('一.xlsx', '', 'C', '数量', null),
    '《一.xlsx》C 列“数量”可以有两种理解，没有采用。',
  ],
  [
    () => cliZhCN.columnTaken('一.xlsx', '表1', 'C', '数量', '目标'),
    '《一.xlsx》“表1”C 列“数量”可以有两种理解，按“目标”读取。',
  ],
  [() => cliZhCN.fault(null), '程序出错，未能完成；原有文件没有改动。'],
  [() => cliZhCN.fault('log.txt'), '程序出错，未能完成；原有文件没有改动。请把日志发给维护人员：log.txt'],
  [() => cliZhCN.faultsLogged(null), '程序出错的日志未能写出。'],
  [() => cliZhCN.faultsLogged('log.txt'), '程序出错的日志（不含表中内容）：log.txt'],
  [() => cliZhCN.system.running('', '磁盘已满'), '系统出错：磁盘已满。'],
  [() => cliZhCN.system.running('一.xlsx', '磁盘已满'), '系统出错（一.xlsx）：磁盘已满。'],
])('命令行: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [
    () => storeZhCN.keptNow(3, 2, 0),
    '3 个报送文件的原文、2 条决定保存在本工作簿的隐藏工作表“进度通报存档”中，关闭面板后仍在；不上传。',
  ],
  [
    () => storeZhCN.keptNow(3, 2, 1),
    '3 个报送文件的原文、2 条决定保存在本工作簿的隐藏工作表“进度通报存档”中，关闭面板后仍在；不上传。其中 1 个文件太大，只记了名称，下次请重新添加。',
  ],
  [() => decisionsZhCN.what.match(null), '与总表各项都不是同一项'],
  [() => decisionsZhCN.what.match('新建公园'), '就是总表“新建公园”'],
  [() => decisionsZhCN.what.outside(true), '总表以外，纳入'],
  [() => decisionsZhCN.what.outside(false), '总表以外，不纳入'],
  [() => decisionsZhCN.about('', '新建公园'), '新建公园'],
  [() => decisionsZhCN.about('甲局', '新建公园'), '甲局 · 新建公园'],
  [() => decisionsZhCN.made('2026-10-08', ''), '2026-10-08'],
  [() => decisionsZhCN.made('2026-10-08', '已电话核实'), '2026-10-08 · 已电话核实'],
])('决定: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => draftZhCN.byColumn(3, 3), '附表完成情况栏为3项'],
  [() => draftZhCN.byColumn(3, 4), '附表完成情况栏为3项（按进度判定为4项）'],
  [() => draftZhCN.sum([1, 2], 3, 3), '1+2=3，与所列3项相符'],
  [() => draftZhCN.sum([1, 2], 3, 4), '1+2=3，不等于所列4项'],
  [() => draftZhCN.share(1, 3), '1÷3=33.33%'],
  [() => draftZhCN.named(5, null, '滞后'), '附表第5行，按进度判定为“滞后”'],
  [() => draftZhCN.named(5, '已完成', '滞后'), '附表第5行，完成情况栏为“已完成”'],
  [
    () =>
      draftZhCN.otherName(5, [
        { annex: '', draft: '新' },
        { annex: '新', draft: '' },
        { annex: '新', draft: '旧' },
      ]),
    '附表第5行的名称与此不同：多“新”；少“新”；“旧”附表为“新”',
  ],
  [() => draftZhCN.leads([]), '附表没有写明牵头单位'],
  [() => draftZhCN.leads(['甲局', '乙局']), '附表中牵头单位为甲局、乙局'],
  [() => draftZhCN.gap(5, null), '附表第5行没有可比的序时进度'],
  [() => draftZhCN.gap(5, -1.26), '附表第5行低于序时进度1.3个百分点'],
  [() => draftZhCN.gap(5, 0), '附表第5行超序时进度0个百分点'],
  [() => draftZhCN.gap(5, 2), '附表第5行超序时进度2个百分点'],
  [() => draftZhCN.unitRate('甲局', null, 50), '甲局没有可计算的平均完成率，按项数完成50%'],
  [() => draftZhCN.unitRate('甲局', 66.66, 50), '甲局平均完成率66.7%，按项数完成50%'],
  [() => draftZhCN.wholeRate(null, 50), '没有可计算的平均完成率，按项数完成50%'],
  [() => draftZhCN.wholeRate(66.66, 50), '全部事项平均完成率66.7%，按项数完成50%'],
  [() => draftZhCN.placeOf('甲局', null), '甲局不排名'],
  [() => draftZhCN.placeOf('甲局', 2), '甲局排第2名'],
  [
    () =>
      draftZhCN.placesOf([
        ['甲局', 1],
        ['乙局', null],
      ]),
    '甲局第1名、乙局不排名',
  ],
  [
    () => draftZhCN.unitRank('甲局', { slow: 1, mean: 2, byCount: 3 }),
    '甲局按进展较缓占比排第1名，按平均完成率排第2名，按完成项数占比排第3名',
  ],
  [
    () => draftZhCN.unitRank('甲局', { slow: null, mean: null, byCount: null }),
    '甲局按进展较缓占比排第—名，按平均完成率排第—名，按完成项数占比排第—名',
  ],
  [() => draftZhCN.itemRate(5, null), '附表第5行没有可计算的完成率'],
  [() => draftZhCN.itemRate(5, 66.66), '附表第5行完成率66.7%'],
  [() => draftZhCN.itemAmount(5, []), '附表第5行没有这个数'],
  [() => draftZhCN.itemAmount(5, ['40座', '35座']), '附表第5行的目标和完成数：40座、35座'],
  [() => draftZhCN.place('一.xlsx', '', '3'), '《一.xlsx》第3行'],
  [() => draftZhCN.place('一.xlsx', '表1', '3'), '《一.xlsx》“表1”第3行'],
  [
    () => draftZhCN.summary({ agrees: 1, contradicts: 2, doubtful: 4, unverifiable: 8 }),
    '共15处：✔ 1，✘ 2，疑点 4，无从核对 8。',
  ],
  [
    () => draftZhCN.unchecked(Array.from({ length: 12 }, (_, n) => `${n + 1}个`)),
    '另有12个数没有与附表对应上，未核对：1个、2个、3个、4个、5个、6个、7个、8个、9个、10个、11个、12个。',
  ],
  [
    () => draftZhCN.unchecked(Array.from({ length: 13 }, (_, n) => `${n + 1}个`)),
    '另有13个数没有与附表对应上，未核对：1个、2个、3个、4个、5个、6个、7个、8个、9个、10个、11个、12个等。',
  ],
  [() => draftZhCN.own(9, []), '稿件核对：共9处，本稿与数据一致。'],
  [() => draftZhCN.own(9, ['甲', '乙']), '稿件核对：共9处，2处与数据不一致，印发前请核对：\n甲\n乙'],
  [
    () =>
      draftZhCN.own(
        99,
        Array.from({ length: 13 }, (_, n) => `第${n + 1}处`),
      ),
    '稿件核对：共99处，13处与数据不一致，印发前请核对：\n第1处\n第2处\n第3处\n第4处\n第5处\n第6处\n第7处\n第8处\n第9处\n第10处\n第11处\n第12处',
  ],
])('稿件核对: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [
    () => intakeZhCN.refusals.tooLarge('一.xlsx', 50 * 1024 * 1024 + 1, 50 * 1024 * 1024),
    '《一.xlsx》有 51 MB，超过单个文件 50 MB 的上限，未读取。请删去图片和无关工作表后另存为 .xlsx 再添加。',
  ],
  [
    () => intakeZhCN.refusals.tooManyCells('一.xlsx', 1_000_001, 1_000_000),
    '《一.xlsx》有 101 万个单元格，超过单个文件 100 万的上限，未计入。请删去表格以外的行列和无关工作表后重新添加。',
  ],
  [
    () => intakeZhCN.refusals.tooManyCellsInAll('一.xlsx', 3_000_000),
    '《一.xlsx》未计入：连同它，全部文件超过 300 万个单元格的上限。请移除不需要的文件，或分批汇总。',
  ],
  [
    () => intakeZhCN.refusals.longDraft(200_001, 200_000),
    '通报稿有 21 万字，超过 20 万字的上限，没有核对。请只留下通报正文。',
  ],
  [
    () => intakeZhCN.again(['一', '二', '三', '四', '五']),
    '《一》、《二》、《三》、《四》、《五》已经在列表中，没有重复添加。',
  ],
  [
    () => intakeZhCN.again(['一', '二', '三', '四', '五', '六']),
    '《一》、《二》、《三》、《四》、《五》等 6 个文件已经在列表中，没有重复添加。',
  ],
  [
    () =>
      intakeZhCN.received(3, 40, [
        [0, '不能读取'],
        [0, '没有进展情况表'],
      ]),
    '收到 3 个文件，读到 40 项。',
  ],
  [
    () =>
      intakeZhCN.received(3, 40, [
        [1, '不能读取'],
        [2, '没有进展情况表'],
      ]),
    '收到 3 个文件，读到 40 项，1 个不能读取，2 个没有进展情况表。',
  ],
  [() => intakeZhCN.tablesAndRows(1, 40), '40 项'],
  [() => intakeZhCN.tablesAndRows(2, 40), '2 张表 40 项'],
  [() => intakeZhCN.sheet('', false, '没有内容'), '没有内容'],
  [() => intakeZhCN.sheet('表1', false, '3 项'), '表1：3 项'],
  [() => intakeZhCN.sheet('表1', true, '3 项'), '表1（隐藏）：3 项'],
])('收文件: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => nearness(75, 75), '已达序时'],
  [() => nearness(74.9, 75), '在允许差距之内'],
  [() => lampsZhCN.earlyWork('正在施工', true), '“正在施工”：时间刚到一半，工作已在进行，未见问题'],
  [() => lampsZhCN.earlyWork('正在施工', false), '“正在施工”：时间未过半，工作已在进行，未见问题'],
  [
    () => lampsZhCN.compared('合格率98%', '97%', 'behind', false),
    '“合格率98%”，实际97%，背离目标（与目标直接比较，不按月份推算）',
  ],
  [
    () => lampsZhCN.compared('能耗500吨', '600吨', 'behind', true),
    '“能耗500吨”，实际600吨，超出目标（与目标直接比较，不按月份推算）',
  ],
  [
    () => lampsZhCN.compared('合格率98%', '99%', 'completed', false),
    '“合格率98%”，实际99%，已达到目标（与目标直接比较，不按月份推算）',
  ],
  [
    () => lampsZhCN.compared('合格率98%', '98%', 'on-track', false),
    '“合格率98%”，实际98%，已达到或接近目标（与目标直接比较，不按月份推算）',
  ],
  [() => zhCN.schedule.allMet(1), '指标已达到目标值'],
  [() => zhCN.schedule.allMet(2), '2项指标均已达到目标值'],
  [
    () => zhCN.schedule.met('9月底完工', { planned: null, actual: null, unit: '' }, ''),
    '到期节点“9月底完工”已达到',
  ],
  [
    () => zhCN.schedule.met('9月底完工', { planned: null, actual: null, unit: '' }, '已完工'),
    '到期节点“9月底完工”已达到，依据“已完工”',
  ],
  [
    () => zhCN.schedule.met('9月底3个', { planned: 3, actual: 4, unit: '个' }, '已完工'),
    '到期节点“9月底3个”已达到，计划3个，实际4个',
  ],
  [
    () => zhCN.schedule.early('12月底完工', { planned: null, actual: null, unit: '' }, '已完工'),
    '未到期节点“12月底完工”已提前达到，依据“已完工”',
  ],
  [
    () => zhCN.schedule.early('12月底3个', { planned: 3, actual: 4, unit: '个' }, '已完工'),
    '未到期节点“12月底3个”已提前达到，计划3个，实际4个',
  ],
  [
    () => zhCN.schedule.missed('9月底3个', { planned: 3, actual: null, unit: '个' }),
    '到期节点“9月底3个”未达到',
  ],
  [
    () => zhCN.schedule.missed('9月底3个', { planned: null, actual: 2, unit: '个' }),
    '到期节点“9月底3个”未达到',
  ],
  [
    () => zhCN.schedule.missed('9月底3个', { planned: 3, actual: 2, unit: '个' }),
    '到期节点“9月底3个”未达到，计划3个，实际2个',
  ],
])('灯的理由: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => lookZhCN.sent.place('一.xlsx', '', 3), '《一.xlsx》第 3 行'],
  [() => lookZhCN.sent.place('一.xlsx', '表1', 3), '《一.xlsx》表1 第 3 行'],
  [() => lookZhCN.filter.found(3, 3), '共 3 处'],
  [() => lookZhCN.filter.found(2, 3), '显示 2 处，共 3 处'],
  [() => lookZhCN.before.title(0), '生成前看一眼'],
  [() => lookZhCN.before.title(1), '生成前看一眼（1 处）'],
])('查看: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => offlineZhCN.projectName(''), '进度通报.项目.json'],
  [() => offlineZhCN.projectName('总表.xlsx'), '总表.xlsx.项目.json'],
  [() => offlineZhCN.bulletinName(''), '通报.xlsx'],
  [() => offlineZhCN.bulletinName('三季度通报'), '三季度通报.xlsx'],
  [() => offlineZhCN.lookUp('', '表1', 'B3'), '请在原文件中查看：工作表“表1”的 B3 单元格。'],
  [() => offlineZhCN.lookUp('一.xlsx', '表1', 'B3'), '请在原文件中查看：“一.xlsx”工作表“表1”的 B3 单元格。'],
  [() => offlineZhCN.markedName('一.xlsx'), '一（已标记）.xlsx'],
  [() => offlineZhCN.markedName('一'), '一（已标记）'],
])('离线网页: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => pagesZhCN.collect.fileContents(3, [], null), '3 项'],
  [
    () => pagesZhCN.collect.fileContents(3, ['甲局', '乙局', '丙局'], '2026-09-30'),
    '3 项 · 甲局、乙局、丙局 · 截至 2026-09-30',
  ],
  [() => pagesZhCN.collect.fileContents(3, ['甲局', '乙局', '丙局', '丁局'], null), '3 项 · 4 个单位'],
  [() => pagesZhCN.collect.reported('《一.xlsx》', '《一.xlsx》没有读出'), '《一.xlsx》没有读出'],
  [() => pagesZhCN.collect.reported('甲局', '没有报送'), '甲局：没有报送'],
  [() => pagesZhCN.collect.tables(2, 0), '已识别 2 张表'],
  [() => pagesZhCN.collect.tables(2, 1), '已识别 2 张表，有 1 列未用'],
  [() => pagesZhCN.collect.tableColumns('一.xlsx', '表1', 5, 0), '《一.xlsx》表1：认出 5 列'],
  [() => pagesZhCN.collect.tableColumns('一.xlsx', '表1', 5, 1), '《一.xlsx》表1：认出 5 列，1 列未用'],
  [() => pagesZhCN.check.count(0, 9), '9 项，没有待核对的问题'],
  [() => pagesZhCN.check.count(1, 9), '9 项中有 1 处待核对'],
  [() => pagesZhCN.check.wholePlace('甲局', '', '表1', 'B3'), '甲局 · 表1 · B3'],
  [() => pagesZhCN.check.wholePlace('甲局', '一.xlsx', '表1', 'B3'), '甲局 · 《一.xlsx》 · 表1 · B3'],
  [() => pagesZhCN.check.wholePlace('《一.xlsx》', '一.xlsx', '', 'B3'), '《一.xlsx》 · B3'],
  [() => pagesZhCN.check.tablePlace('表1', ''), '表1'],
  [() => pagesZhCN.check.tablePlace('表1', '进展情况表'), '表1 · 进展情况表'],
  [() => pagesZhCN.progress.found(3, 3), '共 3 项'],
  [() => pagesZhCN.progress.found(2, 3), '显示 2 项，共 3 项'],
  [() => paneZhCN.lampNote('behind', '差25个百分点'), '滞后：差25个百分点'],
  [() => paneZhCN.lampNote('at-risk', '差15个百分点'), '偏慢：差15个百分点'],
])('面板: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => sheetZhCN.received.note(3, 3, 0), '收到3个文件，都读出了进展情况。'],
  [
    () => sheetZhCN.received.note(3, 2, 0),
    '收到3个文件：读出进展情况的2个，没有读出的1个，原因见本表末“收到的文件”。',
  ],
  [() => sheetZhCN.received.note(3, 3, 1), '收到3个文件，都读出了进展情况。另有1个不是报送表，未读取。'],
])('核对表: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => zhCN.table.blankSheet(''), '没有内容'],
  [() => zhCN.table.blankSheet('表1'), '工作表“表1”是空表'],
  [() => zhCN.table.onlyHeader('', 3), '第3行是表头，下面没有读到事项，请核对是否报了空表'],
  [() => zhCN.table.onlyHeader('表1', 3), '工作表“表1”第3行是表头，下面没有读到事项，请核对是否报了空表'],
  [() => zhCN.table.turned(''), '的表头竖排在左侧、一列一项，请复制后“选择性粘贴—转置”，改为一行一项再报'],
  [
    () => zhCN.table.turned('表1'),
    '工作表“表1”的表头竖排在左侧、一列一项，请复制后“选择性粘贴—转置”，改为一行一项再报',
  ],
  [() => zhCN.table.noHeader('', false), '没有进展情况表（找不到含“目标任务”“进展情况”等的表头）'],
  [
    () => zhCN.table.noHeader('表1', true),
    '工作表“表1”里没有进展情况表（找不到含“目标任务”“进展情况”等的表头）；表里有图片或图形，其中的文字不读',
  ],
  [() => zhCN.slips.place('一.xlsx', '表1', ''), '《一.xlsx》“表1”'],
  [() => zhCN.slips.place('一.xlsx', '表1', 'B3'), '《一.xlsx》“表1”B3'],
  [() => zhCN.slips.line('已更正', 'B3', '为空', ''), '已更正　B3　为空'],
  [() => zhCN.slips.line('已更正', 'B3', '为空', '已完工'), '已更正　B3　为空　答复：已完工'],
  [
    () =>
      zhCN.slips.tally({
        corrected: 1,
        explained: 2,
        unanswered: 3,
        stale: 0,
        several: 0,
        contradicted: 0,
        keyless: 0,
      }),
    '已更正1处，说明属实2处，未回复3处。更正和说明均须经您确认后才会采用。',
  ],
  [
    () =>
      zhCN.slips.tally({
        corrected: 0,
        explained: 0,
        unanswered: 0,
        stale: 1,
        several: 2,
        contradicted: 3,
        keyless: 4,
      }),
    '已更正0处，说明属实0处，未回复0处，原文已变或已无疑点1处，分不清是哪一处2处，答复互相矛盾3处，核对码被删改、对不上4处。更正和说明均须经您确认后才会采用。',
  ],
  [
    () => filesZhCN.failures.tooLarge('一.xlsx', 'rows'),
    '《一.xlsx》过大（超出读取上限），不像是进展情况表，未读取。请删去无关工作表和空白行列，另存为 .xlsx 后重试。',
  ],
  [
    () => filesZhCN.failures.tooLarge('一.xlsx'),
    '《一.xlsx》过大（超出读取上限），不像是进展情况表，未读取。请删去无关工作表和空白行列，另存为 .xlsx 后重试。',
  ],
  [() => proposalsZhCN.whyNotTaken('inspected', '检查'), '检查指导数（“检查”）'],
  [() => proposalsZhCN.whyNotTaken('beyond', ''), '超过目标的10倍（“”）'],
  [() => proposalsZhCN.whyNotTaken('unheard-of', ''), '资料不足以采用'],
])('读表: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => fullWidth('甲,乙;丙:丁(戊)'), '甲，乙；丙：丁（戊）'],
  [() => fullWidth('1,200个'), '1,200个'],
  [() => fullWidth('甲(A)1,2'), '甲（A)1,2'],
  [
    () => shorten('一'.repeat(36)),
    '一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一',
  ],
  [
    () => shorten('一'.repeat(37)),
    '一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一…',
  ],
  [() => shorten(' 甲\n乙,。、'), '甲 乙'],
  [() => figure(50.77), '50.8'],
  [() => figure(64), '64'],
  [() => quoted('“甲”乙'), '“‘甲’乙”'],
])('通用: %s', (say, text) => expect(say()).toEqual(text));

test.each<Said>([
  [() => paneZhCN.tasks.marked('lamps', 0, 0, 0), '没有滞后或偏慢的事项需要标记。'],
  [() => paneZhCN.tasks.marked('issues', 0, 0, 0), '没有需要标记的问题。'],
  [
    () => paneZhCN.tasks.marked('lamps', 2, 1, 0),
    '已标记 2 项滞后或偏慢的事项。另有 1 项不在本工作簿中，没有标记。',
  ],
  [
    () => paneZhCN.tasks.marked('issues', 2, 0, 1),
    '已标记 2 处有疑问的单元格。颜色已标，其中 1 处的理由未能写成批注，请在面板中查看。',
  ],
  [() => paneZhCN.tasks.cleared(0), '没有需要清除的标记。'],
  [() => paneZhCN.tasks.cleared(1), '已清除 1 处标记。'],
  [() => paneZhCN.tasks.undone(null), '没有可以还原的操作。'],
  [() => paneZhCN.tasks.undone('paint'), '已还原：标记。'],
  [() => paneZhCN.tasks.undone('clear'), '已还原：清除标记。'],
  [() => paneZhCN.tasks.undone('draw'), '已还原：生成通报。'],
  [
    () => paneZhCN.tasks.drawn({ sheets: ['通报', '汇总表'], kept: [], retained: [], unfinished: [] }),
    '已生成：通报、汇总表。',
  ],
  [
    () =>
      paneZhCN.tasks.drawn({
        sheets: ['通报'],
        kept: [{ sheet: '通报', address: 'A3' }],
        retained: ['通报（旧）'],
        unfinished: ['汇总表'],
      }),
    '已生成：通报。您改过的 1 处已保留（通报!A3），与新稿的差别列在“通报”页，请核对。另有改动不能放进新稿（数字已变、行列有增删，或有批注、图片），原表已另存为“通报（旧）”，请自行取用。“汇总表”的打印设置或图表未能写入（常见于没有安装打印机），请在“页面布局”中补设。',
  ],
  [
    () =>
      paneZhCN.tasks.drawn({
        sheets: ['通报'],
        kept: Array.from({ length: 5 }, (_, n) => ({ sheet: '通报', address: `A${n + 1}` })),
        retained: [],
        unfinished: [],
      }),
    '已生成：通报。您改过的 5 处已保留（通报!A1、通报!A2、通报!A3、通报!A4、通报!A5），与新稿的差别列在“通报”页，请核对。',
  ],
  [
    () =>
      paneZhCN.tasks.drawn({
        sheets: ['通报'],
        kept: Array.from({ length: 6 }, (_, n) => ({ sheet: '通报', address: `A${n + 1}` })),
        retained: [],
        unfinished: [],
      }),
    '已生成：通报。您改过的 6 处已保留（通报!A1、通报!A2、通报!A3、通报!A4、通报!A5…），与新稿的差别列在“通报”页，请核对。',
  ],
  [
    () => paneZhCN.tasks.wordSaved('通报.docx', []),
    '《通报.docx》已交给浏览器保存。没有出现保存提示的，请改用“复制带格式文字”。',
  ],
  [
    () => paneZhCN.tasks.wordSaved('通报.docx', ['下步要求', '署名']),
    '《通报.docx》已交给浏览器保存；其中“下步要求”“署名”待填写（已突出显示）。没有出现保存提示的，请改用“复制带格式文字”。',
  ],
  [
    () => paneZhCN.tasks.wordCopied([]),
    '已复制，请到 Word 或 WPS 的空白文档中粘贴（保留源格式）。附表的横向页面和页码请自行设置。',
  ],
])('面板做完一步: %s', (say, text) => expect(say()).toEqual(text));
