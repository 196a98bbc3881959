import { messages } from '../../src/domain/messages/zh-CN';
import type { Mark } from '../../src/domain/port';
import { disjoint } from '../../src/domain/marks/disjoint';
import { noteText, readNote } from '../../src/domain/marks/noteText';
import { readFormula } from '../../src/domain/marks/formula';
import { addressOf, parseAddress } from '../../src/domain/addresses';
import { addressLists } from '../../src/excel/addressLists';
import { regions } from '../../src/domain/sheet/regions';
import fc from 'fast-check';
import { addSheet, emptyBook, type Book, type Sheet } from '../excel-host/book/book';
import { changeFormat, putCell } from '../excel-host/book/cells';
import { stateOf } from '../excel-host/book/state';
import { openBook } from './opened';

/** Marks that lie over what the user formatted and come off without a trace. */

const HEADS = messages.excel.noteHeads;

function book(): { book: Book; sheet: Sheet } {
  const made = emptyBook('总表.xlsx');
  const sheet = addSheet(made, '进展情况');
  for (let row = 0; row < 9; row++)
    for (let column = 0; column < 4; column++) putCell(sheet, row, column, { value: `${row}-${column}` });
  changeFormat(sheet, { top: 3, bottom: 3, left: 0, right: 3 }, 'Fill.Color', '#FFFF00');
  return { book: made, sheet };
}

const lamp = (address: string, note: string | null = null): Mark => ({
  sheet: '进展情况',
  address,
  kind: 'behind',
  note,
});
const issue = (address: string, note: string | null = null): Mark => ({
  sheet: '进展情况',
  address,
  kind: 'error',
  note,
});

/** What lies over a cell, from the top. */
const over = (sheet: Sheet, row: number, column: number): string[] =>
  sheet.conditionalFormats
    .filter(({ areas }) =>
      areas.some(
        (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      ),
    )
    .map(({ rule }) => String(rule.get('Formula')));

describe('layers', () => {
  test('issues lie over lamps, whichever came first; what the user formatted is untouched', async () => {
    for (const order of [
      ['lamps', 'issues'],
      ['issues', 'lamps'],
    ] as const) {
      const { book: made, sheet } = book();
      const before = stateOf(sheet).formats;
      const { port } = openBook(made);
      for (const layer of order) await port.paint(layer, layer === 'lamps' ? [lamp('A4:D4')] : [issue('C4')]);
      expect(over(sheet, 3, 2)).toEqual(['=N("tongbao.issues.error")=0', '=N("tongbao.lamps.behind")=0']);
      expect(over(sheet, 3, 0)).toEqual(['=N("tongbao.lamps.behind")=0']);
      expect(stateOf(sheet).formats).toEqual(before);
    }
  });

  test('painting a layer anew takes its earlier marks, and only those', async () => {
    const { book: made, sheet } = book();
    const { port } = openBook(made);
    await port.paint('issues', [issue('B2', '缺完成时限。')]);
    await port.paint('lamps', [lamp('A4:D4', '滞后：已到期。')]);
    await port.paint('lamps', [lamp('A6:D6', '滞后：低于序时。')]);
    expect([over(sheet, 3, 0), over(sheet, 5, 0), over(sheet, 1, 1)].map((one) => one.length)).toEqual([
      0, 1, 1,
    ]);
    expect(sheet.comments.map(({ content }) => content).sort()).toEqual(
      [`${HEADS.issues}\n缺完成时限。`, `${HEADS.lamps}\n滞后：低于序时。`].sort(),
    );
  });

  test('two reasons at one cell are one comment, and one of them can go', async () => {
    const { book: made, sheet } = book();
    const { port } = openBook(made);
    await port.paint('lamps', [lamp('A4:D4', '滞后。')]);
    await port.paint('issues', [issue('A4', '序号重复。')]);
    expect(sheet.comments.map(({ content }) => content)).toEqual([
      `${HEADS.lamps}\n滞后。\n${HEADS.issues}\n序号重复。`,
    ]);
    await port.paint('lamps', []);
    expect(sheet.comments.map(({ content }) => content)).toEqual([`${HEADS.issues}\n序号重复。`]);
  });

  test('where marks meet the earlier one wins', async () => {
    const { book: made, sheet } = book();
    const { port } = openBook(made);
    await port.paint('lamps', [lamp('B4:C4'), { ...lamp('A4:D4'), kind: 'at-risk' }]);
    expect(over(sheet, 3, 1)).toEqual(['=N("tongbao.lamps.behind")=0']);
    expect(over(sheet, 3, 3)).toEqual(['=N("tongbao.lamps.at-risk")=0']);
  });
});

describe('taking off', () => {
  test('another session takes off what an earlier one painted, and nothing else', async () => {
    const { book: made, sheet } = book();
    await addUsersRule(made);
    const before = stateOf(sheet);
    await openBook(made).port.paint('lamps', [lamp('A4:D4', '滞后。'), lamp('A6:D6')]);
    const { port } = openBook(made);
    expect(await port.clear()).toBe(2);
    expect(stateOf(sheet)).toEqual(before);
    expect(await port.clear()).toBe(0);
  });

  test('marks go with their rows when the user puts rows in above', async () => {
    const { book: made, sheet } = book();
    const { port } = openBook(made);
    await port.paint('lamps', [lamp('A4:D4', '滞后。')]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('进展情况').getRange('2:3').insert('Down');
      await context.sync();
    });
    await port.paint('issues', []);
    expect(over(sheet, 5, 0)).toHaveLength(1);
    expect(await port.clear()).toBe(1);
    expect(sheet.conditionalFormats).toEqual([]);
    expect(sheet.comments).toEqual([]);
  });

  test('a comment that somebody answered stays', async () => {
    const { book: made, sheet } = book();
    const { port } = openBook(made);
    await port.paint('lamps', [lamp('A4:D4', '滞后。'), lamp('A6:D6', '滞后。')]);
    sheet.comments[0]?.replies.push('已电话核实');
    await port.clear();
    expect(sheet.comments.map(({ replies }) => replies)).toEqual([['已电话核实']]);
    await port.paint('lamps', [lamp('A4:D4', '滞后。')]);
    expect(sheet.comments).toHaveLength(1);
  });

  test('cells with comments of the user’s keep them and get the colour alone', async () => {
    const { book: made, sheet } = book();
    const { port } = openBook(made);
    await Excel.run(async (context) => {
      context.workbook.comments.add("'进展情况'!A4", '请核实');
      await context.sync();
    });
    await port.paint('lamps', [lamp('A4:D4', '滞后。')]);
    expect(sheet.comments.map(({ content }) => content)).toEqual(['请核实']);
    expect(over(sheet, 3, 0)).toHaveLength(1);
  });

  test('paint and clear are taken back one after the other', async () => {
    const { book: made, sheet } = book();
    const { port } = openBook(made);
    const before = stateOf(sheet);
    await port.paint('lamps', [lamp('A4:D4', '滞后。')]);
    const painted = stateOf(sheet);
    await port.clear();
    expect(await port.undo()).toBe('clear');
    expect(stateOf(sheet).conditionalFormats).toMatchObject(painted.conditionalFormats);
    expect(stateOf(sheet).comments.map((one) => (one as { content: string }).content)).toEqual(
      painted.comments.map((one) => (one as { content: string }).content),
    );
    expect(await port.undo()).toBe('paint');
    expect(stateOf(sheet)).toEqual(before);
    expect(await port.undo()).toBeNull();
  });
});

/** A rule of the user's that must survive. */
async function addUsersRule(made: Book): Promise<void> {
  openBook(made);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('进展情况').getRange('A1:D9');
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = '=$A1=""';
    custom.format.fill.color = '#00FF00';
    await context.sync();
  });
}

describe('pieces', () => {
  test.each([
    ['=N("tongbao.lamps.behind")=0', { layer: 'lamps', kind: 'behind' }],
    ['=N( "tongbao.issues.warning" ) = 0', { layer: 'issues', kind: 'warning' }],
    ['=N("tongbao.lamps.purple")=0', null],
    ['=N("tongbao.other.behind")=0', null],
    ['=$A1=""', null],
    ['=TRUE', null],
  ])('%s', (formula, expected) => expect(readFormula(formula)).toEqual(expected));

  test.each([
    [{ lamps: '滞后。' }],
    [{ issues: '一\n二' }],
    [{ lamps: '滞后：x\n第二行', issues: '甲\n乙' }],
  ])('notes come back: %j', (parts) =>
    expect(readNote(noteText(parts).replaceAll('\n', '\r\n'))).toEqual(parts),
  );
  test.each(['', '请核实', `请看${HEADS.lamps}\n滞后`, '【进度通报】'])('not ours: %s', (text) =>
    expect(readNote(text)).toBeNull(),
  );

  const areas = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat(3), fc.nat(3))
    .map(([firstRow, firstColumn, rows, columns]) => ({
      firstRow,
      firstColumn,
      lastRow: firstRow + rows,
      lastColumn: firstColumn + columns,
    }));
  const cellsIn = (
    list: readonly { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }[],
  ) =>
    list.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) => {
      const found: string[] = [];
      for (let r = firstRow; r <= lastRow; r++)
        for (let c = firstColumn; c <= lastColumn; c++) found.push(`${r},${c}`);
      return found;
    });

  test('addresses come back', () => {
    fc.assert(fc.property(areas, (area) => expect(parseAddress(`'a!b'!${addressOf(area)}`)).toEqual(area)));
  });

  test('pieces of marks cover the same cells once, each for its first mark', () => {
    fc.assert(
      fc.property(fc.array(areas, { maxLength: 6 }), (list) => {
        const pieces = disjoint(list.map((area, kind) => ({ area, kind })));
        const cells = cellsIn(pieces.map(({ area }) => area));
        expect(cells.length).toBe(new Set(cells).size);
        expect(new Set(cells)).toEqual(new Set(cellsIn(list)));
        for (const { area, kind } of pieces)
          for (const cell of cellsIn([area]))
            expect(list.findIndex((one) => cellsIn([one]).includes(cell))).toBe(kind);
      }),
    );
  });

  test('regions cover each cell that has a key once', () => {
    const keys = fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: 4, maxLength: 4 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(keys, (grid) => {
        const found = [...regions(grid)].flatMap(([key, list]) =>
          cellsIn(list).map((cell) => `${key} ${cell}`),
        );
        const expected = grid.flatMap((row, r) =>
          row.flatMap((key, c) => (key === null ? [] : [`${key} ${r + 1},${c + 1}`])),
        );
        expect([...found].sort()).toEqual([...expected].sort());
      }),
    );
  });

  test('lists hold every address and stay short', () => {
    const addresses = Array.from({ length: 900 }, (_, i) => `A${i}:K${i}`);
    const lists = addressLists(addresses);
    expect(lists.flatMap((list) => list.split(','))).toEqual(addresses);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(2_000);
    expect(addressLists([])).toEqual([]);
  });
});
