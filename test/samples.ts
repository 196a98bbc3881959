import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcesOf, type FileAccount } from '../src/domain/sources';
import { findTables } from '../src/domain/table/find';
import type { ProgressTable } from '../src/domain/table/table';
import { readSource } from '../src/files/read';

/** The bundled sample workbooks: a list and the returns of a county that does not exist. */
export const SAMPLES = path.resolve(__dirname, '../assets/samples');
export const MASTER = '青溪县2026年民生实事项目总表.xlsx';

export async function sampleTable(name: string): Promise<ProgressTable[]> {
  const { grids } = await readSource(name, readFileSync(path.join(SAMPLES, name)));
  return grids.flatMap((grid) => findTables(grid).tables);
}

interface Samples {
  readonly master: ProgressTable[];
  readonly returns: readonly ProgressTable[];
  /** What became of the returns' files. */
  readonly files: readonly FileAccount[];
}

export async function sampleTables(): Promise<Samples> {
  const names = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx|xls|et|csv|txt)$/u.test(name));
  const sources = names
    .filter((name) => name !== MASTER)
    .map((name) => readSource(name, readFileSync(path.join(SAMPLES, name))));
  const { tables: returns, files } = sourcesOf(await Promise.all(sources));
  return { master: await sampleTable(MASTER), returns, files };
}
