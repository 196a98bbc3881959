import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchOld } from '../../test/browsers/devtools';
import { chromiumPath } from '../../test/taskpane/browser';

/**
 * How long the offline page takes to be of use, against a React page of as many bytes, from the disk, by turns. The
 * pages measure themselves and tell by their titles: a debugger makes the browser read scripts anew for each stack.
 */

const RUNS = 15;
const PAGE = {
  file: 'page/进度通报.html',
  control: '#tab-check',
  reaction: '#tab-check[aria-selected=true]',
};
const HELLO = { file: 'bench-offline/hello.html', control: 'button', reaction: 'output' };
const TOLD = 'interactive after ';

/** Presses the first control with every frame until it has done what it is for. */
const probe = ({ control, reaction }: typeof PAGE): string => `(function look() {
  if (document.querySelector(${JSON.stringify(reaction)})) {
    document.title = ${JSON.stringify(TOLD)} + performance.now();
    return;
  }
  var control = document.querySelector(${JSON.stringify(control)});
  if (control) control.click();
  requestAnimationFrame(look);
})();`;

/** A copy that measures itself, before all of its own scripts. */
function measured(page: typeof PAGE, folder: string): string {
  const script = probe(page);
  const digest = createHash('sha256').update(script).digest('base64');
  const html = readFileSync(path.resolve('dist', page.file), 'utf8')
    .replace('script-src ', `script-src 'sha256-${digest}' `)
    .replace('<script>', () => `<script>${script}</script><script>`);
  const file = path.join(folder, path.basename(page.file));
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

export async function offlineStart(say: (name: string, value: string) => void): Promise<void> {
  const missing = [PAGE, HELLO].filter(({ file }) => !existsSync(path.resolve('dist', file)));
  if (chromiumPath === null || missing.length > 0)
    return say(
      'offline page',
      'left out: npm run build, then webpack --config-name bench-offline; a Chromium',
    );
  const folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
  const urls = [PAGE, HELLO].map((page) => measured(page, folder));
  const browser = await launchOld(chromiumPath);
  const times: number[][] = urls.map(() => []);
  for (let run = 0; run <= RUNS; run++)
    for (const [index, url] of urls.entries())
      times[index]?.push(Number((await browser.titleOf(url, TOLD)).slice(TOLD.length)));
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  const [page = 0, hello = 0] = times.map((all) => median(all.slice(1)));
  const figures = `${Math.round(page)} ms against ${Math.round(hello)} ms, ${(page / hello).toFixed(2)} ×`;
  say('offline page: interactive, against React padded', figures);
}
