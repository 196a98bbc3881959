import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Sources of this copy of the repository, as node loads them: one of them changed, the others made once. */

export const ROOT = path.resolve(__dirname, '../..');
const OWN = `${path.join(ROOT, 'src')}${path.sep}`;
const TESTS = `${path.join(ROOT, 'test/domain')}${path.sep}`;

/** Text of a source in the place of what stands in its file. */
export type Changed = ReadonlyMap<string, string>;

const compiled = new Map<string, string>();
let changed: Changed = new Map();

/** @throws where the text is no program */
export function compile(text: string, filename: string): string {
  const jsc = { parser: { syntax: 'typescript' as const }, target: 'es2022' as const };
  return transformSync(text, { jsc, module: { type: 'commonjs' }, filename }).code;
}

function codeOf(filename: string): string {
  const text = changed.get(path.relative(ROOT, filename));
  if (text !== undefined) return compile(text, filename);
  const known = compiled.get(filename) ?? compile(readFileSync(filename, 'utf8'), filename);
  compiled.set(filename, known);
  return known;
}

interface Loaded extends NodeJS.Module {
  _compile(code: string, filename: string): void;
}

/** From now on TypeScript is loaded as `loadWith` says. */
export function install(): void {
  require.extensions['.ts'] = (module, filename) => {
    (module as Loaded)._compile(codeOf(filename), filename);
  };
}

/** Forgets what is loaded of src and test/domain; what is loaded next is loaded with these changes. */
export function loadWith(changes: Changed): void {
  changed = changes;
  for (const name of Object.keys(require.cache))
    if (name.startsWith(OWN) || name.startsWith(TESTS)) delete require.cache[name];
}

export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
