import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { chromiumPath, launch } from '../../test/taskpane/browser';

/** How long the offline page takes to be of use, against a React page of as many bytes, from the disk, by turns. */

const RUNS = 9;
const PAGE = {
  file: 'page/进度通报.html',
  control: '#tab-check',
  reaction: '#tab-check[aria-selected=true]',
};
const HELLO = { file: 'bench-offline/hello.html', control: 'button', reaction: 'output' };

/** Milliseconds from the navigation until the first control has done what it is for. */
async function interactive(browser: Browser, { file, control, reaction }: typeof PAGE): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 }, locale: 'zh-CN' });
  await page.goto(pathToFileURL(path.resolve('dist', file)).href, { waitUntil: 'commit' });
  const time = await page.evaluate(
    ([button, done]) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(done) !== null) return resolve(performance.now());
          document.querySelector<HTMLElement>(button)?.click();
          requestAnimationFrame(look);
        };
        look();
      }),
    [control, reaction] as const,
  );
  await page.close();
  return time;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

export async function offlineStart(say: (name: string, value: string) => void): Promise<void> {
  const missing = [PAGE, HELLO].filter(({ file }) => !existsSync(path.resolve('dist', file)));
  if (chromiumPath === null || missing.length > 0)
    return say(
      'offline page',
      'left out: npm run build, then webpack --config-name bench-offline; a Chromium',
    );
  const browser = await launch();
  const times: { readonly page: number; readonly hello: number }[] = [];
  for (let run = 0; run <= RUNS; run++)
    times.push({ page: await interactive(browser, PAGE), hello: await interactive(browser, HELLO) });
  await browser.close();
  const [page, hello] = [
    median(times.slice(1).map((one) => one.page)),
    median(times.slice(1).map((one) => one.hello)),
  ];
  const figures = `${Math.round(page)} ms against ${Math.round(hello)} ms, ${(page / hello).toFixed(2)} ×`;
  say('offline page: interactive, against React padded', figures);
}
