import fc from 'fast-check';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import type { ProgressTable } from '../../../src/domain/table/table';
import { column, table, type Words } from './tables';

const DEEDS = ['新建', '改造提升', '完成', '开展', '培训', '整治'];
const THINGS = [
  '公办幼儿园',
  '农村公路',
  '老旧小区',
  '应急救护员',
  '病险水库',
  '健身广场',
  '卫生室',
  '年度任务',
];
const UNITS = ['教育局', '卫健局', '住建局', '民政局', '水利局'];
const CATEGORIES = ['教育提升', '健康守护', '宜居城乡'];

const words = fc.record({
  deed: fc.constantFrom(...DEEDS),
  thing: fc.constantFrom(...THINGS),
  number: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom(...UNITS),
  category: fc.constantFrom(...CATEGORIES),
  progress: fc.constantFrom('已完成', '完成3个', '正在推进', ''),
});
type Drawn = typeof words extends fc.Arbitrary<infer T> ? T : never;

const taskOf = ({ deed, thing, number }: Drawn): string => `${deed}${thing}${number}个`;
/** Rows of which no two say the same of the same unit and category: such rows nobody could tell apart. */
const original = fc
  .uniqueArray(words, {
    minLength: 1,
    maxLength: 40,
    selector: (one) => [taskOf(one), one.unit, one.category].join(),
  })
  .map((rows) =>
    rows.map((one, index): Words => ({
      sequence: String(index + 1),
      category: one.category,
      task: taskOf(one),
      leadUnits: one.unit,
      progress: one.progress,
    })),
  );

const split = original.chain((rows) =>
  fc.array(fc.nat(5), { minLength: rows.length, maxLength: rows.length }).map((files) => ({ rows, files })),
);

/** Rows dealt to files; in each they are numbered anew where `renumber` says so. */
function dealt(rows: readonly Words[], files: readonly number[], renumber: boolean): ProgressTable[] {
  return [...new Set(files)].map((file) => {
    const own = rows.filter((_, index) => files[index] === file);
    const sent = own.map((one, index) => (renumber ? { ...one, sequence: String(index + 1) } : one));
    return table(`${file}.xlsx`, sent);
  });
}

const FIELDS = ['category', 'task', 'leadUnits', 'progress'] as const;
const texts = (one: ProgressTable | undefined): string[][] =>
  one === undefined
    ? []
    : one.rows.map((_, index) => FIELDS.map((field) => column(one, field)[index] as string));

test('any split of a table gives the table again, in the order of the list', () => {
  fc.assert(
    fc.property(split, fc.boolean(), ({ rows, files }, renumber) => {
      const whole = table('总表.xlsx', rows);
      const { tables, report } = consolidate(dealt(rows, files, renumber), [whole]);
      expect(texts(tables[0])).toEqual(texts(whole));
      expect(report.balance).toEqual({
        rowsIn: rows.length,
        rowsOut: rows.length,
        merged: 0,
        outside: 0,
        skipped: 0,
        notSent: 0,
        unsure: 0,
      });
      expect([...report.unlisted, ...report.doubtful, ...report.missingUnits]).toEqual([]);
    }),
  );
});

test('without a list: with its own numbers the very table, with new ones the same rows', () => {
  fc.assert(
    fc.property(split, ({ rows, files }) => {
      const whole = texts(table('总表.xlsx', rows));
      expect(texts(consolidate(dealt(rows, files, false), null).tables[0])).toEqual(whole);
      expect(texts(consolidate(dealt(rows, files, true), null).tables[0]).sort()).toEqual([...whole].sort());
    }),
  );
});

const anyReturns = fc.array(fc.tuple(fc.nat(6), words), { maxLength: 50 }).map((drawn) =>
  dealt(
    drawn.map(([, one]) => ({
      category: one.category,
      task: taskOf(one),
      leadUnits: one.unit,
      progress: one.progress,
    })),
    drawn.map(([file]) => file),
    false,
  ),
);

test('whatever is sent, rows in = rows out + merged + outside + skipped, and the tables hold the rows out', () => {
  fc.assert(
    fc.property(anyReturns, fc.option(original), (returns, list) => {
      const { tables, report } = consolidate(returns, list && [table('总表.xlsx', list)]);
      const { rowsIn, rowsOut, merged, outside, skipped, notSent } = report.balance;
      expect(rowsIn).toBe(returns.reduce((sum, { rows }) => sum + rows.length, 0));
      expect(rowsIn).toBe(rowsOut + merged + outside + skipped);
      expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(rowsOut + notSent);
      expect(report.duplicates.reduce((sum, { others }) => sum + others.length, 0)).toBe(merged);
    }),
  );
});

test('the order in which the files are given does not matter', () => {
  fc.assert(
    fc.property(
      anyReturns.chain((returns) =>
        fc.tuple(fc.constant(returns), fc.shuffledSubarray(returns, { minLength: returns.length })),
      ),
      original,
      ([returns, shuffled], list) => {
        const master = [table('总表.xlsx', list)];
        expect(consolidate(shuffled, master)).toEqual(consolidate(returns, master));
      },
    ),
  );
});

test('a doubtful match is never made: with other numbers the row of the list stays unsent', () => {
  fc.assert(
    fc.property(original, fc.nat(), (rows, pick) => {
      const one = rows[pick % rows.length] as Words;
      const sent = { ...one, task: (one.task as string).replace(/\d+/u, '999') };
      const { tables, report } = consolidate([table('一.xlsx', [sent])], [table('总表.xlsx', rows)]);
      expect(report.missingRows).toHaveLength(rows.length);
      expect(tables[0]?.rows).toHaveLength(rows.length);
      expect(report.balance.outside).toBe(1);
    }),
  );
});
