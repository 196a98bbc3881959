import { messages } from '../../domain/messages/zh-CN';
import { freeName } from '../names';
import type { EarlierSheet } from '../ours/earlier';
import type { Register } from '../ours/register';

export interface Copies {
  /** Once they are there. */
  entries(): Register;
  /** Queues deleting them, when all is well. */
  drop(): void;
}

/**
 * Queues copying sheets before they are drawn over: should the drawing be broken off, what the user wrote is in the
 * copy, under the name of an earlier draft.
 */
export function keepCopies(sheets: readonly EarlierSheet[], taken: Set<string>): Copies {
  const copies = sheets.map(({ sheet, entry }) => {
    const copy = sheet.copy('End');
    const name = freeName(messages.excel.earlier(sheet.name), taken);
    taken.add(name);
    copy.name = name;
    copy.load('id');
    return { copy, name, plan: entry.plan };
  });
  return {
    entries: () =>
      copies.map(({ copy, ...known }) => ({
        ...known,
        id: copy.id,
        part: null,
        unfinished: false,
        letGo: true,
      })),
    drop: () => copies.forEach(({ copy }) => copy.delete()),
  };
}
