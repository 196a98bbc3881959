import { cellAddress } from '../grid';
import { verdictInHeading } from '../read/rowVerdict';
import type { Line, LineCell } from './lines';
import { groupName } from './rowKind';
import { looksLikeUnit } from './units';

/** A line over the rows below it: their category, their unit, or the office's verdict on them. */
export interface Group {
  readonly text: string;
  readonly cell: string;
  readonly kind: 'category' | 'unit' | 'verdict';
}

/** 分指挥部, 按责任单位 say by what the rows below are sorted. */
export const isUnitGroup = (name: string): boolean => looksLikeUnit(name) && !/^[分按]/u.test(name);

export function groupOf(line: Line, cell: LineCell): Group {
  const name = groupName(cell.text);
  const verdict = verdictInHeading(name);
  const at = { cell: cellAddress(line.row, cell.column) };
  if (verdict !== null) return { ...at, text: verdict, kind: 'verdict' };
  return isUnitGroup(name)
    ? { ...at, text: name, kind: 'unit' }
    : { ...at, text: cell.text, kind: 'category' };
}
