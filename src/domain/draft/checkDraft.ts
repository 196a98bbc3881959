import { recordOf } from '../records';
import type { TableAnalysis } from '../analysis';
import { originalText } from '../text/clean';
import { percentages, quantities } from '../text/quantities';
import { annexOf, type Annex } from './annex';
import { countFindings, type Section } from './countFindings';
import { dateFindings } from './dates';
import { DraftTable } from './draftTable';
import { EntryCounts } from './entryCounts';
import { itemFigureFindings } from './itemFigures';
import { itemWordFindings } from './itemWords';
import { draftLines, draftSpan, passageOf, type DraftLine, type Part } from './lines';
import { bareLists, nameFinding } from './namedLists';
import { nameMentions } from './names';
import {
  rowReference,
  VERDICTS,
  type DraftFinding,
  type DraftPlace,
  type DraftReport,
  type LineFinding,
} from './report';
import { onceEach } from '../once';
import { NO_SECTION, sectionAt } from './sections';
import { isAbout, stated, tellingsOf } from './tellings';
import { titleFindings } from './titles';
import { unitNameFindings } from './unitNames';
import { unitRateFindings } from './unitRates';

export interface DraftOptions {
  /** Most findings of a draft; the rest of a very long text is not read. Default: none. */
  readonly limit?: number;
  /** Titles that are known to be right besides the tables' own. */
  readonly titles?: readonly string[];
}

/** What one line gives. */
interface LineReport {
  readonly findings: readonly LineFinding[];
  readonly unchecked: readonly Part[];
}

/** Amounts and percentages that nothing is said about. */
function uncheckedIn(text: string, known: readonly Part[]): Part[] {
  const amounts = [...quantities(text), ...percentages(text)];
  if (amounts.length === 0) return [];
  const covered = new Uint8Array(text.length);
  for (const { start, end } of known) covered.fill(1, start, end);
  return amounts
    .filter(({ start, end }) => !covered.subarray(start, end).includes(1))
    .map(({ start, end }) => ({ start, end }));
}

/** One finding a place and kind: the first that was made. */
function apart(findings: readonly LineFinding[]): LineFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, start, end }) => {
    const key = `${kind} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function reportOf(
  { clean: { text } }: DraftLine,
  before: string,
  annex: Annex,
  section: Section,
  titles: readonly string[],
): LineReport {
  const title = titleFindings(text, before, annex.tables, titles);
  const names = title.length > 0 ? [] : nameMentions(text, annex.names);
  const passage = passageOf(text, names);
  const tellings = tellingsOf(passage, names);
  const named = [...bareLists(passage, names), ...countFindings(passage, names, annex, section)];
  const about = stated(passage, names).map((mention) =>
    nameFinding(mention, isAbout(text, mention) ? (section.said?.state ?? null) : null),
  );
  const figures = itemFigureFindings(passage, tellings);
  const findings = apart([
    ...title,
    ...named,
    ...about,
    ...dateFindings(passage, [...title, ...names], annex),
    ...figures,
    ...itemWordFindings(passage, names, tellings, annex, section.unit),
    ...unitRateFindings(passage, figures, annex),
    ...unitNameFindings(passage, names, annex.units, annex.seeds),
  ]);
  return { findings, unchecked: uncheckedIn(text, [...findings, ...names, ...passage.quotes]) };
}

const placeOf = (line: DraftLine, start: number, end: number): DraftPlace => ({
  span: draftSpan(line, start, end),
  words: originalText(line.clean, start, end),
});

/** Rows as a report names them. */
const referencesOf = onceEach((rows: LineFinding['rows']) => rows.map(rowReference));

const placed = (line: DraftLine, { kind, start, end, verdict, annex, rows }: LineFinding): DraftFinding => ({
  kind,
  ...placeOf(line, start, end),
  verdict,
  annex,
  rows: referencesOf(rows),
});

/** By place; a whole before its parts. */
const inOrder = (a: DraftPlace, b: DraftPlace): number => a.span[0] - b.span[0] || b.span[1] - a.span[1];

/** Goes through a draft line by line. */
class Reader {
  readonly findings: DraftFinding[] = [];
  readonly unchecked: DraftPlace[] = [];
  private section = NO_SECTION;
  private readonly entries = new EntryCounts();
  private table: DraftTable | null = null;
  private before = '';

  constructor(
    private readonly annex: Annex,
    private readonly titles: readonly string[],
  ) {}

  read(line: DraftLine): void {
    if (this.table?.line(line) === true) return;
    this.closeTable();
    this.table = DraftTable.of(line, this.annex);
    if (this.table === null) this.prose(line);
  }

  end(): void {
    this.closeTable();
    this.entries.close();
    this.findings.push(...this.entries.found.map(({ line, finding }) => placed(line, finding)));
  }

  private prose(line: DraftLine): void {
    const { text } = line.clean;
    this.section = sectionAt(text, this.section, this.annex);
    this.entries.line(line, text);
    const { findings, unchecked } = reportOf(line, this.before, this.annex, this.section, this.titles);
    this.findings.push(...findings.map((found) => placed(line, found)));
    this.unchecked.push(...unchecked.map(({ start, end }) => placeOf(line, start, end)));
    if (text.trim() !== '') this.before = text;
  }

  private closeTable(): void {
    for (const { cell, finding } of this.table?.close() ?? []) this.findings.push(placed(cell, finding));
    this.table = null;
  }
}

/**
 * Holds every statement of a draft bulletin against its annex tables and against its own sentence. What differs is
 * `contradicts`, or `doubtful` where the annex may be read otherwise; `unverifiable` is only what it has nothing for.
 *
 * @param text the draft as it is: traditional characters and page noise are no obstacle
 */
export function checkDraft(
  text: string,
  tables: readonly TableAnalysis[],
  { limit = Number.POSITIVE_INFINITY, titles = [] }: DraftOptions = {},
): DraftReport {
  const reader = new Reader(annexOf(tables), titles);
  for (const line of draftLines(text)) {
    if (tables.length === 0 || reader.findings.length >= limit) break;
    reader.read(line);
  }
  reader.end();
  const findings = reader.findings.sort(inOrder);
  const counts = recordOf(VERDICTS, (verdict) => findings.filter((one) => one.verdict === verdict).length);
  return { findings, counts, unchecked: reader.unchecked };
}
