import type { Indicator, Measurement, Target } from '../item';
import { factsOf } from '../read/facts';
import { read, type Reading } from '../read/figure';
import type { OwnVerdict } from '../read/rowVerdict';
import type { RowFigures } from '../table/figures/rowFigures';
import { cleanText, type CleanText } from '../text/clean';
import { messages } from '../messages/zh-CN';
import { answerOf, NO_ANSWER, type Answer } from './answer';
import { completionOf } from './completion';
import { decide } from './decide';
import { declaredDone } from './declared';
import { answeredByCell, cellAmounts, cellIndicators, judged } from './fromCells';
import { pairsOf } from './pairs';
import { rowContext } from './rowContext';
import { questions } from './questions';
import { rateAnswers } from './rates';
import { ownedPercents, statedPercents } from './stated';
import { commitments, type Commitment } from './targets';

export interface MeasureInput {
  readonly task: CleanText;
  readonly progress: CleanText;
  /** The due column, where a table has one: 已完成 in it declares the item done. */
  readonly due: CleanText | null;
  /** The row's own verdict: it declares done only where nothing is measured. */
  readonly verdict?: OwnVerdict | null;
  /** Header of the progress column: 8月份完成情况 speaks of one month. */
  readonly progressHeader?: string;
  /** What number columns say of the row. */
  readonly figures?: RowFigures | null;
  /** Name of the row, where the table has it apart from the task. */
  readonly name?: CleanText;
  /** Category of the row: its words are known. */
  readonly category?: string;
  /** Words that stand in a column of target numbers: 标准不低于3480元/年. */
  readonly targetWords?: CleanText | null;
  /** The plan column: 已完成 beside a month's plan is that month's. */
  readonly plan?: string;
  /** Year of the table: figures of years before it are not this year's. */
  readonly year?: number | null;
}

const EMPTY = cleanText('');

/** What the rules need of a row besides its task. */
interface Answering {
  readonly progress: Reading;
  readonly header: string;
  readonly year: number | null;
  /** Name, task and category: their words are known. */
  readonly known: string;
  /** The row's 完成率 column, in percent. */
  readonly rowRate: number | null;
}

const OPEN = { percent: null, met: null };

function indicatorOf(target: Target, answer: Answer): Indicator {
  // Written out: spreading objects cost more than all else at this place.
  const { actual, proposed, candidates, seen, review } = answer;
  const { percent, met } = actual === null ? OPEN : judged(target, actual.value);
  return { target, actual, proposed, candidates, seen, review, cells: null, percent, met };
}

interface Words {
  readonly indicators: readonly Indicator[];
  readonly found: readonly Commitment[];
  readonly ratesUsed: ReturnType<typeof rateAnswers>['used'];
}

/** More figures than this in one cell are a table of its own: none is held against a target. */
const MOST_FIGURES = 300;

const isBeyondCount = ({ quantities, percentages, bare }: Reading): boolean =>
  quantities.length + percentages.length + bare.length > MOST_FIGURES;

const firstFigures = (reading: Reading): Reading =>
  isBeyondCount(reading)
    ? {
        ...reading,
        quantities: reading.quantities.slice(0, MOST_FIGURES),
        percentages: reading.percentages.slice(0, MOST_FIGURES),
      }
    : reading;

/** A person must look: nothing is taken. */
const beyondCount = (found: readonly Commitment[]): Words => ({
  found,
  ratesUsed: new Set(),
  indicators: found.map(({ target }) =>
    indicatorOf(target, { ...NO_ANSWER, review: messages.measure.severalFigures }),
  ),
});

/** Targets of a task text with what a progress text answers to them. */
function ofWords(task: CleanText, answering: Answering): Words {
  const { progress, header, year, known, rowRate } = answering;
  const asking = read(task);
  const spent = progress.quantities.some(({ at }) => at.unit.kind === 'money') || progress.bare.length > 0;
  const found = commitments(firstFigures(asking), spent);
  if (isBeyondCount(asking) || isBeyondCount(progress)) return beyondCount(found);
  const rates = rateAnswers(found, progress, { taskText: task.text + known, year });
  const facts = found.length === 0 ? [] : factsOf(progress, { year, header });
  const row = rowContext(progress, facts, [task.text, known], rowRate);
  const asked = questions(found);
  const pairs = asked.map((question) => pairsOf(question, facts, row));
  const decisions = decide(asked, pairs, progress.clean.text.length);
  return {
    found,
    ratesUsed: rates.used,
    indicators: found.map(({ target }, index) =>
      indicatorOf(
        target,
        rates.answers[index] ?? answerOf(decisions[index] ?? { tier: 'none' }, pairs[index] ?? [], progress),
      ),
    ),
  };
}

/** A number column has the target and words the progress: the row is read as a person would say it, 新增就业8950人. */
function answeredByWords(indicator: Indicator, name: CleanText, answering: Answering): Indicator {
  if (indicator.cells !== null && indicator.cells.actual !== null) return indicator;
  const spoken = cleanText(`${name.text}${indicator.target.text}`);
  const same = ofWords(spoken, answering).indicators.find(
    ({ target }) => target.value === indicator.target.value,
  );
  if (same === undefined) return indicator;
  const { proposed, candidates, seen } = same;
  if (same.actual === null)
    return { ...indicator, proposed: indicator.proposed ?? proposed, candidates, seen };
  const { actual, percent, met, review } = same;
  return { ...indicator, actual, percent, met, review, proposed: null, candidates, seen };
}

/** Targets, actuals, stated percentages, declaration and completion of one row. Pure; spans are of the original texts. */
export function measure(input: MeasureInput): Measurement {
  const { task, progress, due, progressHeader = '', figures = null, name = task } = input;
  const { targetWords = null, verdict = null, plan = '', year = null, category = '' } = input;
  const reading = read(progress);
  const known = [task.text, name.text, category].join('\n');
  const rate = figures?.rate ?? null;
  const answering = {
    progress: reading,
    header: progressHeader,
    year,
    known,
    rowRate: rate?.percent ?? null,
  };
  const cells = cellIndicators(figures);
  // A target column has the row's targets; words of the task beside it describe (建设规模及内容).
  const told = ofWords(cells.length > 0 ? EMPTY : (targetWords ?? task), answering);
  // 建成安置房547套 is the row's name, and the task beside it a heading for many.
  const inName = told.found.length === 0 && cells.length === 0 && figures === null && name !== task;
  const words = inName ? ofWords(name, answering) : told;
  const indicators = [
    ...cells.map((indicator) => answeredByWords(indicator, name, answering)),
    ...answeredByCell(words.indicators, figures),
  ];
  const stated = isBeyondCount(reading)
    ? []
    : statedPercents(reading, words.found, words.ratesUsed, task.text);
  const percents = ownedPercents(stated, indicators);
  const done = declaredDone({ progress, due, indicators, taskText: known, verdict, plan, rate });
  return {
    indicators,
    statedPercents: percents,
    declaredDone: done,
    completion: completionOf(indicators, percents, done, rate),
    amounts: cellAmounts(figures),
  };
}
