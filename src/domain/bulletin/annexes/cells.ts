import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { tenths } from '../../rounding';
import { isDisputed } from '../../schedule/slow';
import type { StyleName } from '../../sheet/styles';
import type { DocumentCell, Lead } from '../document';
import { percentText } from '../figureTexts';
import { isByHand } from '../hand';

/** Cells that several annexes have alike. */

const say = messages.bulletin;

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
  if (isByHand(item)) return say.handStatus(status);
  return isDisputed(item) ? say.disputed(status) : status;
}

export const statusCell = (item: TaskItem): DocumentCell => ({
  text: statusText(item),
  style: STATUS_STYLES[item.status],
});

export const headerRow = (words: readonly string[]): DocumentCell[] =>
  words.map((text) => ({ text, style: 'header' }));
