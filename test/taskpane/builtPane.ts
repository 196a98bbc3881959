import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import type { Host } from '../excel-host/host';
import { chromiumPath, launch, serve } from './browser';
import { built, whenThere } from './built';
import { openPane, type OpenedPane, type PaneOptions } from './excelPage';

/** The built pane on a server of its own, and a browser to look at it with. */
export interface BuiltPane {
  /** Tests with both at hand; left out, and said so, where one of them is absent. */
  readonly describe: (name: string, tests: () => void) => void;
  readonly browser: () => Browser;
  /** Address of the served folder. */
  readonly url: () => string;
  readonly open: (host: Host, options?: Partial<PaneOptions>) => Promise<OpenedPane>;
}

interface Served {
  readonly browser: Browser;
  readonly server: Server;
  readonly url: string;
}

interface Options {
  /** What is served in place of the built folder. */
  readonly folderOf?: (built: string) => string;
  /** What else must be there. */
  readonly needs?: { readonly what: string; readonly isThere: boolean };
}

export function builtPane({ folderOf = (folder) => folder, needs }: Options = {}): BuiltPane {
  let served: Served | null = null;
  const now = (): Served => {
    if (served === null) throw new Error('outside of its tests');
    return served;
  };
  const what = ['dist/pane (npm run build)', 'a Chromium (CHROMIUM_PATH)', needs?.what]
    .filter(Boolean)
    .join(' or ');
  const folder = chromiumPath === null || needs?.isThere === false ? null : built;
  return {
    browser: () => now().browser,
    url: () => now().url,
    open: (host, options = {}) =>
      openPane(now().browser, host, { url: `${now().url}taskpane.html`, ...options }),
    describe: (name, tests) =>
      whenThere(what, folder)(name, () => {
        beforeAll(async () => {
          const [browser, at] = await Promise.all([launch(), serve(folderOf(folder ?? ''))]);
          served = { browser, ...at };
        }, 120_000);
        afterAll(async () => {
          await served?.browser.close();
          served?.server.close();
        });
        tests();
      }),
  };
}
