import fc from 'fast-check';
import { analyseTable } from '../../../src/domain/analyse';
import { findTables } from '../../../src/domain/table/find';
import { expectGolden } from '../../golden/golden';
import { sampleTables } from '../../samples';
import { groupsOf } from '../table/layouts/facts';
import { KINDS, unitsOf } from '../table/layouts/law';
import { laidOut } from '../table/layouts/layout';
import { itemLines } from './itemLine';
import { tableLines } from './tableLines';

/** Tables in many layouts, read as they were; the layouts are those of the law, a few of each kind. */

const EACH = 3;

test.each(KINDS)('layouts of %s', (name, units, plan, names) => {
  const texts: string[] = [];
  const drawn = fc.property(fc.gen(), (g) => {
    const grouped = plan.naming === 'name' && g(fc.boolean);
    const laid = laidOut(g, groupsOf(g, { names, units: unitsOf(g, units, plan), grouped }), plan);
    const grid = laid.sheet.grid(laid.merged, { hiddenColumns: laid.hiddenColumns });
    const { tables } = findTables(grid);
    texts.push(
      laid.sheet.print(),
      ...tables.flatMap(tableLines),
      ...tables.flatMap((table) => analyseTable(table, { asOf: '2026-09-30' }).items.flatMap(itemLines)),
    );
  });
  fc.assert(drawn, { numRuns: EACH, seed: 7, endOnFailure: true });
  expectGolden(`tables-${name.replaceAll(' ', '-')}.txt`, texts.join('\n'));
});

test('the tables of the sample county', async () => {
  const { master, returns, files } = await sampleTables();
  const lines = [...master, ...returns].flatMap((table) => [
    ...tableLines(table),
    ...analyseTable(table).items.flatMap((item) => [
      `  第${item.source.row}行`,
      ...itemLines(item).map((line) => `    ${line}`),
    ]),
  ]);
  expectGolden('tables-of-samples.txt', [...lines, ...files.map((file) => JSON.stringify(file))].join('\n'));
});
