import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import type { Grid } from '../../../src/domain/grid';
import { readSource } from '../../../src/files/read';
import { SAMPLES } from '../../samples';

/**
 * Another reader reads the same cells in every workbook at hand. We differ on purpose in: dates (shown the Chinese
 * way), values under merged areas (not there), formulas without a result (told), struck-out and raised runs.
 */

const shared = path.resolve(__dirname, '../../../../shared');
const present = existsSync(path.join(shared, 'corpus/study'));
if (!present) console.warn('the shared corpus is absent: readers are compared on the samples alone');

const workbooks = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) return workbooks(full);
        return /\.(?:xlsx|xls|et)$/iu.test(entry.name) ? [full] : [];
      })
    : [];

type Cells = Map<string, string>;

function ours(grid: Grid): Cells {
  const cells: Cells = new Map();
  grid.texts.forEach((row, r) =>
    row.forEach((text, c) => {
      const place = xlsx.utils.encode_cell({ r: grid.firstRow - 1 + r, c: grid.firstColumn - 1 + c });
      if (text !== '') cells.set(place, text);
    }),
  );
  return cells;
}

function theirs(sheet: xlsx.WorkSheet): Cells {
  const cells: Cells = new Map();
  const covered = new Set<string>();
  for (const { s, e } of sheet['!merges'] ?? [])
    for (let r = s.r; r <= e.r; r++)
      for (let c = s.c; c <= e.c; c++) if (r > s.r || c > s.c) covered.add(xlsx.utils.encode_cell({ r, c }));
  for (const [place, cell] of Object.entries(sheet) as [string, xlsx.CellObject][]) {
    if (
      place.startsWith('!') ||
      cell.v === undefined ||
      cell.v === '' ||
      cell.t === 'z' ||
      covered.has(place)
    )
      continue;
    const date = cell.t === 'n' && /[yd]/iu.test(String(cell.z ?? '').replace(/"[^"]*"|\[[^\]]*\]/gu, ''));
    cells.set(place, date ? 'date' : cell.t === 's' ? String(cell.v) : (cell.w ?? String(cell.v)));
  }
  return cells;
}

const folders = [
  SAMPLES,
  ...['cases/tables', 'cases/returns', 'corpus/study'].map((name) => path.join(shared, name)),
];

test.each(folders.flatMap(workbooks).map((file) => [path.basename(file), file]))('%s', async (name, file) => {
  const bytes = new Uint8Array(readFileSync(file));
  const source = await readSource(name, bytes);
  const book = xlsx.read(bytes, { type: 'array', cellNF: true, cellText: true });
  expect(source.error).toBeNull();
  expect(source.grids.map(({ sheet }) => sheet)).toEqual(book.SheetNames);
  source.grids.forEach((grid) => {
    const expected = theirs(book.Sheets[grid.sheet] as xlsx.WorkSheet);
    const found = ours(grid);
    for (const [place, text] of expected)
      if (text === 'date' && /年/u.test(found.get(place) ?? '')) found.set(place, 'date');
    expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...expected].sort()));
    expect(grid.merges).toHaveLength((book.Sheets[grid.sheet]?.['!merges'] ?? []).length);
  });
});
