import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, BulletinDocument, DocumentCell } from '../../../../src/domain/bulletin/document';
import { holdable } from '../../../../src/domain/sheet/cellText';
import { STYLES, type StyleName } from '../../../../src/domain/sheet/styles';
import { documentParts, writeDocument } from '../../../../src/files/write/docx';
import { columnTwips } from '../../../../src/files/write/docx/table';
import { illFormed } from '../schema';
import { sentence } from './documents';
import { WORD_SEQUENCES } from './wordSchema';

/** Whatever a document holds, the file is valid and says the same. */

const ODD = [
  '\u0000',
  '\u001f',
  '\ufffe',
  '\ud800',
  '\udc00',
  '😀',
  '\u0085',
  '\u2028',
  '\r',
  '\n',
  '\t',
  '　',
];
const MARKUP = ['&amp;', '<w:p>', ']]>', '"', "'", '_x000D_', '字', '“', '…'];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.constantFrom(...ODD, ...MARKUP), { maxLength: 10 }).map((all) => all.join('')),
);
const texts = fc.array(anyText, { maxLength: 3 });
const anyCell = fc.option(
  fc.record({
    text: anyText,
    style: fc.constantFrom(...(Object.keys(STYLES) as StyleName[])),
    rowSpan: fc.integer({ min: -1, max: 4 }),
    columnSpan: fc.integer({ min: -1, max: 4 }),
  }),
);
const anyRows: fc.Arbitrary<(DocumentCell | null)[][]> = fc.array(fc.array(anyCell, { maxLength: 4 }), {
  maxLength: 5,
});
const anyColumn = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60))
  .map(([least, more]) => ({ least, most: least + more }));
const anyTable = fc.record({
  kind: fc.constant('table' as const),
  columns: fc.array(anyColumn, { maxLength: 4 }),
  header: fc.array(
    fc.array(anyCell, { maxLength: 4 }).map((row) => row.flatMap((cell) => cell ?? [])),
    { maxLength: 2 },
  ),
  rows: anyRows,
});
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyTable,
  fc
    .tuple(fc.constantFrom('issuer', 'reference', 'title', 'dateline', 'addressee', 'note'), anyText)
    .map(([kind, text]): Block => ({ kind, text })),
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const), anyText)
    .map(([level, text]): Block => ({ kind: 'heading', level, text })),
  texts.map((all): Block => ({
    kind: 'paragraph',
    sentences: all.map((text, at) => sentence(text, at === 1 ? null : at)),
  })),
  fc.tuple(anyText, anyText).map(([name, text]): Block => ({ kind: 'blank', name, text })),
  texts.map((entries): Block => ({ kind: 'annexList', entries })),
  texts.map((lines): Block => ({ kind: 'copies', lines })),
  fc
    .tuple(fc.option(anyText), fc.option(anyText))
    .map(([issuer, date]): Block => ({ kind: 'signature', issuer, date })),
);
const anyAnnex = fc.record({
  part: fc.constant('units' as const),
  paper: fc.constantFrom('A4' as const, 'A3' as const),
  mark: anyText,
  title: anyText,
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  blocks: fc.array(anyBlock, { maxLength: 3 }),
});
const anyDocument: fc.Arbitrary<BulletinDocument> = fc.record({
  title: anyText,
  body: fc.array(anyBlock, { maxLength: 6 }),
  annexes: fc.array(anyAnnex, { maxLength: 2 }),
});

const bodyOf = (document: BulletinDocument): string =>
  documentParts(document)
    .flatMap(({ name, xml }) => (name === 'word/document.xml' ? [...xml] : []))
    .join('');

test('every part is well formed and in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      for (const [name, content] of Object.entries(unzipSync(await writeDocument(document))))
        expect([name, illFormed(strFromU8(content), WORD_SEQUENCES)]).toEqual([name, []]);
    }),
  );
});

test('every row has cells for all columns, and every merge that goes on has begun', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const xml = bodyOf({ title: '', body: [table], annexes: [] });
      const open = new Set<number>();
      for (const row of xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []) {
        if (!row.includes('tblHeader') && !open.has(-1)) open.clear();
        open.add(row.includes('tblHeader') ? -2 : -1);
        let column = 0;
        for (const [, cell = ''] of row.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)) {
          const merge = /<w:vMerge w:val="(\w+)"/u.exec(cell)?.[1];
          if (merge === 'continue') expect(open.has(column)).toBe(true);
          if (merge === 'restart') open.add(column);
          if (merge === undefined) open.delete(column);
          column += Number(/<w:gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1);
        }
        expect(column).toBe(table.columns.length);
      }
    }),
  );
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

test('a text is in the document as it was sent, but for what XML forbids', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = bodyOf({ title: '', body: [{ kind: 'title', text }], annexes: [] });
      const said = xml
        .replace(/<w:br\/>/gu, '\n')
        .replace(/<w:tab\/>/gu, '\t')
        .replace(/<[^>]*>/gu, '')
        .replace(/&(\w+);/gu, (_, name: string) => ENTITIES[name] ?? '?')
        .trimStart();
      const sent = holdable(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n'));
      expect(said).toBe(sent.trimStart());
    }),
  );
});

test('column widths are whole, not negative, and add up', () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 5_000, max: 20_000 }), (table, total) => {
      const widths = columnTwips(table, total);
      expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(table.columns.length === 0 ? 0 : total);
    }),
  );
});
