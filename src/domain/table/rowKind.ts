import { cleanText } from '../text/clean';
import type { Line } from './lines';

/** What a line below a header is, as far as its own cells tell. */
export type RowKind = 'blank' | 'note' | 'signature' | 'total' | 'group' | 'data' | 'other';

const NOTE = /^(?:注|备注|说明|填表说明|填报说明)\s*[::\d]|^[*※]/u;
export const isNote = (text: string): boolean => NOTE.test(cleanText(text).text.trim());

const SIGNATURE =
  /^(?:填表人|填报人|制表人?|审核人?|审批人|负责人|单位负责人|主要领导|分管领导|联系人|联系电话|填报单位|填报日期|填报时间|报送单位|报送时间|打印日期|盖章|签字)/u;
const TOTAL = /^(?:合计|总计|小计|共计|总数|累计)[::]?$/u;
const GROUP =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+[类部章])|(?:局|委|办|中心|集团|公司|街道|镇|乡)(?:\(\d+项\))?$|(?:类|工程|行动|方面|领域|项目)(?:\(\d+项\))?$/u;
/** Buttons and links around a page's article. */
const FURNITURE =
  /^(?:扫一扫.*|打印(?:本页|此页)?|关闭(?:窗口|本页|页面)?|分享(?:到|至)?.*|收藏(?:本页)?|返回(?:顶部|首页|列表)?|[上下]一[篇页条].*|字[体号].*|[【\[].{1,8}[】\]]|阅读.*|浏览次数.*|来源[:：].*|当前位置.*|首页)$/u;
const isFurniture = (line: Line): boolean =>
  line.cells.every(({ text }) => FURNITURE.test(cleanText(text).text.trim()));
const LONGEST_GROUP = 40;

export function rowKind(line: Line, essential: ReadonlySet<number>): RowKind {
  const [first, ...others] = line.cells;
  if (first === undefined) return 'blank';
  if (isFurniture(line)) return 'other';
  const text = cleanText(first.text).text.trim();
  if (NOTE.test(text) && (others.length === 0 || text.length > 4)) return 'note';
  if (SIGNATURE.test(text) && !essential.has(first.column)) return 'signature';
  if (SIGNATURE.test(text) && others.length <= 2) return 'signature';
  if (line.cells.slice(0, 2).some((cell) => TOTAL.test(cleanText(cell.text).text.trim()))) return 'total';
  if (others.length === 0 && text.length <= LONGEST_GROUP && GROUP.test(text)) return 'group';
  return line.cells.some(({ column }) => essential.has(column)) ? 'data' : 'other';
}

/** “一、教育局(3项)” → 教育局. */
export const groupName = (text: string): string =>
  cleanText(text)
    .text.replace(/^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/u, '')
    .replace(/\(\d+项\)$/u, '')
    .trim();
