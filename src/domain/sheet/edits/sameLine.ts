import { eachInSteps, type Steps } from '../../steps';
import type { Alignment, DigestLine } from './align';
import { STEP } from './imprint';

/** Whether a line of the new drawing is about the same thing as the one that the user edited. */

/** Digests that occur once in their column. */
function* onceByColumn(lines: readonly DigestLine[]): Steps<(column: number, one: string) => boolean> {
  const counts = new Map<string, number>();
  const count = (one: string, column: number): void =>
    void counts.set(`${column} ${one}`, (counts.get(`${column} ${one}`) ?? 0) + 1);
  yield* eachInSteps(lines, STEP, (line) => line.forEach(count));
  return (column, one) => one !== '' && counts.get(`${column} ${one}`) === 1;
}

const isBlank = (line: DigestLine | undefined): boolean => line?.every((one) => one === '') ?? false;

/**
 * A line is the same when words that no other line has are in both, for numbers are counted anew; a blank
 * one, when the lines above and below it are its neighbours still. In doubt it is not: an edit beside the wrong item
 * would be a wrong statement.
 * @param drawn the earlier drawing
 * @param lines counterparts of its lines in the new one
 * @param isWords whether a cell of the new one holds words enough to know a line by
 */
export function* sameLine(
  drawn: readonly DigestLine[],
  fresh: readonly DigestLine[],
  lines: Alignment,
  isWords: (row: number, column: number) => boolean,
): Steps<(line: number) => boolean> {
  const inDrawn = yield* onceByColumn(drawn);
  const inFresh = yield* onceByColumn(fresh);
  const sharesOwn = (line: number): boolean => {
    const row = lines[line] ?? -1;
    const isOwn = (one: string, column: number): boolean =>
      one === fresh[row]?.[column] && inDrawn(column, one) && inFresh(column, one) && isWords(row, column);
    return drawn[line]?.some(isOwn) ?? false;
  };
  const neighbours = (line: number): boolean =>
    [-1, 1].every((step) => {
      const outside = drawn[line + step] === undefined;
      return outside || (lines[line + step] === (lines[line] ?? NaN) + step && sharesOwn(line + step));
    });
  return (line) =>
    sharesOwn(line) || (isBlank(drawn[line]) && isBlank(fresh[lines[line] ?? -1]) && neighbours(line));
}
