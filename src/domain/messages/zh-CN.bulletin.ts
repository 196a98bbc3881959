import { quoted } from './phrases';

/** Sheet names, headings and words of the bulletin; its sentences stand apart. */
export const bulletinZhCN = {
  sheets: {
    notice: '通报',
    combined: '汇总表',
    slow: '进展较缓事项',
    units: '分单位情况',
    queries: '核对',
    evidence: '数据依据',
  },
  status: {
    completed: '已完成',
    'on-track': '按计划推进',
    'at-risk': '进展偏慢',
    behind: '进展滞后',
    undetermined: '待核',
  },
  title: (subject: string) => `关于${subject}的通报`,
  /** What a table without a title is about; it may be anything that is supervised. */
  defaultSubject: '督查事项进展情况',
  defaultTable: '督查事项进展情况表',
  livelihood: '民生实事',
  livelihoodSubject: '民生实事项目进展情况',
  table: '表',
  nthTable: (number: number) => `表${number}`,
  progress: '进展情况',
  asOf: (date: string) => `（数据截至${date}）`,
  upTo: (date: string) => `截至${date}，`,
  since: (date: string) => `（截至${date}）`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  headings: {
    overall: '总体情况',
    fast: '进展较快的事项',
    slow: '进展较缓的事项',
    changes: '与上期相比',
    problems: '存在问题',
    demands: '下步要求',
  },
  heading: (numeral: string, words: string) => `${numeral}、${words}`,
  /** Why nothing is judged. */
  unjudged: {
    noDate: '报送材料没有注明数据截至日期',
    noProgress: '报送材料没有填写进展情况',
    noFigures: '报送材料没有足以判定进度的数据',
  },
  noUnit: '未注明单位',
  unnamed: '未注明名称的事项',
  numbered: (number: string) => `第${number}项`,
  hand: { marks: { 'by-hand': '（人工核定）', confirmed: '（经确认）' } },
  /** 已完成（待核实）: its own verdict and its figures differ. */
  disputed: (status: string) => `${status}（待核实）`,
  figures: {
    target: (noun: string, amount: string) => `${noun === '' ? '目标' : noun}${amount}`,
    atMost: (noun: string, amount: string) => `${noun}不超过${amount}`,
    done: (amount: string) => `完成${amount}`,
    level: (amount: string) => `实际${amount}`,
    open: '完成数待核',
    pair: (target: string, done: string) => `${target}、${done}`,
    percent: (percent: string) => `完成率${percent}`,
    item: (percent: string) => `完成率${percent}`,
    stated: (percent: string) => `单位所报进度${percent}`,
    estimated: (percent: string) => `折算进度${percent}`,
    weakest: (target: string, percent: string) => `其中“${target}”完成率${percent}`,
    expected: (percent: string) => `序时进度${percent}`,
    behind: (points: string) => `低于序时进度${points}个百分点`,
    ahead: (points: string) => `超序时进度${points}个百分点`,
  },
  /** One deed that stands in several tables. */
  severalTables: (count: number) => `列入${count}张表，计${count}项`,
  reasons: {
    labelled: (words: string) => `所报情况为${quoted(words)}`,
    progress: (words: string) => `所报进展为${quoted(words)}`,
    verdict: (words: string) => `所报结论为“${words}”`,
    due: (date: string) => `完成时限${date}已过`,
    dueNear: (due: string) => `完成时限${quoted(due)}临近，仍处于前期阶段`,
    step: (words: string) => `未达到计划节点${quoted(words)}`,
    partly: (words: string) => `未全部达到计划节点${quoted(words)}`,
    near: (words: string) => `计划节点${quoted(words)}临近，仍处于前期阶段`,
    forecast: (words: string, date: string) => `所报时间${quoted(words)}晚于计划的${date}`,
  },
  blank: (name: string) => `【待填写：${name}】`,
  blanks: {
    demands: '下步要求',
    demandsDue: '下步要求的时限',
    date: '成文日期',
    signature: '署名',
  },
  officeFile: {
    keys: {
      issuer: '发文机关',
      reference: '文号',
      addressee: '主送',
      opening: '依据句',
      demands: '下步要求',
      demandsDue: '下步要求时限',
      signature: '署名',
      date: '成文日期',
      copies: '抄送',
      printedBy: '印发',
    },
    notJson: '不是有效的 JSON',
    notRecord: '应是一组“名称: 内容”，例如 {"发文机关": "青溪县人民政府办公室"}',
    unknown: (key: string, known: readonly string[]) => `不认识“${key}”，可用：${known.join('、')}`,
    notText: (key: string) => `“${key}”应是文字`,
    notDate: (key: string, text: string) => `“${key}”应写成 2026-10-31 的样子，现为“${text}”`,
    notParagraphs: (key: string) => `“${key}”应是一段文字，或若干段文字的列表`,
    unknownPlace: (key: string, place: string, known: readonly string[]) =>
      `“${key}”中的{${place}}不认识，${known.length === 0 ? '这里不能用花括号' : `可用：${known.map((one) => `{${one}}`).join('、')}`}`,
  },
  /**
   * Before each of a list: 1.新建公园; 4. 2024年老旧小区改造 where one begins with a digit, for 4.2024 is one number. What
   * is listed alone has no number.
   */
  numberMarks: (names: readonly string[]) => {
    if (names.length === 1) return [''];
    const blank = names.some((name) => /^\d/u.test(name)) ? ' ' : '';
    return names.map((_, index) => `${index + 1}.${blank}`);
  },
  /** 《甲表》《乙表》 */
  titles: (titles: readonly string[]) => titles.map((title) => `《${title}》`).join(''),
  annexMark: (index: number | null) => (index === null ? '附件' : `附件${index}`),
  /** 附件1、附件2: several that a sentence sends to. */
  annexMarks: (marks: readonly string[]) => marks.join('、'),
  annexList: {
    one: (title: string) => `附件：${title}`,
    first: (mark: string, title: string) => `附件：${mark}${title}`,
    next: (mark: string, title: string) => `${mark}${title}`,
  },
  copies: (words: string) => `抄送：${words}`,
  addressee: (words: string) => `${words.replace(/[：:]$/u, '')}：`,
  computed: { percent: '完成率', expected: '序时进度', status: '状态' },
  pending: '待核',
  nothing: '—',
  columnsLeft: (count: number, first: string) =>
    `注：另有${count}列（“${first}”等）因版面所限未列入本表，内容见原表。`,
  leftToBook: (headings: string) => `注：“${headings}”内容较多，本表从略。`,
  /** Ours beside a column of the table's own, which prints another tenth. */
  roundedNote: (first: string, count: number) =>
    `注：完成率按完成数与目标数计算，“${first}”${count === 1 ? '' : `等${count}项`}因四舍五入与所报比例相差0.1个百分点。`,
  /** Lamps by how far the works are, beside a rate of what is finished. */
  worksNote: {
    item: (name: string, percent: string) => `“${name}”（${percent}）`,
    all: (items: string) => `注：完成率只计已完成的数，下列事项的状态按工程进度判定：${items}。`,
  },
  simplifiedNote: '注：所报文字中的繁体字已转为简体，网页复制的注音等杂字已略去；原文见数据依据。',
  lostNote: '注：“□”处的字在网页复制时缺损，原文见数据依据。',
  handNote: (name: string, mark: string, reason: string) =>
    `注：“${name}”${mark}：${reason.replace(/[。.]$/u, '')}。`,
  slowTitle: '进展较缓事项',
  slowHeader: {
    number: '序号',
    units: '牵头单位',
    name: '事项',
    figures: '目标及完成数',
    percent: '完成率',
    expected: '序时进度',
    gap: '差距\n（百分点）',
    status: '状态',
    reason: '存在问题或进展',
  },
  /** What a gap is of, where that is not the completion beside it. */
  gapOf: {
    stated: (percent: string) => `（所报${percent}）`,
    estimated: (percent: string) => `（折算${percent}）`,
    weakest: (percent: string) => `（最低项${percent}）`,
  },
  slowApart: (count: number) => `注：另有${count}项结论与数据不符，核实前未列入。`,
  unitsTitle: '分单位情况',
  unitsHeader: [
    '名次',
    '单位',
    '项数',
    '已完成',
    '按计划\n推进',
    '进展\n偏慢',
    '进展\n滞后',
    '待核',
    '有完成率\n项数',
    '平均\n完成率',
  ],
  /** @param isRanked whether some unit has a rank */
  unitsNote: (shared: number, isRanked: boolean) =>
    `注：${isRanked ? '按进展较缓项数占已判定项数的比例由低到高排名，相同的按已完成项数占比由高到低。' : ''}平均完成率只计有完成率的事项，超过100%的按100%计${isRanked ? '，不作排名依据' : ''}。${shared > 0 ? `有${shared}项由几个单位共同牵头，分别计入各单位。` : ''}`,
  unranked: {
    coverage: (units: string) => `注：${units}已判定的事项不足半数，不排名。`,
    collective: (units: string) => `注：${units}不是单一单位，不排名。`,
    all: '注：各单位已判定的事项均不足半数，不排名。',
  },
  chartTitle: '各单位事项进展（项）',
  queriesTitle: '需核对事项',
  queriesHeader: ['序号', '程度', '类型', '牵头单位', '事项', '位置', '问题', '原文', '处理'],
  queriesNote: (n: { error: number; warning: number; info: number }) =>
    `共${n.error + n.warning + n.info}条：错误${n.error}条，疑点${n.warning}条，提示${n.info}条。`,
  severity: { error: '错误', warning: '疑点', info: '提示' },
  noQueries: '没有需要核对的事项。',
  evidenceTitle: '数据依据',
  evidenceNotes: [
    '前面各行是通报中的语句，按语句号排列；其后是各事项的数据，“语句”列为用到它的语句号。“指标”各行的比率为完成数值除以目标。核对后请在“核对人”“日期”栏签注。',
  ],
  evidenceHeader: [
    '编号',
    '语句',
    '汇总表',
    '事项',
    '数据',
    '目标',
    '数值',
    '比率',
    '原文或说明',
    '位置',
    '规则',
    '核对人',
    '日期',
  ],
  evidenceLink: (first: number, last: number) => (first === last ? `依据${first}` : `依据${first}—${last}`),
  kinds: {
    sentence: '通报语句',
    indicator: '指标',
    actual: '完成数',
    stated: '单位所报百分比',
    declared: '申报完成',
    expected: '序时进度',
    status: '状态',
  },
  place: (file: string, sheet: string, cell: string) =>
    [file, sheet, cell].filter((part) => part !== '').join(' '),
  pairWords: (target: string, actual: string) =>
    actual === '' ? `目标：${target}` : `目标：${target}\n完成：${actual}`,
  combinedRow: (row: number) => `第${row}行`,
  itemCount: (count: number) => `${count}项`,
  basis: {
    declared: '按申报完成',
    measured: '由完成数计算',
    stated: '按单位所报百分比',
    column: '按完成率一栏',
    confirmed: '经人工确认的完成数',
    'by-hand': '人工核定',
    none: '',
  },
  report: {
    balance: (n: {
      rowsIn: number;
      rowsOut: number;
      merged: number;
      outside: number;
      skipped: number;
      notSent: number;
      unsure: number;
    }) =>
      `收到${n.rowsIn}行：汇总${n.rowsOut}行，合并重复${n.merged}行，${n.outside > 0 ? `清单以外或待确认${n.outside}行，` : ''}未采用${n.skipped}行；清单中未报送${n.notSent}行${n.unsure > 0 ? `（其中${n.unsure}行可能已报，待确认）` : ''}。`,
  },
} as const;
