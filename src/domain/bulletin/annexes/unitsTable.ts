import { messages } from '../../messages/zh-CN';
import { STATUS_COLORS } from '../../sheet/styles';
import type { Block, ChartBlock, DocumentCell, TableBlock } from '../document';
import type { UnitFigures } from '../ranking';
import { cell, centred, headerRow, percentCell, whole } from './cells';

/** 分单位情况: the units in order, why some have no rank, and a chart. */

const say = messages.bulletin;

const LIMITS: readonly (readonly [least: number, most: number])[] = [
  [5.2, 7],
  [18.4, 30],
  [5.2, 7],
  [7, 9],
  [7, 9],
  [5.2, 8],
  [5.2, 8],
  [5.2, 7],
  [9, 10],
  [9, 10],
];

/** The figure columns of the chart, from 1: what is read first stands first. */
const SERIES = [
  { key: 'completed', column: 4, color: STATUS_COLORS.completed },
  { key: 'onTrack', column: 5, color: STATUS_COLORS.onTrack },
  { key: 'atRisk', column: 6, color: STATUS_COLORS.atRisk },
  { key: 'behind', column: 7, color: STATUS_COLORS.behind },
  { key: 'undetermined', column: 8, color: STATUS_COLORS.undetermined },
] as const;

const figuresOf = (unit: UnitFigures) => ({ ...unit, atRisk: unit.slow - unit.behind });

function rowOf(unit: UnitFigures): DocumentCell[] {
  const { rank, items, completed, onTrack, atRisk, behind, undetermined, withFigures } = figuresOf(unit);
  return [
    rank === null ? centred(say.nothing) : whole(rank),
    cell(unit.unit),
    ...[items, completed, onTrack, atRisk, behind, undetermined, withFigures].map(whole),
    unit.meanPercent === null ? centred(say.nothing) : percentCell(unit.meanPercent),
  ];
}

function tableOf(units: readonly UnitFigures[]): TableBlock {
  return {
    kind: 'table',
    columns: LIMITS.map(([least, most]) => ({ least, most })),
    header: [headerRow(say.unitsHeader)],
    rows: units.map(rowOf),
  };
}

/** More bars than these can not be told apart on a page. */
const MOST_BARS = 40;

/** What has nothing to show but what is not known is no chart. */
function chartOf(units: readonly UnitFigures[]): ChartBlock[] {
  const shown = SERIES.filter(({ key }) => units.some((unit) => figuresOf(unit)[key] > 0));
  if (units.length < 2 || units.length > MOST_BARS || shown.every(({ key }) => key === 'undetermined'))
    return [];
  const series = shown.map(({ column, color }) => ({
    name: (say.unitsHeader[column - 1] ?? '').replace('\n', ''),
    column,
    color,
  }));
  return [{ kind: 'chart', title: say.chartTitle, categoryColumn: 2, series }];
}

const note = (text: string): Block => ({ kind: 'note', text });

/** Why some have no rank: of all of them at once where that is so. */
function notRanked(units: readonly UnitFigures[]): Block[] {
  if (units.every(({ unranked }) => unranked === 'coverage')) return [note(say.unranked.all)];
  return (['coverage', 'collective'] as const).flatMap((why) => {
    const names = units.filter(({ unranked }) => unranked === why).map(({ unit }) => unit);
    return names.length === 0 ? [] : [note(say.unranked[why](names.join('、')))];
  });
}

/** @param shared items that several units lead */
export function unitBlocks(units: readonly UnitFigures[], shared: number): Block[] {
  return [
    tableOf(units),
    note(
      say.unitsNote(
        shared,
        units.some(({ rank }) => rank !== null),
      ),
    ),
    ...notRanked(units),
    ...chartOf(units),
  ];
}
