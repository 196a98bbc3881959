import { startDeeds } from '../lexicon/deeds';
import { DONE_VERBS, HOW, ITEM, leftOver, takesBack, TASKS, YEARS } from '../lexicon/done';
import { partOfWork } from '../lexicon/percents';
import type { DoneDeclaration, Indicator } from '../item';
import { charactersOf, residue } from '../read/residue';
import type { OwnVerdict } from '../read/rowVerdict';
import type { RateCell } from '../table/figures/rowFigures';
import { originalSpan, originalText, type CleanText } from '../text/clean';
import { clauses, type Clause } from '../text/clauses';
import { quantities } from '../text/quantities';

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
  /** Task and name of the row: what its own words are. */
  readonly taskText: string;
}

/** 已全部完成并投入使用. */
const THEN = `(?:[、并且](?:已|全部|均已|正式){0,2}(?:${DONE_VERBS}|交付|运营|验收合格|验收|通过(?:竣工)?验收)){0,2}`;

interface Declaration {
  readonly name: string;
  /** Tested against a clause, without its opening date. */
  readonly pattern: RegExp;
}

export const DECLARATIONS: readonly Declaration[] = [
  {
    name: 'item-done',
    pattern: new RegExp(`^(?:${ITEM}){0,4}(?:${HOW}){0,5}(?:${DONE_VERBS})(?:全部)?(?:${TASKS}){0,2}(?:了)?${THEN}$`, 'u'),
  },
  {
    name: 'all-accepted',
    pattern: new RegExp(`^(?:${ITEM}){0,2}(?:${HOW}){0,4}(?:通过|完成)?(?:竣工|最终|整体)?验收(?:合格|完毕|完成)?$`, 'u'),
  },
  {
    name: 'all-deed-done',
    pattern: new RegExp(`^(?:目前|现|已|现已){0,2}(?:全部|全面)(?:已)?[\\u4e00-\\u9fff]{2,6}(?:完成|完毕|到位)${THEN}$`, 'u'),
  },
  {
    name: 'year-target-done',
    pattern: new RegExp(`^(?:${HOW}){0,5}(?:完成|达成|实现|达到)(?:了)?(?:20\\d\\d)?(?:${YEARS}){0,3}(?:的)?(?:${TASKS}){1,3}$`, 'u'),
  },
  {
    name: 'year-target-is-done',
    pattern: new RegExp(`^(?:${YEARS}){1,2}(?:的)?(?:${TASKS}){1,3}(?:${HOW}){0,5}完成$`, 'u'),
  },
];

/** Dates and list marks that may open a declaration; a month's task is caught by `takesBack`. */
const OPENING =
  /^(?:\d{1,2}[.、]|[①-⑳]|截[至止][^,]{0,14}?(?:日|底|末|月)|\d{1,2}月(?:\d{1,2}日|底|份|初|末)?|(?:全年|今年|目前|现在?|经督办|年内|工程|项目))+/u;

const bareWords = (clause: Clause): string =>
  clause.text.replace(OPENING, '').replace(/\([^()]*\)/gu, '').replace(/[,。;!]{1,4}$/u, '');

/** 9月份投入使用 may be still to come: a date needs a word that it is so. */
const onlyDated = (clause: Clause, words: string): boolean =>
  /\d{1,2}月/u.test(clause.text.slice(0, clause.text.length - words.length)) &&
  !/已|了|均|都|全部|全面|圆满|提前|超额/u.test(words);

interface Found {
  readonly name: string;
  readonly clause: Clause;
}

const ITS_OWN = new RegExp(
  `^(.{1,40}?)(?:${HOW}){1,5}(?:[在于](?:20\\d\\d年)?[\\d月日]{2,6}(?:底|末)?前?)?(?:${DONE_VERBS})(?:${TASKS}){0,2}(?:了)?${THEN}$`, 'u');

/** 大桥已建成通车, 修缮工程全部完工: the subject is the row's own thing, and no part of it. */
function ownSubjectDone(words: string, { taskText }: DeclarationInput): boolean {
  const subject = ITS_OWN.exec(words)?.[1];
  if (subject === undefined || /\d|[、]/u.test(subject) || partOfWork.test(subject)) return false;
  return residue(subject, charactersOf(taskText)) === '' && subject.length >= 2;
}

const ALL_OF = new RegExp(
  `(?:均|都|全部|已全部|圆满|全面)(?:已|实现|完成了?){0,2}(?:${DONE_VERBS}|实现开工|开工)|^(?:已|现已)?(?:全面|全部|圆满)完成了`,
  'u',
);

/** 4个项目已全部竣工, 100条街巷任务已圆满完成: as many as were promised, or more. */
function allOfTargetDone(words: string, { indicators }: DeclarationInput): boolean {
  if (!ALL_OF.test(words) && !/任务已?圆满完成$/u.test(words)) return false;
  const counts = quantities(words);
  const [only] = indicators;
  if (indicators.length !== 1 || only === undefined || counts.length !== 1) return false;
  const asked = startDeeds.test(only.target.text) || !/开工/u.test(words);
  return asked && (counts[0]?.value ?? 0) >= only.target.value;
}

/** 超额完成40所的年度目标任务 */
const OVER_TARGET = /^(?:已|提前|均)?超额完成[\d.,]+[万亿]?[\u4e00-\u9fff]{1,6}的?(?:年度|全年)?(?:目标|任务){1,2}$/u;

function found(input: DeclarationInput, all: readonly Clause[]): Found[] {
  const { text } = input.progress;
  return all.flatMap((clause) => {
    const words = bareWords(clause);
    if (text[clause.end] === ':' || words === '' || takesBack.test(words) || onlyDated(clause, words)) return [];
    const named = DECLARATIONS.find(({ pattern }) => pattern.test(words))?.name;
    const name =
      named ??
      (OVER_TARGET.test(words)
        ? 'over-target'
        : ownSubjectDone(words, input)
          ? 'own-subject'
          : allOfTargetDone(words, input)
            ? 'all-of-target'
            : undefined);
    return name === undefined ? [] : [{ name, clause }];
  });
}

const EXCEPT = /除(?!了|夕|颤|湿|尘|雪|草|害|险|臭|锈)[^,。;]{0,24}外/u;

/** Everything that a declaration may not stand beside. */
function reserved(text: string, { clause }: Found): boolean {
  return leftOver.test(text.slice(clause.end)) || EXCEPT.test(text) || /正在调试|待验收|尚未|未完成/u.test(text);
}

/** In a list of several targets a declaration speaks of the one before it, unless it opens the cell or says all. */
function ofOneTarget(text: string, { name, clause }: Found, several: boolean, all: readonly Found[], targets: number): boolean {
  if (!several) return false;
  if (name === 'over-target') return all.filter((one) => one.name === 'over-target').length < targets;
  const before = /[;。]/u.test(text.slice(0, clause.start));
  const after = /[;。]/u.test(text.slice(clause.end, -1));
  const says = /^(?:以上|上述|全部|所有)/u.test(text.slice(clause.start));
  return !says && ((name.startsWith('year-target') && after) || before);
}

function inProgress(input: DeclarationInput): DoneDeclaration | null {
  const { progress: clean, indicators } = input;
  const { text } = clean;
  const all = found(input, clauses(text));
  const one = all.find(
    (candidate) =>
      !reserved(text, candidate) && !ofOneTarget(text, candidate, indicators.length > 1, all, indicators.length),
  );
  if (one === undefined) return null;
  const { start, end } = one.clause;
  return {
    field: 'progress',
    text: originalText(clean, start, end),
    span: originalSpan(clean, start, end),
    rule: one.name,
  };
}

/** The due column says that the item is done. */
const DUE_DONE = /^(?:已|已经|均已|全部|已全部|提前|已提前){0,3}(?:完成|完工|竣工|办结|销号)(?:。)?$/u;

/** A figure of the row is plainly below its target, whatever its words declare. */
export const fallsShort = (indicators: readonly Indicator[]): boolean =>
  indicators.some(({ met, percent }) => met === false && percent !== null && percent < 99.5);

/** A plan for one month or quarter: 4月:制发接种方案. */
const ofMonthsPlan = (plan: string): boolean =>
  /^(?:\d{1,2}月份?|第?[一二三四]季度|本月)[:,、]/u.test(plan.trim());

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

export function declaredDone(input: DeclarationInput): DoneDeclaration | null {
  const { due, indicators, verdict } = input;
  const stated = inProgress(input);
  const periods = stated?.rule === 'item-done' && (ofMonthsPlan(input.plan) || THIS_PERIOD.test(input.progress.text));
  if (stated !== null && !periods) return stated;
  if (due !== null && DUE_DONE.test(due.text))
    return { field: 'due', text: due.original, span: [0, due.original.length], rule: 'due-column-done' };
  const measured = input.rate !== null || indicators.some(({ actual }) => actual !== null);
  return measured ? null : byVerdict(verdict);
}
