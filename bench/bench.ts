import * as xlsx from '@e965/xlsx';
import { analyse } from '../src/domain/analyse';
import type { TableAnalysis } from '../src/domain/analysis';
import { checkedAcross } from '../src/domain/checks/across/run';
import { checked } from '../src/domain/checks/run';
import type { SourceFile } from '../src/domain/grid';
import { measure } from '../src/domain/measure/measure';
import { rowTextsOf } from '../src/domain/rowTexts';
import { cleanText } from '../src/domain/text/clean';
import { readSource } from '../src/files/read';
import { growthOfCells } from './growth/growth';
import { startUp } from './startup/startup';

/**
 * How fast the engine is, as ratios within one run: machines differ, ratios less. Rows are made from patterns of
 * real official wording with numbers of their own, so that no text repeats.
 */

const HEADER = ['序号', '类别', '目标任务', '牵头单位', '进展情况', '完成时限'];
const UNITS = ['县教育局', '县卫健局', '县住建局', '县民政局', '县交通运输局', '县人社局'];

type Pattern = (n: number) => readonly [task: string, progress: string];

const PATTERNS: readonly Pattern[] = [
  (n) => [
    `新建、改扩建公办幼儿园${12 + n}所，新增学位${3600 + n}个`,
    `截至9月底，已建成投用幼儿园${9 + (n % 9)}所，新增学位${2700 + n}个；3所正在进行内部装修。`,
  ],
  (n) => [
    `改造老旧小区${68 + n}个，惠及居民${2100 + n}户`,
    `${68 + n}个小区已全部开工，其中完工${45 + (n % 9)}个，惠及居民${1350 + n}户。`,
  ],
  (n) => [
    `开展职业技能培训${8000 + n}人次`,
    `已开展各类职业技能培训87期${5200 + n}人次，完成年度任务的65%。`,
  ],
  (n) => [
    `农村自来水普及率达到95%以上，改造供水管网${53 + n}公里`,
    `农村自来水普及率达93.2%，累计完成供水管网改造${31 + n}公里。`,
  ],
  (n) => [
    `新建公共厕所${40 + n}座、改造${60 + n}座`,
    `新建公厕${28 + n}座，改造公厕${51 + n}座，其余正在施工，预计11月底全部完成。`,
  ],
  (n) => [
    `为${3000 + n}户困难家庭实施适老化改造`,
    `已完成招标，${900 + n}户已完成改造，其他正在入户评估。存在问题：部分街道资金尚未到位。`,
  ],
];

function rowsOf(count: number, from = 0): string[][] {
  return Array.from({ length: count }, (_, i) => {
    const [task, progress] = (PATTERNS[i % PATTERNS.length] as Pattern)(from + i);
    return [
      String(i + 1),
      `第${1 + Math.floor(i / 10)}类`,
      task,
      UNITS[i % UNITS.length] as string,
      progress,
      '2026年11月底',
    ];
  });
}

function workbook(rows: readonly string[][]): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([['2026年三季度民生实事进展情况表'], HEADER, ...rows]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(
    xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}

const RUNS = 5;

async function median(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

const say = (name: string, value: string): void => console.log(name.padEnd(44), value);

async function textRate(): Promise<void> {
  const texts = rowsOf(3000).map(([, , task, , progress]) => [task as string, progress as string] as const);
  const time = await median(() => {
    for (const [task, progress] of texts)
      measure({ task: cleanText(task), progress: cleanText(progress), due: null });
  });
  say('text analysis (targets, actuals, percentages)', `${Math.round((texts.length / time) * 1000)} rows/s`);
}

async function againstReading(name: string, files: readonly Uint8Array[]): Promise<void> {
  const read = (): Promise<SourceFile[]> =>
    Promise.all(files.map((bytes, index) => readSource(`${index}.xlsx`, bytes)));
  const bare = await median(() => files.forEach((bytes) => xlsx.read(bytes, { dense: true })));
  const reading = await median(read);
  const whole = await median(async () => analyse(await read()));
  say(
    name,
    `bare reader ${Math.round(bare)} ms, reading ${(reading / bare).toFixed(2)} ×, analyze ${(whole / bare).toFixed(2)} ×`,
  );
}

async function growth(): Promise<void> {
  const perRow: number[] = [];
  for (const count of [1_000, 10_000, 100_000]) {
    const source = await readSource('a.xlsx', workbook(rowsOf(count)));
    const start = performance.now();
    analyse([source]);
    perRow.push((performance.now() - start) / count);
  }
  const [small, middle, large] = perRow as [number, number, number];
  say(
    'time per row, 10,000 and 100,000 against 1,000',
    `${(middle / small).toFixed(2)} × and ${(large / small).toFixed(2)} ×`,
  );
}

/** Rows as analysed, for checks alone: two tables, so that there is something to compare across. */
async function analysed(count: number): Promise<TableAnalysis[]> {
  const halves = [workbook(rowsOf(count / 2)), workbook(rowsOf(count / 2, count / 2))];
  const sources = await Promise.all(halves.map((bytes, index) => readSource(`${index}.xlsx`, bytes)));
  return [...analyse(sources).tables];
}

const ROWS_CHECKED = 5_000;

async function checks(): Promise<void> {
  const bytes = workbook(rowsOf(ROWS_CHECKED));
  const reading = await median(() => readSource('a.xlsx', bytes));
  const tables = await analysed(ROWS_CHECKED);
  // Clean texts are at hand from the analysis, as in the whole run.
  const texts = tables.map(({ items }) => items.map(({ source }) => rowTextsOf()(source)));
  const rows = await median(() => tables.map((table, index) => checked(table, texts[index])));
  const across = await median(() => checkedAcross(tables));
  say(
    `all checks of ${ROWS_CHECKED} rows`,
    `rows ${(rows / reading).toFixed(2)} ×, across tables ${(across / reading).toFixed(2)} × of reading the file`,
  );
  const [small, large] = [await analysed(2_000), await analysed(20_000)];
  const perRow = async (set: readonly TableAnalysis[], count: number): Promise<number> =>
    (await median(() => checkedAcross(set))) / count;
  const growing = (await perRow(large, 20_000)) / (await perRow(small, 2_000));
  say('checks across tables, time per row, 20,000 against 2,000', `${growing.toFixed(2)} ×`);
}

async function engine(): Promise<void> {
  await textRate();
  await checks();
  await againstReading(
    '200 workbooks × 50 rows',
    Array.from({ length: 200 }, (_, i) => workbook(rowsOf(50, i * 50))),
  );
  await againstReading('1 workbook × 20,000 rows', [workbook(rowsOf(20_000))]);
  await growth();
}

const PARTS: Readonly<Record<string, () => Promise<void> | void>> = {
  engine,
  growth: () => growthOfCells(say),
  start: () => startUp(say),
};

/** `npm run bench -- start` measures the start alone, `-- engine` the engine, `-- growth` how cells' lengths tell. */
async function main(part?: string): Promise<void> {
  for (const [name, measured] of Object.entries(PARTS))
    if (part === undefined || part === name) await measured();
}

void main(process.argv[2]);
