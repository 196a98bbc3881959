import type { TableAnalysis } from '../../analysis';
import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { isDisputed, isSlow } from '../../schedule/slow';
import type { Bulletin } from '../bulletin';
import type { Annex, AnnexPart, Block } from '../document';
import { dateText } from '../figureTexts';
import { isByHand } from '../hand';
import { itemName } from '../names';
import { cellPrinted, isRepaired, printed } from '../printed';
import { tableTitle } from '../title';
import { combinedTable, type CombinedTable } from './combinedTable';
import { slowTable } from './slowTable';
import { textOf } from './sourceColumns';
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

const byHandNotes = (items: readonly TaskItem[], asSent: boolean): Block[] =>
  items.filter(isByHand).map((item) => note(say.handNote(itemName(item, asSent), printed(item.reason))));

/** Whether some text of the table is printed otherwise than it was sent. */
const repaired = ({ items }: TableAnalysis, { columns }: CombinedTable): boolean =>
  items.some((item) => columns.some((column) => isRepaired(textOf(item, column, true))));

interface Said {
  readonly notes: Set<string>;
  simplified: boolean;
}

function notesOf(analysis: TableAnalysis, made: CombinedTable, options: AnnexOptions, said: Said): Block[] {
  const [first] = made.left;
  const tells = !options.asSent && !said.simplified && repaired(analysis, made);
  if (tells) said.simplified = true;
  return [
    ...(options.footnotes ? footnotes(analysis, said.notes, options.asSent) : []),
    ...byHandNotes(analysis.items, options.asSent),
    ...(first === undefined ? [] : [note(say.columnsLeft(made.left.length, first))]),
    ...(tells ? [note(say.simplifiedNote)] : []),
  ];
}

const dateline = ({ asOf }: Pick<TableAnalysis, 'asOf'>): Block[] =>
  asOf === null ? [] : [{ kind: 'dateline', text: say.asOf(dateText(asOf)) }];

function combined(analysis: TableAnalysis, options: AnnexOptions, said: Said): Unmarked {
  const made = combinedTable(analysis, options.asSent);
  return {
    part: 'combined',
    title: tableTitle(analysis, options.asSent),
    orientation: 'landscape',
    paper: made.table.columns.length >= A3_FROM_COLUMNS ? 'A3' : 'A4',
    blocks: [...dateline(analysis), made.table, ...notesOf(analysis, made, options, said)],
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
  return [{ part: 'units', title: say.unitsTitle, orientation: 'landscape', paper: 'A4', blocks }];
}

export function annexesOf(bulletin: Bulletin, options: AnnexOptions): Annex[] {
  const said: Said = { notes: new Set(), simplified: false };
  const all = [
    ...bulletin.tables.map((analysis) => combined(analysis, options, said)),
    ...slow(bulletin, options),
    ...units(bulletin),
  ].filter(({ part }) => !options.without.includes(part));
  return all.map((annex, index) => ({ ...annex, mark: say.annexMark(all.length === 1 ? null : index + 1) }));
}
