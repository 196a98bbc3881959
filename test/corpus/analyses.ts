import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analysisJson } from '../../src/cli/analysisJson';
import { analyse } from '../../src/domain/analyse';
import { customPreset, type LampPreset } from '../../src/domain/schedule/presets';
import { readSource } from '../../src/files/read';

/** Analyses of labelled workbooks, as `analyze --json` writes them. */

type Tables = ReturnType<typeof analysisJson>['tables'];

async function tablesOf(file: string, asOf: string | null, preset?: LampPreset): Promise<Tables> {
  const source = await readSource(path.basename(file), readFileSync(file));
  return analysisJson(analyse([source], { ...(asOf !== null && { asOf }), ...(preset && { preset }) })).tables;
}

interface Label {
  readonly file: string;
  readonly asOf?: string | null;
}

const labelsOf = (folder: string): Label[] =>
  readFileSync(path.join(folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Every workbook that the labels of a folder name, at the date of its first label. */
export async function analyseFolder(folder: string): Promise<Tables> {
  const dates = new Map<string, string | null>();
  for (const { file, asOf } of labelsOf(folder)) if (!dates.has(file)) dates.set(file, asOf ?? null);
  const all = [];
  for (const [file, asOf] of dates) all.push(...(await tablesOf(path.join(folder, file), asOf)));
  return all;
}

/** As-of dates as the labels of the five documents were made with; 002 has none. */
const CASES: readonly (readonly [file: string, asOf: string | null])[] = [
  ['000-shengzhou-2022H1.xlsx', '2022-06-30'],
  ['001-cangnan-2023Q1.xlsx', '2023-04-10'],
  ['002-pinghu.xlsx', null],
  ['003-beilun-2023-08.xlsx', '2023-08-31'],
  ['004-qixia-2024Q2.xlsx', '2024-06-30'],
];

/** The five documents, with the thresholds that their lamps were labelled with. */
export async function analyseCases(shared: string): Promise<Tables> {
  const all = [];
  for (const [file, asOf] of CASES)
    all.push(...(await tablesOf(path.join(shared, 'cases/tables', file), asOf, customPreset(20, 1000))));
  return all;
}
