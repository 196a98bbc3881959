import { messages } from '../../domain/messages/zh-CN';
import type { TaskItem } from '../../domain/item';
import { oneDecimal } from '../../domain/rounding';
import { oneLine } from '../../domain/text/oneLine';
import type { IssueView } from '../state/selectors';

/** One decimal; not knowing is a word, never 0. */
export const percentText = (percent: number | null): string =>
  percent === null ? messages.pane.status.undetermined : `${oneDecimal(percent)}%`;

/** A cell's address, with its file where that is not the open workbook. */
export const placeText = (file: string, cell: string, workbook: string): string =>
  file === workbook || file === '' ? cell : messages.pane.cellOf(file, cell);

/** What a clerk calls an item: its name where it has one, else its task. */
export const titleOf = ({ source: { cells } }: TaskItem): string =>
  oneLine(cells.name?.text ?? cells.task?.text ?? cells.category?.text ?? '');

/** Whose and which item an issue is of; of what is no row of a table, what it is about. */
export const ownerOf = ({ item, about, units, sheet }: Omit<IssueView, 'issue'>): string =>
  item === null
    ? [...new Set([...units, oneLine(about) || sheet])].join(' · ')
    : `${unitsText(item)} · ${titleOf(item)}`;

export const unitsText = ({ source: { leadUnits } }: TaskItem): string =>
  leadUnits.length === 0 ? messages.pane.noUnit : leadUnits.join('、');
