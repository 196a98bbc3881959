import { parseArgs } from 'node:util';
import { messages } from '../domain/messages/zh-CN';
import { customPreset, DEFAULT_PRESET, LAMP_PRESETS, type LampPreset } from '../domain/schedule/presets';

export class UsageError extends Error {}

const OPTIONS = {
  'as-of': { type: 'string' },
  lamp: { type: 'string' },
  yellow: { type: 'string' },
  red: { type: 'string' },
  json: { type: 'string' },
  out: { type: 'string' },
  docx: { type: 'string' },
  title: { type: 'string' },
  master: { type: 'string' },
  previous: { type: 'string' },
  against: { type: 'string', multiple: true },
  replies: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Flags = ReturnType<typeof parse>['values'];

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });

export function commandLine(args: readonly string[]): {
  command: string | undefined;
  files: string[];
  flags: Flags;
} {
  try {
    const { values, positionals } = parse(args);
    const [command, ...files] = positionals;
    return { command, files, flags: values };
  } catch (error) {
    throw new UsageError(messages.cli.badOption((error as Error).message));
  }
}

const CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A calendar day that exists, or undefined where none was given. */
export function asOfOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, year, month, day] = (text.match(CALENDAR_DAY) ?? []).map(Number);
  const real =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month);
  if (!real) throw new UsageError(messages.cli.badDate(text));
  return text;
}

function points(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new UsageError(messages.cli.badNumber(name, text));
  return value;
}

export function presetOption({ lamp, yellow, red }: Pick<Flags, 'lamp' | 'yellow' | 'red'>): LampPreset {
  if (yellow !== undefined || red !== undefined) {
    return customPreset(
      yellow === undefined ? DEFAULT_PRESET.yellow : points('--yellow', yellow),
      red === undefined ? DEFAULT_PRESET.red : points('--red', red),
    );
  }
  if (lamp === undefined) return DEFAULT_PRESET;
  const presets: Readonly<Record<string, LampPreset>> = {
    ...LAMP_PRESETS,
    银川: LAMP_PRESETS.yinchuan,
    天津: LAMP_PRESETS.tianjin,
    新晃: LAMP_PRESETS.xinhuang,
  };
  const preset = presets[lamp];
  if (preset === undefined)
    throw new UsageError(messages.cli.badPreset(lamp, Object.keys(presets).join(' ')));
  return preset;
}
