import fc from 'fast-check';
import type { CellValue } from '../../../src/domain/grid';
import { align } from '../../../src/domain/sheet/edits/align';
import {
  digest,
  imprintOf,
  imprintPieces,
  planningFrom,
  readingImprint,
  resembling,
  type Imprint,
} from '../../../src/domain/sheet/edits/imprint';
import { atOnce } from '../../../src/domain/steps';
import { keepEdits, lookingForEdits, type SheetNow } from '../../../src/domain/sheet/edits/keepEdits';
import type { PlanCell, SheetPlan } from '../../../src/domain/sheet/plan';

const isEdited = (imprint: Imprint, now: SheetNow): boolean => atOnce(lookingForEdits(imprint, now));
const imprintJson = (imprint: Imprint): string => [...imprintPieces(imprint)].join('');
const readImprint = (text: string): Imprint | null => atOnce(readingImprint([text]));

type Line = readonly (string | number | null)[];

const MARGINS = { top: 20, right: 20, bottom: 20, left: 20 };

function planOf(lines: readonly Line[], merges: SheetPlan['merges'] = []): SheetPlan {
  return {
    name: '汇总表',
    widths: (lines[0] ?? []).map(() => 10),
    rows: lines.map((cells) => ({
      height: 18,
      cells: cells.map((value): PlanCell => ({ value, style: 'cell' })),
    })),
    merges,
    frozenRows: 0,
    print: { paper: 'A4', orientation: 'landscape', margins: MARGINS, titleRows: null },
    pageBreaks: [],
    charts: [],
  };
}

const now = (values: readonly (readonly CellValue[])[], formulas: readonly string[] = []): SheetNow => ({
  values,
  hasFormula: (row, column) => formulas.includes(`${row},${column}`),
});

const textsOf = ({ rows }: SheetPlan): Line[] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));

const HEADER = ['序号', '目标任务', '进展情况', '完成率'];
const TABLE: readonly Line[] = [
  HEADER,
  [1, '新增托位525个', '新增托位336个', 64],
  [2, '改造老旧小区68个', '已完工45个', 66.2],
  [3, '新建公园3个', '已建成2个', 66.7],
];
const line = (rows: readonly Line[], index: number, column: number, value: string | number | null): Line[] =>
  rows.map((row, r) => (r === index ? row.map((cell, c) => (c === column ? value : cell)) : row));

describe('what the user changed goes with its line', () => {
  const imprint = imprintOf(planOf(TABLE));
  const cases: readonly [
    string,
    { now: Line[]; next: Line[]; drawn: Line[]; kept: number; homeless: string[] },
  ][] = [
    ['nothing changed', { now: [...TABLE], next: [...TABLE], drawn: [...TABLE], kept: 0, homeless: [] }],
    [
      'the same table again',
      {
        now: line(TABLE, 2, 2, '已完工45个，其余年底前完工'),
        next: [...TABLE],
        drawn: line(TABLE, 2, 2, '已完工45个，其余年底前完工'),
        kept: 1,
        homeless: [],
      },
    ],
    [
      'a line more above',
      {
        now: line(TABLE, 2, 2, '已完工四十五个'),
        next: [HEADER, [1, '建成便民点9个', '已建9个', 100], ...TABLE.slice(1)],
        drawn: line(
          [HEADER, [1, '建成便民点9个', '已建9个', 100], ...TABLE.slice(1)],
          3,
          2,
          '已完工四十五个',
        ),
        kept: 1,
        homeless: [],
      },
    ],
    [
      'the line has new figures: old ones are not published again',
      {
        now: line(TABLE, 2, 2, '已完工45个，其余在建'),
        next: line(line(TABLE, 2, 2, '已完工50个'), 2, 3, 73.5),
        drawn: line(line(TABLE, 2, 2, '已完工50个'), 2, 3, 73.5),
        kept: 0,
        homeless: ['已完工45个，其余在建'],
      },
    ],
    [
      'the line has new words of ours: theirs may rest on what holds no longer',
      {
        now: line(TABLE, 2, 2, '45个小区已完工'),
        next: line(TABLE, 2, 2, '已完工45个，正在验收'),
        drawn: line(TABLE, 2, 2, '已完工45个，正在验收'),
        kept: 0,
        homeless: ['45个小区已完工'],
      },
    ],
    [
      'another cell of the line has a new figure',
      {
        now: line(TABLE, 2, 1, '改造老旧小区68个（含续建）'),
        next: line(TABLE, 2, 3, 73.5),
        drawn: line(line(TABLE, 2, 1, '改造老旧小区68个（含续建）'), 2, 3, 73.5),
        kept: 1,
        homeless: [],
      },
    ],
    [
      'a figure by hand where ours has changed',
      {
        now: line(TABLE, 1, 3, 64.5),
        next: line(TABLE, 1, 3, 100),
        drawn: line(TABLE, 1, 3, 100),
        kept: 0,
        homeless: ['64.5'],
      },
    ],
    [
      'the new drawing says by itself what the user wrote',
      {
        now: line(TABLE, 2, 2, '已完工50个'),
        next: line(TABLE, 2, 2, '已完工50个'),
        drawn: line(TABLE, 2, 2, '已完工50个'),
        kept: 0,
        homeless: [],
      },
    ],
    [
      'the line is gone',
      {
        now: line(TABLE, 2, 2, '已完工四十五个'),
        next: [TABLE[0] as Line, TABLE[1] as Line, TABLE[3] as Line],
        drawn: [TABLE[0] as Line, TABLE[1] as Line, TABLE[3] as Line],
        kept: 0,
        homeless: ['已完工四十五个'],
      },
    ],
    [
      'another item stands in its place: never put beside it',
      {
        now: line(TABLE, 2, 2, '已完工四十五个'),
        next: [...TABLE.slice(0, 2), [2, '建设停车位500个', '已建成300个', 60], TABLE[3] as Line],
        drawn: [...TABLE.slice(0, 2), [2, '建设停车位500个', '已建成300个', 60], TABLE[3] as Line],
        kept: 0,
        homeless: ['已完工四十五个'],
      },
    ],
    [
      'a cleared cell stays clear',
      {
        now: line(TABLE, 3, 2, null),
        next: [...TABLE],
        drawn: line(TABLE, 3, 2, null),
        kept: 1,
        homeless: [],
      },
    ],
    [
      'a figure by hand stays a number',
      {
        now: line(TABLE, 1, 3, 65.5),
        next: [...TABLE],
        drawn: line(TABLE, 1, 3, 65.5),
        kept: 1,
        homeless: [],
      },
    ],
    [
      'a line that the user put in has no place',
      {
        now: [...TABLE.slice(0, 2), [null, '领导批示：抓紧推进', null, null], ...TABLE.slice(2)],
        next: [...TABLE],
        drawn: [...TABLE],
        kept: 0,
        homeless: ['领导批示：抓紧推进'],
      },
    ],
    [
      'words beside the table have no place',
      {
        now: TABLE.map((row, r) => (r === 1 ? [...row, '已电话核实'] : row)),
        next: [...TABLE],
        drawn: [...TABLE],
        kept: 0,
        homeless: ['已电话核实'],
      },
    ],
    [
      'a table with another number of columns is another table',
      {
        now: line(TABLE, 1, 2, '新增336个'),
        next: TABLE.map((row) => row.slice(0, 3)),
        drawn: TABLE.map((row) => row.slice(0, 3)),
        kept: 0,
        homeless: ['新增336个'],
      },
    ],
  ];
  test.each(cases)('%s', (_name, { now: values, next, drawn, kept, homeless }) => {
    const result = keepEdits(imprint, now(values), planOf(next));
    expect(textsOf(result.plan)).toEqual(drawn);
    expect(result.kept).toHaveLength(kept);
    expect(result.homeless).toEqual(homeless);
  });

  test('tells both words and the place', () => {
    const result = keepEdits(imprint, now(line(TABLE, 2, 2, '改过')), planOf(TABLE));
    expect(result.kept).toEqual([{ row: 3, column: 3, theirs: '改过', ours: '已完工45个' }]);
  });

  test('a formula of the user’s is not turned into its value', () => {
    const values = line(TABLE, 1, 3, 64.1);
    expect(keepEdits(imprint, now(values, ['2,4']), planOf(TABLE))).toMatchObject({
      kept: [],
      homeless: ['64.1'],
    });
  });

  test('line ends and blanks are no edits', () => {
    const drawn = imprintOf(planOf([['甲\r\n乙', null]]));
    expect(isEdited(drawn, now([['甲\n乙', '']]))).toBe(false);
    expect(isEdited(drawn, now([['甲\n丙']]))).toBe(true);
  });
});

describe('a sheet that the user has rearranged is not drawn over', () => {
  const LONG: readonly Line[] = [
    HEADER,
    ...Array.from({ length: 8 }, (_, i): Line => [
      i + 1,
      `新建项目${'甲乙丙丁戊己庚辛'[i]}${i}个`,
      `已完成${i}个`,
      i * 10,
    ]),
  ];
  const imprint = imprintOf(planOf(LONG));
  const blank: Line = [null, null, null, null];
  test.each<[string, Line[]]>([
    ['a row taken out', LONG.filter((_, i) => i !== 3)],
    ['the last row taken out', LONG.slice(0, -1)],
    ['a blank row put in', [...LONG.slice(0, 3), blank, ...LONG.slice(3)]],
    ['rows in another order', [LONG[0] as Line, ...LONG.slice(1).reverse()]],
    ['a column taken out', LONG.map(([a, , c, d]) => [a, c, d, null] as Line)],
    ['emptied', []],
  ])('%s', (_name, values) => {
    expect(keepEdits(imprint, now(values), planOf(LONG)).rearranged).toBe(true);
    expect(isEdited(imprint, now(values))).toBe(true);
  });
  test.each<[string, Line[]]>([
    ['as drawn', [...LONG]],
    ['blank lines below', [...LONG, blank, blank]],
    ['one cell changed', line(LONG, 2, 2, '改过')],
  ])('it is not: %s', (_name, values) =>
    expect(keepEdits(imprint, now(values), planOf(LONG)).rearranged).toBe(false),
  );
});

describe('single texts', () => {
  const body = '截至9月底，36项民生实事中已完成12项，按计划推进20项，进展偏慢4项。';
  const plan = (text: string): SheetPlan => planOf([['一、总体情况'], [text], ['二、进展较缓']]);
  const imprint = imprintOf(plan(body));
  const edited = body.replace('按计划推进20项', '按序时推进20项');
  test.each([
    ['the same sentence', body, edited],
    ['new words of ours around the same figures', body.replace('截至9月底', '至9月末'), null],
    ['with new figures the old words do not stand', body.replace('已完成12项', '已完成14项'), null],
    ['another sentence', '各县区要压实责任，确保年底前全部完成。', null],
  ])('%s', (_name, next, expected) => {
    const result = keepEdits(imprint, now([['一、总体情况'], [edited], ['二、进展较缓']]), plan(next));
    expect(textsOf(result.plan)[1]).toEqual([expected ?? next]);
    expect(result.homeless).toEqual(expected === null ? [edited] : []);
  });

  test('words of one item are never put on another’s line, however alike the sentences are', () => {
    const sentence = (name: string): string =>
      `1.${name}改扩建工程：目标1所，完成率40.0%，序时进度70.0%，低于序时进度30.0个百分点。`;
    const [first, second] = [plan(sentence('第一中学')), plan(sentence('第二中学'))];
    const theirs = `${sentence('第一中学')}主要因征地拆迁滞后。`;
    const result = keepEdits(imprintOf(first), now([['一、总体情况'], [theirs], ['二、进展较缓']]), second);
    expect(textsOf(result.plan)).toEqual(textsOf(second));
    expect(result.homeless).toEqual([theirs]);
  });

  test('what is written on a blank line stays between the lines around it', () => {
    const blank = planOf([['一、总体情况'], [null], ['二、进展较缓']]);
    const result = keepEdits(
      imprintOf(blank),
      now([['一、总体情况'], ['请各单位抓紧。'], ['二、进展较缓']]),
      blank,
    );
    expect(result).toMatchObject({ homeless: [], kept: [{ row: 2, theirs: '请各单位抓紧。' }] });
  });
});

describe('imprints', () => {
  test('hold no words and come back whole', () => {
    const imprint = imprintOf(planOf(TABLE));
    const json = imprintJson(imprint);
    expect(json).not.toMatch(/托位|小区|525/u);
    expect(readImprint(json)).toEqual(imprint);
    expect(textsOf(atOnce(planningFrom(imprint, TABLE)))).toEqual(TABLE);
  });
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2}',
    '{"version":2,"plan":{"rows":[\n1\n]},"digests":[\n]}',
    '{"version":1,"plan":{"rows":[\n]},"digests":[\n]}',
  ])('nothing is read from %j', (json) => expect(readImprint(json)).toBeNull());
  test('nothing is read from one that was cut', () => {
    const json = imprintJson(imprintOf(planOf(TABLE)));
    for (let end = 0; end < json.length; end++) expect(readImprint(json.slice(0, end))).toBeNull();
  });
  test('the same is read whatever pieces it comes in', () => {
    const imprint = imprintOf(planOf(Array.from({ length: 450 }, (_, row) => [`第${row}行`, row])));
    const json = imprintJson(imprint);
    for (const size of [1, 7, 1_000, json.length]) {
      const pieces = json.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
      expect(atOnce(readingImprint(pieces))).toEqual(imprint);
    }
  });
  test('a sheet of the same name with other contents does not resemble it', () => {
    const imprint = imprintOf(planOf(TABLE));
    expect(atOnce(resembling(imprint, line(TABLE, 1, 2, 'x')))).toBe(true);
    expect(atOnce(resembling(imprint, [['会议纪要'], ['新增托位336个']]))).toBe(false);
  });
});

describe('laws', () => {
  const texts = fc.stringMatching(/^[甲乙丙丁0-9]{0,6}$/u);
  const tables = fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });

  test('an alignment keeps the order and names no line twice', () => {
    fc.assert(
      fc.property(tables, tables, (a, b) => {
        const digests = (rows: string[][]): string[][] => rows.map((row) => row.map(digest));
        const found = atOnce(align(digests(a), digests(b))).filter((j) => j !== null);
        expect(found).toEqual([...new Set(found)].sort((x, y) => x - y));
      }),
    );
  });

  test('lines are aligned with themselves', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const digests = rows.map((row) => row.map(digest));
        expect(atOnce(align(digests, digests))).toEqual(digests.map((_, i) => i));
      }),
    );
  });

  test('every word of the user’s is in the new plan or told as homeless', () => {
    fc.assert(
      fc.property(tables, tables, tables, (drawn, values, next) => {
        const { plan, homeless, kept } = keepEdits(imprintOf(planOf(drawn)), now(values), planOf(next));
        const before = new Set(drawn.flat());
        const after = new Set([...textsOf(plan).flat(), ...homeless, ...kept.map(({ theirs }) => theirs)]);
        for (const text of values.flat()) if (text !== '' && !before.has(text)) expect(after).toContain(text);
      }),
    );
  });
});
