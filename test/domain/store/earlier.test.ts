import { applyDecisions } from '../../../src/domain/decisions/apply';
import type { Decision } from '../../../src/domain/decisions/decision';
import { fingerprint } from '../../../src/domain/decisions/fingerprint';
import { decided } from '../../../src/domain/decisions/record';
import type { TableRow } from '../../../src/domain/table/table';
import { adopted } from '../../../src/domain/store/earlier';
import { NOTHING_EARLIER, type Earlier, type EarlierCorrection } from '../../../src/domain/store/store';
import { analysisOf, itemAt, TODAY, type Line } from '../decisions/rows';

/** Keys as the first version made them, written out once more: they stand in workbooks. */

const LIGHTS: Line = ['教室照明', '完成18所学校照明改造', '已完成11所学校照明改造', '教育局'];
const text = (row: TableRow, field: 'task' | 'name' | 'progress'): string => row.cells[field]?.text ?? '';

const keyOf = (row: TableRow): string =>
  fingerprint([text(row, 'task'), text(row, 'name'), ...row.leadUnits]);
const basisOf = (row: TableRow): string =>
  fingerprint([text(row, 'task'), '', text(row, 'progress'), '', '', '', '']);

const corrections = (row: TableRow, part: Partial<EarlierCorrection> = {}): Earlier => ({
  ...NOTHING_EARLIER,
  corrections: [
    {
      item: keyOf(row),
      basis: basisOf(row),
      task: '教室照明',
      status: 'on-track',
      percent: 61.1,
      reason: '核查',
      date: '2026-09-01',
      ...part,
    },
  ],
});

const settled = (earlier: Earlier, lines: readonly Line[]) => {
  const analysis = analysisOf({ 'a.xlsx': lines });
  const found = analysis.tables.map(({ table }) => table);
  const { made, left } = adopted(earlier, analysis, found, { isSent: () => true, date: TODAY });
  const decisions = made.reduce<Decision[]>((all, { draft, date }) => decided(all, draft, date), []);
  return { decisions, left, reviewed: applyDecisions(analysis, decisions) };
};

const rowOf = (line: Line): TableRow =>
  itemAt(applyDecisions(analysisOf({ 'a.xlsx': [line] }), []), 0).source;

test('a correction whose words stand becomes a lamp by hand; the engine’s own percentage is none', () => {
  const { decisions, left, reviewed } = settled(corrections(rowOf(LIGHTS)), [LIGHTS]);
  expect(decisions).toMatchObject([{ kind: 'lamp', status: 'on-track', reason: '核查', date: '2026-09-01' }]);
  expect(left).toEqual(NOTHING_EARLIER);
  expect(reviewed.standings.map(({ state }) => state)).toEqual(['applied']);
});

test('another percentage comes along, and what contradicts the figures is asked about, not lost', () => {
  const { decisions, reviewed } = settled(corrections(rowOf(LIGHTS), { percent: 77.8 }), [LIGHTS]);
  expect(decisions.map(({ kind }) => kind)).toEqual(['percent', 'lamp']);
  expect(reviewed.standings.map(({ state }) => state)).toEqual(['stale', 'applied']);
});

test('one whose words have changed is stale, never applied', () => {
  const changed: Line = [LIGHTS[0], LIGHTS[1], '已完成13所学校照明改造', LIGHTS[3]];
  const { reviewed, left } = settled(corrections(rowOf(LIGHTS)), [changed]);
  expect(left).toEqual(NOTHING_EARLIER);
  expect(itemAt(reviewed, 0).decisions).toEqual([]);
  expect(new Set(reviewed.standings.map(({ state }) => state))).toEqual(new Set(['stale']));
});

test('one whose row is absent is carried along', () => {
  const earlier = corrections(rowOf(LIGHTS));
  const { decisions, left } = settled(earlier, [['小区改造', '改造小区65个', '已改造小区33个', '住建局']]);
  expect(decisions).toEqual([]);
  expect(left).toEqual(earlier);
});

test('an issue set aside stays so', () => {
  const line: Line = ['小区改造', '改造小区65个', '已改造小区33个，完成率51.6%', '住建局'];
  const item = itemAt(applyDecisions(analysisOf({ 'a.xlsx': [line] }), []), 0);
  const issue = item.issues.find(({ code }) => code === 'rate-mismatch')!;
  const key = fingerprint([
    keyOf(item.source),
    issue.code,
    issue.field ?? '',
    ...issue.quotes,
    JSON.stringify(issue.params),
  ]);
  const earlier: Earlier = {
    ...NOTHING_EARLIER,
    asides: [{ issue: key, code: issue.code, reason: '已核', date: '2026-09-01' }],
  };
  const { reviewed, left } = settled(earlier, [line]);
  expect(left).toEqual(NOTHING_EARLIER);
  expect(itemAt(reviewed, 0).issues.find(({ code }) => code === 'rate-mismatch')?.aside?.reason).toBe('已核');
});

test.each([
  ['with a row of the list', '改造小区70个', 0],
  ['but not where its words changed', '改造小区71个', 1],
])('a match %s', (_what, task, left) => {
  const earlier: Earlier = {
    ...NOTHING_EARLIER,
    matches: [
      {
        row: { file: 'a.xlsx', sheet: 'Sheet1', row: 3 },
        task,
        is: { file: 'a.xlsx', sheet: 'Sheet1', row: 4 },
        listed: '改造小区65个',
      },
    ],
  };
  const lines: readonly Line[] = [
    ['甲', '改造小区70个', '已改造33个', '住建局'],
    ['乙', '改造小区65个', '', '住建局'],
  ];
  const made = settled(earlier, lines);
  expect(made.left.matches).toHaveLength(left);
  if (left === 0)
    expect(made.decisions).toMatchObject([
      { kind: 'match', words: { task }, listed: { unit: '住建局', item: '乙', task: '改造小区65个' } },
    ]);
});
