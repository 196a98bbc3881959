import { sameUnit } from '../consolidate/register';
import { rowText } from '../consolidate/rowText';
import { returnUnit } from '../consolidate/titles';
import type { ProgressTable } from '../table/table';
import type { KeptFile } from './store';

/** Files of which one may be meant to take the place of another (替换旧文件). */

export interface Arrived extends Pick<KeptFile, 'digest' | 'path' | 'beside'> {
  readonly tables: readonly ProgressTable[];
}

export interface Rivals<T extends Arrived> {
  readonly older: T;
  readonly newer: T;
  /** `unit`: the same unit speaks of the same task in both. */
  readonly because: 'name' | 'unit';
}

const fileName = (path: string): string => path.split('/').at(-1) ?? path;

interface Said {
  readonly unit: string;
  readonly tasks: ReadonlySet<string>;
}

const saidIn = ({ tables }: Arrived): Said[] =>
  tables.flatMap((table) => {
    const unit = returnUnit(table);
    const tasks = table.rows.flatMap(
      ({ cells }) => rowText((cells.task ?? cells.name)?.text ?? '')?.text ?? [],
    );
    return unit === null ? [] : [{ unit, tasks: new Set(tasks) }];
  });

const sayTheSame = (one: readonly Said[], other: readonly Said[]): boolean =>
  one.some((a) =>
    other.some((b) => sameUnit(a.unit, b.unit) === 'same' && [...a.tasks].some((task) => b.tasks.has(task))),
  );

/** 报送表.xlsx of two units: each tells its own, and neither may be the other. */
const ofOthers = (one: readonly Said[], other: readonly Said[]): boolean =>
  one.length > 0 &&
  other.length > 0 &&
  one.every((a) => other.every((b) => sameUnit(a.unit, b.unit) === 'different'));

/**
 * Each file with the latest earlier one that it may be meant to replace: of the same name where it is not told to be
 * another unit's, or of the same unit and a task of the same words, with other content. What a clerk let stand side by side is not asked about again.
 *
 * @param files in the order in which they came
 */
export function rivalsOf<T extends Arrived>(files: readonly T[]): Rivals<T>[] {
  const said = files.map(saidIn);
  return files.flatMap((newer, index): Rivals<T>[] => {
    for (let before = index - 1; before >= 0; before--) {
      const older = files[before];
      if (older === undefined || older.digest === newer.digest) continue;
      if (newer.beside.includes(older.digest) || older.beside.includes(newer.digest)) continue;
      const [now, then] = [said[index] ?? [], said[before] ?? []];
      if (fileName(older.path) === fileName(newer.path) && !ofOthers(now, then))
        return [{ older, newer, because: 'name' }];
      if (sayTheSame(now, then)) return [{ older, newer, because: 'unit' }];
    }
    return [];
  });
}
