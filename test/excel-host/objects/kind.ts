import type { Bag, Book } from '../book/book';
import { Gap, invalid } from '../refusal';
import type { Registry } from '../registry';

/** How one class of the client is answered. Members have their wire names; those not listed fail loudly. */
export interface Kind<T> {
  /** Name of the client's class. */
  readonly name: string;
  /** An object of Office's own, outside the Excel classes: not reflected. */
  readonly service?: true;
  /** Sent along, so that the client finds the object again. */
  readonly id?: (of: T) => string;
  readonly get?: Readonly<Record<string, (of: T, host: HostState) => unknown>>;
  readonly set?: Readonly<Record<string, (of: T, value: unknown, host: HostState) => void>>;
  readonly navigate?: Readonly<Record<string, (of: T, host: HostState) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (of: T, args: readonly unknown[], host: HostState) => unknown>>;
  /** Of collections. */
  readonly items?: (of: T, host: HostState) => readonly HostObject[];
  readonly item?: (of: T, key: unknown, host: HostState) => HostObject;
}

/** An object of the workbook as a class of the client. Made by `object`. */
export interface HostObject {
  readonly kind: Kind<never>;
  readonly of: unknown;
}

export interface HostState {
  readonly book: Book;
  readonly registry: Registry;
  /** Ids of sheets whose cells were changed by the running request, with what was changed. */
  readonly changes: Change[];
  /** What a reference of the client's stands for. */
  readonly referenced: (reference: string) => HostObject | undefined;
  /** Someone listens to an event, or no longer. Target: a sheet's id, or Workbook. */
  readonly listen: (target: string, event: number, on: boolean) => void;
  /** Called when the add-in asks for its pane to be shown or hidden. */
  readonly showPane: (shown: boolean) => void;
}

export type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly address: string;
      readonly how?: 'RangeEdited' | 'RowInserted' | 'RowDeleted';
    }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: string };

export const object = <T>(kind: Kind<T>, of: T): HostObject => ({ kind: kind as Kind<never>, of });

/** The thing behind an argument that is an object of this kind. */
export function behind<T>(argument: unknown, ...kinds: readonly Kind<T>[]): T {
  const { kind, of } = argument as HostObject;
  if (!kinds.some((one) => (one as Kind<never>) === kind)) throw invalid(`not a ${kinds[0]?.name}`);
  return of as T;
}

export function isObject(argument: unknown): argument is HostObject {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'of' in argument;
}

/** Type of a settable property; an enum is named. */
export type PropertyType = 'string' | 'number' | 'boolean' | 'color' | { readonly enum: string };

/** Excel knows colours of HTML by name. */
const NAMED = /^[a-z]+$/iu;
const COLOR = /^#[0-9A-F]{6}$/iu;

/** The value as Excel would keep it, refused where it is of another type or not in the enum. */
export function checked(host: HostState, name: string, type: PropertyType, value: unknown): unknown {
  if (typeof type === 'object') {
    if (host.registry.valuesOf(type.enum).includes(String(value))) return value;
    throw invalid(`${name}: ${JSON.stringify(value)} is not in ${type.enum}`);
  }
  if (type === 'color') {
    if (typeof value === 'string' && COLOR.test(value)) return value.toUpperCase();
    if (typeof value === 'string' && NAMED.test(value)) throw new Gap(`colour ${value}`);
    throw invalid(`${name}: ${JSON.stringify(value)} is no colour #RRGGBB`);
  }
  if (typeof value !== type) throw invalid(`${name}: ${JSON.stringify(value)} is no ${type}`);
  return value;
}

type Properties = Readonly<Record<string, PropertyType>>;

/** A class that only keeps what it is given. What was never set and has no default is not made up. */
export function bagKind(
  name: string,
  properties: Properties,
  defaults: Readonly<Record<string, unknown>> = {},
  more: Omit<Kind<Bag>, 'name' | 'get' | 'set'> = {},
): Kind<Bag> {
  const entries = Object.entries(properties);
  const read = (key: string) => (bag: Bag) => {
    if (bag.has(key)) return bag.get(key);
    if (key in defaults) return defaults[key];
    throw new Gap(`value of ${name}.${key}, which was never set`);
  };
  const write = (key: string, type: PropertyType) => (bag: Bag, value: unknown, host: HostState) =>
    void bag.set(key, checked(host, `${name}.${key}`, type, value));
  return {
    ...more,
    name,
    get: Object.fromEntries(entries.map(([key]) => [key, read(key)])),
    set: Object.fromEntries(entries.map(([key, type]) => [key, write(key, type)])),
  };
}

/** Getters and setters of a bag for an object that has the bag among other things. */
export function fromBag<T>(
  kind: Kind<Bag>,
  bagOf: (of: T) => Bag,
  guard: (of: T, host: HostState) => void = () => undefined,
): Required<Pick<Kind<T>, 'get' | 'set'>> {
  const get = Object.entries(kind.get ?? {});
  const set = Object.entries(kind.set ?? {});
  return {
    get: Object.fromEntries(
      get.map(([key, read]) => [key, (of: T, host: HostState) => read(bagOf(of), host)]),
    ),
    set: Object.fromEntries(
      set.map(([key, write]) => [
        key,
        (of: T, value: unknown, host: HostState) => {
          guard(of, host);
          write(bagOf(of), value, host);
        },
      ]),
    ),
  };
}

/** A bag within a map of bags, made when it is first asked for. */
export function bagIn(bags: Map<string, Bag>, key: string): Bag {
  let bag = bags.get(key);
  if (bag === undefined) bags.set(key, (bag = new Map()));
  return bag;
}
