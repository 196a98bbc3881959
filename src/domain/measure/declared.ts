import { leftOver, maySay, takesBack } from '../lexicon/done';
import type { IsoDate } from '../date';
import type { DoneDeclaration, Indicator } from '../item';
import { peeler, words } from '../lexicon/words';
import type { OwnVerdict } from '../read/rowVerdict';
import type { RateCell } from '../table/figures/rowFigures';
import { type Clause, clauses } from '../text/clauses';
import { quantities } from '../text/quantities';
import { type CleanText, originalSpan, originalText } from '../text/clean';
import { DECLARATIONS } from './declarations';
import { ownDeedsTold } from './ownDeed';
import { allOfTargetDone, intoUse, OVER_TARGET, ownObjectDone, ownSubjectDone } from './subjects';

/**
 * Words that declare the whole item done without reservation (rulebook 4): 已全部完成, 完成全年目标任务, a due or
 * verdict column that says 已完成. A stage (完成招标), a period's share (第一季度任务已完成) or a part is none.
 */

export interface DeclarationInput {
  readonly progress: CleanText;
  readonly due: CleanText | null;
  readonly indicators: readonly Indicator[];
  readonly verdict: OwnVerdict | null;
  /** The plan column; '' where there is none. */
  readonly plan: string;
  /** The department's own figure in a rate column. */
  readonly rate: RateCell | null;
  /** What is to be done; the name where no task is given. */
  readonly task: string;
  /** Task and name of the row: what its own words are. */
  readonly taskText: string;
  /** What is to be done, where the task tells only what is amiss. */
  readonly deeds: string | null;
  readonly asOf: IsoDate | null;
  readonly year: number | null;
}

/** Dates and list marks that may open a declaration; a month's task is caught by `takesBack`. */
const MARK = /^(?:\d{1,2}[.、](?!\d)|[①-⑳])/u;

const DATE = /^(?:截[至止][^,]{0,14}?[日底末月]|\d{1,2}月(?:\d{1,2}日|[底份初末])?)/u;

/** What a list mark or a date begins with. */
const MARKED = /^[\d①-⑳截]/u;

const OPENERS = peeler(words('全年 今年 目前 现 现在 经督办 年内 工程 项目'));

/** 提前2个月完成 */
const EARLY = /提前\d{1,3}(?:个?月|天|周)/u;

/** The clause without list marks, dates and openers at its head, in any order. */
function withoutOpening(text: string): string {
  let rest = text;
  for (let most = 6; most > 0; most--) {
    const bare = MARKED.test(rest) ? rest.replace(MARK, '').replace(DATE, '') : rest;
    const next = OPENERS.peel(bare, 1);
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

function bareWords({ text }: Clause): string {
  const words = withoutOpening(text.includes('提前') ? text.replace(EARLY, '提前') : text);
  const open = words.includes('(') ? words.replace(/\([^()]*\)/gu, '') : words;
  return open.replace(/[,。;!]{1,4}$/u, '');
}

/** 9月份投入使用 may be still to come: a date needs a word that it is so. */
const onlyDated = (clause: Clause, words: string): boolean =>
  /\d{1,2}月/u.test(clause.text.slice(0, clause.text.length - words.length)) &&
  !/已|了|均|都|全部|全面|圆满|提前|超额/u.test(words);

interface Found {
  readonly name: string;
  readonly clause: Clause;
}

/**
 * 已完成?所, 已完成()所, 已完成(5)所, 已完成⑤所, 已完成8.所: a figure was meant behind the verb, and none can be read.
 * Such words declare nothing; neither does 已完成,5所 and no more.
 */
const UNREAD_FIGURE =
  /(?:成|工|增|造|办|发|展)了?(?:[?_]|\([\d?_ ]{0,8}\)[\u4e00-\u9fff]|[①-⑳❶-❿]|\d{1,9}\.(?!\d))/u;

const BROKEN_FIGURE = /(?:成|工|增|造|办|发|展)了?[,、]\d{1,9}[\u4e00-\u9fff]{1,2}[。;]?$/u;

/** Signs behind a clause that its figure may stand in. */
const REACH = 14;

function meantFigure(text: string, { start, end }: Clause): boolean {
  const words = text.slice(start, end + REACH);
  return UNREAD_FIGURE.test(words) || BROKEN_FIGURE.test(words);
}

function found(input: DeclarationInput, all: readonly Clause[]): Found[] {
  const { text } = input.progress;
  return all.flatMap((clause, index) => {
    const words = bareWords(clause);
    if (
      !maySay.test(words) ||
      text[clause.end] === ':' ||
      takesBack.test(words) ||
      onlyDated(clause, words) ||
      meantFigure(text, clause)
    )
      return [];
    const named = DECLARATIONS.find(({ says }) => says(words))?.name;
    const name =
      named ??
      (OVER_TARGET.test(words)
        ? 'over-target'
        : ownSubjectDone(words, input) || ownObjectDone(words, input) || intoUse(words, all[index - 1])
          ? 'own-subject'
          : allOfTargetDone(words, input)
            ? 'all-of-target'
            : undefined);
    return name === undefined ? [] : [{ name, clause }];
  });
}

const EXCEPT = /除(?!了|夕|颤|湿|尘|雪|草|害|险|臭|锈)[^,。;]{0,24}外/u;

/** What a declaration may not stand beside, looked for once: anywhere, and the last place of what is still to do. */
interface Reserve {
  readonly everywhere: boolean;
  readonly last: number;
}

/** 正在开展结算审计: papers that follow when all is built. */
const AFTERMATH = /(?:正在|正|待)[^,;。收]{0,6}(?:结算|决算|审计|归档|移交)/gu;

function reserveOf(all: string): Reserve {
  const text = all.replace(AFTERMATH, (words) => ' '.repeat(words.length));
  return {
    everywhere: EXCEPT.test(text) || /正在调试|待验收|尚未|未完成/u.test(text),
    last: leftOver.all(text).at(-1)?.at ?? -1,
  };
}

const reserved = ({ everywhere, last }: Reserve, { clause }: Found): boolean =>
  everywhere || last >= clause.end;

/** In a list of several targets a declaration speaks of the one before it, unless it opens the cell or says all. */
function ofOneTarget(text: string, { name, clause }: Found, targets: number, over: number): boolean {
  if (targets < 2) return false;
  if (name === 'over-target') return over < targets;
  const before = /[;。]/u.test(text.slice(0, clause.start));
  const rest = text.slice(clause.end, -1);
  const after = /[;。]/u.test(rest);
  const says = /^(?:以上|上述|全部|所有)/u.test(text.slice(clause.start));
  // 新增托位402个,超额完成;改造卫生室12所: it speaks of what was counted last.
  const behindCount = quantities(text.slice(0, clause.end)).length > 0 && quantities(rest).length > 0;
  return !says && ((name.startsWith('year-target') && after) || before || behindCount);
}

/** Offered for want of a word, and not because they are a month's or a part. */
const OF_ALL: ReadonlySet<string> = new Set(['net', 'sum', 'unknown-words', 'better-ruled-out']);

/** 核减2处,实际整治34处,已全部完工: all of fewer than were promised. */
const isOfFewer = ({ indicators }: DeclarationInput): boolean =>
  indicators.some(
    ({ actual, proposed, target }) =>
      actual === null &&
      proposed !== null &&
      OF_ALL.has(proposed.why.code) &&
      target.bound === 'at-least' &&
      proposed.value < target.value,
  );

interface Stated {
  readonly declaration: DoneDeclaration;
  readonly clause: Clause;
}

const statedAs = (clean: CleanText, { name, clause }: Found): Stated => {
  const { start, end } = clause;
  const text = originalText(clean, start, end);
  const declaration: DoneDeclaration = {
    field: 'progress',
    text,
    span: originalSpan(clean, start, end),
    rule: name,
  };
  return { declaration, clause };
};

/** 方案已印发, where the task is to issue it and nothing is counted. */
function ownDeedDone({
  task,
  taskText,
  deeds,
  progress,
  indicators,
  asOf,
  year,
}: DeclarationInput): Stated | null {
  const told =
    indicators.length > 0
      ? null
      : ownDeedsTold(deeds ?? task, progress.text, deeds === null ? task : taskText + deeds, { asOf, year });
  return told?.clear === true ? statedAs(progress, { name: 'own-deed', clause: told.clause }) : null;
}

function inProgress(input: DeclarationInput): Stated | null {
  const { progress: clean, indicators } = input;
  const { text } = clean;
  const all = found(input, clauses(text));
  if (isOfFewer(input)) return null;
  if (all.length === 0) return ownDeedDone(input);
  const reserve = reserveOf(text);
  const over = all.filter(({ name }) => name === 'over-target').length;
  const one = all.find(
    (candidate) => !reserved(reserve, candidate) && !ofOneTarget(text, candidate, indicators.length, over),
  );
  return one === undefined ? ownDeedDone(input) : statedAs(clean, one);
}

/** The due column says that the item is done. */
const DUE_DONE = /^(?:已经?|均已|全部|提前){0,3}(?:完成|完工|竣工|办结|销号)。?$/u;

/** A figure of the row is plainly below its target, whatever its words declare. */
export const fallsShort = (indicators: readonly Indicator[]): boolean =>
  indicators.some(({ met, percent }) => met === false && percent !== null && percent < 99.5);

/** A plan for one month or quarter: 4月:制发接种方案. One for all quarters is the year's. */
const PERIODS_PLAN = /(?:^|[;。\n])(?:\d{1,2}月份?|第?[一二三四]季度|本月)[:,、]/gu;

const ofMonthsPlan = (plan: string): boolean => (plan.trim().match(PERIODS_PLAN) ?? []).length === 1;

const THIS_PERIOD = /本月|当月|本季|本期|当季/u;

const byVerdict = (verdict: OwnVerdict | null): DoneDeclaration | null =>
  verdict?.status === 'completed' && verdict.from !== 'progress'
    ? {
        field: verdict.from === 'heading' ? 'heading' : 'verdict',
        text: verdict.text,
        span: [0, verdict.text.length],
        rule: 'verdict',
      }
    : null;

/** 该项民生实事已完成 names the item, whatever its plan for the month says. */
const NAMES_ITEM = /该项|本项|此项|项目|实事|工程|全年|年度/u;

export function declaredDone(input: DeclarationInput): DoneDeclaration | null {
  const { due, indicators, verdict } = input;
  const stated = inProgress(input);
  const periods =
    stated?.declaration.rule === 'item-done' &&
    !NAMES_ITEM.test(stated.clause.text) &&
    (ofMonthsPlan(input.plan) || THIS_PERIOD.test(input.progress.text));
  if (stated !== null && !periods) return stated.declaration;
  if (due !== null && DUE_DONE.test(due.text))
    return { field: 'due', text: due.original, span: [0, due.original.length], rule: 'due-column-done' };
  const measured = input.rate !== null || indicators.some(({ actual }) => actual !== null);
  return measured ? null : byVerdict(verdict);
}
