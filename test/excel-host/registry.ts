/**
 * What the client can ask for, reflected from the client itself: members of every class, the names that they have on
 * the wire, the classes of the objects behind them and the requirement set of each. Nothing of it is kept in a file.
 */

export interface Scalar {
  readonly wire: string;
  readonly settable: boolean;
}

export interface ClientClass {
  readonly name: string;
  /** By client name. */
  readonly scalars: ReadonlyMap<string, Scalar>;
  /** Client name → wire name. */
  readonly navigations: ReadonlyMap<string, string>;
  /** Wire names of methods. */
  readonly methods: ReadonlySet<string>;
  /** Wire name → ExcelApi version; Infinity for sets that no desktop host has. */
  readonly levels: ReadonlyMap<string, number>;
}

export interface Registry {
  classOf(name: string): ClientClass;
  /** Values of one of the client's enums. */
  valuesOf(enumName: string): readonly string[];
}

interface Prototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

type Namespace = Readonly<Record<string, unknown>>;

/** f(Excel.Type, this, "Wire" …) makes an object, f(this, "Wire" …) sets or calls. */
const OBJECT = /\(\w+\.\w+,\s*this,\s*"(\w+)",/u;
const CALL = /\(this,\s*"(\w+)",\s*\d/u;
const LEVEL = /\("[\w.]+",\s*(\w+|"[^"]+"),\s*"(\d+\.\d+)"/u;

/** 1.10 comes after 1.9: minor numbers count. */
export const apiNumber = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 100 + minor;
};

function levelIn(source: string): number | null {
  const [, set, version] = LEVEL.exec(source) ?? [];
  if (set === undefined || version === undefined) return null;
  return set.startsWith('"') ? Infinity : apiNumber(version);
}

function reflect(name: string, prototype: Prototype & object): ClientClass {
  const scalars = new Map<string, Scalar>();
  const navigations = new Map<string, string>();
  const methods = new Set<string>();
  const levels = new Map<string, number>();
  const originals = prototype._scalarPropertyOriginalNames ?? [];
  (prototype._scalarPropertyNames ?? []).forEach((key, index) =>
    scalars.set(key, {
      wire: originals[index] ?? key,
      settable: prototype._scalarPropertyUpdateable?.[index] ?? false,
    }),
  );
  for (const [key, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const source = String(get ?? value);
    const level = levelIn(source);
    const object = OBJECT.exec(source)?.[1];
    const wire = scalars.get(key)?.wire ?? object ?? (get ? undefined : CALL.exec(source)?.[1]);
    if (wire === undefined) continue;
    if (level !== null) levels.set(wire, level);
    if (scalars.has(key)) continue;
    if (get) navigations.set(key, wire);
    else methods.add(wire);
  }
  return { name, scalars, navigations, methods, levels };
}

/** @param excel the client's Excel namespace */
export function createRegistry(excel: Namespace): Registry {
  const classes = new Map<string, ClientClass>();
  return {
    classOf(name) {
      const known = classes.get(name);
      if (known !== undefined) return known;
      const constructor = excel[name];
      if (typeof constructor !== 'function') throw new Error(`the client has no class ${name}`);
      const made = reflect(name, constructor.prototype as Prototype & object);
      classes.set(name, made);
      return made;
    },
    valuesOf(enumName) {
      const values = excel[enumName];
      if (typeof values !== 'object' || values === null)
        throw new Error(`the client has no enum ${enumName}`);
      return Object.values(values as Record<string, string>);
    },
  };
}
