/** Messages between the client and its host, as far as they are used. */

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Zero for a plain value, else the path of an object that stands in its place. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export type ResponseBody =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: ResponseError;
      readonly ProcessedResults: { readonly Results: readonly ActionResult[] };
      readonly TraceIds: readonly number[];
    };

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  /** A sheet's id, or Workbook. */
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
export const PATH = {
  global: 1,
  made: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;
/** Flag of requests that wait until a cell is no longer edited. */
export const DELAY_FOR_CELL_EDIT = 64;
/** Category of messages that carry Excel's events. */
export const EVENT_CATEGORY = 65536;
/** Category and type of the message that a ribbon button sends to a shared runtime. */
export const RIBBON = { category: 2, dispatch: 1000 } as const;
export const EVENT = { changed: 10, added: 13, deleted: 15 } as const;

/** What is asked of an object, by its first member: ['a', 'b/c', 'b/d'] → a: [], b: ['c', 'd']. */
export function headsOf({ Select = [], Expand = [] }: QueryInfo): Map<string, string[]> {
  const paths = Select.length + Expand.length === 0 ? ['*'] : [...Select, ...Expand.map((one) => `${one}/*`)];
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/');
    const tails = heads.get(head) ?? [];
    if (rest.length > 0) tails.push(rest.join('/'));
    heads.set(head, tails);
  }
  return heads;
}
