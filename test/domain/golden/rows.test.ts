import path from 'node:path';
import { analyseTable } from '../../../src/domain/analyse';
import { pairLines } from '../../corpus/pairs';
import { expectGolden } from '../../golden/golden';
import { CASES } from '../checks/cases';
import { row as whole, sheet } from '../checks/findings';
import type { Words } from '../consolidate/tables';
import { itemLines } from './itemLine';

/**
 * Everything that is read from rows of all phenomena, as it was read and accepted: what changes with a rule is seen
 * as a diff, whether or not somebody had thought of it.
 */

const told = (words: Words): string =>
  Object.entries(words)
    .map(([field, text]) => `${field} ${text.replace(/\s+/gu, ' ')}`)
    .join(' | ');

const block = (words: Words, asOf: string | null): string => {
  const year = asOf === null ? {} : { year: Number(asOf.slice(0, 4)) };
  const { items } = analyseTable(sheet([words], { asOf, year: null, ...year }));
  return [told(words), ...items.flatMap(itemLines).map((line) => `  ${line}`)].join('\n');
};

test('rows of every phenomenon of the reading are read as they were', () => {
  // Pairs of single words say all that there is to say of them.
  const lines = pairLines(path.resolve(__dirname, '../../corpus/pairs')).filter(
    ({ file }) => !file.startsWith('words-'),
  );
  expectGolden(
    'rows-of-pairs.txt',
    lines
      .map(({ task, progress, asOf }) => block({ task, progress, leadUnits: '甲局' }, asOf ?? '2026-09-30'))
      .join('\n'),
  );
});

test('rows of every check are read as they were', () => {
  const rows = Object.values(CASES).flatMap(({ finds, silent }) => [...finds, ...silent]);
  expectGolden('rows-of-checks.txt', rows.map((words) => block(whole(words), '2026-09-30')).join('\n'));
});
