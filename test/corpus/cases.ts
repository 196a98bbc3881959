import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analysisJson } from '../../src/cli/analysisJson';
import { analyse } from '../../src/domain/analyse';
import { customPreset } from '../../src/domain/schedule/presets';
import { readSource } from '../../src/files/read';

/** As-of dates as the labels of the five documents were made with; 002 has none. */
const CASES: readonly (readonly [file: string, asOf: string | null])[] = [
  ['000-shengzhou-2022H1.xlsx', '2022-06-30'],
  ['001-cangnan-2023Q1.xlsx', '2023-04-10'],
  ['002-pinghu.xlsx', null],
  ['003-beilun-2023-08.xlsx', '2023-08-31'],
  ['004-qixia-2024Q2.xlsx', '2024-06-30'],
];

type Tables = ReturnType<typeof analysisJson>['tables'];

/** The five documents, with the thresholds that their lamps were labelled with. */
export async function analyseCases(shared: string): Promise<Tables> {
  const preset = customPreset(20, 1000);
  const all: Tables = [];
  for (const [file, asOf] of CASES) {
    const source = await readSource(file, readFileSync(path.join(shared, 'cases/tables', file)));
    all.push(...analysisJson(analyse([source], { preset, ...(asOf !== null && { asOf }) })).tables);
  }
  return all;
}
