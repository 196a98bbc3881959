import type { Annex, Block, BulletinDocument, TableBlock } from './document';

/** A document as plain text: for copying, and for holding it against its tables. */

const INDENT = '\u3000\u3000';

/** What stands in brackets on a line of its own in a narrow cell goes on in the line here. */
const inLine = (text: string): string => text.replace(/\n(?=（)/gu, '');

const rowLine = (texts: readonly string[]): string => texts.join('\t').trimEnd();

/** The lines of a heading are those of its narrow column. */
const headed = (text: string): string => text.replace(/\n/gu, '');

function* tableLines({ header, rows }: TableBlock): Generator<string> {
  for (const row of header) yield rowLine(row.map((cell) => headed(cell?.text ?? '')));
  for (const row of rows) yield rowLine(row.map((cell) => inLine(cell?.text ?? '')));
}

function* blockLines(block: Block): Generator<string> {
  switch (block.kind) {
    case 'paragraph':
      yield INDENT + block.sentences.map(({ text }) => text).join('');
      return;
    case 'heading':
    case 'blank':
      yield INDENT + block.text;
      return;
    case 'annexList':
      for (const entry of block.entries) yield INDENT + entry;
      return;
    case 'signature':
      for (const line of [block.issuer, block.date]) if (line !== null) yield line;
      return;
    case 'copies':
      yield* block.lines;
      return;
    case 'table':
      yield* tableLines(block);
      return;
    case 'chart':
      return;
    default:
      yield block.text;
  }
}

function* annexLines({ mark, title, blocks }: Annex): Generator<string> {
  yield '';
  yield mark;
  yield title;
  for (const block of blocks) yield* blockLines(block);
}

/** The text that is signed: everything before the annexes, a paragraph a line. */
export const narrativeText = ({ body }: BulletinDocument): string =>
  body.flatMap((block) => [...blockLines(block)]).join('\n');

/** Narrative and annexes, line by line; cells of a row apart by tabs. */
export function* documentLines(document: BulletinDocument): Generator<string> {
  yield narrativeText(document);
  for (const annex of document.annexes) yield* annexLines(annex);
}
