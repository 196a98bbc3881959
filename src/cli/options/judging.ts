import type { AnalyseOptions } from '../../domain/analyse';
import { cliZhCN } from '../../domain/messages/zh-CN.cli';
import { customPreset, DEFAULT_PRESET, LAMP_PRESETS, type LampPreset } from '../../domain/schedule/presets';
import type { SourceChoices } from '../../domain/sources';
import { analysisBudget } from '../analysisBudget';
import type { Flags } from './commandLine';
import { UsageError } from './usageError';

/** Options that say how rows are judged and what is taken in. */

const say = cliZhCN;

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
  if (!real) throw new UsageError(say.badDate(text));
  return text;
}

const POINTS = /^\d{1,6}(?:\.\d{1,6})?$/u;

function points(name: string, text: string): number {
  if (!POINTS.test(text)) throw new UsageError(say.badNumber(name, text));
  return Number(text);
}

const PRESETS: ReadonlyMap<string, LampPreset> = new Map([
  ...Object.entries(LAMP_PRESETS),
  ['银川', LAMP_PRESETS.yinchuan],
  ['天津', LAMP_PRESETS.tianjin],
  ['新晃', LAMP_PRESETS.xinhuang],
]);

export function presetOption({ lamp, yellow, red }: Pick<Flags, 'lamp' | 'yellow' | 'red'>): LampPreset {
  if (yellow !== undefined || red !== undefined) {
    if (lamp !== undefined) throw new UsageError(say.lampAndPoints);
    const from = yellow === undefined ? DEFAULT_PRESET.yellow : points('--yellow', yellow);
    const to = red === undefined ? DEFAULT_PRESET.red : points('--red', red);
    if (from > to) throw new UsageError(say.yellowOverRed(from, to));
    return customPreset(from, to);
  }
  if (lamp === undefined) return DEFAULT_PRESET;
  const preset = PRESETS.get(lamp);
  if (preset === undefined) throw new UsageError(say.badPreset(lamp, [...PRESETS.keys()].join(' ')));
  return preset;
}

const INCLUDED = ['hidden', 'struck'] as const;

/** What is taken in of the files besides what is plainly shown. */
export function includeOption(text: string | undefined): SourceChoices {
  const words = text === undefined ? [] : text.split(/[,，、]/u).map((word) => word.trim());
  const known: readonly string[] = INCLUDED;
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined) throw new UsageError(say.badInclude(unknown));
  const hidden = words.includes('hidden');
  return { hidden, hiddenColumns: hidden, struck: words.includes('struck') };
}

/** @throws UsageError with a sentence for a value that cannot be used */
export function judgingOptions(flags: Flags): AnalyseOptions & { readonly sources: SourceChoices } {
  const asOf = asOfOption(flags['as-of']);
  return {
    ...(asOf !== undefined && { asOf }),
    preset: presetOption(flags),
    sources: includeOption(flags.include),
    budget: analysisBudget(),
  };
}
