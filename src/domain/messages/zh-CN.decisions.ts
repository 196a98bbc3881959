import { shorten } from './phrases';

/** What is said of decisions and of what is kept; sections of `zhCN`. */

export const storeZhCN = {
  refusals: {
    newer:
      '这个工作簿里的核对记录由更新版本的进度通报保存，本机版本看不懂，已按没有记录打开，也不会改动它。请升级后再用。',
    unknown: '这个工作簿里的核对记录读不懂（可能被其他程序改过），已按没有记录打开，也不会改动它。',
  },
  kept: '随工作簿保存',
  /** What is kept, and where. */
  keptNow: (files: number, decisions: number, namesOnly: number) =>
    `${files} 个报送文件的原文、${decisions} 条决定保存在本工作簿的隐藏工作表“进度通报存档”中，关闭面板后仍在；不上传。` +
    (namesOnly === 0 ? '' : `其中 ${namesOnly} 个文件太大，只记了名称，下次请重新添加。`),
  keptNothing: '还没有报送文件或决定需要保存。',
  unsaved: '本工作簿里的记录读不懂，这次的决定不会保存。',
  absent: '上次添加过，原文太大没有随工作簿保存，未计入。请重新添加。',
  replaced: (date: string) => `${date} 已由新文件替换，不计入。`,
  rivals: (count: number) => `有 ${count} 个文件可能是重报，请确认`,
  rival: {
    name: (newer: string, older: string) => `《${newer}》与先前的《${older}》同名，内容不同。`,
    unit: (newer: string, older: string) =>
      `《${newer}》与先前的《${older}》是同一单位报送的同一事项，内容不同。`,
  },
  replace: '替换旧文件',
  replaceOf: (newer: string, older: string) => `替换旧文件：用《${newer}》替换《${older}》`,
  keepBoth: '两份都要',
  keepBothOf: (newer: string, older: string) => `两份都要：《${newer}》和《${older}》`,
  removeAll: '全部移除',
} as const;

const KINDS = {
  figure: '核定完成数',
  confirmed: '采用建议数',
  percent: '核定完成率',
  lamp: '核定状态',
  aside: '暂不处理',
  match: '对应关系',
  outside: '表外事项',
  version: '重复报送',
  column: '列的含义',
  reply: '单位更正',
} as const;

export const decisionsZhCN = {
  kinds: KINDS,
  contradiction: {
    'completed-below': (percent: string) =>
      `完成率为 ${percent}，不能核定为“已完成”。如已完成，请先核定各指标的完成数，完成率随之得出。`,
    'slow-but-met': (percent: string) =>
      `完成率为 ${percent}，不能核定为“偏慢”或“滞后”。如数字不实，请先核定各指标的完成数。`,
    'percent-against-figures': (percent: string) =>
      `各指标的完成数合 ${percent}，与所填完成率不符。请核定指标的完成数，完成率随之得出。`,
  },
  /** What was decided, in one line. */
  what: {
    figure: (target: string, value: string) => `“${shorten(target)}”完成数核定为 ${value}`,
    confirmed: (target: string, value: string) => `“${shorten(target)}”采用建议的完成数 ${value}`,
    percent: (percent: string) => `完成率核定为 ${percent}`,
    lamp: (status: string) => `状态核定为“${status}”`,
    aside: (title: string) => `“${title}”暂不处理`,
    match: (listed: string | null) =>
      listed === null ? '与总表各项都不是同一项' : `就是总表“${shorten(listed)}”`,
    outside: (taken: boolean) => (taken ? '总表以外，纳入' : '总表以外，不纳入'),
    version: (progress: string) => `几份报送中采用“${shorten(progress)}”`,
    column: (header: string, field: string) => `“${shorten(header)}”一列是${field}`,
    reply: (field: string, words: string) => `单位更正${field}为“${shorten(words)}”`,
  },
  title: '已作的决定',
  stale: '原文已变，不再采用',
  waiting: '等待原文',
  applied: '生效中',
  record: '操作记录',
  oldWords: '原来',
  newWords: '现在',
  unknownWords: '（当时未保存原文）',
  noWords: '（空）',
  figuresField: '数字栏',
  about: (unit: string, item: string) => [unit, shorten(item)].filter(Boolean).join(' · '),
  made: (date: string, reason: string) => (reason === '' ? date : `${date} · ${reason}`),
  takeBack: '撤销',
  takeBackOf: (what: string) => `撤销：${what}`,
  letGo: '作废',
  letGoOf: (what: string) => `作废：${what}`,
  deeds: { decided: '作出', 'taken-back': '撤销', replaced: '被新的决定替代', answered: '原文已变，作废' },
  deed: (date: string, deed: string, kind: string, about: string, what: string) =>
    [date, deed, kind, about, what].filter(Boolean).join(' · '),
  proposals: (count: number) => `有 ${count} 个建议的完成数，看过后可采用`,
  ofUnit: (unit: string, count: number) => `${unit}（${count}）`,
  target: (target: string) => `目标：${target}`,
  take: '采用',
  takeOf: (figure: string, target: string) => `采用 ${figure}：${target}`,
  takeAll: (count: number) => `看过，采用这 ${count} 个`,
  takeAllOf: (unit: string, count: number) => `看过，采用这 ${count} 个：${unit}`,
  candidate: (figure: string) => `可能是${figure}`,
  setFigure: '核定完成数',
  setFigureOf: (target: string) => `核定完成数：${target}`,
  figure: (unit: string) => `完成数（${unit}）`,
  badFigure: '请填 0 以上的数。',
  byHand: '人工',
  confirmed: '已确认',
  lampUnchanged: '不改，由程序判定',
  nothingChanged: '请至少核定一项。',
  outside: (count: number) => `有 ${count} 项不在总表中，没有计入，请确认`,
  takeIn: '纳入',
  takeInOf: (task: string) => `纳入：${task}`,
  leaveOut: '不纳入',
  leaveOutOf: (task: string) => `不纳入：${task}`,
  conflicts: (count: number) => `有 ${count} 项几份报送不一致，请确认以哪一份为准`,
  adopt: '采用这一份',
  adoptOf: (file: string, task: string) => `采用这一份：《${file}》的${task}`,
  keptHere: '汇总表暂列',
} as const;
