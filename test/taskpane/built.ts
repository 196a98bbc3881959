import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../dist/pane');

/** The built pane; null where it was not built. */
export const built = existsSync(path.join(folder, 'taskpane.html')) ? folder : null;

/** Files of a folder and those below it, with / between. */
export const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

/** Says aloud what is left out, and why. */
export function whenThere<T>(what: string, thing: T | null): typeof describe {
  if (thing !== null) return describe;
  console.warn(`left out: ${what} is absent`);
  return describe.skip;
}
