import type { Field } from './table/fields';
import { headerKey, matchHeader } from './table/headerNames';
import type { FieldCell, TableRow } from './table/table';
import { noVerdictColumn } from './lexicon/verdicts';
import { byLegend, type Legend } from './read/legend';
import { isOnlyVerdict, ticked, type OwnVerdict, verdictBeside, verdictFrom } from './read/rowVerdict';
import { asksStage, type StagesAnswer, stagesAnswer } from './read/yesNo';
import { cleanText } from './text/clean';

/** Which cells of a row say how it goes, and what they say together (rulebook 6). */

/** Headings of a table's columns. */
export interface Headers {
  /** Of the first column of a field, '' where there is none. */
  readonly text: (field: Field) => string;
  /** The same by its letters and digits alone (`headerKey`), made once a table. */
  readonly key: (field: Field) => string;
}

/** Fields that may hold a verdict and nothing else … */
const BESIDE: readonly Field[] = ['category', 'problem', 'remark'];
/** … and those whose heading may be one, with a tick below it: 已完成｜√, 滞后｜√. */
const TICKED: readonly Field[] = ['progress', 'problem', 'plan'];

/**
 * What the row's verdict column or section heading says of it, else a column that is called otherwise and holds
 * verdicts (督查归类, 类别, 滞后项目情况); one that says only that nothing is amiss gives way to one that says more.
 * Null where the row has none.
 * @param stages of the row (`stagesOf`)
 */
export function ownVerdict(
  row: TableRow,
  header: Headers,
  legend: Legend,
  stages: StagesAnswer | null,
): OwnVerdict | null {
  const keyed = keyedVerdict(row, legend);
  if (keyed !== null) return keyed;
  if (stages === null) return verdictOf(row, header);
  const { answer, text } = stages;
  const told: OwnVerdict | null = answer === null ? null : { ...answer, text, from: 'column' };
  const other = verdictOf(withoutStages(row, header), header);
  if (other === null || other.atLeast !== undefined) return told ?? other;
  // 是否按序时｜是 beside 是否完成｜是: the end says more.
  return told?.status === 'completed' && other.status === 'on-track' ? told : other;
}

/** The sign in the verdict column, else that of a column without a field, as the table's own key says. */
function keyedVerdict({ cells, others = {} }: TableRow, legend: Legend): OwnVerdict | null {
  if (legend.size === 0) return null;
  const beside = BESIDE.map((field) => cells[field]);
  for (const cell of [cells.verdict, ...Object.values(others), ...beside]) {
    const found = cell === undefined ? null : byLegend(cleanText(cell.text).text, legend);
    if (found !== null) return found;
  }
  return null;
}

type Judged = Pick<TableRow, 'verdict' | 'cells' | 'others'>;

/** What columns that ask for one stage each say alone is less than what they say together. */
function withoutStages({ verdict, cells, others = {} }: TableRow, header: Headers): Judged {
  const isStage = verdict?.from === 'column' && asksStage(header.key('verdict'));
  const rest = Object.entries(others).filter(([name]) => !asksStage(name));
  return { verdict: isStage ? null : verdict, cells, others: Object.fromEntries(rest) };
}

/** 完成情况 or 结论 beside 是否滞后, 督查意见 that holds more than verdicts: a further column that may judge the row. */
const isSecond = (heading: string): boolean =>
  !noVerdictColumn.test(heading) && matchHeader(headerKey(heading))?.fields.includes('verdict') === true;
/** Against the calendar or the plan. */
const COMPARES = /^(?:[与同较对比]|达?序时|时序|时间进度|倒排)/u;
/** Not done yet, where another column says that it is not late. */
const ONLY_OPEN = /^(?:尚|还|暂)?未完成$/u;

function verdictOf({ verdict, cells, others = {} }: Judged, header: Headers): OwnVerdict | null {
  const known = `${cells.task?.text ?? ''}${cells.name?.text ?? ''}`;
  const said =
    verdict === null
      ? null
      : verdictFrom(cleanText(verdict.text).text, header.text('verdict'), verdict.from, known);
  if (said !== null && said.atLeast === undefined) {
    if (said.status !== 'on-track' || !COMPARES.test(header.key('verdict'))) return said;
    // 与序时相比｜超序时20% beside 结论｜蓝: the end says more.
    const judged = Object.entries(others).map(([name, cell]) =>
      verdictBeside(cleanText(cell.text).text, name),
    );
    return judged.find((one) => one?.status === 'completed') ?? said;
  }
  const found: OwnVerdict[] = [];
  const add = (one: OwnVerdict | null): void => {
    if (one !== null) found.push(one);
  };
  const beside = (name: string, cell: FieldCell | undefined): void => {
    if (cell !== undefined) add(verdictBeside(cleanText(cell.text).text, name));
  };
  for (const [name, cell] of Object.entries(others)) {
    const text = cleanText(cell.text).text.trim();
    const second = isSecond(name) && isOnlyVerdict(text);
    if (second && said !== null && ONLY_OPEN.test(text)) continue;
    if (second) add(verdictFrom(text, name, 'column', known));
    else beside(name, cell);
  }
  for (const field of BESIDE) beside('', cells[field]);
  for (const field of TICKED) {
    const cell = cells[field];
    if (cell !== undefined) add(ticked(cleanText(cell.text).text.trim(), header.key(field)));
  }
  const told = found.filter(({ atLeast }) => atLeast === undefined);
  const [first] = told;
  // 结论｜达标 beside 完成情况｜完成: the end says more.
  const end = first?.status === 'on-track' ? told.find(({ status }) => status === 'completed') : undefined;
  return end ?? first ?? said ?? found[0] ?? null;
}

/** What the columns that ask for stages say together; null where none does. */
export function stagesOf({ cells, others = {} }: TableRow, header: Headers): StagesAnswer | null {
  const { verdict } = cells;
  if (verdict === undefined) return null;
  const own = [header.key('verdict'), verdict] as const;
  return stagesAnswer(
    [own, ...Object.entries(others)].map(([name, cell]) => ({
      header: name,
      text: cleanText(cell.text).text.trim(),
    })),
  );
}
