import { decisionsZhCN, storeZhCN } from './zh-CN.decisions';
import type { IssueCode } from '../issue';

/** Names of the fields, as users know them. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  sequence: '序号',
  category: '类别',
  name: '事项名称',
  task: '目标任务',
  plan: '进度安排',
  progress: '进展情况',
  leadUnits: '牵头单位',
  supportUnits: '配合单位',
  leader: '牵头领导',
  due: '完成时限',
  verdict: '完成情况',
  rate: '完成率',
  target: '目标数',
  actual: '完成数',
  place: '地区',
  finding: '反馈问题',
  measureUnit: '计量单位',
  problem: '存在问题',
  nextStep: '下步措施',
  remark: '备注',
};

const fieldName = (field: string | number | undefined): string => FIELD_NAMES[String(field)] ?? String(field);

import { compared, figure, lack, shorten, type Compared } from './phrases';
import { bulletinZhCN } from './zh-CN.bulletin';
import { lampRulesZhCN, lampsZhCN, nearness, PERCENT_OF, type PercentOf } from './zh-CN.lamps';
import { excelZhCN } from './zh-CN.excel';
import { paneZhCN } from './zh-CN.pane';
import { proposalsZhCN } from './zh-CN.proposals';

/**
 * Every word that a user sees, in one place. A section per layer; a message with figures is a function of them.
 * A second language is a second file of the same shape.
 */
export const zhCN = {
  fields: FIELD_NAMES,
  // ── table ── finding and mapping tables
  table: {
    textTable: (n: number) => `表${n}`,
    repeatedHeader: '重复的表头',
    joinedLine: '上一行断开的后半，已接回上一行',
    kindLine: (kind: string) => `“${kind}”行，已与上面的行合为同一事项`,
    groupRow: (text: string) => `分组行“${text}”，已用于下面各行`,
    total: '合计行',
    sample: '填写示例或填写要求',
    contents: (sheet: string) => `工作表“${sheet}”是目录，没有进展情况`,
    goal: (name: string, shown: string) => `${name}:${shown}`,
    goalSum: (first: string, last: string, parts: readonly string[]) =>
      `${first}至${last}合计:${parts.join('+')}`,
    summingRow: (name: string) => `“${name.trim()}”等于其他各行之和，按合计行处理`,
    struckRow: '整行已划删除线，未计入',
    signature: '填表、审核等落款行',
    other: '没有任务和进展文字，未作为事项读取',
    above: (text: string) => `表前文字“${text}”`,
    farRight: (columns: number) => `文字在第${columns}列以外，未读取`,
    besideForm: (text: string) => `表外文字“${text}”`,
    hiddenSheet: (sheet: string) => `工作表“${sheet}”是隐藏的，未计入；需要计入请取消隐藏或指定包括隐藏内容`,
    blankSheet: (sheet: string) => (sheet === '' ? '没有内容' : `工作表“${sheet}”是空表`),
    onlyHeader: (sheet: string, row: number) =>
      `${sheet === '' ? '' : `工作表“${sheet}”`}第${row}行是表头，下面没有读到事项，请核对是否报了空表`,
    turned: (sheet: string) =>
      `${sheet === '' ? '' : `工作表“${sheet}”`}的表头竖排在左侧、一列一项，请复制后“选择性粘贴—转置”，改为一行一项再报`,
    onlyDrawn: (sheet: string) =>
      `工作表“${sheet}”的单元格是空的，只有图片或图形，其中的文字不读，请让单位把内容填进单元格后重报`,
    noHeader: (sheet: string, drawn: boolean) =>
      `${sheet === '' ? '' : `工作表“${sheet}”里`}没有进展情况表（找不到含“目标任务”“进展情况”等的表头）${drawn ? '；表里有图片或图形，其中的文字不读' : ''}`,
  },
  // ── measure ── indicators and why a person must look
  measure: {
    ...proposalsZhCN,
    severalFigures: '进展文字中有多个可能的完成数，未采用任何一个，请人工核定',
    singlePeriod: '表头或文字按单月、单季计，此数未写“累计”，不能确认是累计数，未采用',
  },
  // ── schedule ── milestones, expected progress, lamps
  schedule: {
    ...lampsZhCN,
    byMilestone: (words: string) => `按计划节点“${shorten(words)}”`,
    beforeFirstMilestone: (words: string) => `首个计划节点“${shorten(words)}”未到期`,
    byDue: (words: string) => `按完成时限“${shorten(words)}”自年初匀速推算`,
    byYear: (months: number) => `按全年12个月匀速推算，已过${figure(months)}个月`,
    declared: (words: string) => `“${shorten(words)}”：已声明完成`,
    allMet: (count: number) => (count === 1 ? '指标已达到目标值' : `${count}项指标均已达到目标值`),
    yearLevel: () => '指标目前达标，属全年保持性或上限类指标，年底方可认定完成',
    statedBelow: (percent: number) => `指标数已达到目标值，但自报总进度${figure(percent)}%，尚不能认定完成`,
    deedTold: (due: string, words: string) =>
      `完成时限“${shorten(due)}”已到，所报“${shorten(words)}”是否即全部完成，需核实`,
    overdue: (due: string, asOf: string) => `完成时限“${shorten(due)}”已到（截至${asOf}），尚未完成`,
    missed: (step: string, figures: Compared) => `到期节点“${shorten(step)}”未达到${compared(figures)}`,
    met: (step: string, figures: Compared, words: string) =>
      `到期节点“${shorten(step)}”已达到${compared(figures) || (words === '' ? '' : `，依据“${shorten(words)}”`)}`,
    early: (step: string, figures: Compared, words: string) =>
      `未到期节点“${shorten(step)}”已提前达到${compared(figures) || `，依据“${shorten(words)}”`}`,
    gap: (actual: number, expected: number, basis: string, of: PercentOf) =>
      `${PERCENT_OF[of]}${figure(actual)}%，应达${figure(expected)}%，差${lack(actual, expected)}个百分点（${basis}）`,
    weakestGap: (target: string, actual: number, expected: number, basis: string) =>
      `短板“${shorten(target)}”完成${figure(actual)}%，应达${figure(expected)}%，差${lack(actual, expected)}个百分点（${basis}）`,
    near: (actual: number, expected: number, basis: string, of: PercentOf) =>
      `${PERCENT_OF[of]}${figure(actual)}%，应达${figure(expected)}%，${nearness(actual, expected)}（${basis}）`,
    sitesNear: (actual: number, expected: number, basis: string) =>
      `各点位进度最低${figure(actual)}%，应达${figure(expected)}%，${nearness(actual, expected)}（${basis}）`,
    forecast: (words: string, limit: string) => `“${shorten(words)}”：预计时间晚于计划的${limit}`,
    jeopardy: (step: string) => `节点“${shorten(step)}”临近，目前仍在前期阶段`,
    finished: (words: string) => `已到完成时限，“${shorten(words)}”，待确认完成`,
    begunEarly: (step: string, words: string) =>
      `首个节点“${shorten(step)}”未到期，已着手：“${shorten(words)}”`,
    steady: (stage: string, words: string, ahead: string) =>
      `“${shorten(words)}”：处于${stage}阶段，“${shorten(ahead)}”未到期，未见问题`,
    claim: {
      met: (words: string) => `自报“${shorten(words)}”`,
      missed: (words: string) => `自报“${shorten(words)}”`,
    },
    trouble: {
      halted: (words: string) => `自述停工：“${shorten(words)}”`,
      slow: (words: string) => `自述进展滞后：“${shorten(words)}”`,
      'not-started': (words: string) => `自述尚未开工或启动：“${shorten(words)}”`,
      blocked: (words: string) => `自述存在制约：“${shorten(words)}”`,
      problem: (words: string) => `自述存在问题：“${shorten(words)}”`,
    },
    noProgress: () => '未填进展情况，无法判定',
    noDate: () => '没有数据截至日期，请指定后再判定进度',
    answers: (words: string) => `只填“${words}”，不足以判定快慢`,
    undetermined: () => '进展文字中没有足以判定进度的数据或节点依据',
  },
  // ── checks ── parts of their sentences
  checks: {
    place: (file: string, sheet: string, row: number) => `《${file}》“${sheet}”第${row}行`,
  },
  // ── slips ── 退回核对单
  slips: {
    sheet: '核对单',
    title: (unit: string) => `${unit}报送数据核对单`,
    request: (count: number) =>
      `贵单位报送的进展情况中，有${count}处需请协助核对。如确有出入，请在“更正后内容”栏写明该格应有的完整内容；如情况属实，请在“情况说明”栏说明。`,
    howTo: '请只填写最后的“更正后内容”“情况说明”两栏，其余各栏（包括核对码）请勿改动，填好后原表退回。',
    number: '序号',
    /** In the order in which they stand, after the number. */
    columns: {
      item: '事项',
      place: '位置',
      sent: '所报原文',
      question: '请核对',
      corrected: '更正后内容',
      explained: '情况说明',
      key: '核对码',
    },
    place: (file: string, sheet: string, cell: string) => `《${file}》“${sheet}”${cell === '' ? '' : cell}`,
    /** What a unit is to do, where the guide speaks to the clerk. */
    asks: {
      'blank-cell': '请补报。',
      'suspicious-character': '请写明正确的内容。',
      'rate-mismatch': '请核对数据并更正。',
      'unit-mismatch': '请按目标口径补报。',
      'sum-mismatch': '请核对总数与分项。',
      'milestone-missed': '请说明原因。',
      'milestone-inconsistent': '请核对进度安排。',
      overdue: '请说明原因和完成时间。',
      'status-contradiction': '请核对完成情况与进展文字。',
      'verdict-contradiction': '请核对结论与数据。',
      'copied-text': '请报本期本项的实际进展。',
      regressed: '请核对累计数。',
      'conflicting-figures': '请与相关单位统一口径。',
      'row-not-sent': '请补报本期进展。',
      'list-differs': '请说明，或按清单重报。',
      'old-table': '请报送本期的表。',
      'row-sent-twice': '请与相关单位核定以哪一份为准。',
    } satisfies Partial<Record<IssueCode, string>>,
    outcomes: { corrected: '已更正', explained: '说明属实', unanswered: '未回复' },
    faults: {
      stale: '原文已变或该处已无疑点，未采用，请另行核对',
      several: '有几处原文相同，分不清答复的是哪一处，未采用，请另行核对',
      contradicted: '对同一处有不同答复，均未采用，请向单位核实',
      keyless: '核对码被删改，对不上是哪一处，未采用，请对照原核对单处理',
    },
    fileName: (unit: string) => `核对单-${unit}.xlsx`,
    written: (slips: number, queries: number, folder: string) =>
      `已生成${slips}份核对单（共${queries}处）：${folder}`,
    none: '没有需要退回核对的内容。',
    line: (outcome: string, place: string, question: string, answer: string) =>
      `${outcome}　${place}　${question}${answer === '' ? '' : `　答复：${answer}`}`,
    tally: (n: {
      corrected: number;
      explained: number;
      unanswered: number;
      stale: number;
      several: number;
      contradicted: number;
      keyless: number;
    }) =>
      `已更正${n.corrected}处，说明属实${n.explained}处，未回复${n.unanswered}处${n.stale === 0 ? '' : `，原文已变或已无疑点${n.stale}处`}${n.several === 0 ? '' : `，分不清是哪一处${n.several}处`}${n.contradicted === 0 ? '' : `，答复互相矛盾${n.contradicted}处`}${n.keyless === 0 ? '' : `，核对码被删改、对不上${n.keyless}处`}。更正和说明均须经您确认后才会采用。`,
    applied: (count: number) => `已按您指定的核对单采用${count}处答复。`,
    noReplies: '所给文件中没有核对单。',
    noFolder: '请用 --out 指定存放核对单的文件夹，例如 --out 核对单。',
    thereAlready: (path: string) =>
      `“${path}”已存在，没有覆盖：里面可能有单位填好的答复。请换一个文件夹，或把旧的核对单移走后再生成。`,
  },
  // ── rules ── what each rule of measuring and judging is called in the evidence
  rules: {
    ...lampRulesZhCN,
    quantity: '任务文字中的数量',
    change: '升降幅度',
    'change-of': '升降幅度',
    'number-column': '数字列',
    'rate-column': '完成率一栏',
    'named-rate': '比率目标',
    'bare-level': '比率目标（未写百分号）',
    reach: '比率目标',
    'full-duty': '百分之百目标',
    'rate-after': '比率目标',
    'confirmed-by-rate': '与同句所报比例相符的数',
    'each-of-named': '各若干，按列名个数相乘',
    'only-figure': '同事项唯一的完成数',
    'levels-add-up': '各级数量相加',
    'same-deed': '同一做法的完成数',
    'total-wins': '累计数优先',
    'sites-add-up': '各点位已完成数相加',
    'best-topic': '与任务最相符的完成数',
    rate: '进展文字中的比率',
    'work-volume': '工程量比例',
    'ratio-name': '所报完成率',
    'task-progress': '占任务比例',
    investment: '投资进度',
    progress: '所报进度',
    'whole-rate': '整体比例',
    built: '建设进度',
    done: '完成比例',
    'item-done': '声明本项完成',
    'all-accepted': '声明全部验收',
    'all-deed-done': '声明全部完成',
    'year-target-done': '声明完成年度目标',
    'year-target-is-done': '声明完成年度目标',
    'due-column-done': '时限栏注明已完成',
    declared: '按申报完成',
    measured: '由完成数计算',
    stated: '按单位所报百分比',
    column: '按完成率一栏',
    none: '资料不足',
    milestone: '按本项进度安排',
    due: '按完成时限匀速推算',
    year: '按全年匀速推算',
    'declared-done': '已声明完成',
    'all-met': '各项目标均已达到',
    halted: '自述停工',
    'deed-told': '所报已完成，是否全部需核实',
    'own-deed': '声明本项任务已办成',
    overdue: '已过完成时限',
    'milestone-missed': '到期节点未达到',
    slow: '自述进展滞后',
    'gap-red': '低于序时进度超过红灯标准',
    blocked: '自述存在制约',
    'gap-yellow': '低于序时进度超过黄灯标准',
    'late-forecast': '预计时间晚于计划',
    'milestone-near': '节点临近仍在前期',
    'year-level-met': '年度保持性目标目前达标',
    'milestone-met': '到期节点已达到',
    'near-expected': '接近或超过序时进度',
    'milestone-ahead': '提前达到下一节点',
    'claimed-missed': '自报未完成本期任务',
    problem: '自述存在问题',
    'milestone-early': '提前达到下一节点',
    'claimed-met': '自报完成本期任务',
    'begun-early': '已着手首个节点',
    steady: '正常推进，时限未到',
    'no-progress': '未填进展',
    'no-date': '没有截至日期',
    undetermined: '资料不足',
  },
  // ── consolidate ── returns → master table
  consolidate: {
    /** Sheet of our own bulletin that holds the combined table. */
    combinedSheet: '汇总表',
    report: {
      file: (file: string) => `《${file}》`,
      place: (file: string, sheet: string, row: number) => `《${file}》“${sheet}”第${row}行`,
      candidate: (task: string, percent: number, doubt: string) =>
        `“${shorten(task)}”（相似 ${percent}%，${doubt}）`,
      or: '；或',
      doubt: { numbers: '数字不同', wording: '文字有别', unit: '单位不同', several: '不止一项相近' },
    },
    fault: (n: { rowsIn: number; rowsOut: number; merged: number; outside: number; skipped: number }) =>
      `汇总前后行数不符：收到 ${n.rowsIn} 行，汇总 ${n.rowsOut} 行，合并重复 ${n.merged} 行，未列入 ${n.outside} 行，未采用 ${n.skipped} 行。这是程序错误，汇总结果不可使用。`,
  },
  // ── bulletin ── sheet names, headings and sentences of the bulletin
  bulletin: bulletinZhCN,
  // ── issues ── one entry per issue code
  issues: {
    'header-not-found': () => '没有找到表头，这张表未能读取。',
    'missing-column': (p) => `没有找到“${fieldName(p.field)}”一列。`,
    'duplicate-column': (p) =>
      p.blank === undefined
        ? `有不止一列像是“${fieldName(p.field)}”，采用了“${p.header}”。`
        : `“${p.blank}”一列没有填写，采用了“${p.header}”，请确认不是上期的数据。`,
    'unknown-column': (p) => `“${p.header}”一列未识别，未采用。`,
    'hidden-column': (p) => `隐藏的列 ${p.column}${p.header ? `“${p.header}”` : ''}未计入。`,
    'hidden-rows': (p) => `有 ${p.count} 行是隐藏的（第 ${p.rows} 行），已照常计入。`,
    'struck-out': (p) => `“${p.words}”已划删除线，未计入。`,
    'cut-off': (p) =>
      p.kind === 'text'
        ? '文字超过一个单元格的上限（32,767 字），超出的部分没有读。'
        : `超出一张工作表上限（1,048,576 行、16,384 列）的 ${p.count} 格没有读。`,
    'due-unread': (p) =>
      p.kind === 'several'
        ? `时限“${p.words}”写了不止一个日期（${p.dates}），分不清以哪个为准，暂按 ${p.taken} 计。`
        : `时限“${p.words}”读不出日期，未据此判断是否逾期。`,
    'cell-fault': (p) =>
      p.fault === 'uncalculated'
        ? '公式未计算，没有数值。'
        : p.fault === 'picture'
          ? '单元格里是图片，读不出文字。'
          : `公式出错（${p.fault}）。`,
    'figure-unread': (p) =>
      p.kind === 'share'
        ? `完成数一栏填的是“${p.words}”，是比例不是数量，未采用。`
        : p.kind === 'counted'
          ? `完成率一栏填的是“${p.words}”，不是百分比，未采用。`
          : p.kind === 'scale'
            ? `本列有的写成小数、有的写成百分数，“${p.words}”可能是 ${p.words}%，也可能是 ${p.percent}%，未采用。`
            : `“${p.words}”不是确切的数，未采用。`,
    'misplaced-cell': (p) => `这一行的单元格与表头对不上，${p.words ? `“${p.words}”` : '有一格'}未能归列。`,
    'blank-cell': (p) =>
      p.kind === 'column'
        ? `“${fieldName(p.field)}”一栏 ${p.rows} 行全部为空。`
        : `“${fieldName(p.field)}”为空。`,
    sequence: (p) =>
      p.kind === 'repeated'
        ? `序号 ${p.number} 重复。`
        : `序号由 ${p.before} 跳到 ${p.number}，可能漏行或顺序有误。`,
    'suspicious-character': (p) =>
      p.kind === 'letter-for-digit'
        ? `“${p.words}”中疑似把字母当作数字。`
        : p.kind === 'look-alike'
          ? `“${p.words}”中的“${p.sign}”是形近字符。`
          : p.kind === 'page-noise'
            ? `有 ${p.rows} 行带有网页复制的杂字（如“${p.words}”），已按正文读取。`
            : `“${p.words}”中有无法显示的字符。`,
    'rate-mismatch': (p) =>
      p.kind === 'base'
        ? `所报 ${p.stated}% 按 ${p.base}${p.unit} 计算，本项目标是 ${p.target}${p.unit}：${p.actual}÷${p.target}=${p.computed}%。`
        : p.kind === 'truncated'
          ? `所报 ${p.stated}% 未四舍五入：${p.actual}÷${p.target}=${p.computed}%。`
          : `所报 ${p.stated}% 与数据不符：${p.actual}÷${p.target}=${p.computed}%。`,
    'sum-mismatch': (p) =>
      p.kind === 'names'
        ? `写明 ${p.stated}${p.unit}，括号内列出 ${p.counted} 个名称。`
        : p.kind === 'parts'
          ? `其中各项之和 ${p.counted} 超过总数 ${p.stated}${p.unit}。`
          : p.kind === 'total'
            ? `${p.name}为 ${p.stated}，各行之和为 ${p.counted}${p.unit}。`
            : `计划最终为 ${p.counted}${p.unit}，目标为 ${p.stated}${p.unit}。`,
    'unit-mismatch': (p) =>
      p.kind === 'works'
        ? `目标为 ${p.target}，进展报的是工程进度（${p.answer}），没有对应的完成数。`
        : `目标为 ${p.target}，进展报的是 ${p.answer}，口径不同，无法计算完成率。`,
    'no-figure': (p) => `目标 ${p.targets}，进展中没有对应的完成数。`,
    'over-achievement': (p) => `完成 ${p.actual}，为目标 ${p.target} 的 ${p.percent}%。`,
    'milestone-missed': (p) =>
      p.kind === 'percent'
        ? `到期的进度安排为 ${p.planned}%，完成 ${p.percent}%，文中未作说明。`
        : p.kind === 'stage'
          ? `按“${p.words}”，进度安排难以按期达到。${p.reason}。`
          : p.kind === 'forecast'
            ? `进度安排不能按期达到：${p.reason}。`
            : `到期的进度安排没有达到，文中未作说明。${p.reason}。`,
    'milestone-inconsistent': (p) =>
      p.kind === 'quarter'
        ? `第${'一二三四'[Number(p.quarter) - 1]}季度的安排中出现 ${p.month} 月。`
        : p.kind === 'back'
          ? `进度安排由 ${p.from}% 退到 ${p.to}%。`
          : p.kind === 'sum'
            ? `进度安排各期相加为 ${p.planned}${p.unit}，目标为 ${p.target}${p.unit}。`
            : `进度安排最后为 ${p.planned}${p.unit}，达不到目标 ${p.target}${p.unit}。`,
    overdue: (p) => `应于 ${p.due} 前完成，截至 ${p.asOf} 未见完成。`,
    'status-contradiction': (p) =>
      p.kind === 'waiting'
        ? `进展称“${p.says}”，但时限栏为“${p.words}”。`
        : `报“${p.says}”，但进展中仍有“${p.words}”。`,
    reservation: (p) =>
      p.kind === 'met'
        ? `各项数已达到目标，但文中有“${p.words}”。`
        : p.kind === 'figure'
          ? `报“${p.says}”，但文中可能的完成数是 ${p.figure}，目标 ${p.target}。`
          : `报“${p.says}”，但文中有“${p.words}”。`,
    forecast: (p) =>
      p.kind === 'met'
        ? `各项数已达到目标，但本单位预计“${p.words}”才完成。`
        : `进展称“${p.says}”，但本单位预计“${p.words}”才完成。`,
    'verdict-contradiction': (p) =>
      p.kind === 'short'
        ? `报“${p.says}”，但目标 ${p.target}、完成 ${p.actual}。`
        : p.kind === 'met'
          ? `报“${p.says}”，但各项数据均已达到目标。`
          : p.kind === 'late'
            ? `报“${p.says}”，但时限“${p.due}”已过（截至 ${p.asOf}），未见完成。`
            : p.kind === 'gap'
              ? `报“${p.says}”，但完成 ${p.percent}%，应达 ${p.expected}%（${p.basis}）。`
              : `报“${p.says}”，但“${p.step}”未见达到。`,
    'figure-date': (p) => `数据“${p.words}”晚于本表截至日期 ${p.asOf}。`,
    'copied-text': (p) =>
      p.kind === 'plan'
        ? '进展与工作计划一字不差。'
        : p.kind === 'row'
          ? `进展与第 ${p.row} 行相同，说的不是本行任务。`
          : '进展与上期一字不差。',
    regressed: (p) => `累计数由上期 ${p.before} 降到 ${p.now}（倒挂）。`,
    'unit-name': (p) =>
      p.kind === 'both' ? `“${p.name}”既是牵头单位又是配合单位。` : `“${p.name}”与“${p.other}”疑为同一单位。`,
    'conflicting-figures': (p) => `与${p.where}的同一任务口径不一致：本处 ${p.here}，彼处 ${p.there}。`,
    'row-not-sent': (p) =>
      p.kind === 'blank'
        ? '总表有此项，只在其他单位的表中有空行，没有填报本期进展。'
        : '总表有此项，没有单位报送本期进展。',
    'row-unsure': (p) => `总表有此项，${p.where}可能就是，未经确认，按待核计，不作未报送。`,
    'outside-list': (p) =>
      p.answer === 'open'
        ? '总表中没有此项，未计入，请确认是否纳入。'
        : p.answer === 'left'
          ? '总表中没有此项，经确认不纳入。'
          : '总表中没有此项，经确认纳入，列在同类末尾。',
    'list-differs': (p) =>
      `${p.name}与清单不一致：清单${shorten(String(p.listed))}，报送${shorten(String(p.sent))}；按清单计。`,
    'old-table': (p) =>
      p.kind === 'same'
        ? `《${p.file}》各项进展与上期完全相同，可能报送了上期的表。`
        : `《${p.file}》数据截至 ${p.asOf}，多数单位截至 ${p.common}，可能报送了上期的表。`,
    'row-sent-twice': (p) =>
      `另有报送（${p.file}）与本行不一致：${String(p.fields).split(',').map(fieldName).join('、')}。`,
    'row-doubtful': (p) =>
      p.candidates === undefined
        ? '与另一行相近，但不能确定是同一项，未合并。'
        : `可能是${p.candidates}。未合并，请确认。`,
    'unit-not-sent': (p) =>
      `${p.unit}没有报送，涉及 ${p.count} 项。${p.possible === '' ? '' : `“${String(p.possible).replaceAll('、', '”“')}”是否即该单位，请确认。`}`,
    'rows-merged': (p) => {
      const also = `另见${p.where}，`;
      if (p.kind === 'identical') return `${also}内容一致，只计一次。`;
      if (p.kind === 'completed') return `${also}一处未填的以另一处补足，只计一次。`;
      return `${also}${String(p.fields).split(',').map(fieldName).join('、')}不一致，经确认采用本处。`;
    },
    'row-reworded': (p) => `与总表“${shorten(String(p.listed))}”文字略有出入，按同一项汇总。`,
    'other-date': (p) =>
      String(p.asOf) < String(p.common)
        ? `整张表数据截至 ${p.asOf}，多数单位截至 ${p.common}，是否报送了上期的表，请确认。`
        : `整张表数据截至 ${p.asOf}，晚于多数单位的 ${p.common}，口径不一致，请确认。`,
    'table-not-sent': (p) => `总表中的这张表（${p.count} 项）本次无人报送，未列入汇总。`,
    'list-sent': () => '是总表（清单）本身，不作为报送表汇总。',
    'row-skipped': (p) => `第${p.rows}行未采用：${p.reason}。`,
    'draft-figure': (p) => `文中“${p.words}”与附表不符，附表为 ${p.table}。`,
    'draft-name': (p) => `文中“${p.words}”在附表中找不到对应。`,
    'draft-title': (p) => `文中标题“${p.words}”与附表标题“${p.table}”不一致。`,
    'public-wording': (p) =>
      p.kind === 'inspection'
        ? `“${p.words}”：政府系统的检查一般用“督查”。`
        : p.kind === 'until'
          ? `“${p.words}”：到某日为止应用“截至”。`
          : p.kind === 'phone' || p.kind === 'identity'
            ? '文中有电话或证件号码，公开前应删去。'
            : p.kind === 'stale'
              ? `“${p.words}”：截至${p.asOf}已过期，请核实现状后改写。`
              : `“${p.words}”是内部用语，公开前应改写。`,
    'check-failed': (p) => `“${p.check}”这项核对程序自身出错，未完成：${p.detail}`,
  } satisfies Record<IssueCode, (p: Readonly<Record<string, string | number>>) => string>,
  // ── issueGuide ── per code: its name and the one thing to do
  issueGuide: {
    'header-not-found': { title: '无表头', action: '请确认表头行是否完整。' },
    'missing-column': { title: '缺少列', action: '请补上该列，或在面板中指定。' },
    'duplicate-column': { title: '列重复', action: '请确认采用的是哪一列。' },
    'unknown-column': { title: '未识别的列', action: '如需采用，请在面板中指定。' },
    'hidden-column': { title: '隐藏的列', action: '需要计入请取消隐藏。' },
    'hidden-rows': { title: '隐藏的行', action: '不应计入请删去这些行。' },
    'struck-out': { title: '删除线', action: '请确认是否作废；有效请去掉删除线。' },
    'cut-off': { title: '超长', action: '请拆成几格或几张表后重新报送。' },
    'due-unread': { title: '时限不明', action: '请写明年月日。' },
    'cell-fault': { title: '没有数值', action: '请在 Excel 中打开，重算或改填文字后保存。' },
    'figure-unread': { title: '数字读不准', action: '请填写确切的数字。' },
    'misplaced-cell': { title: '错位', action: '请对照原文核对本行。' },
    'blank-cell': { title: '空缺', action: '请单位补报。' },
    sequence: { title: '序号', action: '请核对是否漏行、重行。' },
    'suspicious-character': { title: '可疑字符', action: '请改正后再用。' },
    'rate-mismatch': { title: '百分比不符', action: '请单位核对数据并更正。' },
    'sum-mismatch': { title: '合计不符', action: '请单位核对总数与分项。' },
    'unit-mismatch': { title: '计量单位不同', action: '请单位按目标口径补报。' },
    'no-figure': { title: '无完成数', action: '可请单位补报完成数。' },
    'over-achievement': { title: '超额较多', action: '请确认数据口径与目标一致。' },
    'milestone-missed': { title: '未达节点', action: '请单位说明原因。' },
    'milestone-inconsistent': { title: '计划矛盾', action: '请单位核对进度安排。' },
    overdue: { title: '逾期', action: '请单位说明原因和完成时间。' },
    'status-contradiction': { title: '前后不一', action: '请单位核对完成情况与进展文字。' },
    reservation: { title: '完成待核', action: '请确认是否全部完成；未完成的说明余下部分。' },
    forecast: { title: '预计未到', action: '请确认是否已经完成，并更正预计时间。' },
    'verdict-contradiction': { title: '结论矛盾', action: '请单位核对结论与数据。' },
    'figure-date': { title: '数据日期', action: '请按截至日期重报。' },
    'copied-text': { title: '内容雷同', action: '请单位报本期本项实际进展。' },
    regressed: { title: '倒挂', action: '请单位核对累计数。' },
    'unit-name': { title: '单位名称', action: '请统一单位名称。' },
    'conflicting-figures': { title: '口径冲突', action: '请相关单位统一口径。' },
    'row-not-sent': { title: '未报送', action: '请催报。' },
    'row-unsure': { title: '待确认是否已报', action: '请先确认是否为同一项，再看是否需要催报。' },
    'outside-list': { title: '表外事项', action: '请确认是新增事项，还是事项名称写错。' },
    'list-differs': { title: '与清单不一致', action: '请单位说明，或按清单重报。' },
    'old-table': { title: '上期的表', action: '请单位报送本期的表。' },
    'row-sent-twice': { title: '重复报送', action: '请相关单位核定以哪一份为准。' },
    'row-doubtful': { title: '疑似同一项', action: '请确认是否为同一项。' },
    'unit-not-sent': { title: '单位未报', action: '请催报。' },
    'rows-merged': { title: '重复已合并', action: '请核对合并是否恰当。' },
    'row-reworded': { title: '文字改动', action: '请核对是否同一项。' },
    'other-date': { title: '日期不同', action: '请单位核对数据日期。' },
    'table-not-sent': { title: '整表未报', action: '请催报，或确认本期不报。' },
    'list-sent': { title: '总表', action: '无须处理。' },
    'row-skipped': { title: '未采用', action: '请核对该行是否应计入。' },
    'draft-figure': { title: '文表数据不符', action: '请以附表为准核对。' },
    'draft-name': { title: '文表名称不符', action: '请核对名称。' },
    'draft-title': { title: '标题不一致', action: '请统一标题。' },
    'public-wording': { title: '公开用语', action: '请改写后再发布。' },
    'check-failed': { title: '核对未完成', action: '请把本条发给维护人员。' },
  } satisfies Record<IssueCode, { title: string; action: string }>,
  // ── review ── what a person decided
  review: {
    reason: (reason: string, date: string) => `人工核定：${reason}（${date}）`,
  },
  store: storeZhCN,
  decisions: decisionsZhCN,
  // ── pane ── the task pane and the ribbon
  pane: paneZhCN,
  excel: excelZhCN,
} as const;

export const messages = zhCN;
