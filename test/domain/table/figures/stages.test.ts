import { analyseTable } from '../../../../src/domain/analyse';
import type { TaskItem } from '../../../../src/domain/item';
import { onlyTable } from '../grids';

/** Begun, built and in use side by side: what is built answers the number that is promised. */

const itemOf = (rows: readonly string[], asOf = '2026-03-31'): TaskItem =>
  analyseTable(onlyTable(rows.map((row) => row.split('|'))), { asOf }).items[0]!;

const told = (rows: readonly string[]): string =>
  itemOf(rows)
    .indicators.map(
      ({ target, actual, proposed }) =>
        `${target.kind} ${target.value}→${actual?.value ?? (proposed === null ? '?' : `建议${proposed.value}`)}`,
    )
    .join(' ');

test.each<readonly [string, readonly string[], string]>([
  [
    'begun, built, in use',
    ['项目|计划数|已开工|已完工（完成）|已交付（投用）', '打井|45|20|14|9'],
    'count 45→14 start 45→20',
  ],
  ['built and in use', ['项目|计划数|竣工数|投用数', '打井|45|14|9'], 'count 45→14'],
  ['in use before built', ['项目|计划数|投用数|竣工数', '打井|45|9|14'], 'count 45→14'],
  ['in use alone', ['项目|计划数|投用数', '打井|45|9'], 'count 45→9'],
  ['both in one column', ['项目|计划数|竣工投用数', '打井|45|9'], 'count 45→9'],
  [
    'a rate that proves what is in use',
    ['项目|计划数|竣工数|投用数|投用率', '打井|40|20|10|25%', '修路|60|30|12|20%'],
    'count 40→10',
  ],
  [
    'two that are built, told apart by nothing',
    ['项目|计划数|竣工数|完工数', '打井|45|14|9'],
    'count 45→建议14',
  ],
])('%s', (_name, rows, want) => {
  expect(told(rows)).toBe(want);
});

test('how many are begun lamps nothing', () => {
  const { status, reason } = itemOf(
    ['项目|计划数|已开工|已完工', '打井|45|45|0', '修路|60|30|12'],
    '2026-09-30',
  );
  expect(status).toBe('behind');
  expect(reason).toContain('完成0%');
  const unread = itemOf(['项目|计划数|已开工|已完工', '打井|45|45|', '修路|60|30|12'], '2026-09-30');
  expect(unread.status).toBe('undetermined');
});
