import type { Actual, Target } from '../item';
import { originalSpan, originalText } from '../text/clean';
import { PLANNED, TOTAL } from '../text/cues';
import type { Percentage } from '../text/quantities';
import { NO_ANSWER, type Answer } from './answer';
import type { Figure, Reading } from '../read/figure';
import type { Commitment } from './targets';
import { overlap, topic, topicOf, type Topic } from '../read/topic';

/** Percentages of the progress text that are the value of a rate or change target. */

const DOWN = /下降|降低|减少|压减|压降|降幅/u;
const UP = /提[高升]|增长|增加|上升|增幅|增速/u;
/** A share of work done is no level reached. */
const WORK_SHARE = /进度|工程量|形象|投资|任务|完成率|完成(?:了|约|至)?$/u;

/** Words that belong to the figure; a bare 达到91.5% takes its subject from the clause before it in the sentence. */
function ownWords(reading: Reading, figure: Figure<Percentage>): string {
  const before = figure.before.split(/[、%]/u).at(-1) as string;
  const own = `${before}|${figure.after.match(/^[^,、\d]{0,12}/u)?.[0] ?? ''}`;
  if (topic(own).size > 0) return own;
  const previous = reading.clauses[figure.place - 1];
  return previous?.sentence === figure.clause.sentence ? `${previous.text}|${own}` : own;
}

/** The name of the rate: 合格率, 就业率, 覆盖率 … up to six characters before 率. */
const rateName = (text: string): string | undefined =>
  text.match(/[\u4e00-\u9fff]{1,6}?率(?!先|领)/u)?.[0]?.slice(-3);

interface RateQuestion {
  readonly target: Target;
  readonly topic: Topic;
  readonly words: string;
  readonly name: string | undefined;
}

const sameDirection = (task: string, words: string): boolean =>
  (DOWN.test(task) && DOWN.test(words)) || (UP.test(task) && UP.test(words));

/** A percentage with what it says of itself. */
interface RateFigure {
  readonly figure: Figure<Percentage>;
  readonly words: string;
  readonly topic: Topic;
  readonly name: string | undefined;
  readonly workShare: boolean;
}

/** Percentages that may answer a target: outside brackets, and no plan. */
const rateFigures = (reading: Reading): RateFigure[] =>
  reading.percentages
    .filter(({ inside, before }) => inside === null && !PLANNED.test(before))
    .map((figure) => {
      const words = ownWords(reading, figure);
      const workShare = WORK_SHARE.test(figure.before);
      return { figure, words, topic: topic(words), name: rateName(figure.before), workShare };
    });

function answers(question: RateQuestion, { figure, words, topic: own, name, workShare }: RateFigure): number {
  const { target } = question;
  if (target.unit !== figure.at.unit) return 0;
  if (target.kind === 'change')
    return sameDirection(question.words, words) ? 1 + overlap(question.topic, own) : 0;
  if (workShare && name !== question.name) return 0;
  const shared = overlap(question.topic, own);
  if (question.name !== undefined && name !== undefined && question.name !== name) return 0;
  if (question.name !== undefined && name === question.name) return 2 + shared;
  return shared >= 2 ? shared : 0;
}

function actualFrom(reading: Reading, figure: Figure<Percentage>): Actual {
  const { clean } = reading;
  const { start, end } = figure.clause;
  return {
    value: figure.at.value,
    unit: figure.at.unit,
    text: originalText(clean, start, end),
    spans: [originalSpan(clean, start, end)],
    how: 'explicit',
    rule: 'rate',
  };
}

/** The one figure that answers best; a tie between different values is left open. */
function bestFigure(question: RateQuestion, figures: readonly RateFigure[]): Figure<Percentage> | null {
  const scored = figures
    .map((one) => ({ figure: one.figure, score: answers(question, one) }))
    .filter(({ score }) => score > 0);
  const totals = scored.filter(({ figure }) => TOTAL.test(figure.before));
  const top = (totals.length > 0 ? totals : scored).reduce((most, { score }) => Math.max(most, score), 0);
  const best = (totals.length > 0 ? totals : scored).filter(({ score }) => score === top);
  return new Set(best.map(({ figure }) => figure.at.value)).size === 1 ? (best[0]?.figure ?? null) : null;
}

/** Answers for rate and change targets, and the percentages that they used up. */
export function rateAnswers(
  commitments: readonly Commitment[],
  reading: Reading,
): { readonly answers: readonly (Answer | null)[]; readonly used: ReadonlySet<Figure<Percentage>> } {
  const used = new Set<Figure<Percentage>>();
  const rates = commitments.filter(({ target: { kind } }) => kind === 'rate' || kind === 'change');
  const figures = rates.length === 0 ? [] : rateFigures(reading);
  const tooMany = tooManyPairs(rates.length, figures.length);
  const found = commitments.map(({ target, words, own }): Answer | null => {
    if (target.kind !== 'rate' && target.kind !== 'change') return null;
    if (tooMany) return { actual: null, review: messages.measure.tooManyFigures };
    const question = { target, words, topic: topicOf(own, words), name: rateName(own) ?? rateName(words) };
    const figure = bestFigure(
      question,
      figures.filter(({ figure: candidate }) => !used.has(candidate)),
    );
    if (figure === null) return NO_ANSWER;
    used.add(figure);
    return { ...NO_ANSWER, actual: actualFrom(reading, figure) };
  });
  return { answers: found, used };
}
