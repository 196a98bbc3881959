import { plansOf } from './bulletin/made';
import { analyseTables } from '../../src/domain/analyse';
import { consolidate } from '../../src/domain/consolidate/consolidate';
import { sourcesOf } from '../../src/domain/sources';
import { ownValue } from '../../src/domain/ownValue';
import { readSource } from '../../src/files/read';

/** Names that every object of JavaScript has are names like any other in a clerk's table. */

const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

test.each(INHERITED)('%s is no own value', (name) => {
  expect(ownValue({}, name)).toBeUndefined();
  expect(ownValue(Object.fromEntries([[name, 1]]), name)).toBe(1);
  expect(ownValue(undefined, name)).toBeUndefined();
});

test.each(INHERITED)('a column headed %s, filled in one row only', async (name) => {
  const csv = `序号,任务,进展情况,单位,${name}\n1,改造小区65个,已改造小区33个,教育局,\n2,改造小区5个,已改造小区3个,教育局,有词\n`;
  const bytes = new TextEncoder().encode(csv);
  const { tables } = sourcesOf([await readSource('a.csv', bytes), await readSource('b.csv', bytes)]);
  const { tables: combined, report } = consolidate(tables, null);
  const plans = plansOf(analyseTables(combined), { report });
  const values = plans.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)));
  expect(values).toContain(name);
  expect(values).toContain('有词');
});
