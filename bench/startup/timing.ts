import type { Browser, Page } from 'playwright-core';
import { installChromiumBridge } from '../../test/excel-host/chromiumBridge';
import type { Host } from '../../test/excel-host/host';

/** One start of a pane in Excel, timed in the page. */

/** Selectors that tell how far a start has come. */
export interface Signs {
  /** A control that can be used. */
  readonly control: string;
  /** What is there once the control has done what it is for. */
  readonly reaction: string;
  /** What is there as long as the start goes on; null where nothing follows. */
  readonly busy: string | null;
}

/** Milliseconds since the navigation began. */
export interface Start {
  /** The first control was painted, was pressed, and what it did was painted. */
  readonly interactive: number;
  /** The start's own work was done as well. */
  readonly done: number;
  /** Script files that were loaded until then. */
  readonly scripts: readonly string[];
}

interface PageGlobals {
  startIsOver(start: Start): void;
}

/** Sent to the browser as text: nothing from outside of its own body. */
function watchStart({ control, reaction, busy }: Signs): void {
  const painted = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then, 0));

  const when = (holds: () => boolean, then: () => void): void => {
    const look = (): void => {
      if (!holds()) return;
      observer.disconnect();
      then();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  };

  const there = (selector: string): boolean => document.querySelector(selector) !== null;
  const scripts = (): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js'));

  let interactive = 0;
  let done = 0;
  const over = (): void => {
    if (interactive === 0 || done === 0) return;
    (globalThis as unknown as PageGlobals).startIsOver({ interactive, done, scripts: scripts() });
  };
  const finish = (): void => {
    done = performance.now();
    over();
  };
  const react = (): void => {
    interactive = performance.now();
    if (busy === null) finish();
    else over();
  };
  const press = (): void => {
    document.querySelector<HTMLElement>(control)?.click();
    when(
      () => there(reaction),
      () => painted(react),
    );
  };
  when(
    () => there(control),
    () => painted(press),
  );
  if (busy !== null)
    when(
      () => there(busy),
      () =>
        when(
          () => !there(busy),
          () => painted(finish),
        ),
    );
}

const LONGEST = 20_000;

/** A start in which anything went wrong is none. */
const startOf = (page: Page, host: Host, url: string): Promise<Start> =>
  new Promise((resolve, reject) => {
    const problem = (text: string): void => reject(new Error(`${url}: ${text}`));
    setTimeout(() => problem(`not interactive after ${LONGEST} ms`), LONGEST).unref();
    page.on('pageerror', (error) => problem(error.message));
    installChromiumBridge(page, host, { problem, completed: () => undefined })
      .then(() => page.exposeFunction('startIsOver', resolve))
      .then(() => page.goto(url, { waitUntil: 'commit' }))
      .catch(reject);
  });

/** Opens the page in a context of its own, so that nothing is left of an earlier start. */
export async function timeStart(browser: Browser, host: Host, url: string, signs: Signs): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.addInitScript(watchStart, signs);
    return await startOf(page, host, url);
  } finally {
    await context.close();
  }
}
