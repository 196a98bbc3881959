import { quantities, type Quantity } from '../text/quantities';

/** Lists of names behind a number: 改造11个。(甲中心、乙中心、…) */
export interface NamedList {
  readonly quantity: Quantity;
  /** How many the list names; 宜山镇公园路2个 is two. */
  readonly names: number;
  /** [start, end) of the bracket in the clean text. */
  readonly start: number;
  readonly end: number;
}

/** A bracket that does more than list names. */
const NO_LIST = /^[(](?:含|包括|包含|其中|不含|即|原|约|每|按|以|指|详见|如|注|单位)|等[)]$|等\d+[个家所处]/u;

/** Longest list of names in a bracket; one that is not closed by then never is. */
const LIST_REACH = 4000;

function bracketAfter(text: string, index: number): { start: number; end: number } | null {
  const opening = text.slice(index).match(/^(?:以上|左右)?[^(,;。、\d]{0,12}[。,;]?\(/u);
  if (opening === null) return null;
  const start = index + opening[0].length - 1;
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + LIST_REACH); i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return { start, end: i + 1 };
  }
  return null;
}

/** Parts of a list at its own level: signs inside inner brackets do not divide. */
function parts(list: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === '(') depth++;
    else if (list[i] === ')') depth--;
    else if (depth === 0 && /[、,;:]/u.test(list.charAt(i))) {
      found.push(list.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, list.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/** How many one part names: its own count where it ends with one, else one. */
function countOf(part: string, unit: string): number | null {
  const own = quantities(part).filter(({ unit: { name }, end }) => name === unit && end >= part.length - 1);
  const [count] = own;
  if (own.length > 1) return null;
  return count?.value ?? 1;
}

const LEAST_NAMES = 2;
/** Names are nouns: a part with a verb of work makes the bracket a remark. */
const NAME = /^[^。!?]{2,40}$/u;
const REMARK =
  /完成|新增|改造|建设|预计|计划|已|正在|达到|包括|实施|培训|开展|[的应须需若]$|^[无不未若应须]|可(?:免|以|不)/u;
/** Beyond these a bracket names kinds (350户弱势群体(独居老人、残障人士)), not the things themselves. */
const fewOrMany = (stated: number, names: number): boolean => names * 2 < stated || names > stated * 2;

export function namedLists(text: string): NamedList[] {
  if (!text.includes('(')) return [];
  return quantities(text).flatMap((quantity) => {
    if (quantity.unit.kind !== 'count' || quantity.approximate || quantity.unit.family === 'person')
      return [];
    const bracket = bracketAfter(text, quantity.end);
    if (bracket === null) return [];
    const inner = text.slice(bracket.start, bracket.end);
    if (NO_LIST.test(inner)) return [];
    const list = parts(inner.slice(1, -1));
    const counts = list.flatMap((part) => countOf(part, quantity.unit.name) ?? []);
    if (
      list.length < LEAST_NAMES ||
      counts.length < list.length ||
      list.some((part) => !NAME.test(part) || REMARK.test(part))
    )
      return [];
    const names = counts.reduce((a, b) => a + b, 0);
    return fewOrMany(quantity.value, names) ? [] : [{ quantity, names, ...bracket }];
  });
}
