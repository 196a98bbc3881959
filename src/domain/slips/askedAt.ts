import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { addressStandsIn } from '../table/standsIn';

/** Where the cell stands that a slip asks about. @param fileName the file's name, as the slip has it or without its folders */
export function askedAt(
  { source }: Pick<TaskItem, 'source'>,
  { field, cell }: Issue,
  fileName: (file: string) => string = (file) => file,
): string {
  const { file, sheet } = addressStandsIn(source, field, cell);
  return messages.slips.place(fileName(file), sheet, cell ?? '');
}
