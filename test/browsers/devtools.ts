import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/**
 * A Chromium of any age, driven over its DevTools pipe: the drivers of today speak to no build before 109, those of
 * then do not install beside them. Only what all builds since 78 know is asked for.
 */

type Params = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Params;
  readonly result?: Params;
  readonly error?: { readonly message: string };
}

interface Connection {
  send(method: string, params?: Params, sessionId?: string): Promise<Params>;
  onEvent(listener: (message: Message) => void): void;
}

/** Messages are JSON with a zero byte after each: file descriptor 3 takes them, 4 gives them. */
function connection({ stdio }: ChildProcess): Connection {
  const [writes, reads] = [stdio[3] as Writable, stdio[4] as Readable];
  const waiting = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>();
  const listeners: ((message: Message) => void)[] = [];
  let lastId = 0;
  let pending = Buffer.alloc(0);

  function receive(message: Message): void {
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (asked === undefined) return listeners.forEach((listener) => listener(message));
    waiting.delete(message.id as number);
    if (message.error === undefined) asked.resolve(message.result ?? {});
    else asked.reject(new Error(message.error.message));
  }

  reads.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let end = pending.indexOf(0); end >= 0; end = pending.indexOf(0)) {
      receive(JSON.parse(pending.subarray(0, end).toString()) as Message);
      pending = pending.subarray(end + 1);
    }
  });

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        writes.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    onEvent: (listener) => void listeners.push(listener),
  };
}

export interface OldPage {
  /** Errors of the page and requests that leave the machine or do not arrive. */
  readonly problems: readonly string[];
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
  goto(url: string): Promise<void>;
  /** The value of an expression, awaited where it is a promise. */
  evaluate<T>(expression: string): Promise<T>;
  /** Until the expression is truthy; its value. */
  until<T>(expression: string, milliseconds?: number): Promise<T>;
  /** Puts files of this machine into the file input that the selector finds. */
  setFiles(selector: string, files: readonly string[]): Promise<void>;
  /** Runs in every document before its own scripts. */
  prepare(script: string): Promise<void>;
  offline(): Promise<void>;
  downloadTo(folder: string): Promise<void>;
}

export interface OldBrowser {
  readonly product: string;
  open(width?: number, height?: number): Promise<OldPage>;
  /** The title of a page that nobody is attached to, once it begins so: an attached page is slower, the more so the larger its scripts. */
  titleOf(url: string, beginning: string): Promise<string>;
  close(): Promise<void>;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=zh-CN',
  '--remote-debugging-pipe',
  'about:blank',
];

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** What an event tells of a page that went wrong; null where it tells nothing. */
function problemIn({ method, params = {} }: Message): string | null {
  const { exceptionDetails, entry } = params as {
    exceptionDetails?: { text: string; exception?: { description?: string } };
    entry?: { level: string; text: string };
  };
  if (method === 'Runtime.exceptionThrown')
    return exceptionDetails?.exception?.description ?? exceptionDetails?.text ?? 'exception';
  return method === 'Log.entryAdded' && entry?.level === 'error' ? entry.text : null;
}

async function pageOf(link: Connection, sessionId: string): Promise<OldPage> {
  const problems: string[] = [];
  const requests: string[] = [];
  const send = (method: string, params?: Params): Promise<Params> => link.send(method, params, sessionId);
  link.onEvent((message) => {
    if (message.sessionId !== sessionId) return;
    const problem = problemIn(message);
    if (problem !== null) problems.push(problem);
    const { request } = (message.params ?? {}) as { request?: { url: string } };
    if (message.method === 'Network.requestWillBeSent' && request !== undefined) requests.push(request.url);
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'DOM']) await send(`${domain}.enable`);

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: { exception?: { description?: string } } };
    if (exceptionDetails !== undefined)
      throw new Error(`${exceptionDetails.exception?.description ?? 'exception'}\n${expression}`);
    return result.value;
  }

  async function until<T>(expression: string, milliseconds = 60_000): Promise<T> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const value = await evaluate<T>(expression);
      if (value) return value;
      if (Date.now() > end) throw new Error(`never came true: ${expression}\n${problems.join('\n')}`);
      await pause(100);
    }
  }

  return {
    problems,
    requests,
    evaluate,
    until,
    goto: async (url) => {
      await send('Page.navigate', { url });
      await until('document.readyState === "complete"');
    },
    setFiles: async (selector, files) => {
      const { result } = (await send('Runtime.evaluate', {
        expression: `document.querySelector(${JSON.stringify(selector)})`,
      })) as { result: { objectId: string } };
      await send('DOM.setFileInputFiles', { files, objectId: result.objectId });
    },
    offline: async () =>
      void (await send('Network.emulateNetworkConditions', {
        offline: true,
        latency: 0,
        downloadThroughput: 0,
        uploadThroughput: 0,
      })),
    prepare: async (source) => void (await send('Page.addScriptToEvaluateOnNewDocument', { source })),
    downloadTo: async (folder) =>
      void (await send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })),
  };
}

/** @param executable a Chromium since 78 */
export async function launchOld(executable: string): Promise<OldBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'old-browser-'));
  const child = spawn(executable, [`--user-data-dir=${profile}`, ...FLAGS], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Fonts of the machine, no session of its user.
    env: { ...process.env, HOME: profile, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const link = connection(child);
  const { product } = await link.send('Browser.getVersion');
  return {
    product: String(product),
    open: async (width = 1600, height = 1000) => {
      const { targetId } = await link.send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await link.send('Target.attachToTarget', { targetId, flatten: true });
      await link.send(
        'Emulation.setDeviceMetricsOverride',
        { width, height, deviceScaleFactor: 1, mobile: false },
        String(sessionId),
      );
      return pageOf(link, String(sessionId));
    },
    titleOf: async (url, beginning) => {
      const { targetId } = await link.send('Target.createTarget', { url });
      for (;;) {
        const { targetInfo } = (await link.send('Target.getTargetInfo', { targetId })) as {
          targetInfo: { title: string };
        };
        if (targetInfo.title.startsWith(beginning)) {
          await link.send('Target.closeTarget', { targetId });
          return targetInfo.title;
        }
        await pause(50);
      }
    },
    close: async () => {
      child.kill('SIGKILL');
      await ended;
      try {
        rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      } catch {
        // Its other processes still write there; it lies among the system's temporary files.
      }
    },
  };
}
