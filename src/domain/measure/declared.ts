import type { DoneDeclaration } from '../item';
import { originalSpan, originalText, type CleanText } from '../text/clean';
import { clauses } from '../text/clauses';

/**
 * Words that declare the whole item done (rulebook 4): 已全部完成, 该项民生实事已完成, a due column that says 已完成.
 * A stage (完成招标), a period's share (第一季度任务已完成) or a part is no such declaration.
 */

interface Declaration {
  readonly name: string;
  /** Tested against a clause that stands alone in its sentence or cell. */
  readonly pattern: RegExp;
}

const ITEM =
  '(?:该|本|此|各|两|全部|所有|以上|上述)?(?:项|个)?(?:民生)?(?:实事|项目|工程|任务|工作|目标|指标|建设|改造|建设任务|目标任务)?(?:项目|任务|工作)?';
const HOW = '(?:目前|现|已经?|均|都已|按时|提前|超额|圆满|顺利|全部|全面|如期|100%|工作){0,8}';

/** 已全部完成并投入使用. */
const THEN =
  '(?:[并且](?:已|全部|均已){0,4}(?:正式)?(?:投入使用|投用|交付使用|交付|投入运营|投入运行|运营|通过(?:竣工)?验收|验收合格))?';

export const DECLARATIONS: readonly Declaration[] = [
  {
    name: 'item-done',
    pattern: new RegExp(
      `^${ITEM}${HOW}(?:完成|完工|竣工|办结|完结|落实到位|建成投用|建成并投入使用|竣工验收|完成竣工验收|销号)(?:全部)?(?:目标|建设|改造)?(?:任务|工作)?(?:了)?${THEN}$`,
      'u',
    ),
  },
  {
    name: 'all-accepted',
    pattern:
      /^(?:目前|现|已|均|全部|项目|工程){0,8}(?:通过|完成)?(?:竣工|最终|整体)?验收(?:合格|完毕|完成)?$/u,
  },
  {
    name: 'all-deed-done',
    pattern: new RegExp(
      `^(?:目前|现|已){0,4}(?:全部|全面)(?:已)?[\\u4e00-\\u9fff]{2,6}(?:完成|完毕|到位)${THEN}$`,
      'u',
    ),
  },
  {
    name: 'year-target-done',
    pattern: new RegExp(
      `^${HOW}(?:完成|达成|实现)(?:全部|了)?(?:全年|年度|本年度|既定|预定|省定|市定)(?:的)?(?:目标|任务|指标|考核|工作|建设){1,3}$`,
      'u',
    ),
  },
  {
    name: 'year-target-is-done',
    pattern: new RegExp(`^(?:全年|年度|本年度)(?:目标|任务|指标|工作|建设){1,3}${HOW}完成$`, 'u'),
  },
];

/** Anything that takes a declaration back: 除…外, 基本, 预计, 未 … */
const TAKES_BACK =
  /除|基本|预计|计划|力争|拟|未|尚|待|即将|准备|阶段|季度|月份?任务|部分|一期|首批|第一批|招标|设计|方案|选址|立项|前期|主体|基础|图纸|采购/u;

/** 已…建设完成700平方米多功能运动场1处: the deed with 完成 and its count is a figure, not a declaration. */
function declaredIn(
  clean: CleanText,
): { readonly name: string; readonly start: number; readonly end: number } | null {
  for (const clause of clauses(clean.text)) {
    const words = clause.text
      .replace(/^(?:\d{1,2}[.、]|[①-⑳]|截至[^,]{0,12}|目前)/u, '')
      .replace(/[,。;!]{1,20}$/u, '');
    const found = DECLARATIONS.find(({ pattern }) => pattern.test(words));
    if (found !== undefined && !TAKES_BACK.test(words))
      return { name: found.name, start: clause.start, end: clause.end };
  }
  return null;
}

/** A declaration only counts for the item when the last sentence after it speaks of nothing left to do. */
const LEFT_OVER = /正在|尚未|还有|剩余|其余|未完成|待(?!遇|审|定|机)/u;
const lastSentence = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf(';')) + 1);

function inProgress(clean: CleanText, severalTargets: boolean): DoneDeclaration | null {
  const found = declaredIn(clean);
  if (found === null || LEFT_OVER.test(lastSentence(clean.text.slice(found.end)))) return null;
  // 累计举办招聘会超120场,已完成全年指标;新增就业… : in a list of several targets it speaks of the one before it.
  if (
    severalTargets &&
    found.name.startsWith('year-target') &&
    /[;。]/u.test(clean.text.slice(found.end, -1))
  )
    return null;
  if (
    severalTargets &&
    found.start > 0 &&
    /[;。]/u.test(clean.text.slice(0, found.start)) &&
    !/^(?:以上|上述|全部|所有)/u.test(clean.text.slice(found.start))
  )
    return null;
  return {
    field: 'progress',
    text: originalText(clean, found.start, found.end),
    span: originalSpan(clean, found.start, found.end),
    rule: found.name,
  };
}

/** The due column says that the item is done. */
const DUE_DONE = /^(?:已经?|均已|全部|提前)*(?:完成|完工|竣工|办结|销号)(?:。)?$/u;

export function declaredDone(
  progress: CleanText,
  due: CleanText | null,
  severalTargets: boolean,
): DoneDeclaration | null {
  const stated = inProgress(progress, severalTargets);
  if (stated !== null) return stated;
  if (due === null || !DUE_DONE.test(due.text)) return null;
  return { field: 'due', text: due.original, span: [0, due.original.length], rule: 'due-column-done' };
}
