import { nth } from '../nth';
import { draftZhCN } from '../messages/zh-CN.draft';
import { cleanText } from '../text/clean';
import { leadsItem, type Annex } from './annex';
import { cellFinding, cellNumber, cellText, type CellFinding, type DraftCell } from './cells';
import { cellFigureFindings, type Role } from './itemFigures';
import { passageOf } from './lines';
import { nameFinding } from './namedLists';
import { nameMentions, type NameMention } from './names';
import { otherWords } from './quotations';
import { factsOf } from './rowFigures';
import { signless } from './spelling';
import { stateBefore } from './states';
import { nearFinding } from './unitNames';

const say = draftZhCN;

type Column = 'name' | 'unit' | 'gap' | 'state' | Role | null;

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['unit', /(?<!计量)(?:单位|部门)(?:名称)?$/u],
  ['promised', /^(?:年度)?目标(?:值|数)?$/u],
  ['done', /^(?:累计|实际)?完成(?:值|数|量)?$/u],
  ['rate', /^完成率$/u],
  ['expected', /^序时进度$/u],
  ['gap', /^差距/u],
  ['state', /^(?:进度)?状态$/u],
  ['name', /(?:事项|项目|实事|任务|工作|指标|内容|目标)(?:名称|内容)?$/u],
];

const columnOf = (heading: string): Column =>
  HEADINGS.find(([, words]) => words.test(heading.replace(/\(.{0,20}\)$|\s/gu, '')))?.[0] ?? null;

/** Headings by which a table is one of items, where none is that of names. */
const FEW_KNOWN = 3;
/** A name stands at the beginning of its cell, behind its number at most. */
const AT_FRONT = 6;
const SEPARATORS = /[、，,；;\s△▲]/u;
/** Letters and digits of a text that is worth comparing. */
const SHORTEST = 4;

/** A table of items that a draft holds, row by row. */
export class ItemTable {
  private constructor(
    private readonly columns: readonly Column[],
    private readonly annex: Annex,
  ) {}

  /**
   * A table that this row of headings opens; null where it is none of items.
   *
   * @param named one of the headings is that of names; else the rows' own cells show where they are
   */
  static of(cells: readonly DraftCell[], annex: Annex, named: boolean): ItemTable | null {
    const columns = cells.map((cell) => columnOf(cellText(cell)));
    const known = columns.filter((column) => column !== null).length;
    return columns.includes('name') || (!named && known >= FEW_KNOWN) ? new ItemTable(columns, annex) : null;
  }

  row(cells: readonly DraftCell[]): CellFinding[] {
    const named = this.named(cells);
    if (named === null) return [];
    const [cell, mention] = named;
    return [
      { cell, finding: nameFinding(mention, null) },
      ...cells.flatMap((one, index) => this.checked(one, this.columns[index] ?? null, mention)),
    ];
  }

  /** Nothing that only the whole table shows. */
  close(): CellFinding[] {
    return [];
  }

  private named(cells: readonly DraftCell[]): readonly [DraftCell, NameMention] | null {
    const by = (wanted: boolean): number[] =>
      cells.flatMap((_, index) => ((this.columns[index] === 'name') === wanted ? [index] : []));
    for (const index of [...by(true), ...by(false)]) {
      const cell = nth(cells, index);
      const [mention] = nameMentions(cell.clean.text, this.annex.names);
      const isName = this.columns[index] === 'name' || mention?.whole === true;
      if (mention !== undefined && isName && mention.start <= AT_FRONT) return [cell, mention];
    }
    return null;
  }

  private checked(cell: DraftCell, column: Column, mention: NameMention): CellFinding[] {
    if (cellText(cell) === '') return [];
    if (column === null || column === 'name' || column === 'unit') return this.words(cell, column, mention);
    if (column === 'gap') return this.gap(cell, mention);
    if (column === 'state') return this.state(cell, mention);
    const passage = passageOf(cell.clean.text);
    return cellFigureFindings(passage, mention, column).map((finding) => ({ cell, finding }));
  }

  /** A text of the annex stands in its row as the draft's table has it; units may be put together in another way. */
  private words(cell: DraftCell, column: Column, mention: NameMention): CellFinding[] {
    const { text } = cell.clean;
    const { text: bare } = signless(text);
    const rows = mention.items.flatMap((item) => factsOf(item).words);
    if (column === 'unit') return rows.includes(bare) ? [] : this.units(cell, mention);
    if (bare.length < SHORTEST || rows.some((row) => row.includes(bare))) return [];
    const differences = otherWords(text, rows);
    return differences === null
      ? []
      : [cellFinding(cell, 'quotation', 'contradicts', say.otherWords(differences))];
  }

  private units(cell: DraftCell, { items }: NameMention): CellFinding[] {
    const { units } = this.annex;
    const own = [...new Set(items.flatMap(({ source }) => source.leadUnits))];
    const rows = items.map(({ source }) => source);
    const names = cell.clean.original.split(SEPARATORS).map((name) => cleanText(name).text);
    return names.flatMap((name): CellFinding[] => {
      const start = cell.clean.text.indexOf(name);
      if (name === '' || start < 0) return [];
      const part = { start, end: start + name.length };
      if (units.near(name) !== null) return [{ cell, finding: nearFinding(cell.clean.text, part, units) }];
      const same = units.known(name) === 'same';
      if (same && items.some((item) => leadsItem(item, name))) return [];
      const verdict = same ? 'contradicts' : 'doubtful';
      return [{ cell, finding: { kind: 'item-unit', ...part, verdict, annex: say.leads(own), rows } }];
    });
  }

  private gap(cell: DraftCell, { items }: NameMention): CellFinding[] {
    const stated = cellNumber(cell);
    const known = items.flatMap((item) => factsOf(item).gaps);
    const [first] = known;
    if (stated === null || first === undefined) return [];
    const right = known.some((gap) => Math.abs(gap - Number(stated)) < 0.0501);
    const told = say.gap(items[0]?.source.row ?? 0, first);
    return [cellFinding(cell, 'gap', right ? 'agrees' : 'doubtful', told)];
  }

  private state(cell: DraftCell, mention: NameMention): CellFinding[] {
    const said = stateBefore(cellText(cell).replace(/\(.{0,20}\)$/u, ''));
    if (said === null) return [];
    const { verdict, annex } = nameFinding({ ...mention, differences: [] }, said.state);
    return [cellFinding(cell, 'state-count', verdict, annex)];
  }
}
