import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromiumPath } from '../taskpane/browser';
import builds from './builds.json';

const cache = path.resolve(__dirname, '../../node_modules/.cache/browsers');

export interface Build {
  readonly name: string;
  /** Null where it is not there. */
  readonly executable: string | null;
}

const thereOr = (file: string): string | null => (existsSync(file) ? file : null);

/** The kernels that offices have, oldest first (node test/browsers/fetch.mjs), and this machine's own. */
export const BUILDS: readonly Build[] = [
  ...builds.map(({ version }) => ({
    name: `Chromium ${version}`,
    executable: thereOr(path.join(cache, `chromium-${version}`)),
  })),
  { name: 'Chromium of this machine', executable: chromiumPath },
];
