import type { PlanCell, PlanRow, SheetPlan } from '../../src/domain/sheet/plan';
import { emptyBook, addSheet } from '../excel-host/book/book';
import { openBook } from './opened';

/** A drawing lets the pane go on every few cells, however many rows there are: counted, not timed. */

const mockCounted = { now: 0, most: 0, steps: 0 };
jest.mock('../../src/excel/pause', () => ({
  createPause: () => async () => {
    mockCounted.most = Math.max(mockCounted.most, mockCounted.now);
    mockCounted.steps++;
    mockCounted.now = 0;
  },
}));

const ROWS = 5_000;
const COLUMNS = 9;
/** Looks at cells of a block of rows that goes out in one piece, and of the row behind it: two at each. */
const MOST_LOOKS = 2 * 1_001 * COLUMNS;

/** Counts each look at its value, in the drawing and in all that is worked out for it. */
class CountedCell implements PlanCell {
  readonly style = 'cell';
  constructor(private readonly own: PlanCell['value']) {}
  get value(): PlanCell['value'] {
    mockCounted.now++;
    return this.own;
  }
}

const rowOf = (words: string, row: number): PlanRow => ({
  height: 20,
  cells: Array.from({ length: COLUMNS }, (_, column) => new CountedCell(`${words}${row}.${column}`)),
});

const planOf = (words: string): SheetPlan => ({
  name: '汇总表',
  widths: Array.from({ length: COLUMNS }, () => 12),
  rows: Array.from({ length: ROWS }, (_, row) => rowOf(words, row)),
  merges: [],
  frozenRows: 1,
  pageBreaks: [],
  charts: [],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    titleRows: null,
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
  },
});

async function longest(work: () => Promise<unknown>): Promise<number> {
  Object.assign(mockCounted, { now: 0, most: 0, steps: 0 });
  await work();
  expect(mockCounted.steps).toBeGreaterThan(ROWS / 1_000);
  return Math.max(mockCounted.most, mockCounted.now);
}

test(`no step of a drawing of ${ROWS} rows looks at more than a block of cells, nor of drawing it again or taking it back`, async () => {
  const book = emptyBook('大表.xlsx');
  addSheet(book, '进展情况');
  const { port } = openBook(book);
  expect(await longest(() => port.draw([planOf('甲')]))).toBeLessThanOrEqual(MOST_LOOKS);
  expect(await longest(() => port.draw([planOf('甲')]))).toBeLessThanOrEqual(MOST_LOOKS);
  expect(await longest(() => port.draw([planOf('乙')]))).toBeLessThanOrEqual(MOST_LOOKS);
  expect(await longest(() => port.undo())).toBeLessThanOrEqual(MOST_LOOKS);
}, 120_000);

test('how far a drawing is, is told on the way, and never goes back', async () => {
  const book = emptyBook('大表.xlsx');
  addSheet(book, '进展情况');
  const { port } = openBook(book);
  const shares: number[] = [];
  const second = { ...planOf('丙'), name: '分单位' };
  await port.draw([planOf('甲'), second], (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
}, 120_000);
