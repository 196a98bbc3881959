import type { Area } from '../grid';
import { anyOf } from '../text/anyOf';
import { cleanText } from '../text/clean';
import type { Line, LineCell } from './lines';

/** What a line below a header is, as far as its own cells tell. */
export type RowKind = 'blank' | 'note' | 'sample' | 'signature' | 'total' | 'group' | 'data' | 'other';

/** What of a table's columns tells rows of data from the lines between them. */
export interface RowLayout {
  /** Columns with words of the task, figures or the verdict. */
  readonly essential: ReadonlySet<number>;
  /** Columns whose words are the task or what was done of it. */
  readonly words: ReadonlySet<number>;
  /** Number columns. */
  readonly figures: ReadonlySet<number>;
  /** Number of columns of the header. */
  readonly width: number;
  /** The area of several columns that begins in the line and covers a column. */
  readonly wide: (line: Line, column: number) => Area | undefined;
  /** Whether a cell above, merged over several rows, stands for a cell of the line as well. */
  readonly covered: (line: Line, column: number) => boolean;
}

const NOTE = /^(?:注|备注|说明|填表说明|填报说明|数据来源)\s*[::\d]|^[*※]/u;
export const isNote = (text: string): boolean => NOTE.test(cleanText(text).text.trim());

/** 示例, 填写要求, 例1; (示例)小型水库建设 in the column of names: how the form is to be filled in. */
const SAMPLE = new RegExp(
  anyOf([
    /^(?:填[写报表])?(?:示例|样例|范例|举例|样表|例)\d{0,2}$/u,
    /^[(【[](?:示例|样例|范例|例)[)】\]]/u,
    /.[(【[](?:填[写报表])?(?:示例|样例|范例|举例)[)】\]]$/u,
    /^(?:填[写报表]|报送)(?:要求|说明|须知|提示)$/u,
  ]),
  'u',
);
/** 此行为示例，请删除; 示例，勿删 in the column of remarks. */
const SAMPLE_REMARK = new RegExp(
  anyOf([
    /[此本该][行条项](?:数据|内容)?(?:仅|只)?(?:为|是|作为?|供)?(?:填[写报表])?(?:示例|样例|范例|举例|参考)/u,
    /^(?:填[写报表])?(?:示例|样例|范例)[,;].{0,10}(?:删|覆盖|参考|参照)/u,
  ]),
  'u',
);
const LONGEST_REMARK = 30;
const isSampleRemark = ({ text }: LineCell): boolean =>
  text.length <= LONGEST_REMARK &&
  /[例考]/u.test(text) &&
  SAMPLE_REMARK.test(cleanText(text).text.replace(/\s/gu, ''));

/** A sign of each of them, as it may be written: few texts have one. */
const MAY_BE_SAMPLE = /[例样樣求明知示]/u;
export const isSample = ({ text }: Pick<LineCell, 'text'>): boolean =>
  MAY_BE_SAMPLE.test(text) && SAMPLE.test(cleanText(text).text.replace(/[\s:]/gu, ''));

const SIGNATURE =
  /^(?:填表人|填报人|制表人?|审核人?|审批人|负责人|单位负责人|主要领导|分管领导|联系人|联系电话|填报单位|填报日期|填报时间|报送单位|报送时间|打印日期|盖章|签字)/u;
/** 县教育局(盖章) 2026年9月30日 under the table. */
const SEAL = /\((?:公章|盖章|签章|签字)\)|^.{0,20}\d{4}年\d{1,2}月\d{1,2}日$/u;
/** 合计, 市重点小计, 全县合计, 合计数; 全市, 全区 alone or summed up (全市汇总); 累计, 平均, 全县平均值 alone. */
const TOTAL = new RegExp(
  anyOf([
    /^.{0,12}(?:合计|总计|小计|共计)数?:?$/u,
    /^(?:合计|总计|小计|共计)数?[:(].{0,20}$/u,
    /^全[国省市县区州旗镇乡]$/u,
    /^(?:全[国省市县区州旗镇乡])?(?:汇总|总数|总体|累计|均值|平均(?:数|值|水平|进度)?):?$/u,
  ]),
  'u',
);
/** 一、, (二), 第三类; a unit or a kind of work with how many there are: 县教育局(3项), 惠民工程. */
const GROUP = new RegExp(
  anyOf([
    /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+[类部章])/u,
    /(?:局|委|办|中心|集团|公司|街道|镇|乡)(?:\(\d+[项个]\))?$/u,
    /(?:类|工程|行动|方面|领域|项目)(?:\(\d+[项个]\))?$/u,
  ]),
  'u',
);
/** Buttons and links around a page's article. */
const FURNITURE = new RegExp(
  anyOf([
    /^(?:扫一扫|分享|[上下]一[篇页条]|字[体号]|阅读|浏览次数|来源:|当前位置).{0,100}$/u,
    /^(?:打印(?:[本此]页)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|返回(?:顶部|首页|列表)?|首页)$/u,
    /^[【[].{1,8}[】\]]$/u,
    // Feet of printed pages.
    /^第\d{1,4}页[,/]?(?:共\d{1,4}页)?$|^共\d{1,4}页[,/]?第\d{1,4}页$|^[-—]{1,2}\d{1,4}[-—]{1,2}$/u,
  ]),
  'u',
);
const isFurniture = (line: Line): boolean =>
  line.cells.every(({ text }) => FURNITURE.test(cleanText(text).text.replace(/\s/gu, '')));
const LONGEST_GROUP = 40;

/** 甲 | 乙 | 1 | 2 | 3=2/1 right under a header: the numbers of its columns. */
const ORDINAL = /^(?:[甲乙丙丁戊己庚辛]|[A-Z]|栏次|\(?\d{1,2}\)?|[①-⑳]|\d{1,2}=.{1,20})$/u;
const LEAST_ORDINALS = 3;

export function numbersColumns({ cells }: Line): boolean {
  const texts = cells.map(({ text }) => cleanText(text).text.replace(/\s/gu, ''));
  const numbers = texts
    .flatMap((text) => Number(text.match(/^\(?(\d{1,2})/u)?.[1] ?? NaN))
    .filter(Number.isFinite);
  const [first] = numbers;
  return (
    texts.length >= LEAST_ORDINALS &&
    texts.every((text) => ORDINAL.test(text)) &&
    (texts[0] !== String(first) || numbers.length === texts.length) &&
    numbers.length >= 2 &&
    numbers.every((number, index) => number - index === first)
  );
}

/** A sign that each name of a total has. */
const MAY_TOTAL = /[计总全平均]/u;

export function isTotalName(text: string): boolean {
  const words = cleanText(text).text;
  return MAY_TOTAL.test(words) && TOTAL.test(words.replace(/\s/gu, ''));
}

const ALWAYS_TOTAL = /^(?:合计|总计|小计|共计|总数)/u;
const LONGEST_FIGURE = 6;

/** 全区 | 共安排285个项目… and 重点项目合计 | 已开工45个 are told in words, as items are. */
function isTotal(line: Line, names: readonly LineCell[], { words, figures }: RowLayout): boolean {
  const name = names.find(({ text }) => isTotalName(text));
  if (name === undefined) return false;
  if (ALWAYS_TOTAL.test(cleanText(name.text).text.replace(/\s/gu, ''))) return true;
  return !line.cells.some(
    (cell) =>
      cell !== name &&
      words.has(cell.column) &&
      !figures.has(cell.column) &&
      cell.text.trim().length > LONGEST_FIGURE,
  );
}

/** A line over the whole table: one cell merged over most of its columns. */
const isFullWidth = (line: Line, { column }: LineCell, { width, wide }: RowLayout): boolean => {
  const area = wide(line, column);
  return area !== undefined && area.lastColumn - area.firstColumn + 1 >= Math.max(2, width * 0.6);
};

/** One progress merged over several rows is each row's: such a row is no heading, though one cell is all it has. */
const sharesCells = (line: Line, { essential, covered }: RowLayout): boolean =>
  [...essential].some((column) => covered(line, column));

/** 一、续建项目(6个) in the column of numbers, or over those of names, and sums behind it: a heading, and no item of its own. */
function carriesSums(line: Line, { essential, figures, wide }: RowLayout): boolean {
  const [first, ...others] = line.cells;
  if (first === undefined || others.length === 0 || !isGroupName(first.text)) return false;
  const area = wide(line, first.column);
  const named = essential.has(first.column) && area === undefined;
  return !named && others.every(({ column }) => figures.has(column));
}

/** @param names cells with the row's name, and the first ones of the line */
export function rowKind(line: Line, names: readonly LineCell[], layout: RowLayout): RowKind {
  const [first, ...others] = line.cells;
  if (first === undefined) return 'blank';
  if (isFurniture(line)) return 'other';
  const text = cleanText(first.text).text.trim();
  if (names.some(isSample) || line.cells.some(isSampleRemark)) return 'sample';
  if (NOTE.test(text) && (others.length === 0 || text.length > 4)) return 'note';
  if (SIGNATURE.test(text) && !layout.essential.has(first.column)) return 'signature';
  if (SIGNATURE.test(text) && others.length <= 2) return 'signature';
  if (others.length === 0 && SEAL.test(text.replace(/\s/gu, ''))) return 'signature';
  if (isTotal(line, names, layout)) return 'total';
  if (carriesSums(line, layout)) return 'group';
  const alone = others.length === 0 && !sharesCells(line, layout);
  if (alone && text.length <= LONGEST_GROUP && !layout.figures.has(first.column)) {
    if (GROUP.test(text) || isFullWidth(line, first, layout)) return 'group';
  }
  return line.cells.some(({ column }) => layout.essential.has(column)) ? 'data' : 'other';
}

const ENUMERATION = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/u;
export const isGroupName = (text: string): boolean => ENUMERATION.test(cleanText(text).text.trim());

const COUNT = /\((?:共)?\d+[项个件]\)$/u;

/** “一、教育局(3项)” → 教育局. */
export const groupName = (text: string): string =>
  cleanText(text).text.replace(ENUMERATION, '').replace(COUNT, '').trim();
