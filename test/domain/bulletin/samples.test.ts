import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { analyseTable } from '../../../src/domain/analyse';
import { plansOf } from './made';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { sampleTables } from '../../samples';

const GOLDEN = path.resolve(__dirname, '../../golden/sample-bulletin.txt');

/** Every sheet of the samples' bulletin as text. To accept a change, delete the file, run, and read the diff. */
test('the bulletin of the sample county reads as it did', async () => {
  const { master, returns, files } = await sampleTables();
  const { tables, report } = consolidate(returns, master);
  const analysed = tables.map((table) => analyseTable(table));
  const text = plansOf(analysed, { report, files })
    .map(({ name, rows }) => {
      const lines = rows.map(({ cells }) =>
        cells
          .map((cell) => cell?.value ?? '')
          .join('\t')
          .trimEnd(),
      );
      return [`# ${name}`, ...lines.filter((line) => line !== '')].join('\n');
    })
    .join('\n\n');
  if (!existsSync(GOLDEN)) {
    writeFileSync(GOLDEN, `${text}\n`);
    throw new Error(`${GOLDEN} was missing and has been written: read it, then run again`);
  }
  expect(`${text}\n`).toBe(readFileSync(GOLDEN, 'utf8'));
});
