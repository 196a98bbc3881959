import type { TableAnalysis } from '../analysis';
import { itemsOf } from '../bulletin/figures';
import type { TaskItem } from '../item';
import { originalText } from '../text/clean';
import { scopeFor } from './annex';
import { countFindings, type Section } from './countFindings';
import { dateFindings } from './dates';
import { itemFindings } from './itemFigures';
import { draftLines, draftSpan, sentences, type DraftLine } from './lines';
import { entriesOf, entryFinding } from './namedLists';
import { rowReference, type DraftFinding, type DraftReport, type LineFinding, type Verdict } from './report';
import { stateBefore } from './states';
import { titleFinding } from './titles';
import { unitRateFindings } from './unitRates';
import { unitAt } from './units';

export interface DraftOptions {
  /** Most findings of a draft; the rest of a very long text is not read. Default: none. */
  readonly limit?: number;
}

const NO_SECTION: Section = { unit: null, said: null, partial: false };
/** A heading of an official text: 一、…  (一)…. */
const CHAPTER = /^\s{0,20}[一二三四五六七八九十]{1,3}、(?<heading>[^。;,]{2,30})。?$/u;
const SUBHEADING = /^\s{0,20}\([一二三四五六七八九十]{1,3}\)(?<heading>[^。;,:]{2,40})。?$/u;
const PARTIAL = /较快|较好|先进|较缓|缓慢|滞后|问题|已完成|完成较/u;

/** The section that a line opens, or the one that it stands in. */
function sectionAt(text: string, now: Section, items: readonly TaskItem[]): Section {
  const chapter = CHAPTER.exec(text)?.groups?.['heading'];
  if (chapter !== undefined)
    return {
      unit: null,
      said: stateBefore(chapter.replace(/\(.{0,30}$/u, '')),
      partial: PARTIAL.test(chapter),
    };
  const heading = SUBHEADING.exec(text)?.groups?.['heading'];
  return heading === undefined ? now : { ...now, unit: unitAt(heading, items) };
}

/** 已完成的事项:①…;②…。 names without a number. */
const LIST_AFTER_STATE = /(?:^|[。;])(?<lead>[^。;:()\d①-⑳]{2,16}):(?=①)/gu;

function bareLists(text: string, tables: readonly TableAnalysis[]): LineFinding[] {
  return [...text.matchAll(LIST_AFTER_STATE)].flatMap((match) => {
    const said = stateBefore(match.groups?.['lead'] as string);
    if (said === null) return [];
    const start = match.index + match[0].length;
    const stop = text.indexOf('。', start);
    const { items } = scopeFor([text.slice(0, start)], tables);
    return entriesOf(text, { start, end: stop < 0 ? text.length : stop }, items).entries.map((entry) =>
      entryFinding(entry, said.state),
    );
  });
}

function lineFindings(
  { clean: { text } }: DraftLine,
  before: string,
  tables: readonly TableAnalysis[],
  section: Section,
): LineFinding[] {
  return [
    ...titleFinding(text, before, tables),
    ...dateFindings(text, tables),
    ...countFindings(text, tables, section),
    ...bareLists(text, tables),
    ...unitRateFindings(text, tables),
    ...itemFindings(text, tables),
  ];
}

function placed(line: DraftLine, { kind, start, end, verdict, annex, rows }: LineFinding): DraftFinding {
  return {
    kind,
    span: draftSpan(line, start, end),
    words: originalText(line.clean, start, end),
    verdict,
    annex,
    rows: rows.map(rowReference),
  };
}

/** By place; a whole before its parts. */
const inOrder = (a: DraftFinding, b: DraftFinding): number => a.span[0] - b.span[0] || b.span[1] - a.span[1];

const VERDICTS: readonly Verdict[] = ['agrees', 'contradicts', 'unverifiable'];

/**
 * Holds every statement of a draft bulletin against its annex tables. A statement that the tables do not bear out is
 * `unverifiable`; `contradicts` only where no reading of the tables gives it.
 *
 * @param text the draft as it is: traditional characters and page noise are no obstacle
 */
export function checkDraft(
  text: string,
  tables: readonly TableAnalysis[],
  { limit = Number.POSITIVE_INFINITY }: DraftOptions = {},
): DraftReport {
  const items = itemsOf(tables);
  const findings: DraftFinding[] = [];
  let section = NO_SECTION;
  let before = '';
  for (const line of draftLines(text)) {
    if (tables.length === 0 || findings.length >= limit) break;
    section = sectionAt(line.clean.text, section, items);
    for (const found of lineFindings(line, before, tables, section)) findings.push(placed(line, found));
    if (sentences(line.clean.text).length > 0) before = line.clean.text;
  }
  findings.sort(inOrder);
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, findings.filter((one) => one.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  return { findings, counts };
}
