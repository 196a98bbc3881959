import { addSheet, emptyBook, type Book } from './book/book';
import { Executor, type References } from './executor';
import { errorAt } from './refusal';
import { apiNumber, createRegistry, type Registry } from './registry';
import { createEvents, type Listener } from './events';
import type { Change, HostObject, HostState } from './objects/kind';
import {
  ACTION,
  DELAY_FOR_CELL_EDIT,
  RIBBON,
  type EventEntry,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** One request with its answer, in bytes of UTF-8. */
export interface Trip {
  readonly request: number;
  readonly response: number;
  readonly actions: number;
  /** Code of the error that it was answered with. */
  readonly error: string | null;
  /** Only lets go of objects: the client sends that by itself when a run has ended. */
  readonly release: boolean;
}

export interface HostOptions {
  readonly workbook?: Book;
  /** Highest ExcelApi set: 1.9. */
  readonly apiLevel?: string;
  /** Bytes of a request or an answer; Excel on the web allows 5 MB, desktop Excel has no limit that is told. */
  readonly payloadLimit?: number;
}

export interface Host {
  readonly book: Book;
  readonly apiLevel: string;
  /** Whether the add-in has asked for its pane. */
  paneShown: boolean;
  /** Presses a ribbon button: the function that was associated with this name is called. */
  press(functionName: string): void;
  /** Excel's own theme. */
  dark: boolean;
  readonly trips: readonly Trip[];
  forgetTrips(): void;
  /** A cell is being edited: requests wait or are refused, as they ask. */
  editing: boolean;
  /** The connection is lost: `refused` answers with an error, `silent` not at all. */
  connection: 'up' | 'refused' | 'silent';
  /** Members that this Excel refuses, with the code: PageLayout.paperSize where there is no printer. */
  readonly refusals: Map<string, string>;
  /** Values that this Excel takes without a word and does not keep: PageLayout.zoom where there is no printer. */
  forgets: (member: string, value: unknown) => boolean;
  /** Runs before a request is answered: for what others do meanwhile. Called once. */
  meanwhile: (() => void) | null;
  /** What the answers would be to a request body. */
  answer(body: RequestBody, flags: number): Promise<ResponseBody>;
  /** The client's Excel namespace: known after its file was loaded. */
  attach(excel: Readonly<Record<string, unknown>>): void;
  onEvent(listener: Listener): void;
  /** Someone else has changed the workbook. */
  changedByOthers(change: Change): void;
}

const MEGABYTE = 1024 * 1024;
const encoder = new TextEncoder();
export const bytesOf = (text: string): number => encoder.encode(text).length;

function createReferences(): References {
  const kept = new Map<string, HostObject>();
  const ids = new WeakMap<HostObject, string>();
  let last = 0;
  return {
    keep(object) {
      const id = ids.get(object) ?? `ref${++last}`;
      ids.set(object, id);
      kept.set(id, object);
      return id;
    },
    find: (id) => kept.get(id),
    idOf: (object) => ids.get(object),
    release: (id) => void kept.delete(id),
  };
}

const failure = (code: string, message: string): ResponseBody => ({
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  ProcessedResults: { Results: [] },
  TraceIds: [],
});

interface Sized {
  readonly answer: ResponseBody;
  /** Bytes of UTF-8. */
  readonly size: number;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @param options a workbook is needed before the first request: without one there is an empty sheet */
export function createHost(options: HostOptions = {}): Host {
  const book = options.workbook ?? emptyBook('工作簿1.xlsx');
  if (book.sheets.length === 0) addSheet(book, 'Sheet1');
  const apiLevel = options.apiLevel ?? '1.14';
  const limit = options.payloadLimit ?? 5 * MEGABYTE;
  const references = createReferences();
  const listeners: Listener[] = [];
  const send: Listener = (entries) => listeners.forEach((listener) => listener(entries));
  const events = createEvents({ book, references, apiLevel, send });
  let registry: Registry | null = null;
  let trips: Trip[] = [];

  function registered(): Registry {
    if (registry === null) throw new Error('attach the client before the first request');
    return registry;
  }

  const sized = (answer: ResponseBody): Sized => ({ answer, size: bytesOf(JSON.stringify(answer)) });

  function run(body: RequestBody, size: number): Sized {
    if (size > limit) return sized(failure('RequestPayloadSizeLimitExceeded', `${size} bytes`));
    const state: HostState = {
      book,
      registry: registered(),
      changes: [],
      referenced: references.find,
      listen: events.listen,
      showPane,
    };
    const done = sized(
      new Executor(body, {
        state,
        references,
        api: apiNumber(apiLevel),
        refuses: (member) => host.refusals.get(member) ?? null,
        forgets: (member, value) => host.forgets(member, value),
      }).run(),
    );
    events.tell(state.changes, false);
    if (done.size <= limit) return done;
    return sized(failure('ResponsePayloadSizeLimitExceeded', `${done.size} bytes`));
  }

  /** A request that gets no answer is waited for, for ever. */
  function attempt(body: RequestBody, size: number): Sized {
    try {
      return run(body, size);
    } catch (error) {
      return sized({ Error: errorAt(error, '', 0), ProcessedResults: { Results: [] }, TraceIds: [] });
    }
  }

  const showPane = (shown: boolean): void => {
    host.paneShown = shown;
  };

  const host: Host = {
    book,
    apiLevel,
    paneShown: false,
    press(name) {
      const entry: EventEntry = {
        messageCategory: RIBBON.category,
        messageType: RIBBON.dispatch,
        targetId: '',
        message: JSON.stringify([name, JSON.stringify({ source: { id: name } })]),
        id: '',
      };
      send([entry]);
    },
    dark: false,
    get trips() {
      return trips;
    },
    forgetTrips: () => void (trips = []),
    editing: false,
    connection: 'up',
    refusals: new Map(),
    forgets: () => false,
    meanwhile: null,
    attach: (excel) => void (registry = createRegistry(excel)),
    onEvent: (listener) => void listeners.push(listener),
    changedByOthers: (change) => events.tell([change], true),
    async answer(body, flags) {
      if (host.connection === 'silent') return new Promise(() => undefined);
      if (host.connection === 'refused') return failure('ConnectionFailure', 'no connection');
      const waits = (flags & DELAY_FOR_CELL_EDIT) !== 0;
      while (host.editing && waits) await sleep(20);
      if (host.editing) return failure('InvalidOperationInCellEditMode', 'a cell is being edited');
      const { meanwhile } = host;
      host.meanwhile = null;
      meanwhile?.();
      const request = bytesOf(JSON.stringify(body));
      const { answer, size } = attempt(body, request);
      trips.push({
        request,
        response: size,
        actions: body.Actions.length,
        error: 'Error' in answer ? answer.Error.Code : null,
        release: body.Actions.every(
          ({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === '_RemoveReference',
        ),
      });
      return answer;
    },
  };
  return host;
}
