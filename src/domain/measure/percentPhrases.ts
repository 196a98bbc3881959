import { AGAINST } from '../lexicon/against';
import { DONE_RATES, ofPeriod, otherBase, otherRate, REACHED, YEARS_TASK } from '../lexicon/percents';
import type { StatedPercent } from '../item';
import type { Figure, Reading } from '../read/figure';
import { isForecast } from '../read/forecast';
import type { Percentage } from '../text/quantities';

/** Wordings in which a department states a percentage of its own progress, and what makes one somebody else's. */

interface Phrase {
  readonly name: string;
  readonly kind: StatedPercent['kind'];
  /** Right before the percentage. */
  readonly before: RegExp;
}

const PROGRESS = '形象|建设|工程|总体|整体|平均|工作|项目|施工|实施|完成|总|全年|任务';

/** First that fits wins. */
export const PHRASES: readonly Phrase[] = [
  {
    name: 'work-volume',
    kind: 'physical',
    before: new RegExp(`(?:总?工程总?量|工作量|土建工程|建安)${REACHED}$`, 'u'),
  },
  { name: 'ratio-name', kind: 'ratio', before: new RegExp(`(?:${DONE_RATES})${REACHED}$`, 'u') },
  {
    name: 'task-progress',
    kind: 'ratio',
    before: new RegExp(
      `(?:完成|占|达到?|为|是|做到|相当于)[^,、]{0,10}(?:${YEARS_TASK})(?:的)?(?:进度)?${REACHED}$`,
      'u',
    ),
  },
  { name: 'investment', kind: 'physical', before: new RegExp(`投资(?:完成)?(?:率|进度)${REACHED}$`, 'u') },
  {
    name: 'progress',
    kind: 'physical',
    before: new RegExp(`(?:${PROGRESS}){0,3}(?:进度|进展|形象)(?:已?完成)?${REACHED}$`, 'u'),
  },
  { name: 'whole-rate', kind: 'ratio', before: new RegExp(`(?:整体|总体|综合)(?:完成)?${REACHED}$`, 'u') },
  { name: 'built', kind: 'physical', before: new RegExp(`(?:建设|改造|施工|体系改造)${REACHED}$`, 'u') },
  { name: 'done', kind: 'ratio', before: new RegExp(`(?:完成|做到)(?:总.{0,2})?${REACHED}$`, 'u') },
];

const subjectOf = (before: string, phrase: Phrase): string =>
  before.replace(phrase.before, '').replace(/\([^()]*\)/gu, '');

export interface Read {
  readonly figure: Figure<Percentage>;
  readonly phrase: Phrase;
  /** Clause words before the phrase. */
  readonly subject: string;
  /** Clauses of the sentence before this one. */
  readonly opening: string;
}

/** 超额完成30% is 130 %; beyond 100 the figure is the whole. */
const OVER = /超额(?:完成)?[^,。;%\d]{0,10}$/u;

/** The cell holds this percentage and nothing else. */
const onlyPhrase: Phrase = {
  name: 'only-in-cell',
  kind: 'ratio',
  before: /^(?:约|已?达到?|进度|已?完成)?$/u,
};

const isOnly = (text: string): boolean => /^(?:约|已?达到?)?\d{1,3}(?:\.\d{1,4})?%。?$/u.test(text.trim());

const overPhrase: Phrase = { name: 'over', kind: 'ratio', before: OVER };

const isOver = ({ before, after, at }: Figure<Percentage>): boolean =>
  OVER.test(before) && at.value < 100 && (/完成/u.test(before.slice(-14)) || /^(?:以上)?完成/u.test(after));

const PLANS = AGAINST.filter(({ role }) => role === 'planned' || role === 'remaining');

/** 完成率目标为100%: the rate that is asked, not the one that is reached. */
const RATE_ASKED = /(?:率|比例|比重)的?(?:目标|指标|要求|任务)(?:值|数)?(?:约?为|是|[定设]为|达到?)?$/u;

/** Not the item's own standing: a plan, a forecast, a period's, another base, a rate of something else. */
function isElses({ figure, subject, opening, phrase }: Read, taskText: string): boolean {
  const words = phrase.before.exec(figure.before.replace(/\([^()]*\)/gu, ''))?.[0] ?? '';
  const near = figure.before.split(/[、,%]/u).at(-1) ?? '';
  const sentence = `${opening},${figure.before}`;
  return (
    PLANS.some(({ find }) => find.all(subject).some(({ word }) => word !== '预计')) ||
    (/预计|力争|计划(?:年底|在|于)/u.test(sentence) && isForecast(sentence)) ||
    ofPeriod.test(words) ||
    RATE_ASKED.test(words) ||
    (phrase.name === 'over' && (ofPeriod.test(near) || /资金|补助/u.test(near))) ||
    (otherBase.test(words) && !otherBase.all(words).some(({ word }) => taskText.includes(word))) ||
    otherRate.test(near.slice(-8))
  );
}

export function phrases(reading: Reading, used: ReadonlySet<Figure<Percentage>>, taskText: string): Read[] {
  return reading.percentages.flatMap((figure) => {
    if (used.has(figure) || figure.at.unit !== '%' || figure.at.range || figure.inside !== null) return [];
    const before = figure.before.replace(/\([^()]*\)/gu, '');
    const phrase = isOnly(reading.clean.text)
      ? onlyPhrase
      : isOver(figure)
        ? overPhrase
        : PHRASES.find((one) => one.before.test(before));
    if (phrase === undefined) return [];
    const read = { figure, phrase, subject: subjectOf(before, phrase), opening: openingOf(reading, figure) };
    return isElses(read, taskText) ? [] : [read];
  });
}

function openingOf({ clauses }: Reading, { clause, place }: Figure<Percentage>): string {
  const before = clauses.slice(Math.max(0, place - 4), place);
  return before
    .filter(({ sentence }) => sentence === clause.sentence)
    .map(({ text }) => text)
    .join(',');
}
