import { nth } from '../nth';
import { namesUnit } from '../consolidate/register';
import { messages } from '../messages/zh-CN';
import { draftZhCN } from '../messages/zh-CN.draft';
import type { Annex } from './annex';
import { cellFinding, cellNumber, cellText, type CellFinding, type DraftCell } from './cells';
import { isRounded } from './shares';
import { RECKONINGS, standingOf, standings, type Reckoning, type Standing } from './standings';
import { stateBefore, type State } from './states';
import { nearFinding } from './unitNames';

const say = draftZhCN;

type Column = 'rank' | 'unit' | 'items' | 'rate' | State | null;

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['rank', /^(?:名次|排名|位次|名列)$/u],
  ['unit', /^(?:牵头|责任|报送|承办)?(?:单位|部门)(?:名称)?$/u],
  ['items', /^(?:事项|项目|任务|承担|承办|总)?项?数$|^(?:事项|项目)总数$/u],
  ['rate', /^(?:平均|总体|综合)?完成率$/u],
];
const TOTAL = /^(?:合计|总计|全[省市县区]|小计)$/u;

function columnOf(heading: string): Column {
  const bare = heading.replace(/\([^()]{0,30}\)$/u, '').trim();
  const named = HEADINGS.find(([, words]) => words.test(bare))?.[0];
  if (named !== undefined) return named;
  const said = stateBefore(bare);
  return said !== null && said.words.length >= bare.length ? said.state : null;
}

const STATES: ReadonlySet<Column> = new Set(['completed', 'on-track', 'slow', 'undetermined']);
const isState = (column: Column): column is State => STATES.has(column) || column === 'behind';

interface Row {
  readonly cells: readonly DraftCell[];
  readonly standing: Standing;
}

const countIn = ({ counts: own }: Standing, column: Column): number | null => {
  const { items, completed, onTrack, slow, behind, undetermined } = own;
  const counts: Partial<Record<string, number>> = {
    items,
    completed,
    'on-track': onTrack,
    slow,
    behind,
    undetermined,
  };
  return column === null ? null : (counts[column] ?? null);
};

/** A table of units that a draft holds, row by row. */
export class UnitTable {
  private readonly rows: Row[] = [];

  private constructor(
    private readonly columns: readonly Column[],
    private readonly annex: Annex,
  ) {}

  /** A table that this row of headings opens; null where it is none of units. */
  static of(cells: readonly DraftCell[], annex: Annex): UnitTable | null {
    const columns = cells.map((cell) => columnOf(cellText(cell)));
    const counts = columns.some((column) => column === 'items' || column === 'rank' || isState(column));
    return columns.includes('unit') && counts ? new UnitTable(columns, annex) : null;
  }

  row(cells: readonly DraftCell[]): CellFinding[] {
    if (cells.length !== this.columns.length) return [];
    const unit = nth(cells, this.columns.indexOf('unit'));
    const name = cellText(unit);
    if (TOTAL.test(name) || name === messages.bulletin.noUnit) return this.sums(cells);
    const standing = standingOf(this.annex, name);
    if (standing === null) return [...this.unknown(unit, name), ...this.sums(cells)];
    this.rows.push({ cells, standing });
    return [
      cellFinding(unit, 'unit-name', 'agrees', say.unitHas(name, standing.counts.items)),
      ...this.counts(cells, standing),
      ...this.rates(cells, standing),
      ...this.sums(cells),
    ];
  }

  /** What only the whole table shows: units that it has twice, and the places by the reckoning that most rows follow. */
  close(): CellFinding[] {
    return [...this.twice(), ...this.ranks()];
  }

  /** A unit in two rows: one of them is another's. */
  private twice(): CellFinding[] {
    const at = this.columns.indexOf('unit');
    const counts = new Map<Standing, number>();
    for (const { standing } of this.rows) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    return this.rows
      .filter(({ standing }) => (counts.get(standing) ?? 0) > 1)
      .map(({ cells, standing }) =>
        cellFinding(nth(cells, at), 'unit-name', 'contradicts', say.unitTwice(standing.unit)),
      );
  }

  private ranks(): CellFinding[] {
    const at = this.columns.indexOf('rank');
    if (at < 0) return [];
    const ranked = this.rows.flatMap(({ cells, standing }) => {
      const cell = nth(cells, at);
      const value = cellNumber(cell);
      return value === null ? [] : [{ cell, value: Number(value), standing }];
    });
    const fits = (reckoning: Reckoning): number =>
      ranked.filter(({ value, standing }) => standing.places[reckoning] === value).length;
    const best = nth(
      [...RECKONINGS].sort((a, b) => fits(b) - fits(a)),
      0,
    );
    const known = fits(best) * 2 >= ranked.length;
    return ranked.map(({ cell, value, standing: { unit, places } }) => {
      const verdict = places[best] === value ? 'agrees' : known ? 'doubtful' : 'unverifiable';
      return cellFinding(cell, 'unit-rank', verdict, say.placeOf(unit, places[best]));
    });
  }

  private unknown(cell: DraftCell, name: string): CellFinding[] {
    const { units } = this.annex;
    if (units.near(name) !== null)
      return [
        { cell, finding: nearFinding(cell.clean.text, { start: 0, end: cell.clean.text.length }, units) },
      ];
    const isUnit = namesUnit(name) || standings(this.annex).length > 0;
    return name === '' || !isUnit ? [] : [cellFinding(cell, 'unit-name', 'doubtful', say.noSuchUnit(name))];
  }

  private counts(cells: readonly DraftCell[], standing: Standing): CellFinding[] {
    return this.columns.flatMap((column, index) => {
      const [cell, own] = [nth(cells, index), countIn(standing, column)];
      const value = cellNumber(cell);
      if (own === null || value === null) return [];
      const kind = column === 'items' ? 'unit-count' : 'state-count';
      const wrong = column === 'items' ? 'contradicts' : 'doubtful';
      const { unit } = standing;
      return [cellFinding(cell, kind, Number(value) === own ? 'agrees' : wrong, say.unitHas(unit, own))];
    });
  }

  private rates(cells: readonly DraftCell[], { unit, mean, byCount }: Standing): CellFinding[] {
    return this.columns.flatMap((column, index) => {
      const cell = nth(cells, index);
      const stated = column === 'rate' ? cellNumber(cell) : null;
      if (stated === null) return [];
      const right = [mean, byCount].some((rate) => rate !== null && isRounded(stated, rate));
      return [
        cellFinding(cell, 'unit-rate', right ? 'agrees' : 'doubtful', say.unitRate(unit, mean, byCount)),
      ];
    });
  }

  /** The states of a row add up to its items. */
  private sums(cells: readonly DraftCell[]): CellFinding[] {
    const at = this.columns.indexOf('items');
    const parts = this.columns.flatMap((column, index) =>
      STATES.has(column) ? [Number(cellNumber(nth(cells, index)) ?? Number.NaN)] : [],
    );
    const whole = at < 0 ? null : cellNumber(nth(cells, at));
    if (whole === null || parts.length < STATES.size || parts.some(Number.isNaN)) return [];
    const sum = parts.reduce((all, part) => all + part, 0);
    const verdict = sum === Number(whole) ? 'agrees' : 'contradicts';
    return [cellFinding(nth(cells, at), 'list-sum', verdict, say.sum(parts, sum, Number(whole)))];
  }
}
