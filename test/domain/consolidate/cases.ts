import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findTables } from '../../../src/domain/table/find';
import type { ProgressTable } from '../../../src/domain/table/table';
import { readSource } from '../../../src/files/read';

const folder = path.resolve(__dirname, '../../../../shared/cases');

/** Real published tables and returns; null where they are not at hand. */
export const cases = existsSync(folder) ? folder : null;

export async function tablesOf(file: string): Promise<ProgressTable[]> {
  const source = await readSource(path.basename(file), readFileSync(path.join(folder, file)));
  return source.grids.flatMap((grid) => findTables(grid).tables);
}

/** Tables of all workbooks of a folder, in no particular order. */
export async function returnsOf(name: string): Promise<ProgressTable[]> {
  const files = readdirSync(path.join(folder, 'returns', name)).sort();
  const tables = await Promise.all(files.map((file) => tablesOf(path.join('returns', name, file))));
  return tables.flat();
}
