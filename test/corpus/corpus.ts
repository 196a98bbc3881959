import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analysisJson } from '../../src/cli/analysisJson';
import { analyse } from '../../src/domain/analyse';
import { readSource } from '../../src/files/read';

/** Hand-labelled rows of published tables that the product was not built on: one half to learn from, one to measure. */

export const SHARED = path.resolve(__dirname, '../../../shared');
export const present = existsSync(path.join(SHARED, 'corpus/study/labels.jsonl'));

export type Half = 'study' | 'check';

export interface Label {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly asOf: string | null;
  readonly task: string;
  readonly unsure: string;
  readonly targets: readonly { readonly value: number; readonly unit: string }[];
  readonly actuals: readonly { readonly value: number; readonly target: number | null }[];
  readonly reportedPercent: number | null;
}

const folder = (half: Half): string => path.join(SHARED, 'corpus', half);

export const labelsOf = (half: Half): Label[] =>
  readFileSync(path.join(folder(half), 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Label);

export type AnalysisJson = ReturnType<typeof analysisJson>;

/** Each workbook with the date of its labels, as the command line analyses it. */
export async function analysed(
  half: Half,
  of: (file: string) => boolean = () => true,
): Promise<AnalysisJson[]> {
  const dates = new Map<string, string | null>();
  for (const { file, asOf } of labelsOf(half)) if (of(file) && !dates.has(file)) dates.set(file, asOf);
  const all: AnalysisJson[] = [];
  for (const [file, asOf] of dates) {
    const source = await readSource(file, readFileSync(path.join(folder(half), file)));
    all.push(analysisJson(analyse([source], asOf === null ? {} : { asOf })));
  }
  return all;
}

/** Precision and recall in per cent, 100 where there is nothing to find. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
}

export interface Scores {
  readonly rows: number;
  readonly found: number;
  readonly unlabelled: number;
  readonly totals: number;
  readonly silent: number;
  readonly target: Score;
  readonly unit: readonly [right: number, of: number];
  readonly actual: Score;
  readonly proposed: readonly [right: number, wrong: number];
  readonly percent: Score;
  readonly done: Score;
  readonly verdict: readonly [right: number, of: number];
}

const scoreOf = ([right, wrong, missed]: readonly [number, number, number]): Score => ({
  right,
  wrong,
  missed,
  precision: right + wrong === 0 ? 100 : (100 * right) / (right + wrong),
  recall: right + missed === 0 ? 100 : (100 * right) / (right + missed),
});

/** Labels of the rows whose file passes, scored by the tool that belongs to them. */
export function scored(
  half: Half,
  analyses: readonly AnalysisJson[],
  of: (file: string) => boolean = () => true,
  args: readonly string[] = [],
): { readonly scores: Scores; readonly text: string } {
  const dir = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  const [json, labels] = [path.join(dir, 'analysis.json'), path.join(dir, 'labels.jsonl')];
  writeFileSync(json, JSON.stringify({ tables: analyses.flatMap(({ tables }) => tables) }));
  writeFileSync(
    labels,
    labelsOf(half)
      .filter(({ file }) => of(file))
      .map((label) => JSON.stringify(label))
      .join('\n'),
  );
  writeFileSync(path.join(dir, 'totals.json'), readFileSync(path.join(folder(half), 'totals.json')));
  const text = execFileSync('node', [path.join(SHARED, 'tools/score-corpus.mjs'), json, labels, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  rmSync(dir, { recursive: true });
  const raw = JSON.parse(text.trim().split('\n').at(-1) as string);
  return {
    text,
    scores: {
      ...raw,
      target: scoreOf(raw.target),
      actual: scoreOf(raw.actual),
      percent: scoreOf(raw.percent),
      done: scoreOf(raw.done),
    },
  };
}
