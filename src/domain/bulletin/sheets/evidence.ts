import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { once } from '../../once';
import { layOut } from '../../sheet/listing';
import type { CellRows } from '../../sheet/measured';
import type { CellLink, PlanCell, SheetStream } from '../../sheet/plan';
import type { Bulletin } from '../bulletin';
import type { BulletinDocument, Sentence } from '../document';
import { itemsOf } from '../figures';
import { itemName } from '../names';
import { statements } from '../sentencesOf';
import type { ItemPlace } from './annexSheet';
import { entriesOf } from './evidenceEntries';
import type { StatementLinks } from './noticeSheet';

/**
 * 数据依据: every statement of the text, then every item's figures with their file, sheet, cells, words and rules, to be
 * signed off. Target and actual share a line: whoever checks compares them.
 */

const say = messages.bulletin;

type Places = ReadonlyMap<TaskItem, ItemPlace>;
type Statement = Sentence & { readonly id: number };

export interface EvidenceSheet {
  readonly plan: SheetStream;
  /** The first line of each item. */
  readonly linkOf: (item: TaskItem) => CellLink | undefined;
  readonly statementLink: StatementLinks;
}

const EMPTY: PlanCell = { value: null, style: 'cellSmall' };
const BLANK: PlanCell = { value: null, style: 'centredSmall' };
const cell = (value: string): PlanCell => (value === '' ? EMPTY : { value, style: 'cellSmall' });
const centred = (value: string | number): PlanCell =>
  value === '' ? BLANK : { value, style: 'centredSmall' };
/** Few texts on many lines, each made once. */
const kindCell = once((kind: keyof typeof say.kinds) => centred(say.kinds[kind]));
const ruleCell = once(cell);
/** 核对人 and 日期. */
const SIGN_OFF = [BLANK, BLANK] as const;

const backTo = (place: ItemPlace | undefined): PlanCell =>
  place === undefined
    ? BLANK
    : {
        value: say.combinedRow(place.row),
        style: 'linkCentred',
        link: { sheet: place.sheet, cell: `A${place.row}` },
      };

/** A statement with the rows that it rests on, each once, in order. */
interface Resting {
  readonly statement: Statement;
  readonly items: readonly TaskItem[];
}

/** Some rest on every row: they are looked up once. */
const resting = (statement: Statement): Resting => ({
  statement,
  items: [...new Set(statement.slots.flatMap(({ items }) => items))],
});

function statementRow(line: number, { statement, items }: Resting, places: Places): PlanCell[] {
  const [only] = items;
  const back = only !== undefined && items.length === 1 ? backTo(places.get(only)) : BLANK;
  const name = only !== undefined && items.length === 1 ? itemName(only) : '';
  return [
    centred(line),
    centred(statement.id),
    back,
    cell(name),
    kindCell('sentence'),
    BLANK,
    centred(say.itemCount(items.length)),
    BLANK,
    cell(statement.text),
    BLANK,
    BLANK,
    ...SIGN_OFF,
  ];
}

/** Numbers of the statements that rest on each item: 1、5. */
function statedOf(all: readonly Resting[]): Map<TaskItem, string> {
  const stated = new Map<TaskItem, string>();
  for (const { statement, items } of all)
    for (const item of items) {
      const before = stated.get(item);
      stated.set(item, before === undefined ? String(statement.id) : `${before}、${statement.id}`);
    }
  return stated;
}

/** The lines of statements and items, made anew each time they are gone through. */
class EvidenceRows implements CellRows {
  /** Number of each item's first line, from 0; known once the lines have been gone through. */
  readonly firstLines = new Map<TaskItem, number>();
  private readonly stated: ReadonlyMap<TaskItem, string>;

  constructor(
    private readonly statements: readonly Resting[],
    private readonly items: readonly TaskItem[],
    private readonly places: Places,
  ) {
    this.stated = statedOf(statements);
  }

  *[Symbol.iterator](): Generator<PlanCell[]> {
    let line = 0;
    for (const statement of this.statements) yield statementRow(++line, statement, this.places);
    for (const item of this.items) {
      if (!this.firstLines.has(item)) this.firstLines.set(item, line);
      const stated = centred(this.stated.get(item) ?? '');
      const [back, name] = [backTo(this.places.get(item)), cell(itemName(item))];
      for (const entry of entriesOf(item))
        yield [
          centred(++line),
          stated,
          back,
          name,
          kindCell(entry.kind),
          centred(entry.target),
          centred(entry.value),
          centred(entry.ratio),
          cell(entry.words),
          cell(entry.place),
          ruleCell(entry.rule),
          ...SIGN_OFF,
        ];
    }
  }
}

const LIMITS: readonly (readonly [least: number, most: number])[] = [
  [6, 7],
  [8, 11],
  [8, 9],
  [20, 36],
  [9, 10],
  [9, 12],
  [9, 12],
  [8, 9],
  [26, 56],
  [18, 28],
  [11, 16],
  [8, 9],
  [8, 9],
];

export function evidenceList(bulletin: Bulletin, document: BulletinDocument, places: Places): EvidenceSheet {
  const all = statements(document);
  const rows = new EvidenceRows(all.map(resting), itemsOf(bulletin.tables), places);
  const { plan, rowOf } = layOut({
    part: 'evidence',
    name: say.sheets.evidence,
    title: say.evidenceTitle,
    notes: say.evidenceNotes,
    header: say.evidenceHeader,
    limits: LIMITS,
    rows,
  });
  const at = (line: number): CellLink => ({ sheet: say.sheets.evidence, cell: `A${rowOf(line)}` });
  const linkOf = (item: TaskItem): CellLink | undefined => {
    const line = rows.firstLines.get(item);
    return line === undefined ? undefined : at(line);
  };
  const lines = new Map(all.map(({ id }, line) => [id, line]));
  const statementLink: StatementLinks = (id) => {
    const line = lines.get(id);
    return line === undefined ? undefined : at(line);
  };
  return { plan, linkOf, statementLink };
}
