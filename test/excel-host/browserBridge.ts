import type { Host } from './host';
import type { EventEntry, RequestBody } from './wire';

/** What desktop Excel gives a page, so that office.js boots in a browser as it does there. */

/** What a page is told of its host before it asks. */
export interface HostFacts {
  readonly apiLevel: string;
  readonly workbook: string;
  readonly dark: boolean;
}

/** The way from a page to its host, wherever that lives: bodies are JSON, as on the wire. */
export interface HostLink {
  readonly facts: HostFacts;
  answer(body: string, flags: number): Promise<string>;
  onEvent(listener: (entries: readonly EventEntry[]) => void): void;
  /** The function of a ribbon button has said that it is done. */
  completed(functionName: string): void;
}

/** Arrays of COM, as the client takes them apart. */
interface SafeArray {
  dimensions(): number;
  toArray(): unknown[];
}

type Callback = (answer: SafeArray | number) => void;
type Handler = (id: number, payload: SafeArray) => void;

/**
 * Puts `window.external` in place. Self-contained, with nothing from outside of its own body: its text may be sent to
 * a browser.
 */
export function placeExternal(page: object, { facts, answer, onEvent, completed }: HostLink): void {
  const VERSION = '16.0.14332.20345';
  /** Numbers of the messages that the client sends. */
  const REQUEST = 93;
  const COMMAND_DONE = 94;
  const EVENTS = 33;
  const COMMANDS = 39;
  /** Places of the body and the flags in a request. */
  const BODY = 4;
  const FLAGS = 6;
  const INTERNAL_ERROR = 5001;
  /** Category of the messages of ribbon buttons. */
  const RIBBON = 2;
  /** Colours as numbers. */
  const LIGHT = 0xffffff;
  const DARK = 0x262626;

  const safeArray = (values: readonly unknown[]): SafeArray => ({
    dimensions: () => 1,
    toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
  });

  const theme = (): string => {
    const [back, front] = facts.dark ? [DARK, LIGHT] : [LIGHT, DARK];
    return JSON.stringify({
      bodyBackgroundColor: back,
      bodyForegroundColor: front,
      controlBackgroundColor: back,
      controlForegroundColor: front,
    });
  };

  const matrix = (): string =>
    JSON.stringify({
      ExcelApi: facts.apiLevel,
      SharedRuntime: '1.1',
      RibbonApi: '1.1',
      DelayForCellEdit: '1.1',
      DialogApi: '1.2',
    });

  const context: Readonly<Record<string, () => unknown>> = {
    GetAppType: () => 1,
    GetSolutionRef: () => '6f4b1c52-7d0e-4e0a-9a35-2d1c8a6be0f7',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => `C:\\通报\\${facts.workbook}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: matrix,
    GetHostCustomMessage: () => undefined,
    GetHostFullVersion: () => VERSION,
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({ Read: () => undefined, Write: () => 0 }),
    GetOfficeThemeInfo: theme,
  };

  async function execute(id: number, params: readonly unknown[], callback: Callback): Promise<void> {
    if (id === COMMAND_DONE) completed(String(params[0]));
    if (id !== REQUEST) return callback(safeArray([0]));
    const message = params[0] as readonly unknown[];
    try {
      const body = await answer(String(message[BODY]), Number(message[FLAGS]));
      callback(safeArray([0, [200, [], body]]));
    } catch (error) {
      // Told to the client, so that nobody waits for ever, and to whoever watches the page.
      callback(safeArray([INTERNAL_ERROR]));
      throw error;
    }
  }

  const entryArray = (entry: EventEntry): unknown[] => [
    entry.messageCategory,
    entry.messageType,
    entry.targetId,
    entry.message,
    entry.id,
    false,
  ];

  const isCommand = ({ messageCategory }: EventEntry): boolean => messageCategory === RIBBON;

  /** As a message of its own, which lets the function say that it is done. */
  function command({ message }: EventEntry): SafeArray {
    const [name, event] = JSON.parse(message) as [string, string];
    return safeArray([name, name, event]);
  }

  function registerEvent(id: number, handler: Handler, callback: Callback): void {
    onEvent((entries) => {
      if (id === COMMANDS) entries.filter(isCommand).forEach((entry) => handler(id, command(entry)));
      const others = entries.filter((entry) => !isCommand(entry));
      if (id === EVENTS && others.length > 0) handler(id, safeArray(others.map(entryArray)));
    });
    callback(0);
  }

  const external = {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$id$$disableLogging$0',
    GetContext: () => context,
    Execute: (id: number, params: readonly unknown[], callback: Callback) =>
      void execute(id, params, callback),
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) =>
      registerEvent(id, handler, callback),
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(0),
  };
  Object.defineProperty(page, 'external', { value: external, configurable: true, writable: true });
}

/**
 * For a host in the page itself. Call before office.js is loaded; `attach` is done by itself, when the first request
 * comes and the client is there.
 */
export function installBrowserBridge(page: Window & typeof globalThis, host: Host): void {
  let attached = false;

  const attach = (): void => {
    if (attached) return;
    host.attach((page as unknown as { Excel: Readonly<Record<string, unknown>> }).Excel);
    attached = true;
  };

  placeExternal(page, {
    facts: {
      apiLevel: host.apiLevel,
      get workbook() {
        return host.book.name;
      },
      get dark() {
        return host.dark;
      },
    },
    async answer(body, flags) {
      attach();
      return JSON.stringify(await host.answer(JSON.parse(body) as RequestBody, flags));
    },
    onEvent: (listener) => host.onEvent(listener),
    completed: () => undefined,
  });
}
