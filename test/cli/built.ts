import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
/** The built command line. */
export const CLI = path.join(root, 'dist/cli.js');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );

/** Builds the command line where it is not there, or older than its source: what is tested is what is written. */
export function build(): void {
  const source = Math.max(
    ...['cli', 'domain', 'files'].map((layer) => newest(path.join(root, 'src', layer))),
  );
  if (existsSync(CLI) && statSync(CLI).mtimeMs > source) return;
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'cli'];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
}
