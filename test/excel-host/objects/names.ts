import { addressOf } from '../book/area';
import type { Book, Name } from '../book/book';
import { invalid, missing, Refusal } from '../refusal';
import { behind, isObject, object, type HostObject, type Kind } from './kind';
import { addressesOf, only } from './place';
import { range } from './range';

/** Names of the workbook, as far as they are references. */

interface InBook {
  readonly book: Book;
  readonly name: Name;
}

const namedItem: Kind<InBook> = {
  name: 'NamedItem',
  id: ({ name: { name } }) => name,
  get: {
    Name: ({ name: { name } }) => name,
    Formula: ({ name: { formula } }) => formula,
    Scope: () => 'Workbook',
    _Id: ({ name: { name } }) => name,
  },
  call: {
    Delete({ book, name: own }) {
      book.names = book.names.filter((one) => one !== own);
    },
  },
};

const withName = (book: Book, key: unknown): HostObject | null => {
  const name = book.names.find((one) => one.name.toLowerCase() === String(key).toLowerCase());
  return name === undefined ? null : object(namedItem, { book, name });
};

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

export const names: Kind<Book> = {
  name: 'NamedItemCollection',
  items: (book) => book.names.map((name) => object(namedItem, { book, name })),
  item(book, key) {
    const found = withName(book, key);
    if (found === null) throw missing(`name ${String(key)}`);
    return found;
  },
  call: {
    GetCount: (book) => book.names.length,
    GetItemOrNullObject: (book, [key]) => withName(book, key),
    Add(book, [key, reference]) {
      if (typeof key !== 'string' || !NAME.test(key)) throw invalid(`name ${JSON.stringify(key)}`);
      if (withName(book, key) !== null) throw new Refusal('ItemAlreadyExists', `name ${key}`);
      const formula = isObject(reference) ? `=${absolute(reference)}` : String(reference);
      const name: Name = { name: key, formula };
      book.names.push(name);
      return object(namedItem, { book, name });
    },
  },
};

function absolute(reference: HostObject): string {
  const of = behind(reference, range);
  const address = addressOf(only(of));
  return addressesOf(of).slice(0, -address.length) + address.replace(/[A-Z]+|\d+/gu, '$$$&');
}
