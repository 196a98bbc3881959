import type { Host } from './host';
import type { RequestBody, EventEntry } from './wire';

/** What desktop Excel gives a page, so that office.js boots in a browser as it does there. */

/** Arrays of COM, as the client takes them apart. */
interface SafeArray {
  dimensions(): number;
  toArray(): unknown[];
}

const safeArray = (values: readonly unknown[]): SafeArray => ({
  dimensions: () => 1,
  toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
});

/** Numbers of the messages that the client sends. */
const RICH_API_REQUEST = 93;
const RICH_API_EVENT = 33;
/** Place of the flags and the body in a request. */
const BODY = 4;
const FLAGS = 6;

/** Colours as numbers. */
const LIGHT = 0xffffff;
const DARK = 0x262626;

type Callback = (answer: SafeArray | number, code?: number) => void;

const contextOf = (host: Host, version: string): Readonly<Record<string, () => unknown>> => ({
  GetAppType: () => 1,
  GetSolutionRef: () => '6f4b1c52-7d0e-4e0a-9a35-2d1c8a6be0f7',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 2052,
  GetAppDataLocale: () => 2052,
  GetDocUrl: () => `C:\\通报\\${host.book.name}`,
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 0,
  GetControlIntegrationLevel: () => 0,
  GetSolutionToken: () => '',
  GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
  GetInstanceId: () => '1',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () =>
    JSON.stringify({
      ExcelApi: host.apiLevel,
      SharedRuntime: '1.1',
      RibbonApi: '1.1',
      DelayForCellEdit: '1.1',
      DialogApi: '1.2',
    }),
  GetHostCustomMessage: () => undefined,
  GetHostFullVersion: () => version,
  GetDialogRequirementMatrix: () => '{}',
  GetFeaturesForSolution: () => '{}',
  GetInitialDisplayMode: () => 0,
  GetSettings: () => ({ Read: (keys: unknown, values: unknown) => void [keys, values], Write: () => 0 }),
  GetOfficeThemeInfo: () =>
    JSON.stringify({
      bodyBackgroundColor: host.dark ? DARK : LIGHT,
      bodyForegroundColor: host.dark ? LIGHT : DARK,
      controlBackgroundColor: host.dark ? DARK : LIGHT,
      controlForegroundColor: host.dark ? LIGHT : DARK,
    }),
});

/**
 * Call before office.js is loaded. Once the client is there `attach` is done by itself, when the first request comes.
 */
export function installBrowserBridge(page: Window & typeof globalThis, host: Host): void {
  const version = '16.0.14332.20345';
  const context = contextOf(host, version);
  let attached = false;

  const attach = (): void => {
    if (attached) return;
    host.attach((page as unknown as { Excel: Readonly<Record<string, unknown>> }).Excel);
    attached = true;
  };

  async function execute(id: number, params: unknown[], callback: Callback): Promise<void> {
    if (id !== RICH_API_REQUEST) return callback(safeArray([0]));
    attach();
    const message = params[0] as unknown[];
    const body = JSON.parse(String(message[BODY])) as RequestBody;
    const answer = await host.answer(body, Number(message[FLAGS]));
    callback(safeArray([0, [200, [], JSON.stringify(answer)]]));
  }

  function registerEvent(
    id: number,
    handler: (id: number, payload: unknown) => void,
    callback: Callback,
  ): void {
    if (id === RICH_API_EVENT) host.onEvent((entries) => handler(id, safeArray(entries.map(entryArray))));
    callback(0);
  }

  const external = {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$id$$disableLogging$0',
    GetContext: () => context,
    Execute: (id: number, params: unknown[], callback: Callback) => void execute(id, params, callback),
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, payload: unknown) => void,
      callback: Callback,
    ) => registerEvent(id, handler, callback),
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(0),
  };
  Object.defineProperty(page, 'external', { value: external, configurable: true, writable: true });
}

const entryArray = (entry: EventEntry): unknown[] => [
  entry.messageCategory,
  entry.messageType,
  entry.targetId,
  entry.message,
  entry.id,
  false,
];
