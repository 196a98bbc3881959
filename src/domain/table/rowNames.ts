import type { Candidate } from './columnCandidates';
import { isNumber, MOST, share } from './columnContent';
import type { Field } from './fields';
import type { Header } from './header';
import type { ColumnSample } from './samples';

const NAMING: readonly Field[] = ['task', 'name', 'place', 'finding', 'category'];
const LONGEST_NAME = 60;

/**
 * What names the rows of a table of numbers, or of findings: 存在问题 of a list of findings where nothing else does;
 * the first column of differing short words, whatever its heading is (四大工程, 批次).
 *
 * @param free columns without a field, the likeliest first
 */
export function nameRows(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  taken: Map<Field, Candidate>,
  free: readonly number[],
  numbers: boolean,
): void {
  // 建设内容 beside a column that nobody knows (水厂) says what is built there, not where.
  const named = NAMING.some((field) => taken.has(field) && !(numbers && field === 'task'));
  if (named) return;
  const problem = taken.get('problem');
  if (!numbers && problem !== undefined && /问题/u.test(problem.header)) {
    taken.delete('problem');
    taken.set('finding', { ...problem, field: 'finding' });
    return;
  }
  if (!numbers) return;
  const naming = free.find((column) => {
    const texts = samples.get(column)?.texts ?? [];
    return (
      texts.length > 0 &&
      new Set(texts).size * 2 > texts.length &&
      share(texts, (text) => text.length <= LONGEST_NAME && !isNumber(text)) > MOST
    );
  });
  if (naming !== undefined)
    taken.set('name', {
      column: naming,
      header: (header.labels.get(naming) ?? []).join('\n'),
      field: 'name',
      weight: 1,
    });
}
