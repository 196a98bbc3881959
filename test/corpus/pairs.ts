import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Measurement, Status } from '../../src/domain/item';
import { measure } from '../../src/domain/measure/measure';
import { verdictFrom } from '../../src/domain/read/rowVerdict';
import { judge } from '../../src/domain/schedule/judge';
import { DEFAULT_PRESET } from '../../src/domain/schedule/presets';
import { cleanText } from '../../src/domain/text/clean';

/**
 * Minimal pairs: one phenomenon, a trap and its twin. A line is `目标 | 进展 | 期 | 栏名：结论 → 值 / 待核 / 建议`; what
 * stands last may be left out. One word for each target: a figure that must be taken, 待核 (none may be), 建议15
 * (offered, not taken); then %57 or 无% for the department's own percentage of the item, 完成 or 未完成 for what it
 * declares, 蓝 绿 黄 红 灰 for its lamp. {甲/乙} stands for one line with each of its words.
 */
export interface PairLine {
  readonly file: string;
  readonly line: number;
  readonly phenomenon: string;
  readonly task: string;
  readonly progress: string;
  readonly asOf: string | null;
  readonly figures: readonly string[];
  readonly percent: string | null;
  readonly declares: boolean | null;
  readonly verdict: string | null;
  readonly lamp: Status | null;
}

const LAMPS: Readonly<Record<string, Status>> = {
  蓝: 'completed',
  绿: 'on-track',
  黄: 'at-risk',
  红: 'behind',
  灰: 'undetermined',
};
const DECLARES: Readonly<Record<string, boolean>> = { 完成: true, 未完成: false };

function parsed(file: string, text: string, line: number, phenomenon: string): PairLine {
  const [given = '', wanted = ''] = text.split('→');
  const cells = given.split('|').map((cell) => cell.trim());
  const words = wanted.trim().split(/\s+/u);
  return {
    file,
    line,
    phenomenon,
    task: cells[0] ?? '',
    progress: cells[1] ?? '',
    asOf: cells[2] || null,
    verdict: cells[3] || null,
    lamp: LAMPS[words.find((word) => word in LAMPS) ?? ''] ?? null,
    figures: words.filter((word) => /^(?:-?\d|待核|建议)/u.test(word)),
    percent: words.find((word) => word.includes('%')) ?? null,
    declares: DECLARES[words.find((word) => word in DECLARES) ?? ''] ?? null,
  };
}

const ALTERNATIVES = /\{([^{}]+)\}/u;

/** One line for each word in braces. */
function spread(text: string): string[] {
  const group = ALTERNATIVES.exec(text);
  return group === null ? [text] : (group[1] ?? '').split('/').map((word) => text.replace(group[0], word));
}

/** Every line of a folder of pairs. */
export function pairLines(folder: string): PairLine[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      let phenomenon = '';
      const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
      return lines.flatMap((text, index) => {
        if (text.startsWith('#')) phenomenon = text.slice(1).trim();
        if (!text.includes('→')) return [];
        return spread(text).map((one) => parsed(file, one, index + 1, phenomenon));
      });
    });
}

export interface PairResult {
  readonly line: PairLine;
  /** What was read, in the words of the line. */
  readonly got: string;
  /** Figures rightly taken, wrongly taken, missed and offered instead of taken. */
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly offered: number;
  /** Percentage and declaration as wanted; null where the line asks for none. */
  readonly percent: boolean | null;
  readonly declares: boolean | null;
  readonly lamp: boolean | null;
  /** Everything is as the line wants it, offers included. */
  readonly fits: boolean;
}

const yearIn = (asOf: string | null): number | null => (asOf === null ? null : Number(asOf.slice(0, 4)));

function measured({ task, progress, asOf }: PairLine): Measurement {
  return measure({
    task: cleanText(task),
    progress: cleanText(progress),
    due: null,
    year: yearIn(asOf),
  });
}

function statusOf({ task, progress, asOf, verdict }: PairLine, measurement: Measurement): Status {
  const [header = '', words = ''] = verdict?.split('：') ?? [];
  return judge({
    task: cleanText(task),
    plan: null,
    progress: cleanText(progress),
    due: null,
    problem: null,
    verdict: null,
    rowVerdict: verdict === null ? null : verdictFrom(cleanText(words).text, header, 'column'),
    measurement,
    asOf,
    period: null,
    year: yearIn(asOf),
    preset: DEFAULT_PRESET,
  }).status;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

function tally(wanted: readonly string[], { indicators }: Measurement) {
  const result = { right: 0, wrong: 0, missed: 0, offered: 0 };
  const count = Math.max(wanted.length, indicators.length);
  for (let i = 0; i < count; i++) {
    const want = Number(wanted[i]);
    const { actual = null, proposed = null } = indicators[i] ?? {};
    if (actual !== null && (Number.isNaN(want) || !near(actual.value, want))) result.wrong++;
    if (Number.isNaN(want)) continue;
    if (actual !== null && near(actual.value, want)) result.right++;
    else result.missed++;
    if (actual === null && proposed !== null && near(proposed.value, want)) result.offered++;
  }
  return result;
}

const itemPercents = ({ statedPercents }: Measurement): number[] =>
  statedPercents.flatMap(({ indicator, percent }) => (indicator === null ? [percent] : []));

function percentRight(wanted: string | null, measurement: Measurement): boolean | null {
  if (wanted === null) return null;
  const stated = itemPercents(measurement);
  return wanted === '无%' ? stated.length === 0 : stated.some((one) => `%${one}` === wanted);
}

const shown = (measurement: Measurement): string =>
  [
    ...measurement.indicators.map(({ actual, proposed }) =>
      actual !== null ? String(actual.value) : proposed !== null ? `建议${proposed.value}` : '待核',
    ),
    ...itemPercents(measurement).map((percent) => `%${percent}`),
    measurement.declaredDone === null ? '未完成' : '完成',
  ].join(' ');

/** Whether an indicator is read as the word wants it. */
function isAsWanted(word: string, indicator: Measurement['indicators'][number] | undefined): boolean {
  const { actual = null, proposed = null } = indicator ?? {};
  if (word === '待核') return actual === null;
  if (word.startsWith('建议'))
    return actual === null && proposed !== null && near(proposed.value, Number(word.slice(2)));
  return actual !== null && near(actual.value, Number(word));
}

function figuresFit(wanted: readonly string[], { indicators }: Measurement): boolean {
  const count = Math.max(wanted.length, indicators.length);
  return Array.from({ length: count }).every((_, index) =>
    isAsWanted(wanted[index] ?? '待核', indicators[index]),
  );
}

export function pairResult(line: PairLine): PairResult {
  const measurement = measured(line);
  const percent = percentRight(line.percent, measurement);
  const declares = line.declares === null ? null : (measurement.declaredDone !== null) === line.declares;
  const status = line.lamp === null ? null : statusOf(line, measurement);
  const lamp = status === null ? null : status === line.lamp;
  return {
    line,
    got: `${shown(measurement)}${status === null ? '' : ` ${status}`}`,
    ...tally(line.figures, measurement),
    percent,
    declares,
    lamp,
    fits: figuresFit(line.figures, measurement) && ![percent, declares, lamp].includes(false),
  };
}

export const pairResults = (folder: string): PairResult[] => pairLines(folder).map(pairResult);

export interface PairScore {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly offered: number;
  readonly percents: readonly [right: number, all: number];
  readonly declared: readonly [right: number, all: number];
  readonly lamps: readonly [right: number, all: number];
}

export function pairScore(results: readonly PairResult[]): PairScore {
  const sum = (key: 'right' | 'wrong' | 'missed' | 'offered'): number =>
    results.reduce((total, result) => total + result[key], 0);
  const share = (key: 'percent' | 'declares' | 'lamp'): [number, number] => {
    const asked = results.filter((result) => result[key] !== null);
    return [asked.filter((result) => result[key]).length, asked.length];
  };
  return {
    right: sum('right'),
    wrong: sum('wrong'),
    missed: sum('missed'),
    offered: sum('offered'),
    percents: share('percent'),
    declared: share('declares'),
    lamps: share('lamp'),
  };
}

const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1);

/** One line of figures, and every disagreement where it is asked for. */
export function pairsReport(folder: string, list: boolean): string {
  const results = pairResults(folder);
  const { right, wrong, missed, offered, percents, declared, lamps } = pairScore(results);
  const odd = results.filter(({ fits }) => !fits);
  const told = odd.map(
    ({ line, got, wrong: bad }) =>
      `${bad > 0 ? 'WRONG' : 'other'} | ${line.file}:${line.line} ${line.phenomenon} | ${line.task} | ${line.progress} → ${[...line.figures, line.percent ?? '', line.declares === null ? '' : line.declares ? '完成' : '未完成', line.lamp ?? ''].join(' ')} | got ${got}`,
  );
  return [
    ...(list ? told : []),
    `pairs: ${results.length} lines · actuals ${percent(right, right + wrong)} / ${percent(right, right + missed)} (${right}/${wrong}/${missed}), with proposals recall ${percent(right + offered, right + missed)} · percent ${percents.join('/')} · declared done ${declared.join('/')} · lamps ${lamps.join('/')}`,
  ].join('\n');
}
