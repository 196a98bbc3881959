import { compared, figure, shorten } from './phrases';

/**
 * Every word that a user sees, in one place. A section per layer; a message with figures is a function of them.
 * A second language is a second file of the same shape.
 */
export const zhCN = {
  // ── files ── reading workbooks and text tables
  files: {},
  // ── table ── finding and mapping tables
  table: {},
  // ── measure ── indicators and why a person must look
  measure: {
    severalFigures: '进展文字中有多个可能的完成数,未采用任何一个,请人工核定',
    singlePeriod: '进展文字只给出单月或单季数,不是累计数,未采用',
  },
  // ── schedule ── milestones, expected progress, lamps
  schedule: {
    byMilestone: (words: string) => `按计划节点“${shorten(words)}”`,
    beforeFirstMilestone: (words: string) => `首个计划节点“${shorten(words)}”未到期`,
    byDue: (words: string) => `按完成时限“${shorten(words)}”自年初匀速推算`,
    byYear: (months: number) => `按全年12个月匀速推算,已过${figure(months)}个月`,
    declared: (words: string) => `“${shorten(words)}”:已声明完成`,
    allMet: (count: number) => (count === 1 ? '指标已达到目标值' : `${count}项指标均已达到目标值`),
    yearLevel: () => '指标目前达标,属全年保持性或上限类指标,年底方可认定完成',
    statedBelow: (percent: number) => `指标数已达到目标值,但自报总进度${figure(percent)}%,尚不能认定完成`,
    overdue: (due: string, asOf: string) => `完成时限“${shorten(due)}”在截止日${asOf}已到,尚未完成`,
    missed: (step: string, planned: number | null, actual: number | null) =>
      `到期节点“${shorten(step)}”未达到${compared(planned, actual)}`,
    met: (step: string, planned: number | null, actual: number | null, words: string) =>
      `到期节点“${shorten(step)}”已达到${compared(planned, actual) || (words === '' ? '' : `,依据“${shorten(words)}”`)}`,
    early: (step: string, planned: number | null, actual: number | null, words: string) =>
      `未到期节点“${shorten(step)}”已提前达到${compared(planned, actual) || `,依据“${shorten(words)}”`}`,
    gap: (actual: number, expected: number, basis: string) =>
      `完成${figure(actual)}%,应达${figure(expected)}%,差${figure(expected - actual)}个百分点(${basis})`,
    weakestGap: (target: string, actual: number, expected: number, basis: string) =>
      `短板“${shorten(target)}”完成${figure(actual)}%,应达${figure(expected)}%,差${figure(expected - actual)}个百分点(${basis})`,
    near: (actual: number, expected: number, basis: string) =>
      `完成${figure(actual)}%,应达${figure(expected)}%,在允许差距之内(${basis})`,
    sitesNear: (actual: number, expected: number, basis: string) =>
      `各点位进度最低${figure(actual)}%,应达${figure(expected)}%,在允许差距之内(${basis})`,
    forecast: (words: string, limit: string) => `“${shorten(words)}”:预计时间晚于计划的${limit}`,
    jeopardy: (step: string) => `节点“${shorten(step)}”临近,目前仍在前期阶段`,
    finished: (words: string) => `已到完成时限,“${shorten(words)}”,待确认完成`,
    begunEarly: (step: string, words: string) =>
      `首个节点“${shorten(step)}”未到期,已着手:“${shorten(words)}”`,
    steady: (stage: string, words: string, ahead: string) =>
      `“${shorten(words)}”:处于${stage}阶段,“${shorten(ahead)}”未到期,未见问题`,
    claim: {
      met: (words: string) => `自报“${shorten(words)}”`,
      missed: (words: string) => `自报“${shorten(words)}”`,
    },
    trouble: {
      halted: (words: string) => `自述停工:“${shorten(words)}”`,
      slow: (words: string) => `自述进展滞后:“${shorten(words)}”`,
      'not-started': (words: string) => `自述尚未开工或启动:“${shorten(words)}”`,
      blocked: (words: string) => `自述存在制约:“${shorten(words)}”`,
      problem: (words: string) => `自述存在问题:“${shorten(words)}”`,
    },
    noProgress: () => '未填进展情况,无法判定',
    noDate: () => '没有数据截止日期,请指定后再判定进度',
    undetermined: () => '进展文字中没有足以判定进度的数据或节点依据',
  },
  // ── consolidate ── returns → master table
  consolidate: {},
  // ── bulletin ── sheet names, headings and sentences of the bulletin workbook
  bulletin: {},
  // ── issues ── one entry per issue code
  issues: {},
  // ── cli ── the command line
  cli: {
    usage: [
      '用法:',
      '  tongbao analyze  文件或文件夹… [--as-of 2026-09-30] [--lamp 银川|天津|新晃] [--yellow 百分点 --red 百分点] [--json 文件|-]',
      '  tongbao bulletin 文件或文件夹… --out 通报.xlsx [--as-of …] [--title 标题] [--master 总表.xlsx] [--previous 上期.xlsx]',
      '文件:.xlsx .xlsm .xls .et .csv,或从网页复制的文字表(.txt)。文件夹代表其中的全部工作簿。',
    ].join('\n'),
    unknownCommand: (command: string) => `没有“${command}”这个命令。用 --help 查看用法。`,
    badOption: (reason: string) => `参数有误:${reason}。用 --help 查看用法。`,
    badDate: (text: string) => `截止日期“${text}”不是有效日期,应写成 2026-09-30 的样子。`,
    badNumber: (name: string, text: string) => `${name} 应为不小于 0 的百分点数,收到的是“${text}”。`,
    badPreset: (name: string, known: string) => `没有“${name}”这个亮灯标准,可用:${known}。`,
    noOut: '请用 --out 指定通报工作簿的文件名,例如 --out 通报.xlsx。',
    emptyFolder: (folder: string) => `文件夹“${folder}”里没有可读的工作簿(.xlsx .xlsm .xls .et .csv .txt)。`,
    notFound: (path: string) => `找不到“${path}”。`,
    reading: (index: number, total: number) => `正在读取 ${index}/${total}`,
    noDate: (file: string, sheet: string) =>
      `《${file}》${sheet ? `“${sheet}”` : ''}没有写明截至日期,未计算序时进度;请用 --as-of 2026-09-30 指定。`,
    noTables: '所给文件中没有找到进展情况表。',
    summary: (n: { items: number; completed: number; onTrack: number; atRisk: number; behind: number; undetermined: number }) =>
      `共 ${n.items} 项:已完成 ${n.completed},按计划推进 ${n.onTrack},进展偏慢 ${n.atRisk},滞后 ${n.behind},待核 ${n.undetermined}。`,
    written: (path: string) => `已生成 ${path}`,
    fault: (detail: string) => `程序内部出错,未能完成。请把以下内容发给维护人员:\n${detail}`,
  },
} as const;

export const messages = zhCN;
