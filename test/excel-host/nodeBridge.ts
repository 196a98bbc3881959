import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from './host';
import type { RequestBody } from './wire';

/** The real client in Node, talking to a host over its native bridge. */

const CLIENT = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody | string };
}

/** What little of a page the client looks at while it loads. */
const PAGE = {
  navigator: { userAgent: 'node', platform: 'node' },
  location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', host: 'localhost' },
  document: {
    URL: 'https://localhost/',
    cookie: '',
    documentElement: {},
    getElementsByTagName: () => [],
    createElement: () => ({ style: {} }),
    addEventListener: () => undefined,
  },
};

type Loose = Record<string, unknown>;

interface ClientGlobals {
  Excel?: Readonly<Record<string, unknown>>;
  OfficeExtension?: { readonly HostBridge: { init(bridge: Bridge): void } };
}

/** The client's globals: loads its file if need be. */
export function loadClient(): Required<ClientGlobals> {
  const scope = globalThis as unknown as Loose & ClientGlobals;
  if (scope.Excel === undefined) {
    scope.window ??= scope;
    for (const [name, value] of Object.entries(PAGE))
      if (scope[name] === undefined)
        Object.defineProperty(scope, name, { value, configurable: true, writable: true });
    // The file declares globals: it must not run as a function's body.
    const load = globalThis.eval as (code: string) => unknown;
    load(readFileSync(CLIENT, 'utf8'));
  }
  return scope as Required<ClientGlobals>;
}

let last: Host | null = null;

/** Loads the client if need be and makes this host the one that it talks to. */
export function installNodeBridge(host: Host): void {
  const { Excel, OfficeExtension } = loadClient();
  host.attach(Excel);
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as Message;
      const body =
        typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
      void host
        .answer(body, flags)
        .then((answer) =>
          bridge.onMessageFromHost?.(
            JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } }),
          ),
        );
    },
  };
  host.onEvent((entries) => {
    if (last !== host) return;
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
  });
  last = host;
  OfficeExtension.HostBridge.init(bridge);
}
