import { analyseTables } from '../../../src/domain/analyse';
import type { Analysis } from '../../../src/domain/analysis';
import { applyDecisions } from '../../../src/domain/decisions/apply';
import type { Decision, Draft } from '../../../src/domain/decisions/decision';
import { Deciding, type ItemDraft } from '../../../src/domain/decisions/drafts';
import { decided } from '../../../src/domain/decisions/record';
import type { ReviewedAnalysis, ReviewedItem } from '../../../src/domain/decisions/reviewed';
import type { Grid } from '../../../src/domain/grid';
import { sourcesOf } from '../../../src/domain/sources';

/** Small tables for decisions. */

export type Line = readonly [name: string, task: string, progress: string, unit: string];

export const grid = (file: string, lines: readonly Line[]): Grid => {
  const texts = [
    ['2026年民生实事进展情况表（截至2026年9月30日）', '', '', '', ''],
    ['序号', '事项名称', '目标任务', '进展情况', '责任单位'],
    ...lines.map((line, index) => [String(index + 1), ...line]),
  ];
  return {
    file,
    sheet: 'Sheet1',
    visibility: 'visible',
    layout: 'cells',
    firstRow: 1,
    firstColumn: 1,
    values: texts,
    texts,
    formats: [],
    struck: [],
    merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 5 }],
    hiddenRows: [],
    hiddenColumns: [],
  };
};

export const analysisOf = (files: Readonly<Record<string, readonly Line[]>>): Analysis => {
  const found = sourcesOf(
    Object.entries(files).map(([file, lines]) => ({ file, grids: [grid(file, lines)], error: null })),
  );
  return { asOf: null, files: found.files, tables: analyseTables(found.tables), issues: [] };
};

export const itemAt = (reviewed: ReviewedAnalysis, row: number, table = 0): ReviewedItem => {
  const item = reviewed.tables[table]?.items[row];
  if (item === undefined) throw new Error(`no row ${row}`);
  return item;
};

export const draftOn = (
  reviewed: ReviewedAnalysis,
  item: ReviewedItem,
  content: ItemDraft,
  reason = '核实',
): Draft => {
  const draft = new Deciding(reviewed).on(item, content, reason);
  if (draft === null) throw new Error('no such item');
  return draft;
};

export const TODAY = '2026-10-08';

/** Decides on a row of an analysis. */
export function decide(
  analysis: Analysis,
  row: number,
  content: ItemDraft,
  before: readonly Decision[] = [],
): Decision[] {
  const reviewed = applyDecisions(analysis, before);
  return decided(before, draftOn(reviewed, itemAt(reviewed, row), content), TODAY);
}
