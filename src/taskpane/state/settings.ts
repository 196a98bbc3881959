import type { Decision } from '../../domain/consolidate/matching';
import type { IsoDate } from '../../domain/date';
import { NO_REVIEW, type Review } from '../../domain/review/review';
import { customPreset, DEFAULT_PRESET, LAMP_PRESETS, type LampPreset } from '../../domain/schedule/presets';
import type { Field } from '../../domain/table/fields';

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
  readonly bulletin: BulletinChoice;
}

export const DEFAULT_SETTINGS: Settings = {
  ...NO_REVIEW,
  asOf: null,
  lamp: { preset: 'yinchuan', yellow: DEFAULT_PRESET.yellow, red: DEFAULT_PRESET.red },
  columns: [],
  decisions: [],
  bulletin: { title: null, evidence: true, slowList: true, queries: true, chart: true },
};

export const presetOf = ({ preset, yellow, red }: LampChoice): LampPreset =>
  preset === 'custom' ? customPreset(yellow, red) : LAMP_PRESETS[preset];

/** Raised when what is kept changes its meaning; older ones are then turned into the newer here. */
const VERSION = 1;

export const settingsJson = (settings: Settings): unknown => ({ version: VERSION, ...settings });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Same kind of value as the example has, all the way down; nullable texts are written as null in it. */
function sameShape(value: unknown, example: unknown): boolean {
  if (example === null) return value === null || typeof value === 'string';
  if (Array.isArray(example)) return Array.isArray(value) && value.every(isRecord);
  if (!isRecord(example)) return typeof value === typeof example;
  return isRecord(value) && Object.keys(example).every((key) => sameShape(value[key], example[key]));
}

/**
 * Settings as kept in a workbook, which anything may have written: a part that does not look as it should is the
 * default's, the rest holds.
 */
export function readSettings(kept: unknown): Settings {
  if (!isRecord(kept) || kept.version !== VERSION) return DEFAULT_SETTINGS;
  const parts = Object.entries(DEFAULT_SETTINGS).map(([key, example]) => [
    key,
    sameShape(kept[key], example) ? kept[key] : example,
  ]);
  const settings = Object.fromEntries(parts) as Settings;
  const known = settings.lamp.preset === 'custom' || settings.lamp.preset in LAMP_PRESETS;
  return known ? settings : { ...settings, lamp: DEFAULT_SETTINGS.lamp };
}
