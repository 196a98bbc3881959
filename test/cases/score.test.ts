import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analysisJson } from '../../src/cli/analysisJson';
import { analyse } from '../../src/domain/analyse';
import { customPreset } from '../../src/domain/schedule/presets';
import { readSource } from '../../src/files/read';

const shared = path.resolve(__dirname, '../../../shared');
const present = existsSync(path.join(shared, 'tools/score.mjs'));
if (!present) console.warn('shared cases are absent: the analysis is not scored against hand labels');

/** As-of dates as the labels were made with; 002 has none. */
const TABLES: readonly (readonly [file: string, asOf: string | null])[] = [
  ['000-shengzhou-2022H1.xlsx', '2022-06-30'],
  ['001-cangnan-2023Q1.xlsx', '2023-04-10'],
  ['002-pinghu.xlsx', null],
  ['003-beilun-2023-08.xlsx', '2023-08-31'],
  ['004-qixia-2024Q2.xlsx', '2024-06-30'],
];

async function scored(): Promise<string> {
  const tables = await Promise.all(
    TABLES.map(async ([file, asOf]) => {
      const source = await readSource(file, readFileSync(path.join(shared, 'cases/tables', file)));
      const analysis = analyse([source], { ...(asOf !== null && { asOf }), preset: customPreset(20, 1000) });
      return analysisJson(analysis).tables;
    }),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
  const json = path.join(folder, 'all.json');
  writeFileSync(json, JSON.stringify({ tables: tables.flat() }));
  const labels = path.join(shared, 'cases/labels.jsonl');
  const text = execFileSync('node', [path.join(shared, 'tools/score.mjs'), json, labels], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return text;
}

(present ? describe : describe.skip)('against hand labels of 214 rows', () => {
  let lines: string[];
  beforeAll(async () => {
    lines = (await scored()).split('\n');
  });
  const numbers = (name: string): number[] => {
    const line = lines.find((one) => one.startsWith(name)) ?? '';
    return [...line.slice(name.length).matchAll(/\d+(?:\.\d+)?/gu)].map(([text]) => Number(text));
  };

  test.each([
    ['target ', 98.5, 98],
    ['actual', 98.5, 95],
    ['stated percent', 96, 96],
    ['completion', 98.5, 96],
  ])('%s: precision at least %d, recall at least %d', (name, precision, recall) => {
    const [p, r] = numbers(name);
    expect(p).toBeGreaterThanOrEqual(precision);
    expect(r).toBeGreaterThanOrEqual(recall);
  });

  test.each([
    ['row found', 100],
    ['planned percent', 97],
    ['due date', 97],
    ['declared done', 97],
    ['status (5 lamps)', 94],
  ])('%s: at least %d %% right', (name, least) => {
    const line = lines.find((one) => one.startsWith(name)) ?? '';
    expect(Number(/(\d+(?:\.\d+)?)/u.exec(line.slice(name.length))?.[1])).toBeGreaterThanOrEqual(least);
  });
});
