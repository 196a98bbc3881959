import type { Decision } from '../../domain/consolidate/matching';
import type { IsoDate } from '../../domain/date';
import type { Status } from '../../domain/item';
import { NO_REVIEW, type Review } from '../../domain/review/review';
import { customPreset, DEFAULT_PRESET, LAMP_PRESETS, type LampPreset } from '../../domain/schedule/presets';
import { FIELDS, type Field } from '../../domain/table/fields';
import { STATUSES } from './statuses';

/** A column that a person has named; null: not to be used. */
export interface ColumnChoice {
  /** Header text as in the file. */
  readonly header: string;
  readonly field: Field | null;
}

export interface LampChoice {
  readonly preset: keyof typeof LAMP_PRESETS | 'custom';
  /** Percentage points of the office's own pair. */
  readonly yellow: number;
  readonly red: number;
}

/** What the bulletin is to hold. */
export interface BulletinChoice {
  /** Null: made from the table's own title. */
  readonly title: string | null;
  readonly evidence: boolean;
  readonly slowList: boolean;
  readonly queries: boolean;
  readonly chart: boolean;
}

/** All that the pane keeps in the workbook. */
export interface Settings extends Review {
  /** Null: from the tables. */
  readonly asOf: IsoDate | null;
  readonly lamp: LampChoice;
  readonly columns: readonly ColumnChoice[];
  readonly decisions: readonly Decision[];
  /** Names of files whose hidden sheets count. */
  readonly hidden: readonly string[];
  readonly bulletin: BulletinChoice;
}

export const DEFAULT_SETTINGS: Settings = {
  ...NO_REVIEW,
  asOf: null,
  lamp: { preset: 'yinchuan', yellow: DEFAULT_PRESET.yellow, red: DEFAULT_PRESET.red },
  columns: [],
  decisions: [],
  hidden: [],
  bulletin: { title: null, evidence: true, slowList: true, queries: true, chart: true },
};

export const presetOf = ({ preset, yellow, red }: LampChoice): LampPreset =>
  preset === 'custom' ? customPreset(yellow, red) : LAMP_PRESETS[preset];

/** Raised when what is kept changes its meaning; older ones are then turned into the newer here. */
const VERSION = 1;

export const settingsJson = (settings: Settings): unknown => ({ version: VERSION, ...settings });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const record =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
const list =
  (entry: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(entry);

const place = record({ file: text, sheet: text, row: number });

/** What each part must look like to be taken for what it says it is. */
const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  asOf: orNull((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)),
  lamp: (value) =>
    record({ preset: text, yellow: number, red: number })(value) &&
    ['custom', ...Object.keys(LAMP_PRESETS)].includes((value as LampChoice).preset),
  columns: list(record({ header: text, field: orNull((value) => FIELDS.includes(value as Field)) })),
  decisions: list(record({ row: place, task: text, is: orNull(place), listed: orNull(text) })),
  hidden: list(text),
  bulletin: record({ title: orNull(text), evidence: flag, slowList: flag, queries: flag, chart: flag }),
  asides: list(record({ issue: text, code: text, reason: text, date: text })),
  corrections: list(
    record({
      item: text,
      basis: text,
      task: text,
      status: (value) => STATUSES.includes(value as Status),
      percent: orNull(number),
      reason: text,
      date: text,
    }),
  ),
};

/** Kept by a later version of the product: what it means is not known here. */
export const isNewer = (kept: unknown): boolean =>
  isRecord(kept) && typeof kept.version === 'number' && kept.version > VERSION;

/**
 * Settings as kept in a workbook, which anything may have written: a part that does not look as it should is the
 * default's, the rest holds.
 */
export function readSettings(kept: unknown): Settings {
  if (!isRecord(kept) || kept.version !== VERSION) return DEFAULT_SETTINGS;
  const parts = Object.entries(CHECKS).map(([key, check]) => [
    key,
    check(kept[key]) ? kept[key] : DEFAULT_SETTINGS[key as keyof Settings],
  ]);
  return Object.fromEntries(parts) as Settings;
}
