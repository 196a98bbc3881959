import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { tenths } from '../../rounding';
import { isDisputed } from '../../schedule/slow';
import type { StyleName } from '../../sheet/styles';
import type { DocumentCell, Lead } from '../document';
import { percentText } from '../figureTexts';
import { handMark } from '../hand';

/** Cells that several annexes have alike. */

const say = messages.bulletin;

/** Characters of a column of percents: 100.0% on one line in whatever font stands in for ours. */
export const PERCENT_LEAST = 8.4;
/** 序时进度 on one line, or, where nothing stands under it, on two. */
export const expectedLeast = (isSaid: boolean): number => (isSaid ? 9.6 : 6);

export const cell = (text: string): DocumentCell => ({ text, style: 'cell' });
export const centred = (text: string): DocumentCell => ({ text, style: 'centred' });
export const whole = (number: number): DocumentCell => ({ text: String(number), number, style: 'centred' });

export function percentCell(percent: number | null, leads?: Lead): DocumentCell {
  const shown: DocumentCell =
    percent === null
      ? centred(say.pending)
      : { text: percentText(percent), number: tenths(percent), style: 'percent' };
  return leads === undefined || percent === null ? shown : { ...shown, leads };
}

const STATUS_STYLES: Readonly<Record<TaskItem['status'], StyleName>> = {
  completed: 'completed',
  'on-track': 'onTrack',
  'at-risk': 'atRisk',
  behind: 'behind',
  undetermined: 'undetermined',
};

function statusText(item: TaskItem): string {
  const status = say.status[item.status];
  const mark = handMark(item);
  if (mark !== '') return status + mark;
  return isDisputed(item) ? say.disputed(status) : status;
}

export const statusCell = (item: TaskItem): DocumentCell => ({
  text: statusText(item),
  style: STATUS_STYLES[item.status],
});

export const headerRow = (words: readonly string[]): DocumentCell[] =>
  words.map((text) => ({ text, style: 'header' }));
