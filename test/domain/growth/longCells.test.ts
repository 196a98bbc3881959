import { cellOf, KINDS, LONG_FIELDS, tableOf, type LongField } from './cells';
import { analyse } from '../../../src/domain/analyse';
import { bulletinOf } from '../../../src/domain/bulletin/bulletin';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { reviewOwn } from '../../../src/domain/draft/reviewOwn';
import { clauses } from '../../../src/domain/text/clauses';

/** The most that Excel puts into a cell. What hangs on it is ended by the limit of time, which measures nothing. */
const FULL = 32_767;

const rowOf = (fields: readonly LongField[], text: string) => {
  const { tables } = analyse([tableOf(fields, text)], { asOf: '2026-09-30' });
  const [item] = tables[0]?.items ?? [];
  if (item === undefined) throw new Error('the row was not read');
  return item;
};

describe('a full cell of any kind ends, and its row is there', () => {
  const cases = LONG_FIELDS.flatMap((field) => Object.keys(KINDS).map((kind) => [field, kind] as const));
  test.each(cases)('%s: %s', (field, kind) => {
    expect(rowOf([field], cellOf(kind, FULL)).source.row).toBe(3);
  });

  test.each(Object.keys(KINDS))('task, plan and progress at once: %s', (kind) => {
    expect(rowOf(['task', 'plan', 'progress'], cellOf(kind, FULL)).source.row).toBe(3);
  });
});

// Signs that are all alike once made a list of every pair a square of their number (draft/units.ts).
test.each<LongField>(['leadUnits', 'supportUnits', 'name'])(
  'the bulletin of a row whose %s is a full cell of brackets is made and held against it',
  (field) => {
    const { tables } = analyse([tableOf([field], '（'.repeat(FULL))], { asOf: '2026-09-30' });
    const document = documentOf(bulletinOf(tables, {}));
    expect(reviewOwn(document, tables).amiss).toEqual([]);
  },
);

test('全部已 over and over declares nothing, and 全部已完成 does', () => {
  expect(rowOf(['progress'], '全部已'.repeat(40)).declaredDone).toBeNull();
  expect(rowOf(['progress'], '已全部完成').declaredDone?.rule).toBe('item-done');
  expect(rowOf(['progress'], '目前已全部按时圆满完成').declaredDone?.rule).toBe('item-done');
});

test('figures behind a long text are read as before it', () => {
  const filler = '正在组织开展前期工作。'.repeat(2000);
  const { indicators } = rowOf(['progress'], `${filler}已建成投用幼儿园9所，新增学位2700个。`);
  expect(indicators.map(({ actual }) => actual?.value)).toEqual([9, 2700]);
});

test('targets and figures beyond count are not held against each other, and a person is asked', () => {
  const { indicators, status } = rowOf(['task', 'progress'], cellOf('figures', FULL));
  expect(indicators.every(({ actual, review }) => actual === null && review?.includes('人工核定'))).toBe(
    true,
  );
  expect(status).not.toBe('completed');
});

test('a run without signs is read in pieces that cover it', () => {
  const text = '甲'.repeat(FULL);
  expect(
    clauses(text)
      .map((clause) => clause.text)
      .join(''),
  ).toBe(text);
  expect(clauses('甲'.repeat(499))).toHaveLength(1);
});
