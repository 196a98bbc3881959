import { parseArea, splitAddress } from '../book/area';
import { newId, sheetNamed, type Book, type Comment } from '../book/book';
import { guardContent } from '../book/cells';
import { invalid, missing, Refusal } from '../refusal';
import { behind, isObject, object, type HostObject, type HostState, type Kind } from './kind';
import { range, rangeObject } from './range';

const reply: Kind<string> = { name: 'CommentReply', get: { Content: (text) => text } };

const replies: Kind<Comment> = {
  name: 'CommentReplyCollection',
  items: (of) => of.replies.map((text) => object(reply, text)),
  call: { GetCount: (of) => of.replies.length },
};

const sheetOf = (book: Book, id: string) => {
  const sheet = sheetNamed(book, id);
  if (sheet === undefined) throw missing(`sheet ${id}`);
  return sheet;
};

const comment: Kind<Comment> = {
  name: 'Comment',
  id: ({ id }) => id,
  get: { Id: ({ id }) => id, Content: ({ content }) => content },
  navigate: { Replies: (of) => object(replies, of) },
  call: {
    GetLocation: ({ sheet, row, column }, _args, { book }) =>
      rangeObject({
        sheet: sheetOf(book, sheet),
        areas: [{ top: row, bottom: row, left: column, right: column }],
      }),
    Delete(of, _args, { book }) {
      guardContent(sheetOf(book, of.sheet));
      book.comments = book.comments.filter((one) => one !== of);
    },
  },
};

function place(book: Book, at: unknown): Pick<Comment, 'sheet' | 'row' | 'column'> {
  if (isObject(at)) {
    const { sheet, areas } = behind(at, range);
    const [area] = areas;
    if (area === undefined) throw invalid('a comment at no cell');
    return { sheet: sheet.id, row: area.top, column: area.left };
  }
  const [name, address] = splitAddress(String(at));
  if (name === null) throw invalid(`a comment at ${address} of no sheet`);
  const { top, left } = parseArea(address);
  return { sheet: sheetOf(book, name).id, row: top, column: left };
}

/** Null for the comments of the whole workbook, else the id of a sheet. */
type Scope = string | null;

const inScope = (scope: Scope, { book }: HostState): Comment[] =>
  book.comments.filter(({ sheet }) => scope === null || sheet === scope);

const comments: Kind<{ readonly scope: Scope }> = {
  name: 'CommentCollection',
  items: ({ scope }, host) => inScope(scope, host).map((one) => object(comment, one)),
  item({ scope }, key, host) {
    const one = inScope(scope, host).find(({ id }) => id === key);
    if (one === undefined) throw missing(`comment ${String(key)}`);
    return object(comment, one);
  },
  call: {
    Add(_scope, [at, content], { book }) {
      const where = place(book, at);
      guardContent(sheetOf(book, where.sheet));
      const taken = book.comments.some(
        ({ sheet, row, column }) => sheet === where.sheet && row === where.row && column === where.column,
      );
      if (taken) throw new Refusal('ItemAlreadyExists', 'a cell has one comment at most');
      const made: Comment = { id: newId(book), ...where, content: String(content), replies: [] };
      book.comments.push(made);
      return object(comment, made);
    },
  },
};

export const commentsOf = (scope: Scope): HostObject => object(comments, { scope });
