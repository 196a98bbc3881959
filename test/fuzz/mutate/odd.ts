import type { Cell } from '../book';
import type { Random } from '../random';

/** Contents of cells that have been met, or could be: harmless to write, hard to read. */

const repeated = (text: string, times: number): string => text.repeat(times);

type Text = (random: Random, own: string) => string;

const LENGTHS = [2, 9, 40, 400, 4000, 33_000] as const;

const FIXED = [
  '',
  ' ',
  '\u3000',
  '/',
  '—',
  '无',
  '0',
  '-0',
  '1e308',
  '-1e308',
  '1e999',
  'NaN',
  'Infinity',
  'undefined',
  'null',
  'true',
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '=1+1',
  '=HYPERLINK("http://a.example","x")',
  '+86',
  '-5',
  '@SUM(A1)',
  "'引号",
  '_x0041_',
  '_x005F_x0041_',
  '_xFFFF_',
  '_xD800_',
  '\ud800',
  '\udc00半',
  '\uffff',
  '\ufffe',
  '\u0000',
  '\u0007响铃',
  '\u200b\u200b',
  '新增托位3\u200b36个',
  '新增托位336\u00a0个',
  '3 36个',
  '1 600人次',
  '３３６个',
  '三百三十六个',
  '壹佰万元',
  '\u202e个633位托增新',
  '😀😀完成100%',
  '👨‍👩‍👧‍👦',
  '完成率：∞%',
  '已完成-5个',
  '完成0.0000001%',
  '完成99999999999999999999个',
  '完成1e5个',
  '完成１２０%',
  '100.00000001%',
  '-20%',
  '1/0',
  '2026-02-30',
  '2026年13月45日',
  '9999年12月31日前',
  '0年0月',
  '每年12月底',
  '长期',
  '合计',
  '总计',
  '小计',
  '备注：以上数据截至9月底',
  '说明',
  '一、教育局',
  '（一）民生实事',
  '序号',
  '进展情况',
  '目标任务',
  '责任单位',
  '2026年民生实事进展情况表（截至2026年9月30日）',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<b>粗</b>',
  ']]>',
  '&amp;&#0;',
  '<?xml?>',
  'http://a.example/?q=1&b=2',
  '\r\n\r\n',
  '甲\n乙\n丙',
  '甲\t乙',
  '"',
  '""",',
  '①②③',
  '⼀⾥',
  'ﬁ㎡㎞',
  '🈚',
] as const;

const UNITS = [
  '全部已',
  '已完成',
  '（',
  '(',
  '。',
  '，',
  '、',
  '；',
  '第一',
  '12个',
  '1.',
  '一是',
  '已建成5个，',
  '甲乡乙镇',
  '1 ',
  '万',
  '%',
  '9',
  '新',
  '县',
  '=',
  '：',
  '至',
  '-',
  '/',
  '\u200b',
  '"',
  '年',
  '月底前',
  '完成率',
] as const;

const long: Text = (random) => repeated(random.pick(UNITS), random.pick(LENGTHS));
const mixed: Text = (random) =>
  Array.from({ length: random.between(3, 300) }, () => random.pick(UNITS)).join('');
/** Longest text that is made of a cell's own. */
const MOST = 60_000;
const doubled: Text = (random, own) =>
  repeated(own, Math.min(random.pick([2, 3, 30, 300]), Math.ceil(MOST / (own.length + 1))));
const inside: Text = (random, own) => {
  const at = random.below(own.length + 1);
  return own.slice(0, at) + random.pick(FIXED) + own.slice(at);
};
const cut: Text = (random, own) => own.slice(random.below(own.length + 1));
const reversed: Text = (_, own) => [...own].reverse().join('');
const otherDigits: Text = (random, own) =>
  own.replace(/\d/gu, () => random.pick(['0', '9', '.', '1', '％', '一', '']));
const fixed: Text = (random) => random.pick(FIXED);

const TEXTS: readonly [Text, ...Text[]] = [
  fixed,
  fixed,
  fixed,
  inside,
  inside,
  long,
  mixed,
  doubled,
  cut,
  reversed,
  otherDigits,
];

export const oddText = (random: Random, own: string): string => random.pick(TEXTS)(random, own);

const NUMBERS = [
  '0',
  '-1',
  '0.1',
  '0.30000000000000004',
  '1e308',
  '-1e308',
  '5e-324',
  '1e999',
  'NaN',
  '',
  'abc',
  '336',
  '100',
  '1',
  '60',
  '59.99999',
  '46295',
  '46295.5',
  '2958465',
  '2958466',
  '-46295',
  '99999999',
  '9007199254740993',
  '0x10',
  '１２',
] as const;

const FORMATS = [
  'yyyy"年"m"月"d"日"',
  'yyyy/m/d',
  'm/d/yy h:mm',
  '[$-F800]dddd, mmmm dd, yyyy',
  '[$-804]yyyy"年"m"月"',
  '[DBNum1][$-804]yyyy"年"m"月"d"日"',
  '[DBNum2]General',
  '[h]:mm:ss',
  'mmm-yy',
  '0.0%',
  '0%',
  '0.00000000000000000000000000000000%',
  '#,##0.00',
  '# ?/?',
  '# ??????/??????',
  '0.00E+00',
  '@',
  ';;;',
  '[Red][<0]-0;[Blue][>100]0.0;General',
  '"完成"0"个"',
  '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  '0'.repeat(300),
  '#'.repeat(300),
  '[',
  '"',
  '\\',
  '0.0.0.0',
  'General;General;General;General;General',
  'aaaa',
  'e"年"m"月"',
  'ggge',
  'yyyyyyyyyyyyyyyyyy',
  '__proto__',
  '*',
  '_',
] as const;

const ERRORS = [
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '#VALUE!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#GETTING_DATA',
  '__proto__',
  '',
] as const;
const FORMULAS = [
  '1+1',
  'DISPIMG("ID_1",1)',
  '_xlfn.DISPIMG("ID_1",1)',
  'SUM(A1:A9)',
  'IMAGE("x")',
  '"',
] as const;

/** A cell to stand in the place of `own`. */
export function oddCell(random: Random, own: Cell | null): Cell | null {
  const kind = random.below(20);
  const format = random.chance(0.4) ? { format: random.pick(FORMATS) } : {};
  if (kind < 12) return { kind: 'text', text: oddText(random, own?.text ?? ''), ...format };
  if (kind < 16) return { kind: 'number', text: random.pick(NUMBERS), format: random.pick(FORMATS) };
  if (kind < 17) return { kind: 'error', text: random.pick(ERRORS) };
  if (kind < 18)
    return {
      kind: 'formula',
      text: random.pick(['', '0', oddText(random, '')]),
      formula: random.pick(FORMULAS),
    };
  if (kind < 19) return { kind: 'boolean', text: random.pick(['0', '1', 'true', 'x']) };
  return null;
}
