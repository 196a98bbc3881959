import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Measurement } from '../../src/domain/item';
import { measure } from '../../src/domain/measure/measure';
import { cleanText } from '../../src/domain/text/clean';

/**
 * Minimal pairs: one phenomenon, a trap and its twin. A line is `目标 | 进展 | 期 → 值 / 待核 / 建议`; the period may
 * be left out. One word for each target: a figure that must be taken, 待核 (none may be), 建议15 (offered, not
 * taken); then %57 or 无% for the department's own percentage of the item, 完成 or 未完成 for what it declares.
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
}

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
    figures: words.filter((word) => /^(?:-?\d|待核|建议)/u.test(word)),
    percent: words.find((word) => word.includes('%')) ?? null,
    declares: DECLARES[words.find((word) => word in DECLARES) ?? ''] ?? null,
  };
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
        return text.includes('→') ? [parsed(file, text, index + 1, phenomenon)] : [];
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
}

function measured({ task, progress, asOf }: PairLine): Measurement {
  return measure({
    task: cleanText(task),
    progress: cleanText(progress),
    due: null,
    year: asOf === null ? null : Number(asOf.slice(0, 4)),
  });
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

export const pairResults = (folder: string): PairResult[] =>
  pairLines(folder).map((line) => {
    const measurement = measured(line);
    return {
      line,
      got: shown(measurement),
      ...tally(line.figures, measurement),
      percent: percentRight(line.percent, measurement),
      declares: line.declares === null ? null : (measurement.declaredDone !== null) === line.declares,
    };
  });

export interface PairScore {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly offered: number;
  readonly percents: readonly [right: number, all: number];
  readonly declared: readonly [right: number, all: number];
}

export function pairScore(results: readonly PairResult[]): PairScore {
  const sum = (key: 'right' | 'wrong' | 'missed' | 'offered'): number =>
    results.reduce((total, result) => total + result[key], 0);
  const share = (key: 'percent' | 'declares'): [number, number] => {
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
  };
}

const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1);

/** One line of figures, and every disagreement where it is asked for. */
export function pairsReport(folder: string, list: boolean): string {
  const results = pairResults(folder);
  const { right, wrong, missed, offered, percents, declared } = pairScore(results);
  const odd = results.filter(
    (result) => result.wrong + result.missed > 0 || result.percent === false || result.declares === false,
  );
  const told = odd.map(
    ({ line, got, wrong: bad }) =>
      `${bad > 0 ? 'WRONG' : 'other'} | ${line.file}:${line.line} ${line.phenomenon} | ${line.task} | ${line.progress} → ${[...line.figures, line.percent ?? '', line.declares === null ? '' : line.declares ? '完成' : '未完成'].join(' ')} | got ${got}`,
  );
  return [
    ...(list ? told : []),
    `pairs: ${results.length} lines · actuals ${percent(right, right + wrong)} / ${percent(right, right + missed)} (${right}/${wrong}/${missed}), with proposals recall ${percent(right + offered, right + missed)} · percent ${percents.join('/')} · declared done ${declared.join('/')}`,
  ].join('\n');
}
