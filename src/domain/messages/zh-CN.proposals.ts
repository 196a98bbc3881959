import { shorten } from './phrases';

/** Why a figure is offered and not taken, by the code of its doubt. */
const WHY: Readonly<Record<string, (words: string) => string>> = {
  columns: () => '由数字栏推得，请确认栏目含义',
  'unit-unknown': () => '目标栏没有写单位，请确认是同一项',
  'unknown-words': (words) => `有未识别的词“${shorten(words)}”`,
  'equal-unsaid': () => '与目标数相同，文中未说明已经完成',
  'other-topic': () => '所指事物不能确定与目标相同',
  contested: () => '同时可能是另一目标的完成数',
  'one-period': () => '表头或文字按单月、单季计，未写“累计”',
  'may-be-share': () => '栏中只写了数字，不能确定是数量还是百分比',
  range: () => '写的是一个范围，没有确数',
  'wider-scope': () => '是全省或全国的数',
  'too-small': () => '不到目标数的千分之一，可能漏写“万”“亿”',
  'whole-project': () => '是开工以来或占总投资的数，不一定都是本年完成',
  rivals: () => '文中另有一个可能的完成数',
  'better-ruled-out': () => '更相符的数已因在建、计划等排除',
  sum: () => '由各部分相加，请确认不重不漏',
  net: () => '文中另有扣除、退出或重复计入的数',
  rest: () => '只说明其余部分已完成，请确认全部完成数',
  part: () => '可能只是其中一部分',
  'sub-work': () => '文中另有一道工序的数，不能确定整体完成数',
  'long-text': () => '文字较长，未见完成的字样',
};

/** Why a figure that was seen is not taken, by the role that its words give it. */
const ROLES: Readonly<Record<string, string>> = {
  cancelled: '取消、退回等',
  denied: '未完成',
  excepted: '除外',
  elsewhere: '外地或上级的数',
  earlier: '往年数',
  remaining: '剩余数',
  planned: '计划数',
  capacity: '建成后的能力',
  asked: '任务数',
  prepared: '前期工作',
  component: '只是其中的设备',
  'sub-work': '只是其中一项工程',
  inspected: '检查指导数',
  'under-way': '在建',
  started: '开工数',
  size: '规模或人均数',
  reached: '参与或受众数',
  period: '单期数',
  opposite: '相反的指标',
  beyond: '超过目标的10倍',
  'equal-open': '与目标数相同，不能确认已全部完成',
};

const EVERY_OTHER = '资料不足以采用';

/** Figures that are offered, and those that were seen and not taken. */
const whyOffered = (code: string, words: string): string => WHY[code]?.(words) ?? EVERY_OTHER;

const whyNotTaken = (role: string, word: string): string =>
  ROLES[role] === undefined ? whyOffered(role, word) : `${ROLES[role]}（“${shorten(word)}”）`;

export const proposalsZhCN = {
  whyOffered,
  whyNotTaken,
  offered: (figure: string, code: string, words: string) => `可能是${figure}：${whyOffered(code, words)}`,
  seen: (figure: string, role: string, word: string) => `看到${figure}，未采用：${whyNotTaken(role, word)}`,
};
