import { newId, type Book, type CustomXml } from '../book/book';
import { rootNamespace } from '../book/xml';
import { missing, Refusal } from '../refusal';
import { object, type HostObject, type Kind } from './kind';

/** XML that is kept in the workbook. */

interface InBook {
  readonly book: Book;
  readonly part: CustomXml;
}

const part: Kind<InBook> = {
  name: 'CustomXmlPart',
  id: ({ part: { id } }) => id,
  get: { Id: ({ part: { id } }) => id, NamespaceUri: ({ part: own }) => rootNamespace(own.xml) },
  call: {
    GetXml: ({ part: own }) => own.xml,
    SetXml({ part: own }, [xml]) {
      rootNamespace(xml);
      own.xml = String(xml);
    },
    Delete({ book, part: own }) {
      book.customXml = book.customXml.filter((one) => one !== own);
    },
  },
};

interface Scope {
  readonly book: Book;
  /** Null for all parts. */
  readonly namespace: string | null;
}

const inScope = ({ book, namespace }: Scope): HostObject[] =>
  book.customXml
    .filter(({ xml }) => namespace === null || rootNamespace(xml) === namespace)
    .map((own) => object(part, { book, part: own }));

const withId = (scope: Scope, id: unknown): HostObject | null =>
  inScope(scope).find(({ of }) => (of as InBook).part.id === id) ?? null;

const shared: Pick<Kind<Scope>, 'items' | 'item'> & { readonly call: NonNullable<Kind<Scope>['call']> } = {
  items: inScope,
  item(scope, id) {
    const found = withId(scope, id);
    if (found === null) throw missing(`custom XML part ${String(id)}`);
    return found;
  },
  call: {
    GetCount: (scope) => inScope(scope).length,
    GetItemOrNullObject: (scope, [id]) => withId(scope, id),
  },
};

const scoped: Kind<Scope> = {
  name: 'CustomXmlPartScopedCollection',
  ...shared,
  call: {
    ...shared.call,
    GetOnlyItem(scope) {
      const [first, second] = inScope(scope);
      if (first === undefined || second !== undefined)
        throw new Refusal('GeneralException', `${inScope(scope).length} parts`);
      return first;
    },
    GetOnlyItemOrNullObject(scope) {
      const found = inScope(scope);
      return found.length === 1 ? (found[0] ?? null) : null;
    },
  },
};

const all: Kind<Scope> = {
  name: 'CustomXmlPartCollection',
  ...shared,
  call: {
    ...shared.call,
    Add({ book }, [xml]) {
      rootNamespace(xml);
      const made: CustomXml = { id: newId(book), xml: String(xml) };
      book.customXml.push(made);
      return object(part, { book, part: made });
    },
    GetByNamespace: ({ book }, [namespace]) => object(scoped, { book, namespace: String(namespace) }),
  },
};

export const customXmlOf = (book: Book): HostObject => object(all, { book, namespace: null });
