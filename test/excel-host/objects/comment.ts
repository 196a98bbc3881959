import { cellCount, oneCell, parseArea, splitAddress } from '../book/area';
import { newId, sheetNamed, type Book, type Comment, type Sheet } from '../book/book';
import { guardObjects } from '../book/guard';
import { invalid, missing, Refusal } from '../refusal';
import { behind, isObject, object, type HostObject, type HostState, type Kind } from './kind';
import { only } from './place';
import { range, rangeObject } from './range';

interface OnSheet {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

const reply: Kind<string> = { name: 'CommentReply', get: { Content: (text) => text } };

const replies: Kind<Comment> = {
  name: 'CommentReplyCollection',
  items: (of) => of.replies.map((text) => object(reply, text)),
  call: { GetCount: (of) => of.replies.length },
};

function content(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalid(`a comment ${JSON.stringify(value)}`);
  return value;
}

const comment: Kind<OnSheet> = {
  name: 'Comment',
  id: ({ comment: { id } }) => id,
  get: { Id: ({ comment: { id } }) => id, Content: ({ comment: own }) => own.content },
  set: {
    Content({ sheet, comment: own }, value) {
      guardObjects(sheet);
      own.content = content(value);
    },
  },
  navigate: { Replies: ({ comment: own }) => object(replies, own) },
  call: {
    GetLocation: ({ sheet, comment: { row, column } }) =>
      rangeObject({ sheet, areas: [oneCell(row, column)] }),
    Delete({ sheet, comment: own }) {
      guardObjects(sheet);
      sheet.comments = sheet.comments.filter((one) => one !== own);
    },
  },
};

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Null for the comments of the whole workbook. */
type Scope = Sheet | null;

function sheetOf(scope: Scope, name: string | null, book: Book): Sheet {
  if (name === null && scope !== null) return scope;
  if (name === null) throw invalid('a comment at an address of no sheet');
  const sheet = sheetNamed(book, name);
  if (sheet === undefined) throw missing(`sheet ${name}`);
  return sheet;
}

function placeOf(scope: Scope, at: unknown, book: Book): Place {
  const [name, address] = isObject(at) ? [null, ''] : splitAddress(String(at));
  const { sheet, area } = isObject(at)
    ? { sheet: behind(at, range).sheet, area: only(behind(at, range)) }
    : { sheet: sheetOf(scope, name, book), area: parseArea(address) };
  if (cellCount(area) !== 1) throw invalid('a comment of several cells');
  return { sheet, row: area.top, column: area.left };
}

const inScope = (scope: Scope, { book }: HostState): OnSheet[] =>
  (scope === null ? book.sheets : [scope]).flatMap((sheet) =>
    sheet.comments.map((one) => ({ sheet, comment: one })),
  );

interface Scoped {
  readonly scope: Scope;
}

const withId = ({ scope }: Scoped, key: unknown, host: HostState): HostObject | null => {
  const one = inScope(scope, host).find(({ comment: { id } }) => id === key);
  return one === undefined ? null : object(comment, one);
};

const present = (found: HostObject | null, what: unknown): HostObject => {
  if (found === null) throw missing(`comment ${String(what)}`);
  return found;
};

const atCell = ({ sheet, row, column }: Place): Comment | undefined =>
  sheet.comments.find((one) => one.row === row && one.column === column);

const comments: Kind<Scoped> = {
  name: 'CommentCollection',
  items: ({ scope }, host) => inScope(scope, host).map((one) => object(comment, one)),
  item: (of, key, host) => present(withId(of, key, host), key),
  call: {
    GetCount: ({ scope }, _args, host) => inScope(scope, host).length,
    GetItemAt({ scope }, [index], host) {
      const one = inScope(scope, host)[Number(index)];
      return present(one === undefined ? null : object(comment, one), index);
    },
    GetItemByCell({ scope }, [at], { book }) {
      const place = placeOf(scope, at, book);
      const own = atCell(place);
      return present(
        own === undefined ? null : object(comment, { sheet: place.sheet, comment: own }),
        'of cell',
      );
    },
    GetItemOrNullObject: (of, [id], host) => withId(of, id, host),
    Add({ scope }, [at, text], { book }) {
      const { sheet, row, column } = placeOf(scope, at, book);
      guardObjects(sheet);
      if (atCell({ sheet, row, column }) !== undefined)
        throw new Refusal('ItemAlreadyExists', 'a cell has one comment at most');
      const made: Comment = { id: newId(book), row, column, content: content(text), replies: [] };
      sheet.comments.push(made);
      return object(comment, { sheet, comment: made });
    },
  },
};

export const commentsOf = (scope: Scope): HostObject => object(comments, { scope });
