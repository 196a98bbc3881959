import { nth } from '../nth';
import { AGAINST, total } from '../lexicon/against';
import { branches, comparisons, contrary, falls, ownBranch, rises, workShare } from '../lexicon/rates';
import type { Target } from '../item';
import type { BareNumber } from '../read/bareNumbers';
import type { Figure, Reading } from '../read/figure';
import { distributed } from '../read/distributed';
import { isForecast } from '../read/forecast';
import { fromLevel, ofEarlierYear } from '../read/otherTimes';
import { type Characters, charactersOf, residue, unnamed } from '../read/residue';
import { overlap, topic, type Topic } from '../read/topic';
import { originalSpan, originalText } from '../text/clean';
import { barePoints } from '../text/points';
import type { Percentage } from '../text/quantities';
import { UNIT_PATTERN } from '../text/units';
import { NO_ANSWER, type Answer } from './answer';
import type { Commitment } from './targets';
import { behindLast, SENTENCE_ENDS } from '../text/signs';

/** Percentages of the progress text that are the value of a rate or change target. */

interface RateFigure {
  readonly figure: Figure<Percentage> | Figure<BareNumber>;
  /** Words before it that are its own, and behind it. */
  readonly own: string;
  /** Topics of its own words and, where they name nothing, of the clauses before it, nearest first. */
  readonly subjects: readonly Topic[];
  readonly part: boolean;
  readonly against: boolean;
  /** One of a list that 分别 opens. */
  readonly listed: boolean;
  /** Nothing else stands in the cell. */
  readonly alone: boolean;
}

interface RateQuestion {
  readonly target: Target;
  readonly topic: Topic;
  readonly words: string;
  readonly name: string | null;
  readonly named: string | null;
  /** 完成工程量50%: the share of the work is the goal itself. */
  readonly work: boolean;
  readonly only: boolean;
  /** Characters of the row's own words. */
  readonly known: Characters;
  /** No other growth is promised. */
  readonly onlyChange: boolean;
}

/** The name of the rate: 合格率, 就业率; a share of something is one however it is called (占比, 比重, 占…比). */
const SHARE = '占比';
const NAMES_SHARE = /占[^,。;\d]{1,16}比|占比|比重/u;
/** 占建成区42.6平方公里的35%: a share of a thing; 占年度计划的58% is one of the work. */
const SHARE_OF = /占(?:(?!年|全年|计划|任务|目标|预算|概算|应)[^,。;]{2,24}的)?$/u;

/** A name that no other rate has. */
const properName = (text: string): string | null => {
  if (NAMES_SHARE.test(text)) return SHARE;
  const found = /[\u4e00-\u9fff]{1,6}?(?:率(?!先|领)|满意度)/u.exec(text)?.[0] ?? null;
  return found === null ? null : found.slice(-3);
};

/** 比例 and 占…的 may be a rate that has a name of its own. */
const rateName = (text: string): string | null =>
  properName(text) ?? (text.includes('比例') || SHARE_OF.test(text) ? SHARE : null);

const AGAINST_RATE = AGAINST.filter(({ role }) =>
  ['planned', 'remaining', 'elsewhere', 'cancelled', 'denied', 'capacity', 'asked'].includes(role),
);

/** What is asked of a progress text. */
interface Asked {
  /** Task, name and category of the row. */
  readonly taskText: string;
  /** Year of the table: rates of years before it are not this year's. */
  readonly year: number | null;
}

/** How many clauses back the thing may be named that a bare 增长39.5% is about. */
const BACK = 3;

/** 完成10.91亿元: how much is no word of what. */
const AMOUNT = new RegExp(`\\d[\\d.,]{0,20}(?:万亿|[万亿])?(?:${UNIT_PATTERN})?`, 'gu');

/** What every share is called says nothing of what it is of. */
const SAYS_SHARE = /占比|比重|比例/gu;

/** Its own words, else each of the clauses before it in the sentence. */
function subjectsOf(reading: Reading, figure: RateFigure['figure'], own: string): Topic[] {
  const first = topic(own.replace(SAYS_SHARE, '').replace(AMOUNT, ''));
  if (first.size > 0) return [first];
  const index = figure.place;
  return reading.clauses
    .slice(Math.max(0, index - BACK), index)
    .filter(({ sentence }) => sentence === figure.clause.sentence)
    .map(({ text }) => topic(text.replace(AMOUNT, '')))
    .reverse();
}

/** Words in common with the nearest subject that has any; a clause further off counts less. */
function sharedWith(question: RateQuestion, { subjects }: RateFigure): number {
  const index = subjects.findIndex((subject) => overlap(question.topic, subject) > 0);
  const subject = subjects[index];
  return subject === undefined ? 0 : Math.max(1, Math.min(15, overlap(question.topic, subject)) - index * 2);
}

/** 使用率由41%提升至83%: the words before the level that was left are those of the one that was reached. */
const LEFT = /[由从][^,\d]{0,12}\d{1,3}(?:\.\d{1,4})?%(?=[^,\d]{0,8}$)/u;

function rateFigure(reading: Reading, figure: RateFigure['figure'], { taskText, year }: Asked): RateFigure {
  const shared = distributed(reading, figure);
  const before = shared?.head ?? behindLast(figure.before.replace(LEFT, ''), '、%');
  const own = `${before}|${/^[^,、\d]{0,12}/u.exec(figure.after)?.[0] ?? ''}`;
  const { text } = reading.clean;
  const sentence = behindLast(text.slice(Math.max(0, figure.at.start - 60), figure.at.start), SENTENCE_ENDS);
  const count = reading.percentages.length + reading.bare.length + reading.quantities.length;
  return {
    figure,
    own,
    subjects: shared === null ? subjectsOf(reading, figure, own) : [shared.subject],
    part: branches.test(sentence),
    listed: shared !== null,
    against:
      fromLevel(figure).length > 0 ||
      (ofEarlierYear(figure.before, year).length > 0 && !comparisons.test(figure.before)) ||
      (/全[省国]/u.test(before) && !/全[省国]/u.test(taskText)) ||
      AGAINST_RATE.some(
        ({ role, find }) => find.test(before) && (role !== 'planned' || isForecast(sentence)),
      ),
    alone: count === 1 && text.length <= 30 && residue(text, charactersOf(taskText)) === '',
  };
}

const direction = (text: string): number => (falls.test(text) ? -1 : rises.test(text) ? 1 : 0);

/** 工业投资 for 固定资产投资: more of its own words are strange than are shared. */
function isOfAnother(question: RateQuestion, before: string): boolean {
  const own = topic(before);
  const shared = overlap(question.topic, own);
  return own.size - shared > shared;
}

/** 绿地面积占比 for 海绵城市达标面积占比: every share is called so, and what it is of tells them apart. */
function isShareOfIt(question: RateQuestion, { subjects }: RateFigure): boolean {
  const [own] = subjects;
  const asked = topic(question.words.replace(SAYS_SHARE, ''));
  if (own === undefined || asked.size === 0) return question.only;
  const shared = overlap(asked, own);
  return shared > 0 && own.size - shared <= shared;
}

/** 燃气 in 燃气普及率 for 自来水普及率: what stands before the name of a rate and in no word of the row tells another one. */
function strangeIn({ own }: RateFigure, { known, words }: RateQuestion): string {
  const told = behindLast(own.split('|')[0] ?? '', ',、;');
  const strange = unnamed(told, known);
  // 跨省异地住院结算率 for 跨省住院费用结算率: the same thing, with a word more.
  const isSame =
    strange.length < overlap(topic(words), topic(told)) - 1 && words.includes(told.slice(0, LEAST_HEAD));
  return isSame ? '' : strange;
}

const LEAST_HEAD = 2;

/** How well a figure answers, 0 where it does not; a change needs its word, a rate its name or its subject. */
function fitness(question: RateQuestion, rated: RateFigure, loosely = false): number {
  const { figure, own, subjects, part, against, alone } = rated;
  const { target, work } = question;
  const before = own.split('|')[0] ?? '';
  const unit = 'unit' in figure.at ? figure.at.unit : null;
  if (
    figure.inside !== null ||
    against ||
    contrary(question.words, own) ||
    (unit !== null && unit !== target.unit)
  )
    return 0;
  // 下降-1.2% may be a fall or a rise, and no level is below nought.
  if (isMinus(rated) && (target.kind !== 'change' || direction(before) < 0)) return 0;
  const name = rateName(before) ?? rateName(own);
  const named = properName(before) ?? properName(own);
  if (question.named !== null && named !== null && question.named !== named) return 0;
  if (pointsOf(question, rated) === null) return 0;
  if (alone && question.only && isBare(own, question) && (loosely || strangeIn(rated, question) === ''))
    return 100;
  if (unit === null) return 0;
  if (work) return /进度|工程量/u.test(own) ? 10 : 0;
  if (comparisons.test(before.slice(-8)) && !comparisons.test(question.words)) return 0;
  const shared = sharedWith(question, rated);
  if (ownBranch.test(before) && !ownBranch.test(question.words)) return 0;
  const whole = part && !branches.test(question.words) ? 0 : 20;
  if (target.kind === 'change') {
    if (direction(before) === 0 || (!rated.listed && isOfAnother(question, before))) return 0;
    const silent = question.onlyChange && subjects.every(({ size }) => size === 0);
    return shared > 0 || silent ? whole + 1 + shared : 0;
  }
  if (workShare.test(before) && named !== question.named && name !== question.name) return 0;
  if (name === SHARE && question.name === SHARE && !isShareOfIt(question, rated))
    return loosely && shared > 0 ? whole + shared : 0;
  if (question.name !== null && name === question.name)
    return loosely || name === SHARE || strangeIn(rated, question) === '' ? whole + 2 + shared : 0;
  return shared >= 2 ? whole + shared : 0;
}

/** A cell of one percentage answers where its words say no other measure: 28.97%, 增长6%, 失业率3.5%. */
const isBare = (own: string, { target }: RateQuestion): boolean =>
  target.kind === 'change'
    ? direction(own) !== 0 || !/[\u4e00-\u9fff]/u.test(own)
    : !workShare.test(own) && direction(own) === 0;

/** 增长-1.2%, 增速为负1.2% */
const MINUS = /(?:[-−–]|负)$/u;
/** A word that leaves the sign to the figure: 增长-1.2% and 增速-1.2% are falls. */
const isMinus = ({ figure }: RateFigure): boolean => figure.at.value > 0 && MINUS.test(figure.before);

/** Whether what is told falls (-1) or rises (1), by its word and its sign; 0 where nothing says. */
function tendency(rated: RateFigure): number {
  const told = direction(rated.own.split('|')[0] ?? '');
  return isMinus(rated) ? -1 : told;
}

/** A number without a sign is in points only where its size allows it. */
function pointsOf({ target }: RateQuestion, { figure: { at } }: RateFigure): number | null {
  return 'unit' in at ? at.value : barePoints(at.value, target.value, target.kind === 'rate');
}

/** A fall is a negative rise. */
const valueFor = (question: RateQuestion, rated: RateFigure): number => {
  const { target, words } = question;
  const value = pointsOf(question, rated) ?? rated.figure.at.value;
  if (target.kind !== 'change') return value;
  const asked = direction(words);
  const told = tendency(rated);
  return asked !== 0 && told !== 0 && asked !== told ? -value : value;
};

const isRange = ({ figure: { at } }: RateFigure): boolean => 'range' in at && at.range;

/** A cell of several branches answers with the whole's figure; a range, a tie of different values, or two things of one 分别 that both fit are left open. */
function best(question: RateQuestion, figures: readonly RateFigure[], loosely = false): RateFigure | null {
  const scored = figures.flatMap((figure) => {
    const score = fitness(question, figure, loosely);
    return score > 0 ? [{ figure, score: score + (total.test(figure.figure.before) ? 1 : 0) }] : [];
  });
  const top = Math.max(...scored.map(({ score }) => score));
  const first = scored.filter(({ score }) => score === top).map(({ figure }) => figure);
  const [one = null] = first;
  if (one === null || isRange(one)) return null;
  if (one.listed && scored.filter(({ figure }) => figure.listed).length > 1) return null;
  return first.every(({ figure }) => figure.at.value === one.figure.at.value) ? one : null;
}

function answerWith(question: RateQuestion, found: RateFigure, { clean }: Reading): Answer {
  const { start, end } = found.figure.clause;
  return {
    ...NO_ANSWER,
    actual: {
      value: valueFor(question, found),
      unit: question.target.unit,
      text: originalText(clean, start, end),
      spans: [originalSpan(clean, start, end)],
      how: 'explicit',
      rule: 'rate',
      sure: true,
    },
  };
}

/** A rate of the same name with words that the row does not know: for the clerk to say whether it is the same. */
function offered(question: RateQuestion, figures: readonly RateFigure[], { clean }: Reading): Answer {
  const found = best(question, figures, true);
  if (found === null) return NO_ANSWER;
  const { start, end } = found.figure.clause;
  const proposed = {
    value: valueFor(question, found),
    unit: question.target.unit,
    text: originalText(clean, start, end),
    spans: [originalSpan(clean, start, end)],
    why: { code: 'unknown-words' as const, params: { words: strangeIn(found, question) } },
  };
  return { ...NO_ANSWER, proposed };
}

const isChange = ({ target }: Commitment): boolean => target.kind === 'change';

/** 收入完成12.6亿元,增长5%: a growth that names nothing is of what the target before it names. */
function subjectOf(commitments: readonly Commitment[], index: number): Topic {
  const { own, words } = nth(commitments, index);
  const [first, second] = [topic(own), topic(words)];
  if (first.size > 0) return first;
  const before = second.size > 0 || index === 0 ? undefined : commitments[index - 1];
  return before === undefined ? second : topic(before.words);
}

function questionOf(commitments: readonly Commitment[], index: number, known: Characters): RateQuestion {
  const { target, words, own } = nth(commitments, index);
  return {
    target,
    words,
    topic: subjectOf(commitments, index),
    name: rateName(own) ?? rateName(words),
    named: properName(own) ?? properName(words),
    work: target.rule === 'work-volume',
    only: commitments.length === 1,
    known,
    onlyChange: isChange(nth(commitments, index)) && commitments.filter(isChange).length === 1,
  };
}

/** 97%、98.5% and nothing else: each answers the target in its place. */
function listed(
  commitments: readonly Commitment[],
  figures: readonly RateFigure[],
  text: string,
  taskText: string,
): ReadonlyMap<number, RateFigure> | null {
  const rated = commitments.flatMap(({ target }, index) =>
    target.kind === 'rate' || target.kind === 'change' ? [index] : [],
  );
  if (rated.length < 2 || rated.length !== figures.length || rated.length !== commitments.length) return null;
  if (residue(text, charactersOf(taskText)) !== '' || workShare.test(text) || direction(text)) return null;
  if (figures.some(({ subjects }) => subjects.some(({ size }) => size > 0))) return null;
  return new Map(rated.map((index, place) => [index, nth(figures, place)]));
}

/** As many rates as targets, and the one in its place speaks of it: the row's order decides. */
function inPlace(
  question: RateQuestion,
  index: number,
  commitments: readonly Commitment[],
  figures: readonly RateFigure[],
  free: readonly RateFigure[],
): RateFigure | null {
  const rated = commitments.flatMap(({ target }, at) => (target.kind === 'rate' ? [at] : []));
  const figure = figures[rated.indexOf(index)];
  if (question.target.kind !== 'rate' || rated.length < 2 || rated.length !== figures.length || !figure)
    return null;
  const fits =
    !figure.against &&
    figure.figure.inside === null &&
    free.includes(figure) &&
    sharedWith(question, figure) > 0;
  const named = properName(figure.own);
  const namesOther =
    named !== question.named && commitments.some(({ own }) => named !== null && properName(own) === named);
  return fits && !namesOther && !workShare.test(figure.own) ? figure : null;
}

/** 垃圾处理率99% for 污水处理率 and 垃圾处理率: it is told of the one, and answers not the other. */
const isMoreOf = (other: RateQuestion, question: RateQuestion, figure: RateFigure): boolean =>
  other !== question &&
  other.target.kind === question.target.kind &&
  other.name === question.name &&
  overlapOf(other, figure) > overlapOf(question, figure);
const overlapOf = ({ words }: RateQuestion, { subjects: [subject] }: RateFigure): number =>
  subject === undefined ? 0 : overlap(topic(words), subject);

/** Answers for rate and change targets, and the percentages that they used up. */
export function rateAnswers(
  commitments: readonly Commitment[],
  reading: Reading,
  asked: Asked,
): { readonly answers: readonly (Answer | null)[]; readonly used: ReadonlySet<Figure<Percentage>> } {
  const used = new Set<RateFigure['figure']>();
  const rated = commitments.some(({ target }) => target.kind === 'rate' || target.kind === 'change');
  const figures = rated
    ? [...reading.percentages, ...reading.bare].map((figure) => rateFigure(reading, figure, asked))
    : [];
  const inOrder = listed(commitments, figures, reading.clean.text, asked.taskText);
  const known = charactersOf(asked.taskText);
  const all = rated ? commitments.map((_, index) => questionOf(commitments, index, known)) : [];
  const answers = commitments.map((commitment, index): Answer | null => {
    const { kind } = commitment.target;
    if (kind !== 'rate' && kind !== 'change') return null;
    const question = nth(all, index);
    const free = figures.filter(({ figure }) => !used.has(figure));
    const fits = best(question, free);
    const own = fits !== null && all.some((other) => isMoreOf(other, question, fits)) ? null : fits;
    const found = inOrder?.get(index) ?? own ?? inPlace(question, index, commitments, figures, free);
    if (found === null) return offered(question, free, reading);
    used.add(found.figure);
    return answerWith(question, found, reading);
  });
  return { answers, used: new Set(reading.percentages.filter((figure) => used.has(figure))) };
}
