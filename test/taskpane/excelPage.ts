import type { Browser, Page } from 'playwright-core';
import { installChromiumBridge } from '../excel-host/chromiumBridge';
import type { Host } from '../excel-host/host';

/** A page as it stands in Excel's task pane. */

export interface PaneOptions {
  /** Address of the page. */
  readonly url: string;
  /** CSS pixels; Excel opens a pane with 350 or so. */
  readonly width?: number;
  readonly height?: number;
  /** Excel's theme; without it, what the host says. */
  readonly dark?: boolean;
  /** The system's theme, where it is not Excel's. */
  readonly systemDark?: boolean;
  readonly forcedColors?: boolean;
}

export interface OpenedPane {
  readonly page: Page;
  /** Errors that nobody caught, in the page or in the host, and what the host does not have. */
  readonly problems: readonly string[];
  /** Requests to other origins than the page's. */
  readonly elsewhere: readonly string[];
  /** Functions of ribbon buttons that have said that they are done. */
  readonly completed: readonly string[];
  close(): Promise<void>;
}

/** How many times slower than this machine the pane is to run: by hand, to find tests that count on a fast one. */
const SLOWER = Number(process.env.PANE_SLOWER ?? 1);

/** Opens a page with the host behind it; resolves when its files are there, not when Office is ready. */
export async function openPane(browser: Browser, host: Host, options: PaneOptions): Promise<OpenedPane> {
  const { url, width = 350, height = 700, dark = host.dark, systemDark = dark } = options;
  host.dark = dark;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    colorScheme: systemDark ? 'dark' : 'light',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
  });
  const page = await context.newPage();
  if (SLOWER > 1) {
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  const problems: string[] = [];
  const elsewhere: string[] = [];
  const completed: string[] = [];
  const { origin } = new URL(url);
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  await installChromiumBridge(page, host, {
    problem: (text) => problems.push(text),
    completed: (name) => completed.push(name),
  });
  await page.goto(url);
  return { page, problems, elsewhere, completed, close: () => context.close() };
}
