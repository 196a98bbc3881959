import type { TableAnalysis } from '../../analysis';
import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { isDisputed, isSlow } from '../../schedule/slow';
import type { Bulletin } from '../bulletin';
import type { Field } from '../../table/fields';
import type { Annex, AnnexPart, Block, IssuedAnnex, TableBlock } from '../document';
import { tablePages } from '../documentTable';
import { dateText } from '../figureTexts';
import { handMark, handReason } from '../hand';
import { itemName } from '../names';
import { cellPrinted, isRepaired, printed } from '../printed';
import { titlesOf } from '../title';
import { combinedTable, type CombinedTable } from './combinedTable';
import { roundedNote } from './roundedNote';
import { worksNote } from './worksNote';
import { slowTable } from './slowTable';
import { LOST_SIGN } from '../../text/clean';
import { headingPrinted, textOf } from './sourceColumns';
import { unitBlocks } from './unitsTable';

/** The annexes of a bulletin: the combined tables, the slow items, the units. */

const say = messages.bulletin;

export interface AnnexOptions {
  readonly asSent: boolean;
  /** Footnotes of the departments' tables. */
  readonly footnotes: boolean;
  /** Annexes that are not wanted. */
  readonly without: readonly AnnexPart[];
}

type Unmarked = Omit<Annex, 'mark'>;

/** Beyond this many columns, A4 would leave the text too small to read. */
const A3_FROM_COLUMNS = 12;

const note = (text: string): Block => ({ kind: 'note', text });

/** Each note once, however many tables have it. */
function footnotes({ table: { notes } }: TableAnalysis, seen: Set<string>, asSent: boolean): Block[] {
  const fresh = notes.filter((text) => !seen.has(text.trim()));
  for (const text of fresh) seen.add(text.trim());
  return fresh.map((text) => note(cellPrinted(text, asSent)));
}

const handNotes = (items: readonly TaskItem[], asSent: boolean): Block[] =>
  items.flatMap((item) => {
    const mark = handMark(item);
    const reason = printed(handReason(item), asSent);
    return mark === '' ? [] : [note(say.handNote(itemName(item, asSent), mark, reason))];
  });

/** Whether some text of the table is printed otherwise than it was sent. */
const repaired = ({ items }: TableAnalysis, { columns }: CombinedTable): boolean =>
  items.some((item) => columns.some((column) => isRepaired(textOf(item, column, true))));

/** Whether a sign stands in the table for a character that was lost. */
const damaged = ({ items }: TableAnalysis, { columns }: CombinedTable): boolean =>
  items.some((item) =>
    columns.some(
      (column) =>
        textOf(item, column, false).includes(LOST_SIGN) && !textOf(item, column, true).includes(LOST_SIGN),
    ),
  );

interface Said {
  readonly notes: Set<string>;
  simplified: boolean;
  lost: boolean;
}

/** What was done to the words, once; what of them is lost, once. */
function repairNotes(analysis: TableAnalysis, made: CombinedTable, said: Said): Block[] {
  const { simplified, lost } = said;
  said.simplified ||= repaired(analysis, made);
  // Only where something was repaired can a sign stand for what was lost.
  said.lost ||= said.simplified && damaged(analysis, made);
  return [
    ...(said.simplified && !simplified ? [note(say.simplifiedNote)] : []),
    ...(said.lost && !lost ? [note(say.lostNote)] : []),
  ];
}

function notesOf(analysis: TableAnalysis, made: CombinedTable, options: AnnexOptions, said: Said): Block[] {
  const [first] = made.left;
  const rounded = roundedNote(analysis.items, options.asSent);
  const works = worksNote(analysis.items, options.asSent);
  return [
    ...(options.footnotes ? footnotes(analysis, said.notes, options.asSent) : []),
    ...handNotes(analysis.items, options.asSent),
    ...(rounded === null ? [] : [note(rounded)]),
    ...(works === null ? [] : [note(works)]),
    ...(first === undefined ? [] : [note(say.columnsLeft(made.left.length, first))]),
    ...(options.asSent ? [] : repairNotes(analysis, made, said)),
  ];
}

/** Where a title says itself up to when its figures are, nothing says it again. */
const SAYS_DATE = /截[至止]/u;

function dateline({ asOf }: Pick<TableAnalysis, 'asOf'>, title = ''): Block[] {
  return asOf === null || SAYS_DATE.test(title) ? [] : [{ kind: 'dateline', text: say.asOf(dateText(asOf)) }];
}

const lying = (table: TableBlock): Pick<IssuedAnnex, 'orientation' | 'paper'> => ({
  orientation: 'landscape',
  paper: table.columns.length >= A3_FROM_COLUMNS ? 'A3' : 'A4',
});

/** An annex of more pages than these is read by nobody. */
const MOST_PAGES = 10;
/** What the workbook keeps of such a table: its long plans of work. */
const LEFT_TO_BOOK: readonly Field[] = ['plan'];
/** The text area of GB/T 9704 turned, in points. */
const AREAS = { A4: [638, 442], A3: [986, 689] } as const;

/** A table as it is issued, long ones without their plans; null where that is as it stands in the workbook. */
function issuedOf(analysis: TableAnalysis, made: CombinedTable, asSent: boolean): CombinedTable | null {
  const whole = combinedTable(analysis, asSent, { without: [] });
  const plans = made.columns.some(({ field }) => field !== null && LEFT_TO_BOOK.includes(field));
  const [across, down] = AREAS[lying(whole.table).paper];
  if (plans && tablePages(whole.table, across, down) > MOST_PAGES)
    return combinedTable(analysis, asSent, { without: LEFT_TO_BOOK });
  return whole.table.columns.length < made.table.columns.length ? whole : null;
}

/** That the issued table lacks columns of the sources. */
function leftOutNote(made: CombinedTable, issued: CombinedTable, asSent: boolean): Block[] {
  const left = made.columns.filter(({ header }) =>
    issued.columns.every((column) => column.header !== header),
  );
  const headings = left.map((column) => headingPrinted(column, asSent)).join('”“');
  return left.length === 0 ? [] : [note(say.leftToBook(headings))];
}

function combined(analysis: TableAnalysis, title: string, options: AnnexOptions, said: Said): Unmarked {
  const { asSent } = options;
  const made = combinedTable(analysis, asSent);
  const issued = issuedOf(analysis, made, asSent);
  const notes = notesOf(analysis, made, options, said);
  const withTable = (table: TableBlock, above: readonly Block[] = []): Block[] => [
    ...dateline(analysis, title),
    ...above,
    table,
    ...notes,
  ];
  return {
    part: 'combined',
    title,
    ...lying(made.table),
    blocks: withTable(made.table),
    ...(issued !== null && {
      issued: {
        ...lying(issued.table),
        // Above the table: below it the note might be all that stands on a page.
        blocks: withTable(issued.table, leftOutNote(made, issued, asSent)),
      },
    }),
  };
}

function slow({ slow: items, items: all, asOf }: Bulletin, { asSent }: AnnexOptions): Unmarked[] {
  if (items.length === 0) return [];
  const apart = all.filter((item) => isSlow(item) && isDisputed(item)).length;
  const blocks = [
    ...dateline({ asOf }),
    slowTable(items, asSent),
    ...(apart === 0 ? [] : [note(say.slowApart(apart))]),
  ];
  return [{ part: 'slow', title: say.slowTitle, orientation: 'landscape', paper: 'A4', blocks }];
}

function units({ units: all, items, asOf }: Bulletin): Unmarked[] {
  if (all.length < 2) return [];
  const shared = items.filter(({ source }) => source.leadUnits.length > 1).length;
  const blocks = [...dateline({ asOf }), ...unitBlocks(all, shared)];
  return [{ part: 'units', title: say.unitsTitle, orientation: 'portrait', paper: 'A4', blocks }];
}

export function annexesOf(bulletin: Bulletin, options: AnnexOptions): Annex[] {
  const said: Said = { notes: new Set(), simplified: false, lost: false };
  const titleOf = titlesOf(bulletin.tables, options.asSent);
  const all = [
    ...bulletin.tables.map((analysis) => combined(analysis, titleOf(analysis), options, said)),
    ...slow(bulletin, options),
    ...units(bulletin),
  ].filter(({ part }) => !options.without.includes(part));
  return all.map((annex, index) => ({ ...annex, mark: say.annexMark(all.length === 1 ? null : index + 1) }));
}
