import {
  COMPONENT,
  DONE,
  EQUIPMENT,
  PART,
  PASSED,
  PLANNED,
  PREPARATION,
  SINGLE_PERIOD,
  TOTAL,
  UNDER_WAY,
  VISITED,
  YEAR_TO_DATE,
} from '../text/cues';
import { sentenceStart } from '../text/clauses';
import type { Quantity } from '../text/quantities';
import type { Figure, Reading } from './figure';
import { topic, type Topic } from './topic';
import { UNIT_PATTERN } from '../text/units';

/** A quantity of the progress text, with what its surroundings say of it. */
export interface Candidate {
  readonly figure: Figure<Quantity>;
  /** Words that belong to this figure: from the previous figure (or clause start) to the next one (or clause end). */
  readonly own: string;
  /** What tells whether it is done: its clause, and the next one where that only carries the verb. */
  readonly status: string;
  readonly topic: Topic;
  /** Its own words hold nothing but verbs of getting done: 完成285场, 3座已验收. */
  readonly bare: boolean;
  /** A plan opens the sentence (原计划…,改造180公里) and nothing since says that it was carried out. */
  readonly planned: boolean;
  /** The clause gives the figure's own progress below 100 %. */
  readonly unfinished: boolean;
  readonly total: boolean;
  readonly part: boolean;
  readonly singlePeriod: boolean;
  /** 各 before the number: so many for each of those named before. */
  readonly each: boolean;
}

const withoutRemarks = (text: string): string =>
  text.includes('(') ? text.replace(/\([^()]*\)/gu, '') : text;

/** The nearest figure of the same clause and bracket, before (-1) or after (1) the one at `index`. */
function neighbour(
  figures: readonly Figure<Quantity>[],
  index: number,
  step: -1 | 1,
): Figure<Quantity> | undefined {
  const figure = figures[index] as Figure<Quantity>;
  for (let i = index + step; figures[i]?.clause === figure.clause; i += step) {
    if (figures[i]?.inside === figure.inside) return figures[i];
  }
  return undefined;
}

/** The stretch around a figure that belongs to it rather than to its neighbours in the clause. */
function ownWords(reading: Reading, index: number): string {
  const figure = reading.quantities[index] as Figure<Quantity>;
  const { text } = reading.clean;
  const bracket = figure.inside === null ? null : text.lastIndexOf(figure.inside, figure.at.start);
  const previous = neighbour(reading.quantities, index, -1);
  const next = neighbour(reading.quantities, index, 1);
  const from = previous?.at.end ?? (bracket === null ? figure.clause.start : bracket + 1);
  let to =
    next?.at.start ??
    (bracket === null
      ? figure.clause.end
      : figure.at.end + (figure.after.match(/^[^()”》]*/u)?.[0].length ?? 0));
  // Of the words between two figures of a list, those after the sign 、 belong to the next one.
  const comma = next === undefined ? -1 : text.slice(figure.at.end, to).search(/[、和及与]/u);
  if (comma >= 0) to = figure.at.end + comma;
  const own = text.slice(from, to);
  return bracket === null ? withoutRemarks(own) : own;
}

/** A following clause of the sentence that has no figure but the verb: 40个取水口已细化到点位,并完成设置. */
function statusWords(reading: Reading, figure: Figure<Quantity>): string {
  const here = figure.clause.text;
  const next = reading.clauses[figure.place + 1];
  const carries =
    next !== undefined &&
    next.sentence === figure.clause.sentence &&
    /^(?:并|均|都|全部|已|现已|目前已)[^\d]*$/u.test(next.text);
  const words = withoutRemarks(carries ? `${here},${next.text}` : here);
  return (DONE.test(words) ? words : `${verbBefore(reading, figure)}${words}`).replace(PASSED, '通过');
}

/** A clause without a verb goes on with the one before it: 新建公共充电桩1860个,专用充电桩742个. */
function verbBefore(reading: Reading, figure: Figure<Quantity>): string {
  const previous = reading.clauses[figure.place - 1];
  const goesOn =
    previous !== undefined && previous.sentence === figure.clause.sentence && /\d/u.test(previous.text);
  return goesOn ? `${withoutRemarks(previous.text)},` : '';
}

const PLAN_OPENS = /(?:原计划|计划|拟|预计|力争|下一步|下步|将)(?!生育|单列)/u;
const CARRIED_OUT = /已|完成|目前|现(?=[已正])|截至|实际/u;

/** The last word on the figure in the clauses of its sentence before it is a plan. */
function afterPlan(reading: Reading, figure: Figure<Quantity>): boolean {
  const { text } = reading.clean;
  const { start } = figure.clause;
  const before = text.slice(sentenceStart(text, start), start);
  const plan = before.search(PLAN_OPENS);
  return plan >= 0 && !CARRIED_OUT.test(before.slice(plan));
}

/** What is the same for all figures of a clause, worked out once for each. */
function ofClause<T>(work: (figure: Figure<Quantity>) => T): (figure: Figure<Quantity>) => T {
  const known = new Map<number, T>();
  return (figure) => {
    const found = known.get(figure.place) ?? work(figure);
    known.set(figure.place, found);
    return found;
  };
}

/** 第一剂次6.1万人,第二剂次3.8万人: neither is the number of people done. */
const ONE_DOSE = /第[一二三四](?:剂次?|针)[^,;。]{0,6}$/u;

const ownProgress = /(?:进度|工程量|完成|率)[^,、\d]{0,6}(\d{1,20}(?:\.\d{1,20})?)%/u;

function isUnfinished(figure: Figure<Quantity>): boolean {
  const percent = figure.after.match(ownProgress)?.[1];
  return percent !== undefined && Number(percent) < 100 && !/率/u.test(figure.after);
}

/**
 * A table of one month's work that marks its totals to date with 累计 means the month where it does not:
 * 1.举办活动3场。2.累计举办22场。 Only across list items, since one 累计 may govern its whole sentence.
 */
function monthsFigures(reading: Reading, header: string): (figure: Figure<Quantity>) => boolean {
  if (!SINGLE_PERIOD.test(header) || YEAR_TO_DATE.test(header)) return () => false;
  const sentencesWith = (says: (text: string) => boolean): ReadonlySet<number> =>
    new Set(reading.clauses.filter(({ text }) => says(text)).map(({ sentence }) => sentence));
  const totals = sentencesWith((text) => text.includes('累计'));
  const toDate = sentencesWith((text) => TOTAL.test(text) || YEAR_TO_DATE.test(text));
  return ({ clause: { sentence } }) => totals.size > (totals.has(sentence) ? 1 : 0) && !toDate.has(sentence);
}

/** Every quantity of the progress text that could answer a target; `header` is the progress column's. */
export function candidates(reading: Reading, header = ''): Candidate[] {
  const ofMonth = monthsFigures(reading, header);
  const statusOf = ofClause((figure) => statusWords(reading, figure));
  const followsPlan = ofClause((figure) => afterPlan(reading, figure));
  return reading.quantities.flatMap((figure, index) => {
    if (figure.inside === '“' || figure.inside === '《') return [];
    const own = ownWords(reading, index);
    return [
      {
        figure,
        own,
        status: statusOf(figure),
        topic: topic(own),
        bare: topic(own.replace(COUNTED, '|').replace(DONE_WORDS, '|')).size === 0,
        planned: followsPlan(figure) && !CARRIED_OUT.test(figure.before),
        unfinished: isUnfinished(figure) || ONE_DOSE.test(figure.before),
        total: TOTAL.test(figure.before),
        part: PART.test(figure.before) || figure.inside === '(',
        singlePeriod:
          (SINGLE_PERIOD.test(figure.before) && !YEAR_TO_DATE.test(figure.before)) || ofMonth(figure),
        each: /各(?:自|完成|新增|建成|开通|新建|配备)?$/u.test(figure.before),
      },
    ];
  });
}

const DONE_WORDS = new RegExp(DONE.source, 'gu');
/** 152场次 names no thing: its measure word is none. */
const COUNTED = new RegExp(`\\d[\\d.,]{0,20}[余多万亿千百]{0,4}(?:${UNIT_PATTERN})`, 'gu');

interface Cue {
  readonly name: string;
  readonly pattern: RegExp;
}

const NOT_DONE_CUES = [
  ['planned', PLANNED],
  ['under-way', UNDER_WAY],
  ['preparation', PREPARATION],
  ['visited', VISITED],
] as const;
/** Cues that a figure is not done. Words of the target itself are none: 排查600处 is answered by 已排查600处. */
const NOT_DONE: readonly Cue[] = NOT_DONE_CUES.map(([name, { source }]) => ({
  name,
  pattern: new RegExp(source, 'gu'),
}));

/** Preparation that ends with the deed counts as done: 招标和安装, 已完工验收, 细化到具体点位,并完成设置. */
const DEED_AT_END =
  /(?:和|、|及|并)(?:已)?(?:完成)?(?:安装|建设|改造|施工|设置|投用|验收|启用)(?:工作|任务)?$|(?:完工|竣工|通过|已|完成|全部)(?:完工|竣工)?验收$/u;

const cueAgainst = (words: string, taskWords: string): Cue | undefined =>
  NOT_DONE.find(({ pattern }) => words.match(pattern)?.some((word) => !taskWords.includes(word)) ?? false);

function saysDone(status: string, taskWords: string): boolean {
  if (COMPONENT.test(status) && !EQUIPMENT.test(taskWords)) return false;
  const against = cueAgainst(status, taskWords);
  if (against !== undefined && !(against.name === 'preparation' && DEED_AT_END.test(status))) return false;
  return DONE.test(status);
}

/** Figures of one clause have the same words around them: they are asked about one after the other. */
let asked = { status: '', taskWords: '', done: false };

/** Whether the text says that the figure is done, as far as a target with these words is concerned. */
export function isDone({ status, planned, unfinished }: Candidate, taskWords: string): boolean {
  if (planned || unfinished) return false;
  if (asked.status !== status || asked.taskWords !== taskWords)
    asked = { status, taskWords, done: saysDone(status, taskWords) };
  return asked.done;
}
