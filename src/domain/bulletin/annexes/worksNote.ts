import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { percentText } from '../figureTexts';
import { comparedOf } from '../lampFigures';
import { itemName } from '../names';

/** That a lamp rests on how far the works are, beside a rate that counts what is finished: 30.0%, green at 89.5%. */

const say = messages.bulletin.worksNote;

function told(item: TaskItem, asSent: boolean): string[] {
  const compared = comparedOf(item);
  if (compared === null || (compared.of !== 'stated' && compared.of !== 'estimated')) return [];
  return [
    say.item(itemName(item, asSent), messages.bulletin.figures[compared.of](percentText(compared.actual))),
  ];
}

/** Null where no lamp of the table rests on a percent that it does not print. */
export function worksNote(items: readonly TaskItem[], asSent: boolean): string | null {
  const all = items.flatMap((item) => told(item, asSent));
  return all.length === 0 ? null : say.all(all.join('、'));
}
