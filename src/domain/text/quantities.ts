import { PEOPLE } from '../lexicon/targets';
import { remembered } from '../remembered';
import { isFigure, MULTIPLIERS, scaled } from './numerals';
import { chineseEnds, joinedEnds, lowerBefore, RANGE_SIGNS, type Ends } from './ranges';
import { UNIT_PATTERN, UNITS, type Unit } from './units';

/** A number with its unit in a clean text. */
export interface Quantity {
  /** Plain value: 5万份 → 50000. A range 3-4个 is its lower end. */
  readonly value: number;
  readonly range: boolean;
  readonly unit: Unit;
  /** As written, with the bracket of 套(间). */
  readonly unitText: string;
  readonly start: number;
  readonly end: number;
  /** 余 多 约 左右: the figure is rounded by its writer. */
  readonly approximate: boolean;
  readonly chinese: boolean;
}

/** A percentage in a clean text. */
export interface Percentage {
  /** Of a range its lower end. */
  readonly value: number;
  readonly range: boolean;
  readonly unit: '%' | '个百分点';
  readonly start: number;
  readonly end: number;
}

/**
 * A number begins where none goes on: 36 of 3 36个 is none, nor is the 0 of l0所, O.5%, whose letter means a digit, nor the
 * 2 of 6+2家, nor what stands behind a lost sign, which may have been a digit: 惠?2万.
 */
const NUMBER_START = String.raw`(?<![\d.?]|\d |\d[+×*]|(?<![A-Za-z])[lIOo|])`;
const ARABIC = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,20})?(?!\d)|\d{1,20}(?:\.\d{1,20})?`;
/** 零 only inside: 二百零五所, and no 零件. */
const CHINESE = '[一二两三四五六七八九十百千万][零〇一二两三四五六七八九十百千万]{0,8}';
/** 千 before 米 瓦 克 伏 belongs to the unit. */
const MULTIPLIER = '万亿|万|亿|千(?![米瓦克伏帕])|百(?!分)';
/** Nouns that people count without a measure word: 新增学位3550个 / 3550学位, 16000高危人群. */
const BARE_NOUNS: Readonly<Record<string, string>> = {
  学位: '个',
  托位: '个',
  床位: '张',
  车位: '个',
  泊位: '个',
  岗位: '个',
  基站: '个',
  高危人群: '人',
  适龄: '人',
  老年人: '人',
  学生: '人',
  群众: '人',
  居民: '人',
  妇女: '人',
  儿童: '人',
  职工: '人',
  残疾人: '人',
  农户: '户',
  住户: '户',
};
const BARE_PATTERN = Object.keys(BARE_NOUNS).join('|');
/** Counted in 万 without a measure word, with words of their own before them: 40万贫困劳动力. */
const PEOPLE_PATTERN = PEOPLE.join('|');

const QUANTITY = new RegExp(
  `${NUMBER_START}(?:(${ARABIC})(?:(${RANGE_SIGNS})(${ARABIC}))?|(${CHINESE}))` +
    `([余多])?(${MULTIPLIER})?([余多])?` +
    `(?:(${UNIT_PATTERN})(\\([个所家处座间户台套条只口人次名张辆]{1,2}\\))?|(?=(${BARE_PATTERN}))|(?<=万)(?=[\\u4e00-\\u9fff]{0,6}(${PEOPLE_PATTERN})))`,
  'gu',
);

/** What turns a unit into something else: 3个月, 2个百分点, 5项目, 10米高, 3人民币 … */
const NOT_UNIT_AFTER: Readonly<Record<string, RegExp>> = {
  个: /^(?:月|小时|工作日|百分[点百]|多月|自然月|季度|学期|年度|交易日|星期|周)/,
  人: /^(?:民|大代表|均(?!已|未|竣|完|通|达|实|享|获|按)|工智能|口|社|才|居环境|力资源|次均)/,
  家: /^(?:庭|门口|长|园)/,
  户: /^(?:均(?!已|未|竣|完|通|达|实|享|获|按|开|改|入|搬|安)|外|型|籍)/,
  项: /^目/,
  场: /^(?:所|地|景|馆|站)/,
  点: /^(?:\d|半|左右|前|至|-|位)/,
  次: /^(?:性|年|月|日|季|干|级|生)/,
  里: /^(?:面|程)/,
  方: /^(?:案|面|式|法|便|向)/,
  门: /^(?:诊|口|窗|店)/,
  面: /^(?:积|向|对|临)/,
  站: /^(?:点|式|台)/,
  位: /^(?:于|置|列)/,
  级: /^/,
  队: /^(?:伍|员)/,
  组: /^(?:织|团|建)/,
  单: /^(?:位|元|口|独)/,
  段: /^(?:次)/,
  班: /^(?:子|车)/,
  节: /^(?:能|约|点|日)/,
  部: /^(?:分|门|署|委|队|级|属|件)/,
  届: /^(?:时|三中|二中|四中)/,
  期: /^(?:间|工程|项目|建设|续建|地块|改造|末|货|限)/,
  批: /^(?:准|复|次(?=[^、,;。]{0,4}方案))/,
  村: /^(?:级|民|庄|委|居|集体|卫生室|组)/,
  院: /^(?:校|士|区|内)/,
  把: /^(?:手|关)/,
  对: /^(?:\d|[^,。;、 夫]{0,1}(?:接|口|照|标|全))/,
  件: /^(?:事)/,
  口: /^(?:袋|径|号|腔)/,
  桩: /^(?:基)/,
  元: /^(?:件|旦|素)/,
  米: /^(?:高|宽|长|粗|深|厚)/,
  枪: /^(?:击)/,
};

const NO_UNIT = new Map(Object.entries(NOT_UNIT_AFTER));

/** Numerals that are part of a word, not a count: 第三批, 统一, 一户一策, 四好农村路 … */
const NOT_NUMERAL_BEFORE = /[第每统唯同专单合逐任万之其某]$|进一$|[一二三四五六七八九十]是$/;
/** A Chinese numeral with these units is an ordinal or a set phrase far more often than a count. */
const ORDINAL_UNITS = new Set([
  '期',
  '批',
  '级',
  '次',
  '段',
  '点',
  '里',
  '方',
  '面',
  '口',
  '对',
  '门',
  '单',
  '元',
  '站',
  '村',
  '班',
  '节',
  '届',
  '轮',
  '院',
  '项',
  '片',
  '件',
  '把',
  '位',
  '组',
  '队',
  '种',
  '户',
  '人',
  '米',
  '起',
  '头',
  '根',
  '笔',
]);
const COUNTED_ANYWAY = new Set(['项', '次', '户', '人', '名', '种', '件', '期', '片', '位']);
/** 八亩后村, 三里亭路, 五里街道: an old measure that opens the name of a place. */
const PLACE_MEASURES = new Set(['亩', '里', '公里', '丈', '尺', '顷']);
const PLACE_AFTER = /^\p{Script=Han}{0,3}(?:村|镇|乡|街|路|桥|巷|屯|社区|小学|中学|小区|河|湖|山)/u;
/** 一户一策, 一村一品, 一站式, 一批, 一次性: 一 with anything but a plain measure word. */
const ONE_PHRASE = /^一[^一二三四五六七八九十]{1,3}一/;

const FOR_EACH = /^[^,;。\d]{0,10}(?:率|数|拥有|能耗|比例|系数|指数|占比)/u;

function isWord(text: string, quantity: Quantity): boolean {
  const { start, end, chinese, unit, value } = quantity;
  const after = text.slice(end, end + 6);
  if (NO_UNIT.get(unit.name)?.test(after) === true) return true;
  // 4批次/千人: so many for each thousand.
  if (chinese && text[start - 1] === '/') return true;
  if (!chinese) return /第$|(?:^|[^A-Za-z])[A-Z]$/.test(text.slice(Math.max(0, start - 2), start));
  // 万人失信率, 千人床位数, 万元GDP能耗: so much for each.
  if (/^[百千万亿](?:[人元])$/u.test(text.slice(start, end)) && FOR_EACH.test(text.slice(end, end + 12)))
    return true;
  if (PLACE_MEASURES.has(unit.name) && PLACE_AFTER.test(after)) return true;
  if (NOT_NUMERAL_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return true;
  // 二次供水, 二期: 二 counts only before measure words that never order things; 两 is the counting form.
  if (text[start] === '二' && end - start === 1 + unit.name.length && ORDINAL_UNITS.has(unit.name))
    return true;
  if (
    ONE_PHRASE.test(text.slice(start, start + 6)) ||
    /一[^,。;、]{0,2}$/.test(text.slice(Math.max(0, start - 3), start))
  )
    return true;
  if (ORDINAL_UNITS.has(unit.name)) return value < 2 || !COUNTED_ANYWAY.has(unit.name);
  return false;
}

const DIGIT = /[\d一二两三四五六七八九十百千]/;

/** Texts of a block of rows: rules and checks count the same ones. */
const OF_TEXTS = 256;

/** All quantities of a clean text, in order. */
export const quantities = remembered(counted, OF_TEXTS);

function counted(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  if (!DIGIT.test(text)) return found;
  QUANTITY.lastIndex = 0;
  for (let match = QUANTITY.exec(text); match !== null; match = QUANTITY.exec(text)) {
    const quantity = toQuantity(text, match);
    if (quantity && !isWord(text, quantity)) found.push(quantity);
  }
  return found;
}

const plain = (digits: string): number => Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);

/** Ends as written, before 万 and 亿; the first four captures: 5 - 6, or 五六. */
function endsOf(text: string, match: RegExpExecArray, chinese: string | undefined): Ends {
  const [, low, sign, high] = match;
  if (low === undefined) return chineseEnds(chinese ?? '');
  return sign === undefined || high === undefined
    ? { value: plain(low), range: false }
    : joinedEnds(text, match.index, plain(low), sign, plain(high));
}

function toQuantity(text: string, match: RegExpExecArray): Quantity | null {
  // By place: an object of names for each of them costs more than the rest.
  const [all, arabic, , , chinese, about, multiplier, aboutMore, unit, alternative, bare, people] = match;
  const start = match.index;
  const { value: number, range } = endsOf(text, match, chinese);
  const name = unit ?? (people === undefined ? (BARE_NOUNS[bare ?? ''] ?? '') : '人');
  if ((arabic === undefined && unit === undefined) || !isFigure(number)) return null;
  // 2015高危人群: a year is never a head count without a unit.
  if (unit === undefined && bare !== undefined && !multiplier && number >= 1990 && number <= 2100)
    return null;
  const value = multiplier ? scaled(number, MULTIPLIERS[multiplier] ?? 1) : number;
  const apart = arabic === undefined || range ? null : lowerBefore(text, start, value);
  return {
    value: apart?.value ?? value,
    range: range || apart?.range === true,
    unit: UNITS.get(name) as Unit,
    unitText: (unit ?? name) + (alternative ?? ''),
    start,
    end: start + all.length,
    approximate: about !== undefined || aboutMore !== undefined || text.charAt(start - 1) === '约',
    chinese: arabic === undefined,
  };
}

const PERCENTAGE = new RegExp(
  String.raw`${NUMBER_START}(?:(\d{1,20}(?:\.\d{1,20})?)(?:%?(${RANGE_SIGNS})(\d{1,20}(?:\.\d{1,20})?))?(%|个百分点)|百分之([一二三四五六七八九十百]{1,7}))`,
  'gu',
);

/** All percentages of a clean text, in order. */
export function percentages(text: string): Percentage[] {
  if (!text.includes('%') && !text.includes('百分')) return [];
  const found: Percentage[] = [];
  PERCENTAGE.lastIndex = 0;
  for (let match = PERCENTAGE.exec(text); match !== null; match = PERCENTAGE.exec(text)) {
    const { value, range } = endsOf(text, match, match[5]);
    const unit = match[4] === '个百分点' ? '个百分点' : '%';
    found.push({ value, range, unit, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
