import { deeds, startDeeds } from '../lexicon/deeds';
import {
  allOf,
  andThen,
  doneVerb,
  how,
  howFinder,
  itemAndHow,
  leftOver,
  soDone,
  startedAll,
  takesBack,
  tasks,
  years,
} from '../lexicon/done';
import { partOfWork } from '../lexicon/percents';
import type { DoneDeclaration, Indicator } from '../item';
import { peeler, words, type Peeler } from '../lexicon/words';
import { charactersOf, strange } from '../read/residue';
import type { OwnVerdict } from '../read/rowVerdict';
import type { RateCell } from '../table/figures/rowFigures';
import { overlap, topic } from '../read/topic';
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

/** 已在2014年11月前完工 */
const BY_THEN = /^[在于](?:20\d\d年)?[\d月日]{2,6}(?:底|末)?前?/u;

/** What is left behind a verb of being done: objects of the task, and verbs that go on: 完成任务并投入使用. */
function behindVerb(text: string): string {
  let rest = tasks.peel(text.replace(/^全部/u, ''), 2).replace(/^了/u, '');
  for (let more = 2; more > 0 && /^[、并且]/u.test(rest); more--) {
    const next = how.peel(rest.slice(1).replace(BY_THEN, ''), 2);
    const verb = andThen.head(next);
    if (verb === null) break;
    rest = next.slice(verb.length);
  }
  return rest;
}

/** Whether a text is a verb of being done and what belongs to it, and nothing else. */
function isDoneVerb(text: string): boolean {
  const verb = doneVerb.head(text);
  return verb !== null && behindVerb(text.slice(verb.length)) === '';
}

/** Words before the verb of a declaration. */
const MOST_BEFORE_VERB = 10;

const COMPLETES = /^(?:完成|达成|实现|达到)了?(?:20\d\d)?/u;

function yearsTask(text: string): boolean {
  const objects = years.peel(text, 3).replace(/^的/u, '');
  return objects !== '' && tasks.head(objects) !== null && tasks.peel(objects, 3) === '';
}

/** A text without one, two … of the words that it begins with; itself first. */
function peeled({ peel }: Peeler, text: string): string[] {
  const rests = [text];
  for (let left = MOST_BEFORE_VERB; left > 0; left--) {
    const rest = peel(rests.at(-1) ?? '', 1);
    if (rest === rests.at(-1)) break;
    rests.push(rest);
  }
  return rests;
}

const yearTargetDone = (words: string): boolean =>
  peeled(how, words).some((rest) => {
    const verb = COMPLETES.exec(rest)?.[0];
    return verb !== undefined && yearsTask(rest.slice(verb.length));
  });

const REACHED = /^(?:完成|达成|落实(?:完毕|到位)?)$/u;

function yearTargetIsDone(words: string): boolean {
  if (years.head(words) === null) return false;
  const objects = years.peel(words, 2).replace(/^的/u, '');
  return tasks.head(objects) !== null && REACHED.test(how.peel(tasks.peel(objects, 3), 5));
}

const ACCEPTED = /^(?:通过|完成)?(?:竣工|最终|整体)?验收(?:合格|完毕|完成)?$/u;
const ALL_DEED = /^(?:目前|现已?|已){0,2}(?:全部|全面)已?[\u4e00-\u9fff]{2,6}?(?:完成|完毕|到位)/u;

function allDeedDone(words: string): boolean {
  const deed = ALL_DEED.exec(words)?.[0];
  return deed !== undefined && behindVerb(words.slice(deed.length)) === '';
}

/** Names of the item and ways of doing it, as many as there are, then the verb: 该项目已全部整改到位. */
const itemDone = (words: string): boolean => peeled(itemAndHow, words).some(isDoneVerb);

interface Declaration {
  readonly name: string;
  /** Tested on the words of a clause, without its opening date. */
  readonly says: (words: string) => boolean;
}

export const DECLARATIONS: readonly Declaration[] = [
  { name: 'item-done', says: itemDone },
  { name: 'all-accepted', says: (words) => ACCEPTED.test(itemAndHow.peel(words, 6)) },
  { name: 'all-deed-done', says: allDeedDone },
  { name: 'year-target-done', says: yearTargetDone },
  { name: 'year-target-is-done', says: yearTargetIsDone },
];

/** Dates and list marks that may open a declaration; a month's task is caught by `takesBack`. */
const MARK = /^(?:\d{1,2}[.、](?!\d)|[①-⑳])/u;
const DATE = /^(?:截[至止][^,]{0,14}?[日底末月]|\d{1,2}月(?:\d{1,2}日|[底份初末])?)/u;
const OPENERS = peeler(words('全年 今年 目前 现 现在 经督办 年内 工程 项目'));

/** 提前2个月完成 */
const EARLY = /提前\d{1,3}(?:个?月|天|周)/u;

/** The clause without list marks, dates and openers at its head, in any order. */
function withoutOpening(text: string): string {
  let rest = text;
  for (let most = 6; most > 0; most--) {
    const next = OPENERS.peel(rest.replace(MARK, '').replace(DATE, ''), 1);
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

const bareWords = (clause: Clause): string =>
  withoutOpening(clause.text.replace(EARLY, '提前'))
    .replace(/\([^()]*\)/gu, '')
    .replace(/[,。;!]{1,4}$/u, '');

/** 9月份投入使用 may be still to come: a date needs a word that it is so. */
const onlyDated = (clause: Clause, words: string): boolean =>
  /\d{1,2}月/u.test(clause.text.slice(0, clause.text.length - words.length)) &&
  !/已|了|均|都|全部|全面|圆满|提前|超额/u.test(words);

interface Found {
  readonly name: string;
  readonly clause: Clause;
}

/** What a clause says is done, where it says nothing else: 大桥 in 大桥已建成通车; null where it does not. */
function doneSubject(words: string): string | null {
  const verb = howFinder
    .all(words)
    .find(({ at }) => at > 0 && isDoneVerb(how.peel(how.peel(words.slice(at), 5).replace(BY_THEN, ''), 2)));
  return verb === undefined ? null : words.slice(0, verb.at);
}

/** 人民路已完工, of 改造人民路、解放路: one of the things that the task lists. */
function isOneOfSeveral(subject: string, words: string, taskText: string): boolean {
  const list = /[^,;。:\n]{2,40}(?:、[^,;。:、\n]{2,20}){1,20}/u.exec(taskText)?.[0].split('、') ?? [];
  const told = list.filter((name) => overlap(topic(name), topic(subject)) > 0);
  return list.length > 1 && told.length === 1 && !allOf.test(words);
}

/** 大桥已建成通车, 修缮工程全部完工: the subject is the row's own thing, and no part of it. */
function ownSubjectDone(words: string, { taskText }: DeclarationInput): boolean {
  const subject = doneSubject(words);
  if (subject === null || subject.length < 2 || /\d|[、]/u.test(subject) || partOfWork.test(subject))
    return false;
  const named = subject.replace(/^(?:该|本|此|各|两|全(?!部))/u, '');
  return strange(named, charactersOf(taskText)) === '' && !isOneOfSeveral(named, words, taskText);
}

/** 均已竣工, 全部实现开工, 全面完成了…任务 */
const saysAll = (words: string): boolean =>
  /^(?:已|现已)?(?:全面|全部|圆满)完成了/u.test(words) ||
  /任务已?圆满完成$/u.test(words) ||
  allOf.all(words).some(({ word, at }) => {
    const rest = words.slice(at + word.length);
    return [rest, soDone.peel(rest, 2), soDone.peel(rest, 1)].some(
      (one) => doneVerb.head(one) !== null || startedAll.head(one) !== null,
    );
  });

/** 现已改造成一座智慧化市场,并投入使用: being in use goes on from what was just said to be built. */
const INTO_USE =
  /^并(?:已|正式|顺利|成功)*(?:投入(?:使用|运营|运行)|投用|启用|通车|交付使用|(?:对外)?开放)$/u;
const isBuilt = (words: string): boolean =>
  /已/u.test(words) &&
  deeds.test(words) &&
  !/\d/u.test(words) &&
  !takesBack.test(words) &&
  !partOfWork.test(words);
const intoUse = (words: string, before: Clause | undefined): boolean =>
  before !== undefined && INTO_USE.test(words) && isBuilt(before.text);

/** 已完成供水管网改造任务: the object is the row's own, in its very words. */
function ownObjectDone(words: string, { taskText }: DeclarationInput): boolean {
  const object =
    /^(?:目前|现)?已(?:全部|全面|圆满|顺利|按期)?完成了?([\u4e00-\u9fff]{3,20})(?:任务|工程)$/u.exec(
      words,
    )?.[1];
  return (
    object !== undefined && !partOfWork.test(object) && [...object].every((sign) => taskText.includes(sign))
  );
}

/** 4个项目已全部竣工, 100条街巷任务已圆满完成: as many as were promised, or more. */
function allOfTargetDone(words: string, { indicators }: DeclarationInput): boolean {
  if (!saysAll(words)) return false;
  const counts = quantities(words);
  const [only] = indicators;
  if (indicators.length !== 1 || only === undefined || counts.length !== 1) return false;
  const asked = startDeeds.test(only.target.text) || !/开工/u.test(words);
  return asked && (counts[0]?.value ?? 0) >= only.target.value;
}

/** 超额完成40所的年度目标任务 */
const OVER_TARGET =
  /^(?:已|提前|均)?超额完成[\d.,]{1,12}[万亿]?[\u4e00-\u9fff]{1,6}?的(?:年度|全年)?(?:目标|任务){1,2}$/u;

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
      text[clause.end] === ':' ||
      words === '' ||
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
  const after = /[;。]/u.test(text.slice(clause.end, -1));
  const says = /^(?:以上|上述|全部|所有)/u.test(text.slice(clause.start));
  return !says && ((name.startsWith('year-target') && after) || before);
}

function inProgress(input: DeclarationInput): DoneDeclaration | null {
  const { progress: clean, indicators } = input;
  const { text } = clean;
  const all = found(input, clauses(text));
  const reserve = reserveOf(text);
  const over = all.filter(({ name }) => name === 'over-target').length;
  const one = all.find(
    (candidate) => !reserved(reserve, candidate) && !ofOneTarget(text, candidate, indicators.length, over),
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

export function declaredDone(input: DeclarationInput): DoneDeclaration | null {
  const { due, indicators, verdict } = input;
  const stated = inProgress(input);
  const periods =
    stated?.rule === 'item-done' && (ofMonthsPlan(input.plan) || THIS_PERIOD.test(input.progress.text));
  if (stated !== null && !periods) return stated;
  if (due !== null && DUE_DONE.test(due.text))
    return { field: 'due', text: due.original, span: [0, due.original.length], rule: 'due-column-done' };
  const measured = input.rate !== null || indicators.some(({ actual }) => actual !== null);
  return measured ? null : byVerdict(verdict);
}
