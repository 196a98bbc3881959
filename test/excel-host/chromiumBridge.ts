import type { Page } from 'playwright-core';
import { placeExternal, type HostFacts, type HostLink } from './browserBridge';
import type { Host } from './host';
import { loadClient } from './nodeBridge';
import type { EventEntry, RequestBody, ResponseBody } from './wire';

/** A page in Chromium, talking to a host in this process. */

/** What is put into the page for the way there and back. */
interface PageGlobals {
  askExcelHost(body: string, flags: number): Promise<string>;
  completeExcelCommand(functionName: string): void;
  tellExcelPage?(entries: readonly EventEntry[]): void;
}

/** Sent to the browser as text: nothing from outside of its own body. */
function linkPage(facts: HostFacts, place: typeof placeExternal): void {
  const page = globalThis as unknown as PageGlobals;
  const listeners: Parameters<HostLink['onEvent']>[0][] = [];
  // In turns of their own, as from another process: what a handler throws is an error of the page.
  page.tellExcelPage = (entries) => listeners.forEach((listener) => setTimeout(() => listener(entries), 0));
  place(page, {
    facts,
    answer: (body, flags) => page.askExcelHost(body, flags),
    onEvent: (listener) => void listeners.push(listener),
    completed: (name) => page.completeExcelCommand(name),
  });
}

/** What the host itself could not do: never to pass for an answer of Excel. */
const gapIn = (answer: ResponseBody): string | null =>
  'Error' in answer && answer.Error.Code === 'HostGap' ? answer.Error.Message : null;

export interface Watcher {
  /** Something that the host does not have, or that went wrong in it. */
  problem(text: string): void;
  /** The function of a ribbon button has said that it is done. */
  completed(functionName: string): void;
}

const UNWATCHED: Watcher = { problem: () => undefined, completed: () => undefined };

async function answered(host: Host, body: string, flags: number, watcher: Watcher): Promise<string> {
  try {
    const answer = await host.answer(JSON.parse(body) as RequestBody, flags);
    const gap = gapIn(answer);
    if (gap !== null) watcher.problem(gap);
    return JSON.stringify(answer);
  } catch (error) {
    watcher.problem(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  }
}

/**
 * Call before the page goes to its address. What the page is told before it asks (level, theme, name) is as it is now.
 */
export async function installChromiumBridge(
  page: Page,
  host: Host,
  watcher: Watcher = UNWATCHED,
): Promise<void> {
  host.attach(loadClient().Excel);
  await page.exposeFunction('askExcelHost', (body: string, flags: number) =>
    answered(host, body, flags, watcher),
  );
  await page.exposeFunction('completeExcelCommand', (name: string) => watcher.completed(name));
  host.onEvent((entries) => {
    // A page that was closed or is on its way to another has nobody to tell.
    page
      .evaluate((told) => (globalThis as unknown as PageGlobals).tellExcelPage?.(told), entries)
      .catch(() => undefined);
  });
  const facts: HostFacts = { apiLevel: host.apiLevel, workbook: host.book.name, dark: host.dark };
  await page.addInitScript(`(${linkPage})(${JSON.stringify(facts)}, ${placeExternal})`);
}
