import type { Book } from '../book/book';
import { invalid, missing } from '../refusal';
import { object, type HostObject, type Kind } from './kind';

/** Values of any JSON, kept in the workbook by key. */

interface Setting {
  readonly book: Book;
  readonly key: string;
}

const setting: Kind<Setting> = {
  name: 'Setting',
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ book, key }) => book.settings.get(key),
    _Id: ({ key }) => key,
  },
  set: { Value: ({ book, key }, value) => void book.settings.set(key, value) },
  call: { Delete: ({ book, key }) => void book.settings.delete(key) },
};

const settingOrNull = (book: Book, key: unknown): HostObject | null =>
  book.settings.has(String(key)) ? object(setting, { book, key: String(key) }) : null;

export const settings: Kind<Book> = {
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => object(setting, { book, key })),
  item(book, key) {
    const found = settingOrNull(book, key);
    if (found === null) throw missing(`setting ${String(key)}`);
    return found;
  },
  call: {
    Add(book, [key, value]) {
      if (typeof key !== 'string' || key === '') throw invalid(`setting ${JSON.stringify(key)}`);
      book.settings.set(key, value);
      return object(setting, { book, key });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, [key]) => settingOrNull(book, key),
  },
};
