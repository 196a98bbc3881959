import { analyseTable } from '../../../src/domain/analyse';
import type { SheetPart, SheetPlan } from '../../../src/domain/sheet/plan';
import { columnPoints } from '../../../src/domain/sheet/measureText';
import { STATUS_COLORS, styleOf } from '../../../src/domain/sheet/styles';
import { table, type Words } from '../consolidate/tables';
import { documentFor, plansOf } from './made';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { analyseTables } from '../../../src/domain/analyse';
import { documentLines } from '../../../src/domain/bulletin/documentText';
import { statements } from '../../../src/domain/bulletin/sentencesOf';

const HALF: Words = {
  category: '教育',
  task: '新增托位100个',
  progress: '已新增托位50个。',
  leadUnits: '教育局',
};
const GOOD: Words = {
  category: '教育',
  task: '新增床位100张',
  progress: '已新增床位90张。',
  leadUnits: '民政局',
};
const DARK: Words = { category: '司法', task: '提升服务水平', progress: '正在推进。', leadUnits: '司法局' };

const analysed = (rows: readonly Words[]) =>
  analyseTables([table('一.xlsx', rows, { title: '2026年民生实事进展情况表', year: 2026 })], {
    asOf: '2026-09-30',
  });
const sheetsOf = (rows: readonly Words[]): ReadonlyMap<SheetPart, SheetPlan> =>
  new Map(plansOf(analysed(rows)).flatMap((plan) => (plan.part === undefined ? [] : [[plan.part, plan]])));
const part = (rows: readonly Words[], name: SheetPart): SheetPlan => {
  const plan = sheetsOf(rows).get(name);
  if (plan === undefined) throw new Error(`no sheet ${name}`);
  return plan;
};
const cells = ({ rows }: SheetPlan) => rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
const words = (plan: SheetPlan): string[] =>
  plan.rows.map((row) =>
    row.cells
      .flatMap((cell) => cell?.value ?? [])
      .join(' ')
      .trim(),
  );

test('sheets in order, each known by its part', () => {
  expect(plansOf(analysed([HALF, GOOD])).map(({ part: own, name }) => [own, name])).toEqual([
    ['notice', '通报'],
    ['combined', '汇总表'],
    ['slow', '进展较缓事项'],
    ['units', '分单位情况'],
    ['queries', '核对'],
    ['evidence', '数据依据'],
  ]);
});

describe('the sheet that is signed', () => {
  const plan = part([HALF, GOOD, DARK], 'notice');
  const [text = 0] = plan.widths;
  const A4_TEXT = ((210 - 28 - 26) * 72) / 25.4;

  test('prints one column at its true size: what is beside the page is for the screen', () => {
    expect(plan.print.columns).toBe(1);
    expect(columnPoints(text)).toBeLessThanOrEqual(A4_TEXT);
    expect(columnPoints(text + 1)).toBeGreaterThan(A4_TEXT);
    const body = plan.rows.flatMap(({ cells: [first] }) => (first?.style === 'body' ? [first] : []));
    expect(body.length).toBeGreaterThan(3);
    expect(new Set(body.map(({ style }) => styleOf(style).size))).toEqual(new Set([16]));
  });

  test('every row is tall enough for its lines', () => {
    for (const {
      height,
      cells: [first],
    } of plan.rows) {
      const { size } = styleOf(first?.style ?? 'body');
      const full = (columnPoints(text) - 6) / size;
      const lines = Math.ceil(String(first?.value ?? '').length / full / 2);
      expect(height).toBeGreaterThanOrEqual(lines * size * 1.3);
    }
  });

  test('statements lead to their rows in the evidence, which has their numbers', () => {
    const all = statements(documentFor(analysed([HALF, GOOD, DARK])));
    const evidence = part([HALF, GOOD, DARK], 'evidence');
    const links = cells(plan).flatMap(({ value, link }) => (link === undefined ? [] : [{ value, link }]));
    expect(links.length).toBeGreaterThan(2);
    for (const { value, link } of links) {
      const [first] = String(value).match(/\d+/u) ?? [];
      const row = evidence.rows[Number(link.cell.slice(1)) - 1]?.cells ?? [];
      expect(row[1]?.value).toBe(Number(first));
      expect(row[8]?.value).toBe(all[Number(first) - 1]?.text);
    }
    expect(plan.rows.every(({ cells: [first] }) => first?.link === undefined)).toBe(true);
  });

  test('a heading begins no page without what it heads, however long the text', () => {
    const rows = Array.from({ length: 18 }, (_, index) => ({ ...HALF, leadUnits: `第${index}局` }));
    const long = part(rows, 'notice');
    expect(long.pageBreaks.length + 1).toBeGreaterThan(1);
    for (const row of long.pageBreaks) {
      const above = long.rows[row - 2]?.cells[0]?.style;
      expect(above).not.toBe('level1');
    }
  });

  test('the list of annexes begins no page without a line of the text, wherever the text ends', () => {
    for (let count = 6; count < 26; count++) {
      const rows = Array.from({ length: count }, (_, index) => ({ ...HALF, leadUnits: `第${index}局` }));
      const long = part(rows, 'notice');
      const list = long.rows.findIndex(({ cells: [cell] }) => String(cell?.value).includes('附件：')) + 1;
      for (const row of long.pageBreaks) expect(row).toBeLessThan(list);
      const last = long.pageBreaks.at(-1);
      if (last !== undefined) expect(long.rows.slice(last - 1, list - 1).length).toBeGreaterThan(0);
    }
  });

  test('an annex with a long title goes on under itself, a line below the text', () => {
    const titled = (title: string): string[] =>
      plansOf(analyseTables([table('一.xlsx', [HALF, GOOD], { title, year: 2026 })], { asOf: '2026-09-30' }))
        .filter(({ name }) => name === '通报')
        .flatMap(({ rows }) =>
          rows.flatMap(({ cells: [cell] }) => (cell?.style === 'apart' ? String(cell.value) : [])),
        );
    expect(titled('青溪县2026年度十方面民生实事项目三季度进展情况表')).toEqual([
      '\u3000\u3000附件：1.青溪县2026年度十方面民生实事项目三季度\n\u3000\u3000\u3000\u3000\u3000\u3000进展情况表',
      '\u3000\u3000\u3000\u3000\u30002.进展较缓事项',
      '\u3000\u3000\u3000\u3000\u30003.分单位情况',
    ]);
    expect(titled('2026年度青溪县十方面民生实事项目三季度进展情况表')[0]).toBe(
      '\u3000\u3000附件：1. 2026年度青溪县十方面民生实事项目三季度\n\u3000\u3000\u3000\u3000\u3000\u3000 进展情况表',
    );
    expect(styleOf('apart').vertical).toBe('bottom');
  });

  test('a place to be filled stands out', () => {
    const blank = plan.rows.flatMap(({ cells: [first] }) => (first?.style === 'blank' ? [first.value] : []));
    expect(blank).toEqual(['\u3000\u3000【待填写：下步要求】']);
    expect(styleOf('blank')).toMatchObject({ fill: expect.any(String), underline: true });
  });
});

describe('the combined table', () => {
  test('keeps columns without a field, in their place, before the computed ones', () => {
    const source = table(
      '一.xlsx',
      [{ sequence: '1', task: '新增托位100个', progress: '已新增托位50个。' }],
      {
        unmapped: [{ column: 'C', header: '总投资' }],
        columns: [
          { column: 'A', header: '序号', field: 'sequence' },
          { column: 'B', header: '任务', field: 'task' },
          { column: 'D', header: '进展', field: 'progress' },
        ],
      },
    );
    const rows = source.rows.map((row) => ({
      ...row,
      others: { 总投资: { text: '1200', cell: 'C3', from: 'own' as const } },
    }));
    const plan = plansOf([analyseTable({ ...source, rows })])[1];
    const header = plan?.rows.find(({ cells: [first] }) => first?.value === '序号')?.cells ?? [];
    expect(header.map((cell) => cell?.value)).toEqual([
      '序号',
      '任务',
      '总投资',
      '进展',
      '完成率',
      '序时进度',
      '状态',
    ]);
    expect(plan?.rows.some(({ cells: own }) => own[2]?.value === '1200')).toBe(true);
  });

  test('not knowing is 待核, never 0; expected progress stands only where the lamp used it', () => {
    const values = cells(part([DARK, { ...HALF, progress: '已新增托位50个，目前停工。' }], 'combined')).map(
      ({ value }) => value,
    );
    expect(values).toContain('待核');
    expect(values).not.toContain(0);
    expect(values).not.toContain(75);
    expect(cells(part([HALF], 'combined')).map(({ value }) => value)).toContain(75);
  });

  test('figures are numbers, so that they can be added up', () => {
    const plan = part([{ ...HALF, sequence: '1' }], 'combined');
    expect(
      cells(plan)
        .filter(({ style }) => style === 'percentLink')
        .map(({ value }) => value),
    ).toEqual([50]);
    expect(cells(plan).filter(({ value }) => value === 1)).toHaveLength(1);
  });

  test('says the date that it is of, for the next period to read', () => {
    expect(words(part([HALF], 'combined'))).toContain('（数据截至2026年9月30日）');
  });

  test('a row that no page holds is set smaller, so that none of its lines is cut at the end of a page', () => {
    const long = { ...GOOD, progress: `已新增床位90张。${'正在协调有关单位加快推进后续工作，'.repeat(56)}` };
    const plan = part([HALF, long], 'combined');
    const stylesOf = (words: string) =>
      plan.rows.flatMap(({ height, cells: own }) =>
        own.some((one) => String(one?.value ?? '').startsWith(words))
          ? [{ height, styles: new Set(own.map((one) => one?.style)) }]
          : [],
      );
    const [ordinary] = stylesOf('新增托位100个');
    const [tall] = stylesOf('新增床位100张');
    expect(ordinary?.styles).toContain('cell');
    expect(tall?.styles).toContain('cellSmall');
    expect(tall?.styles).not.toContain('cell');
    expect(tall?.height).toBeGreaterThan(2 * (ordinary?.height ?? Infinity));
    const head = plan.frozenRows;
    expect(plan.merges.filter(({ firstRow, lastRow }) => firstRow > head && lastRow > firstRow)).toEqual([]);
  });

  test('labels of groups are repeated on each page, and stand once on it', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      ...HALF,
      task: `新增托位${index + 100}个，${'改造提升配套设施，'.repeat(12)}`,
    }));
    const plan = part(rows, 'combined');
    expect(plan.pageBreaks.length).toBeGreaterThan(2);
    const [header] = plan.print.titleRows ?? [0];
    const pages = [header + 1, ...plan.pageBreaks, plan.rows.length + 1];
    plan.pageBreaks.forEach((row) => expect(plan.rows[row - 1]?.cells[0]?.value).toBe('教育'));
    for (let page = 0; page + 1 < pages.length; page++) {
      const own = plan.rows.slice((pages[page] ?? 1) - 1, (pages[page + 1] ?? 1) - 1);
      expect(own.filter(({ cells: [first] }) => first?.value === '教育')).toHaveLength(1);
    }
    for (const { firstRow, lastRow } of plan.merges.filter(({ firstColumn }) => firstColumn === 1))
      expect(plan.pageBreaks.some((row) => row > firstRow && row <= lastRow)).toBe(false);
  });
});

describe('units', () => {
  const plan = part([HALF, GOOD, DARK], 'units');

  test('a chart without an empty series, slow and lagging apart, whole numbers', () => {
    const [chart] = plan.charts;
    expect(chart?.series.map(({ name }) => name)).toEqual(['按计划推进', '进展偏慢', '待核']);
    expect(chart?.step).toBe(1);
    const [first, last] = chart?.rows ?? [0, 0];
    expect(plan.rows.slice(first - 1, last).map(({ cells: own }) => own[1]?.value)).toEqual([
      '民政局',
      '教育局',
      '司法局',
    ]);
  });

  test('its colours are told apart in black and white', () => {
    const light = (color: string): number =>
      [0.299, 0.587, 0.114].reduce(
        (sum, weight, at) => sum + weight * Number.parseInt(color.slice(2 * at, 2 * at + 2), 16),
        0,
      );
    const shades = Object.values(STATUS_COLORS)
      .map(light)
      .sort((a, b) => a - b);
    shades.slice(1).forEach((shade, index) => expect(shade - (shades[index] ?? 0)).toBeGreaterThan(25));
  });

  test('what has nothing to show but what is not known is no chart', () => {
    const undated = (rows: readonly Words[]): SheetPlan[] =>
      plansOf(analyseTables([table('一.xlsx', rows, { title: '2026年民生实事进展情况表', year: 2026 })]));
    const charts = (plans: readonly SheetPlan[]) => plans.flatMap((own) => own.charts);
    expect(charts(undated([HALF, GOOD]))).toEqual([]);
    const done = { ...GOOD, progress: '已全部完成。' };
    expect(charts(undated([HALF, done])).map(({ series }) => series.map(({ name }) => name))).toEqual([
      ['已完成', '待核'],
    ]);
  });

  test('a heading of two lines is one in the text, and one name in the chart', () => {
    const heading = plan.rows.find(({ cells: [first] }) => first?.value === '名次')?.cells ?? [];
    expect(heading.map((own) => own?.value)).toContain('按计划\n推进');
    const lines = [...documentLines(documentFor(analysed([HALF, GOOD, DARK])))].join('\n');
    expect(lines).toContain(
      '名次\t单位\t项数\t已完成\t按计划推进\t进展偏慢\t进展滞后\t待核\t有完成率项数\t平均完成率\n',
    );
  });

  test('one unit has no table of its own', () => {
    expect(sheetsOf([HALF]).has('units')).toBe(false);
  });
});

describe('sheets for the office alone', () => {
  test('number their own pages; those that are issued are counted on', () => {
    const first = plansOf(analysed([HALF, GOOD])).map(({ part: own, print }) => [own, print.firstPage]);
    expect(first).toEqual([
      ['notice', undefined],
      ['combined', undefined],
      ['slow', undefined],
      ['units', undefined],
      ['queries', 1],
      ['evidence', 1],
    ]);
  });

  test('every figure has its evidence: file, sheet, cell, words, rule; and a place to sign', () => {
    const plan = part([HALF], 'evidence');
    expect(words(plan).some((line) => line.includes('一.xlsx') && line.includes('50个'))).toBe(true);
    const header =
      plan.rows.find(({ cells: [one] }) => one?.value === '编号')?.cells.map((cell) => cell?.value) ?? [];
    expect(header.slice(-2)).toEqual(['核对人', '日期']);
    expect(header[1]).toBe('语句');
  });

  test('target and actual share a line of the evidence with their ratio and both their words', () => {
    const table = lines([part([HALF], 'evidence')], 'evidence').filter((row) => row[4] === '指标');
    expect(table.map((row) => row.slice(5, 10))).toEqual([
      ['100个', '50个', '50.0%', '目标：新增托位100个\n完成：已新增托位50个', '一.xlsx Sheet1 B3、C3'],
    ]);
  });

  const lines = (plans: readonly SheetPlan[], name: SheetPart) =>
    plans
      .filter(({ part: own }) => own === name)
      .flatMap(({ rows }) => rows.map(({ cells: own }) => own.map((one) => one?.value ?? '')));

  test('a target that the list gives stands in the list, what was sent in the return', () => {
    const master = table('总表.xlsx', [{ sequence: '1', task: '新建公厕40座', leadUnits: '住建局' }]);
    const sent = table('住建局.xlsx', [
      { sequence: '1', task: '新建公厕40座', progress: '正在推进。', leadUnits: '住建局' },
    ]);
    const { tables } = consolidate([sent], [master]);
    const plans = plansOf(tables.map((one) => analyseTable(one)));
    const evidence = lines(plans, 'evidence');
    expect(evidence.filter((row) => row[4] === '指标').map((row) => row[9])).toEqual(['总表.xlsx Sheet1 B3']);
    const asked = lines(plans, 'queries').filter((row) => row[2] === '无完成数');
    expect(asked.map((row) => row[5])).toEqual(['住建局.xlsx Sheet1 C3']);
  });

  test('expected progress is told where the lamp rests on it', () => {
    const told = (rows: readonly Words[]): string[] =>
      lines(plansOf(analysed(rows)), 'evidence').flatMap((row) =>
        row[4] === '序时进度' ? String(row[3]) : [],
      );
    expect(told([HALF, { ...GOOD, progress: '已全部完成。' }, DARK])).toEqual(['新增托位100个']);
  });

  test('no code of ours is printed', () => {
    const all = plansOf(analysed([HALF, GOOD, DARK])).flatMap((plan) =>
      cells(plan).map(({ value }) => String(value ?? '')),
    );
    for (const value of all) expect(value).not.toMatch(/\b[a-z]+-[a-z-]+\b/u);
  });

  test('nothing to ask: the sheet says so', () => {
    const plan = part(
      [{ task: '新建公厕40座', progress: '已建成公厕40座。', leadUnits: '住建局', sequence: '1' }],
      'queries',
    );
    expect(words(plan).join('')).toMatch(/没有/u);
  });
});
