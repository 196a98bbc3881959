import type { OfficeTemplate } from '../bulletin/template';
import type { Decision } from '../decisions/decision';
import type { Refusal } from '../grid';
import { ISSUE_CODES } from '../issue';
import { messages } from '../messages/zh-CN';
import { LAMP_PRESETS } from '../schedule/presets';
import { FIELDS } from '../table/fields';
import { NOTHING_EARLIER, type Earlier } from './store';
import {
  day,
  either,
  flag,
  isRecord,
  list,
  mapping,
  maybe,
  number,
  oneOf,
  orNull,
  record,
  text,
  whole,
  type Shape,
} from './shape';
import {
  DEFAULT_SETTINGS,
  EMPTY_STORE,
  FORMAT,
  VERSION,
  type KeptFile,
  type Settings,
  type Store,
} from './store';

/** What a workbook or a project file keeps, read back. Anything may have written it. */
export type Parsed =
  | { readonly store: Store; readonly refusal: null }
  /** Not to be written over. */
  | { readonly store: null; readonly refusal: Refusal };

const STATUSES = ['completed', 'on-track', 'at-risk', 'behind', 'undetermined'];
const field = oneOf(FIELDS);
const status = oneOf(STATUSES);
const code = oneOf(ISSUE_CODES);
const words = mapping(text);
const subject = record({ unit: text, item: text, order: whole });
const indicator = record({ target: text, order: whole });

const CONTENTS: Readonly<Record<Decision['kind'], Shape>> = {
  figure: record({ indicator, value: number }),
  confirmed: record({ indicator, value: number, unit: text }),
  percent: record({ percent: orNull(number) }),
  lamp: record({ status }),
  aside: record({ code, field: orNull(field), issue: text }),
  match: record({ listed: orNull(record({ unit: text, item: text, task: text })) }),
  outside: record({ taken: flag }),
  version: record({ others: list(words) }),
  column: record({ header: text, field: orNull(field) }),
  reply: record({ field, text, from: record({ file: text, sheet: text, cell: text }) }),
};

const made = record({
  number: whole,
  subject,
  words,
  sent: flag,
  reason: text,
  date: day,
  ended: orNull(record({ date: day, how: oneOf(['taken-back', 'replaced', 'answered']) })),
});

const isKind = (kind: unknown): kind is Decision['kind'] =>
  typeof kind === 'string' && Object.hasOwn(CONTENTS, kind);

const isDecision = (value: unknown): value is Decision =>
  isRecord(value) && made(value) && isKind(value.kind) && CONTENTS[value.kind](value);

const refusal = record({ code: text, message: text });
const area = record({ firstRow: whole, lastRow: whole, firstColumn: whole, lastColumn: whole });
const cell = either(
  text,
  number,
  flag,
  record({ error: text }),
  record({ gap: text }),
  (value) => value === null,
);
const grid = record({
  file: text,
  sheet: text,
  visibility: oneOf(['visible', 'hidden', 'veryHidden']),
  layout: oneOf(['cells', 'ragged']),
  firstRow: whole,
  firstColumn: whole,
  values: list(list(cell)),
  texts: list(list(text)),
  formats: list(list(text)),
  struck: list(record({ row: whole, column: whole })),
  merges: list(area),
  hiddenRows: list(whole),
  hiddenColumns: list(whole),
});
const source = record({
  file: text,
  grids: list(grid),
  error: orNull(refusal),
  made: maybe(orNull(oneOf(['bulletin', 'slip']))),
});
const file = record({
  digest: text,
  name: text,
  path: text,
  size: number,
  added: day,
  source: orNull(source),
  replaced: orNull(record({ by: text, date: day })),
  beside: list(text),
});
const isFile = (value: unknown): value is KeptFile => file(value);

const OFFICE: Readonly<Record<keyof OfficeTemplate, Shape>> = {
  issuer: orNull(text),
  reference: orNull(text),
  addressee: orNull(text),
  opening: orNull(text),
  demands: list(text),
  demandsDue: orNull(day),
  signature: orNull(text),
  date: orNull(day),
  copies: orNull(text),
  printedBy: orNull(text),
};

const SETTINGS: Readonly<Record<keyof Settings, Shape>> = {
  asOf: orNull(day),
  lamp: record({ preset: oneOf(['custom', ...Object.keys(LAMP_PRESETS)]), yellow: number, red: number }),
  hidden: list(text),
  bulletin: record({ title: orNull(text), evidence: flag, slowList: flag, queries: flag, chart: flag }),
  office: record(OFFICE),
  notes: flag,
};
const isSettings = (value: unknown): value is Settings => record(SETTINGS)(value);

/** A part that does not look as it should is the default's, the rest holds. */
function settingsOf(kept: unknown): Settings {
  if (!isRecord(kept)) return DEFAULT_SETTINGS;
  const parts = Object.entries(SETTINGS).flatMap(([name, shape]) =>
    shape(kept[name]) ? [[name, kept[name]] as const] : [],
  );
  const settings: unknown = { ...DEFAULT_SETTINGS, ...Object.fromEntries(parts) };
  return isSettings(settings) ? settings : DEFAULT_SETTINGS;
}

const place = record({ file: text, sheet: text, row: number });
const EARLIER = {
  asides: record({ issue: text, code: text, reason: text, date: text }),
  corrections: record({
    item: text,
    basis: text,
    task: text,
    status,
    percent: orNull(number),
    reason: text,
    date: text,
  }),
  matches: record({ row: place, task: text, is: orNull(place), listed: orNull(text) }),
};
const isEarlier = (value: unknown): value is Earlier =>
  record({
    asides: list(EARLIER.asides),
    corrections: list(EARLIER.corrections),
    matches: list(EARLIER.matches),
  })(value);

const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const column = record({ header: text, field: orNull(field) });
const isColumn = (value: unknown): value is { header: string; field: (typeof FIELDS)[number] | null } =>
  column(value);

/** Columns of version 1 named headings as they stand in the file: that is what they still go by. */
const columnsOf = (kept: unknown, date: string): Decision[] =>
  entries(kept)
    .filter(isColumn)
    .map(({ header, field: named }, index) => ({
      kind: 'column',
      number: index + 1,
      subject: { unit: '', item: '', order: 1 },
      words: {},
      sent: false,
      reason: '',
      date,
      ended: null,
      header,
      field: named,
    }));

/** The first version: settings and decisions side by side. @param today for decisions that had no date */
function ofFirst(kept: Readonly<Record<string, unknown>>, today: string): Store {
  const parts = [
    [kept.asides, EARLIER.asides],
    [kept.corrections, EARLIER.corrections],
    [kept.decisions, EARLIER.matches],
    [kept.columns, column],
  ] as const;
  const [asides, corrections, matches] = parts.map(([part, shape]) => entries(part).filter(shape));
  const earlier: unknown = { asides, corrections, matches };
  return {
    ...EMPTY_STORE,
    settings: settingsOf(kept),
    decisions: columnsOf(kept.columns, today),
    earlier: isEarlier(earlier) ? earlier : NOTHING_EARLIER,
    unread: parts.flatMap(([part, shape]) => entries(part).filter((one) => !shape(one))),
  };
}

function ofOurs(kept: Readonly<Record<string, unknown>>): Store {
  const [decisions, files] = [entries(kept.decisions), entries(kept.files)];
  return {
    ...EMPTY_STORE,
    files: files.filter(isFile),
    settings: settingsOf(kept.settings),
    decisions: decisions.filter(isDecision),
    earlier: isEarlier(kept.earlier) ? kept.earlier : NOTHING_EARLIER,
    unread: [
      ...entries(kept.unread),
      ...files.filter((one) => !isFile(one)),
      ...decisions.filter((one) => !isDecision(one)),
    ],
  };
}

const refused = (name: 'newer' | 'unknown'): Parsed => ({
  store: null,
  refusal: { code: name, message: messages.store.refusals[name] },
});

/**
 * What is kept, as a store. Nothing kept is an empty store; entries that cannot be understood are carried along. What
 * a newer version of the product wrote, or another program, is refused.
 *
 * @param kept the parsed JSON; null where nothing is kept
 */
export function parseStore(kept: unknown, today: string): Parsed {
  if (kept === null || kept === undefined) return { store: EMPTY_STORE, refusal: null };
  if (!isRecord(kept)) return refused('unknown');
  const { version, format } = kept;
  if (format === undefined && version === 1) return { store: ofFirst(kept, today), refusal: null };
  if (typeof version === 'number' && version > VERSION) return refused('newer');
  if (format !== FORMAT || version !== VERSION) return refused('unknown');
  return { store: ofOurs(kept), refusal: null };
}
