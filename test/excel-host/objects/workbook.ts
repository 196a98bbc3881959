import type { Book } from '../book/book';
import { missing } from '../refusal';
import { commentsOf } from './comment';
import { object, type HostObject, type Kind } from './kind';
import { rangeObject } from './range';
import { worksheets } from './worksheet';

interface Setting {
  readonly book: Book;
  readonly key: string;
}

const setting: Kind<Setting> = {
  name: 'Setting',
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ book, key }) => book.settings.get(key) },
  call: { Delete: ({ book, key }) => void book.settings.delete(key) },
};

const settingOrNull = (book: Book, key: unknown): HostObject | null =>
  book.settings.has(String(key)) ? object(setting, { book, key: String(key) }) : null;

const settings: Kind<Book> = {
  name: 'SettingCollection',
  item(book, key) {
    const found = settingOrNull(book, key);
    if (found === null) throw missing(`setting ${String(key)}`);
    return found;
  },
  call: {
    Add(book, [key, value]) {
      book.settings.set(String(key), value);
      return object(setting, { book, key: String(key) });
    },
    GetItemOrNullObject: (book, [key]) => settingOrNull(book, key),
  },
};

const protection: Kind<Book> = {
  name: 'WorkbookProtection',
  get: { Protected: ({ structureProtected }) => structureProtected },
};

export const workbook: Kind<Book> = {
  name: 'Workbook',
  get: { Name: ({ name }) => name },
  navigate: {
    Worksheets: (book) => object(worksheets, book),
    Settings: (book) => object(settings, book),
    Comments: () => commentsOf(null),
    Protection: (book) => object(protection, book),
  },
  call: {
    GetSelectedRange({ selection, sheets, active }) {
      const sheet = selection?.sheet ?? sheets.find(({ id }) => id === active);
      if (sheet === undefined) throw missing('selection');
      return rangeObject({ sheet, areas: [selection?.area ?? { top: 0, left: 0, bottom: 0, right: 0 }] });
    },
  },
};
