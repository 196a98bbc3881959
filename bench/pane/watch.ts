import type { Browser, Page } from 'playwright-core';

/** How long the pane stands still at once, told by the browser's own trace. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time: what else the machine does changes them less than the clock. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Told first, of each thread. */
const isPageThread = ({ name, ph, args }: TraceEvent): boolean =>
  ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain';

/** Milliseconds of processor time of each task of the page while something is done. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(traceEvents.filter(isPageThread).map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/** The same work in each run: what a figure is held against on another machine. */
export const calibrated = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const made = new Map<string, number>();
    for (let i = 0; i < 200_000; i++) made.set(`${i % 5_000} 项`, i);
  });
