import fc from 'fast-check';
import type { PlanCell } from '../../../../src/domain/sheet/plan';
import { entryOf, readingCells } from '../../../../src/domain/sheet/redraw/entries';
import { freeName, FreeNames } from '../../../../src/domain/sheet/redraw/names';
import { registerFrom, sheetsOf, type OurSheet } from '../../../../src/domain/sheet/redraw/register';
import { begun, partsOf, relinked } from '../../../../src/domain/sheet/redraw/steps';
import { atOnce } from '../../../../src/domain/steps';
import { planOf } from './memoryBook';

const cellsNow = (...given: Parameters<typeof readingCells>) => atOnce(readingCells(...given));

const entry = (over: Partial<OurSheet> = {}): OurSheet => ({
  id: '{1}',
  name: '通报',
  plan: '通报',
  part: 'p1',
  unfinished: false,
  letGo: false,
  ...over,
});

test.each<[wanted: string, taken: readonly string[], expected: string]>([
  ['通报', [], '通报'],
  ['通报', ['通报'], '通报 (2)'],
  ['通报', ['通报', '通报 (2)'], '通报 (3)'],
  ['Report', ['REPORT'], 'Report (2)'],
  ['字'.repeat(40), [], '字'.repeat(31)],
  ['字'.repeat(40), ['字'.repeat(31)], `${'字'.repeat(27)} (2)`],
])('a free name for %s where %j are taken', (wanted, taken, expected) => {
  expect(freeName(wanted, taken)).toBe(expected);
});

test('a name is handed out once, until it is given back', () => {
  const names = new FreeNames(['甲']);
  expect([names.take('甲'), names.take('甲'), names.keep('乙'), names.take('乙')]).toEqual([
    '甲 (2)',
    '甲 (3)',
    '乙',
    '乙 (2)',
  ]);
  names.release('甲');
  expect(names.take('甲')).toBe('甲');
});

test.each<[what: string, kept: unknown, expected: number]>([
  ['an entry', [entry()], 1],
  ['nothing', undefined, 0],
  ['no list', { 0: entry() }, 0],
  [
    'other things in the list',
    [null, 'x', { ...entry(), id: 1 }, { ...entry(), part: undefined }, entry()],
    1,
  ],
  ['an entry of another version', [{ id: '{1}', name: '通报' }], 0],
])('a register of %s', (_what, kept, expected) => {
  expect(registerFrom(kept)).toHaveLength(expected);
});

describe('the sheet of an entry', () => {
  const PLACE = '{00000000-0001-0000-0000-000000000000}';
  const sheets = [
    { id: '{1}', name: '通报' },
    { id: PLACE, name: '汇总表' },
  ];
  test.each<[what: string, register: readonly OurSheet[], expected: readonly string[]]>([
    ['by its id, whatever it is called now', [entry({ name: '旧名' })], ['{1}']],
    ['gone', [entry({ id: '{9}' }), entry()], ['{1}']],
    ['all ids given anew: by name', [entry({ id: '{9}' })], ['{1}']],
    [
      'an id that is a place, and the name fits',
      [entry({ id: PLACE, name: '汇总表' }), entry()],
      [PLACE, '{1}'],
    ],
    ['an id that is a place, and another is called so', [entry({ id: PLACE }), entry()], ['{1}', '{1}']],
    ['about to be made: by name', [entry({ id: '', name: '汇总表' }), entry()], [PLACE, '{1}']],
    ['about to be made, and not there', [entry({ id: '', name: '别的' }), entry()], ['{1}']],
  ])('%s', (_what, register, expected) => {
    expect([...sheetsOf(register, sheets).values()].map(({ id }) => id)).toEqual(expected);
  });
});

test('while sheets are made ready, one to be drawn over is unfinished, one to be entered is not', () => {
  const plan = planOf('通报', [['甲']]);
  const placement = { plan, key: '通报', imprint: { plan, digests: [] }, name: '通报' };
  const over = { id: '{2}', entry: entry() };
  expect(
    begun([
      { ...placement, over: null },
      { ...placement, over },
      { ...placement, over, plan: null },
    ]),
  ).toEqual([
    entry({ id: '', part: null, unfinished: true }),
    entry({ id: '{2}', unfinished: true }),
    entry({ id: '{2}' }),
  ]);
});

test('a part that holds no imprint is not ours to delete', () => {
  const sheet = {
    id: '{1}',
    name: '通报',
    visibility: 'visible' as const,
    protected: false,
    charts: 0,
    additions: 0,
  };
  const now = cellsNow(0, 0, []);
  const imprint = { plan: planOf('通报', []), digests: [] };
  expect(
    partsOf([
      { ...sheet, now, entry: entry(), imprint },
      { ...sheet, now, entry: entry({ part: 'p2' }), imprint: null },
      { ...sheet, now, entry: entry({ part: null }), imprint },
    ]),
  ).toEqual(['p1']);
});

test('links lead to the names that sheets got; others stay', () => {
  const cell = (sheet: string): PlanCell => ({ value: 1, style: 'link', link: { sheet, cell: 'A1' } });
  const names = new Map([['甲', '甲 (2)']]);
  const cells = [cell('甲'), cell('乙'), null];
  expect(cells.map((one) => relinked(one, names))).toEqual([cell('甲 (2)'), cell('乙'), null]);
});

describe('what is typed', () => {
  const link = { sheet: "年'度", cell: 'A2' };
  test.each<[what: string, cell: PlanCell | null, expected: string | number]>([
    ['nothing', null, ''],
    ['no value', { value: null, style: 'cell' }, ''],
    ['a number', { value: 64, style: 'cell' }, 64],
    ['a text', { value: '=2+3个', style: 'cell' }, "'=2+3个"],
    ['a link', { value: '甲"乙', style: 'link', link }, '=HYPERLINK("#\'年\'\'度\'!A2","甲""乙")'],
    ['a link of a number', { value: 1.5, style: 'link', link }, "=HYPERLINK(\"#'年''度'!A2\",1.5)"],
    ['a link of two lines', { value: '甲\n乙', style: 'link', link }, "'甲\n乙"],
    [
      'a link that is too long for a formula',
      { value: '字'.repeat(256), style: 'link', link },
      `'${'字'.repeat(256)}`,
    ],
  ])('%s', (_what, cell, expected) => {
    expect(entryOf(cell)).toBe(expected);
  });

  /** As a spreadsheet gives its formulas back: the mark of a text is not among them. */
  const given = (entry: string | number): string | number =>
    typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;

  test('is read back as it was, links too', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => !text.startsWith('=') && !text.startsWith("'")),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    );
    fc.assert(
      fc.property(value, fc.boolean(), (one, isLink) => {
        const cell: PlanCell = { value: one, style: 'cell', ...(isLink ? { link } : {}) };
        const { values } = cellsNow(2, 1, [[given(entryOf(cell))]]);
        const expected = typeof one === 'string' ? entryText(one) : one;
        expect(values).toEqual([[], [], [null, expected]]);
      }),
    );
  });

  const entryText = (text: string): string => String(given(entryOf({ value: text, style: 'cell' })));

  test.each<[formula: string, isFormula: boolean]>([
    ['=SUM(A1:A3)', true],
    ['=HYPERLINK("http://a.example","甲")', true],
    ['=HYPERLINK("#甲!A1","甲")', false],
    ['甲', false],
  ])('%s stands as a formula: %s', (formula, isFormula) => {
    expect(cellsNow(0, 0, [[formula]]).hasFormula(1, 1)).toBe(isFormula);
  });
});
