import type { Area } from '../excel-host/book/area';
import type { Book, Sheet } from '../excel-host/book/book';
import { sheetNamed } from '../excel-host/book/book';
import { createHost, type Host } from '../excel-host/host';
import { contentOf, isRefusal, putTyped } from './sheet/typing';
import { layoutOf, type Layout } from './sheet/layout';
import { widened } from './sheet/moves';

/** A workbook of the in-memory host as it lies before its user: what is seen of it, and what the user does to it. */
export interface Desk {
  readonly host: Host;
  readonly subscribe: (listener: () => void) => () => void;
  /** A new object after every change. */
  readonly view: () => View;
  readonly activate: (sheet: Sheet) => void;
  readonly select: (area: Area) => void;
  /** A sheet's name or id with the cells in it, as a link names them. */
  readonly goTo: (sheet: string, area: Area) => void;
  /** Begins to edit the active cell with this text. */
  readonly begin: (text: string) => void;
  readonly retype: (text: string) => void;
  /** Ends editing; false where the text cannot be kept, and editing goes on. */
  readonly finish: (keep: boolean) => boolean;
  /** Empties the selected cells. */
  readonly empty: () => void;
  readonly showPane: (shown: boolean) => void;
}

export interface Edit {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  text: string;
}

export interface View {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Those with a tab. */
  readonly sheets: readonly Sheet[];
  readonly layout: Layout;
  readonly selection: Area;
  /** Comments of the sheet, by "row,column". */
  readonly notes: ReadonlyMap<string, string>;
  readonly edit: Edit | null;
  /** Text that was refused while editing. */
  readonly refused: boolean;
  readonly paneShown: boolean;
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export const placeOf = (row: number, column: number): string => `${row},${column}`;

interface Editing {
  edit: Edit | null;
  refused: boolean;
}

function viewOf({ book, paneShown }: Host, { edit, refused }: Editing): View {
  const sheets = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const sheet = sheets.find(({ id }) => id === book.active) ?? sheets[0];
  if (sheet === undefined) throw new Error('a workbook has a visible sheet');
  const { selection } = book;
  return {
    book,
    sheet,
    sheets,
    layout: layoutOf(sheet),
    selection: widened(sheet, selection?.sheet === sheet ? selection.area : FIRST_CELL),
    notes: new Map(sheet.comments.map(({ row, column, content }) => [placeOf(row, column), content])),
    edit,
    refused,
    paneShown,
  };
}

/** Calls back after each answer: all that an add-in changes comes by one. */
function afterAnswers(host: Host, changed: () => void): void {
  const answer = host.answer.bind(host);
  host.answer = async (body, flags) => {
    const given = await answer(body, flags);
    if ('Error' in given)
      console.warn(`${given.Error.Code}: ${given.Error.Message} (${given.Error.Location})`);
    changed();
    return given;
  };
}

/** What the user does is seen at once, what the add-in does in the next frame, however many answers come before. */
function createScreen(draw: () => View) {
  const listeners = new Set<() => void>();
  let view = draw();
  let waiting = false;
  function redraw(): void {
    waiting = false;
    view = draw();
    for (const listener of listeners) listener();
  }
  return {
    view: () => view,
    redraw,
    later(): void {
      if (!waiting) requestAnimationFrame(() => waiting && redraw());
      waiting = true;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function createDesk(book: Book): Desk {
  const host = createHost({ workbook: book });
  host.paneShown = true;
  // The pane takes Excel's theme, here the system's.
  host.dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const editing: Editing = { edit: null, refused: false };
  const { view, redraw, later, subscribe } = createScreen(() => viewOf(host, editing));
  afterAnswers(host, later);

  /** False where the host refuses. */
  function put(sheet: Sheet, row: number, column: number, text: string): boolean {
    try {
      const address = putTyped(sheet, row, column, text);
      host.changedByOthers({ kind: 'cells', sheet: sheet.id, address });
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  const keep = ({ sheet, row, column, text }: Edit): boolean =>
    text === contentOf(sheet, row, column) || put(sheet, row, column, text);

  /** With what the add-in has done since the last frame. */
  function current(): View {
    redraw();
    return view();
  }

  function finish(kept: boolean): boolean {
    const { edit } = editing;
    if (edit === null) return true;
    editing.refused = kept && !keep(edit);
    if (!editing.refused) {
      editing.edit = null;
      host.editing = false;
    }
    redraw();
    return !editing.refused;
  }

  function select(sheet: Sheet, area: Area): void {
    if (!finish(true)) return;
    book.active = sheet.id;
    book.selection = { sheet, area };
    redraw();
  }

  return {
    host,
    view,
    subscribe,
    activate: (sheet) => select(sheet, FIRST_CELL),
    select: (area) => select(view().sheet, area),
    goTo(name, area) {
      const sheet = sheetNamed(book, name);
      if (sheet !== undefined && sheet.visibility === 'Visible') select(sheet, area);
    },
    begin(text) {
      const { sheet, selection } = current();
      editing.edit = { sheet, row: selection.top, column: selection.left, text };
      host.editing = true;
      redraw();
    },
    retype(text) {
      if (editing.edit !== null) editing.edit.text = text;
      redraw();
    },
    finish,
    empty() {
      const { sheet, selection } = current();
      editing.refused = !put(sheet, selection.top, selection.left, '');
      redraw();
    },
    showPane(shown) {
      host.paneShown = shown;
      redraw();
    },
  };
}
