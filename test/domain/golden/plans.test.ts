import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseTable } from '../../../src/domain/analyse';
import { customPreset, DEFAULT_PRESET, type LampPreset } from '../../../src/domain/schedule/presets';
import type { Field } from '../../../src/domain/table/fields';
import { expectGolden } from '../../golden/golden';
import { sheet } from '../checks/findings';
import type { Words } from '../consolidate/tables';
import { itemLines } from './itemLine';

/** Rows with plans, due dates, verdicts and problems, judged on several days. */

const FIELDS: readonly Field[] = ['task', 'plan', 'progress', 'due', 'verdict', 'problem'];

const rows: readonly Words[] = readFileSync(path.join(__dirname, 'plans.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const filled = FIELDS.flatMap((field, index) => (cells[index] ? [[field, cells[index]] as const] : []));
    return Object.fromEntries(filled);
  });

const judged = (words: Words, asOf: string | null, preset: LampPreset): string => {
  const { items } = analyseTable(sheet([words], { asOf, year: 2026 }), { preset });
  return items
    .map(({ status, rule, reason }) => `  ${asOf ?? '无期'} ${status} ${rule}：${reason}`)
    .join('\n');
};

test('rows with plans are judged as they were', () => {
  const blocks = rows.map((words) => {
    const { items } = analyseTable(sheet([words]));
    return [
      Object.values(words).join(' | '),
      ...items.flatMap(itemLines).map((line) => `  ${line}`),
      judged(words, null, DEFAULT_PRESET),
      judged(words, '2026-06-30', DEFAULT_PRESET),
      judged(words, '2026-08-15', customPreset(20, 40)),
      judged(words, '2026-12-31', DEFAULT_PRESET),
    ].join('\n');
  });
  expectGolden('rows-of-plans.txt', blocks.join('\n'));
});
