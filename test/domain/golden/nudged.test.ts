import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseTable } from '../../../src/domain/analyse';
import type { TaskItem } from '../../../src/domain/item';
import type { Field } from '../../../src/domain/table/fields';
import { expectGolden } from '../../golden/golden';
import { CASES } from '../checks/cases';
import { row as whole, sheet } from '../checks/findings';
import type { Words } from '../consolidate/tables';

/**
 * Rows that lie near a bound: each number a little more and a little less, each clause left out. What is read
 * otherwise than of the row itself is written down.
 */

const NUDGED: readonly Field[] = ['plan', 'progress', 'due', 'rate'];
const CUT: readonly Field[] = ['plan', 'progress'];
/** Numbers of a text that are nudged. */
const MOST_NUMBERS = 3;

const wanted = (value: number): string => String(Number(value.toPrecision(6)));

function told(item: TaskItem): string {
  const { status, rule, completion, indicators, declaredDone, due, expected, issues } = item;
  return [
    status,
    rule,
    completion.percent === null ? '待核' : `${wanted(completion.percent)}%`,
    completion.basis,
    expected.percent === null ? '' : `应达${wanted(expected.percent)}%`,
    ...indicators.map(
      ({ target, actual, proposed, met }) =>
        `${wanted(target.value)}→${actual === null ? (proposed === null ? '待核' : `可能${wanted(proposed.value)}`) : wanted(actual.value)}${met === null ? '' : met ? '达到' : '未达'}`,
    ),
    declaredDone === null ? '' : `声明${declaredDone.rule}`,
    due?.date ?? '',
    ...issues.map(
      ({ code, severity, params }) => `${severity} ${code}${params.kind ? ` ${String(params.kind)}` : ''}`,
    ),
  ]
    .filter((part) => part !== '' && part !== null)
    .join(' ');
}

const read = (words: Words): string =>
  analyseTable(sheet([words], { asOf: '2026-09-30', year: 2026 }))
    .items.map(told)
    .join('；');

function* nudges(text: string): Generator<readonly [was: string, is: string, text: string]> {
  for (const { 0: number, index } of [...text.matchAll(/\d{1,8}(?:\.\d{1,4})?/gu)].slice(0, MOST_NUMBERS)) {
    const digits = number.split('.')[1]?.length ?? 0;
    for (const step of [1, -1]) {
      const other = (Number(number) + step / 10 ** digits).toFixed(digits);
      if (!other.startsWith('-'))
        yield [number, other, text.slice(0, index) + other + text.slice(index + number.length)];
    }
  }
}

function* cuts(text: string): Generator<readonly [was: string, is: string, text: string]> {
  const clauses = text.split(/(?<=[，。；\n])/u);
  if (clauses.length > 1)
    for (const [at, clause] of clauses.entries())
      yield [clause, '', clauses.filter((_, other) => other !== at).join('')];
}

function block(words: Words): string[] {
  const own = read(words);
  const changed = (fields: readonly Field[], change: typeof nudges): string[] =>
    fields.flatMap((field) =>
      [...change(words[field] ?? '')].flatMap(([was, is, text]) => {
        const now = read({ ...words, [field]: text });
        return now === own ? [] : [`  ${field} “${was}”→“${is}” ${now}`];
      }),
    );
  const said = Object.entries(words).map(([field, text]) => `${field} ${text.replace(/\s+/gu, ' ')}`);
  return [`${said.join(' | ')}\n  ${own}`, ...changed(NUDGED, nudges), ...changed(CUT, cuts)];
}

test('rows of every check, nudged', () => {
  const rows = Object.values(CASES)
    .flatMap(({ finds, silent }) => [...finds, ...silent])
    .filter((words) => NUDGED.some((field) => /\d/u.test(words[field] ?? '')));
  expectGolden('nudged-rows-of-checks.txt', rows.flatMap((words) => block(whole(words))).join('\n'));
});

const FIELDS: readonly Field[] = ['task', 'plan', 'progress', 'due', 'verdict', 'problem'];
const PLANS: readonly Words[] = readFileSync(path.join(__dirname, 'plans.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return Object.fromEntries(
      FIELDS.flatMap((field, at) => (cells[at] ? [[field, cells[at]] as const] : [])),
    );
  });

test('rows with plans, nudged', () =>
  expectGolden('nudged-rows-of-plans.txt', PLANS.flatMap(block).join('\n')));
