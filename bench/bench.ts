import { spawnSync } from 'node:child_process';
import * as xlsx from '@e965/xlsx';
import { analyse } from '../src/domain/analyse';
import type { TableAnalysis } from '../src/domain/analysis';
import { blocksOf } from '../src/domain/blocks';
import { checkedAcross } from '../src/domain/checks/across/run';
import { checked } from '../src/domain/checks/run';
import type { SourceFile } from '../src/domain/grid';
import { measureRows } from '../src/domain/measure/measure';
import { rowTextsOf } from '../src/domain/rowTexts';
import { cleanText } from '../src/domain/text/clean';
import { readSource } from '../src/files/read';
import { bulletins, wholeBulletin } from './bulletin';
import { growthOfCells } from './growth/growth';
import { offlineStart } from './offline/start';
import { longestStill } from './pane/longest';
import { rowsOf, workbook } from './rows';
import { startUp } from './startup/startup';
import { shortest } from './timed';

/**
 * How fast the engine is, as ratios within one run: machines differ, ratios less.
 */

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
    for (const block of blocksOf(texts, ([task, progress]) => task.length + progress.length))
      measureRows(
        block.map(([task, progress]) => ({
          task: cleanText(task),
          progress: cleanText(progress),
          due: null,
        })),
      );
  });
  say('text analysis (targets, actuals, percentages)', `${Math.round((texts.length / time) * 1000)} rows/s`);
}

async function againstReading(name: string, files: readonly Uint8Array[]): Promise<void> {
  const read = (): Promise<SourceFile[]> =>
    Promise.all(files.map((bytes, index) => readSource(`${index}.xlsx`, bytes)));
  const [bare, reading, whole] = (await shortest(
    () => files.forEach((bytes) => xlsx.read(bytes, { dense: true })),
    read,
    async () => analyse(await read()),
  )) as [number, number, number];
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

/** What the engine is measured by. */
const ENGINE: Readonly<Record<string, () => Promise<void>>> = {
  text: textRate,
  checks,
  files: () =>
    againstReading(
      '200 workbooks × 50 rows',
      Array.from({ length: 200 }, (_, i) => workbook(rowsOf(50, i * 50))),
    ),
  file: () => againstReading('1 workbook × 20,000 rows', [workbook(rowsOf(20_000))]),
  rows: growth,
  bulletins: () => bulletins(say),
};

type Part = (argument: string | undefined) => Promise<void> | void;

/** Measured only when asked for. */
const SINGLE: Readonly<Record<string, Part>> = {
  ...ENGINE,
  growth: () => growthOfCells(say),
  start: () => startUp(say),
  bulletin: (rows) => wholeBulletin(say, Number(rows ?? 10_000)),
  offline: () => offlineStart(say),
  pane: () => longestStill(say),
};

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  engine: Object.keys(ENGINE),
  all: [...Object.keys(ENGINE), 'growth', 'start'],
};

/** Each in a process of its own: what one leaves in the heap and in compiled code is no part of the next. */
function inTurn(parts: readonly string[]): void {
  for (const part of parts) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', part], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}

/**
 * `npm run bench -- start` measures the start alone, `-- engine` the engine, `-- growth` how cells' lengths tell, `-- bulletin 100000` one bulletin,
 * `-- pane` how long the pane stands still at 5,000 rows (after webpack --config-name pane),
 * `-- offline` the start of the page without Excel (after webpack --config-name bench-offline); `-- files`, `-- bulletins` … one of the engine's.
 */
async function main(part = 'all', argument?: string): Promise<void> {
  const group = GROUPS[part];
  if (group !== undefined) return inTurn(group);
  const single = SINGLE[part];
  if (single === undefined) throw new Error(`no such measure: ${part}`);
  await single(argument);
}

void main(process.argv[2], process.argv[3]);
