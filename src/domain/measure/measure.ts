import type { IsoDate } from '../date';
import type { DoneDeclaration, Indicator, Measurement, Proposed, Target } from '../item';
import { nth } from '../nth';
import { type BareNumbersMean, type Fact, factsOf } from '../read/facts';
import { type Figure, read, type Reading } from '../read/figure';
import { charactersOf, residue } from '../read/residue';
import type { OwnVerdict } from '../read/rowVerdict';
import type { RowFigures } from '../table/figures/rowFigures';
import { cleanText, type CleanText } from '../text/clean';
import type { Percentage } from '../text/quantities';
import { messages } from '../messages/zh-CN';
import { answerOf, NO_ANSWER, takenBy, type Answer } from './answer';
import { completionOf } from './completion';
import { decide, type Decision } from './decide';
import { declaredDone } from './declared';
import { withoutGoal } from '../lexicon/bounds';
import { DURATION_RULE, durationAnswer } from './durations';
import { isBareGoal, namesGoal } from './bareGoal';
import { answeredByCell, cellAmounts, cellIndicators, judged } from './fromCells';
import { type Pair, pairsOf } from './pairs';
import { rowContext } from './rowContext';
import { type Question, questions } from './questions';
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
  /** Whether a number without a unit in the progress may be a share: 64 under 完成情况. Amounts where absent. */
  readonly bareNumbers?: BareNumbersMean;
  /** What number columns say of the row. */
  readonly figures?: RowFigures | null;
  /** The task stands under 目标, 任务: what it counts is promised beside the money of number columns. */
  readonly promisesCounts?: boolean;
  /** Name of the row, where the table has it apart from the task. */
  readonly name?: CleanText | null;
  /** Category of the row: its words are known. */
  readonly category?: string;
  /** Words that stand in a column of target numbers: 标准不低于3480元/年. */
  readonly targetWords?: CleanText | null;
  /** The plan column: 已完成 beside a month's plan is that month's. */
  readonly plan?: string;
  /** Year of the table: figures of years before it are not this year's. */
  readonly year?: number | null;
  /** What is to be done about a finding, where the task only tells the finding. */
  readonly measures?: string | null;
  /** A deed told with a day before it is behind us. */
  readonly asOf?: IsoDate | null;
}

const EMPTY = cleanText('');

/** What the rules need of a row besides its task. */
interface Answering {
  readonly progress: Reading;
  readonly header: string;
  readonly bareNumbers: BareNumbersMean;
  readonly year: number | null;
  /** Name, task and category: their words are known. */
  readonly known: string;
  /** The row's 完成率 column, in percent. */
  readonly rowRate: number | null;
}

/** A text that promises something, and what may answer it. */
interface Asking {
  readonly task: CleanText;
  readonly by: Answering;
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

/** What a text promises. */
interface Promised {
  readonly asking: Asking;
  readonly found: readonly Commitment[];
  readonly beyond: boolean;
}

const promised = (asking: Asking, task: Reading): Promised => ({
  asking,
  found: commitments(firstFigures(task), asking.by.progress),
  beyond: isBeyondCount(task) || isBeyondCount(asking.by.progress),
});

const NO_RATES: ReturnType<typeof rateAnswers> = { answers: [], used: new Set() };

const ratesFor = ({ asking: { task, by }, found, beyond }: Promised): ReturnType<typeof rateAnswers> =>
  beyond ? NO_RATES : rateAnswers(found, by.progress, { taskText: task.text + by.known, year: by.year });

const factsFor = ({ asking: { by }, found, beyond }: Promised): readonly Fact[] =>
  found.length === 0 || beyond ? [] : factsOf(by.progress, by);

/** The questions of a row with every figure that may answer them. */
interface Held {
  readonly asked: readonly (Question | null)[];
  readonly pairs: readonly (readonly Pair[])[];
}

const NO_PAIRS: readonly Pair[] = [];

function held({ asking }: Promised, asked: Held['asked'], facts: readonly Fact[]): Held {
  if (facts.length === 0) return { asked, pairs: asked.map(() => NO_PAIRS) };
  const { task, by } = asking;
  const row = rowContext(by.progress, facts, task.text, task.text + by.known, by.rowRate);
  return { asked, pairs: asked.map((question) => pairsOf(question, facts, row)) };
}

const decided = ({ asking }: Promised, { asked, pairs }: Held): readonly Decision[] =>
  decide(asked, pairs, asking.by.progress.clean.text.length);

function answered(
  { asking, found, beyond }: Promised,
  rates: ReturnType<typeof rateAnswers>,
  { pairs }: Held,
  decisions: readonly Decision[],
): Words {
  if (beyond) return beyondCount(found);
  const taken = takenBy(decisions);
  return {
    found,
    ratesUsed: rates.used,
    indicators: found.map(({ target, words }, index) =>
      indicatorOf(
        target,
        rates.answers[index] ??
          (target.rule === DURATION_RULE
            ? durationAnswer(target, words, asking.by.progress, asking.by.year)
            : null) ??
          answerOf(decisions[index] ?? { tier: 'none' }, pairs[index] ?? [], taken, asking.by.progress),
      ),
    ),
  };
}

/** Targets of task texts with what progress texts answer to them. */
function ofWords(askings: readonly Asking[]): Words[] {
  const tasks = askings.map(({ task }) => read(task));
  const all = askings.map((asking, index) => promised(asking, nth(tasks, index)));
  const rates = all.map(ratesFor);
  const facts = all.map(factsFor);
  const asked = all.map(({ found }) => questions(found));
  const pairs = all.map((one, index) => held(one, nth(asked, index), nth(facts, index)));
  const decisions = all.map((one, index) => decided(one, nth(pairs, index)));
  return all.map((one, index) => answered(one, nth(rates, index), nth(pairs, index), nth(decisions, index)));
}

/** What the askings of rows give, each at its row; null where a row asks nothing. */
function ofThose(askings: readonly (Asking | null)[]): (Words | null)[] {
  const told = ofWords(askings.filter((asking) => asking !== null));
  let next = 0;
  return askings.map((asking) => (asking === null ? null : nth(told, next++)));
}

/** A number column has the target and words the progress: the row is read as a person would say it, 新增就业8950人. */
const needsWords = ({ cells }: Indicator): boolean => cells === null || cells.actual === null;

function answeredByWords(indicator: Indicator, words: Words): Indicator {
  const same = words.indicators.find(({ target }) => target.value === indicator.target.value);
  if (same === undefined) return indicator;
  const { proposed, candidates, seen } = same;
  if (same.actual === null)
    return { ...indicator, proposed: indicator.proposed ?? proposed, candidates, seen };
  const { actual, percent, met, review } = same;
  return { ...indicator, actual, percent, met, review, proposed: null, candidates, seen };
}

/** A row before its words are held against one another. */
interface Row {
  readonly input: MeasureInput;
  readonly name: CleanText;
  readonly answering: Answering;
  readonly cells: readonly Indicator[];
}

function rowOf(input: MeasureInput): Row {
  const { task, progress, category = '', progressHeader = '', year = null } = input;
  const name = input.name ?? task;
  const { figures = null, bareNumbers = 'amounts' } = input;
  const answering = {
    progress: read(progress),
    header: progressHeader,
    bareNumbers,
    year,
    known: [task.text, name.text, category].join('\n'),
    rowRate: figures?.rate?.percent ?? null,
  };
  return { input, name, answering, cells: cellIndicators(figures) };
}

/** A target column has the row's targets; words of the task beside it describe (建设规模及内容). */
const taskOf = ({ input, cells }: Row): CleanText =>
  cells.length > 0 ? EMPTY : (input.targetWords ?? input.task);

const isMoney = ({ target }: Indicator): boolean => target.kind === 'money';

/** 新建公园8个 | 计划投资 | 实际投资 | 已建成5个: counts of the task that the progress answers, beside money in cells. */
function countsBesideMoney(rows: readonly Row[]): readonly (readonly Indicator[])[] {
  const asks = ({ input, cells }: Row): boolean =>
    input.promisesCounts === true && cells.length > 0 && cells.every(isMoney);
  const told = ofThose(rows.map((row) => (asks(row) ? { task: row.input.task, by: row.answering } : null)));
  return told.map((words) => {
    const counts = (words?.indicators ?? []).filter((one) => !isMoney(one));
    return counts.some(({ actual }) => actual !== null) ? counts : [];
  });
}

/** What each row's words say: of its task, else of its name. */
function wordsOf(rows: readonly Row[]): Words[] {
  const told = ofWords(rows.map((row) => ({ task: taskOf(row), by: row.answering })));
  // 建成安置房547套 is the row's name, and the task beside it a heading for many.
  const isInName = (row: Row, index: number): boolean => {
    const { input, cells } = row;
    return (
      nth(told, index).found.length === 0 &&
      cells.length === 0 &&
      !input.figures &&
      (input.name ?? null) !== null
    );
  };
  const goals = rows.map((row, index) => (isInName(row, index) ? goalInWords(row) : null));
  const inName = ofThose(
    rows.map((row, index) =>
      isInName(row, index) ? { task: nth(goals, index) ?? row.name, by: row.answering } : null,
    ),
  );
  return inName.map((found, index) => {
    if (found === null) return nth(told, index);
    return nth(goals, index) === null ? found : withoutPlaces(found);
  });
}

/** 12345热线办结率 | 99%以上: the goal as a person would say it; null where it names itself. */
function goalInWords(row: Row): CleanText | null {
  const { original, text } = taskOf(row);
  const { name } = row;
  return isBareGoal(text) && namesGoal(name.text) ? cleanText(`${name.original}${original}`) : null;
}

/** The words of two cells stand in neither. */
const withoutPlaces = (words: Words): Words => ({
  ...words,
  indicators: words.indicators.map((one) => ({ ...one, target: { ...one.target, span: null } })),
});

type Used = Words['ratesUsed'];

/** The indicators of number columns, and the percentages of the words that answered some of them. */
interface Cells {
  readonly indicators: readonly Indicator[];
  readonly used: Used;
}

/** 研发投入强度 | 2.8%: a level whose name says of what, and not that it is one. */
const NAMES_LEVEL = /(?:率|比例?|占比|比重|满意度|增速|增幅|达到?|为|在|于)$/u;

/** 525 | 已完成336个: the only unit that the progress tells in; '' where it tells in several. */
function unitTold({ progress: { quantities } }: Answering): string {
  const units = new Set(quantities.map(({ at }) => at.unitText));
  const [unit = ''] = units;
  return units.size === 1 ? unit : '';
}

/** In a unit that was only supposed, a figure is taken where nothing beside it is of another thing. */
function inSupposedUnit(indicator: Indicator, { name }: Row): Indicator {
  const { target, actual } = indicator;
  if (target.unit !== '' || actual === null || actual.unit === '') return indicator;
  if (residue(cleanText(actual.text).text, charactersOf(name.text)) === '') return indicator;
  const { value, unit, text, spans } = actual;
  const proposed: Proposed = { value, unit, text, spans, why: { code: 'unit-unknown', params: {} } };
  return { ...indicator, actual: null, percent: null, met: null, proposed };
}

/** The goal of a cell as a person would say it. */
function saidGoal(
  { name: { text: name }, answering }: Row,
  { target: { kind, unit, text } }: Indicator,
): CleanText {
  if (kind !== 'rate') return cleanText(`${name}${text}${unit === '' ? unitTold(answering) : ''}`);
  const of = withoutGoal(name);
  return cleanText(`${of}${NAMES_LEVEL.test(of) ? '' : '达到'}${text}`);
}

/** Each answered by words where its cells have no answer. */
function cellsOf(rows: readonly Row[]): Cells[] {
  const spoken = ofWords(
    rows.flatMap((row) =>
      row.cells.filter(needsWords).map((cell) => ({ task: saidGoal(row, cell), by: row.answering })),
    ),
  );
  let next = 0;
  return rows.map((row) => {
    const { cells } = row;
    const used = new Set<Figure<Percentage>>();
    const indicators = cells.map((cell) => {
      if (!needsWords(cell)) return cell;
      const words = nth(spoken, next++);
      for (const figure of words.ratesUsed) used.add(figure);
      return inSupposedUnit(answeredByWords(cell, words), row);
    });
    return { indicators, used };
  });
}

/** Percentages that a text states, but for those that answered a target. */
function statedOf(
  { input, answering: { progress } }: Row,
  { found, ratesUsed }: Words,
  { used }: Cells,
): ReturnType<typeof statedPercents> {
  if (isBeyondCount(progress)) return [];
  const answered = used.size === 0 ? ratesUsed : new Set([...ratesUsed, ...used]);
  return statedPercents(progress, found, answered, input.task.text);
}

function declaredOf(
  { input, name: { text: name }, answering }: Row,
  indicators: readonly Indicator[],
): DoneDeclaration | null {
  const { progress, due, figures = null, verdict = null, plan = '' } = input;
  const { known: taskText } = answering;
  return declaredDone({
    progress,
    due,
    indicators,
    task: input.task.text === '' ? name : input.task.text,
    taskText,
    verdict,
    plan,
    rate: figures?.rate ?? null,
    deeds: input.measures ?? null,
    asOf: input.asOf ?? null,
    year: input.year ?? null,
  });
}

/**
 * Targets, actuals, stated percentages, declaration and completion of each row, stage by stage (see `blocks`). Pure;
 * spans are of the original texts.
 */
export function measureRows(inputs: readonly MeasureInput[]): Measurement[] {
  const rows = inputs.map(rowOf);
  const words = wordsOf(rows);
  const cells = cellsOf(rows);
  const counts = countsBesideMoney(rows);
  const stated = rows.map((row, index) => statedOf(row, nth(words, index), nth(cells, index)));
  const indicators = rows.map(({ input: { figures = null } }, index) => [
    ...nth(cells, index).indicators,
    ...nth(counts, index),
    ...answeredByCell(nth(words, index).indicators, figures),
  ]);
  const declared = rows.map((row, index) => declaredOf(row, nth(indicators, index)));
  return rows.map(({ input: { figures = null } }, index) => {
    const own = nth(indicators, index);
    const percents = ownedPercents(nth(stated, index), own);
    const done = nth(declared, index);
    return {
      indicators: own,
      statedPercents: percents,
      declaredDone: done,
      completion: completionOf(own, percents, done, figures?.rate ?? null),
      amounts: cellAmounts(figures),
    };
  });
}

/** The same of one row. */
export const measure = (input: MeasureInput): Measurement => nth(measureRows([input]), 0);
