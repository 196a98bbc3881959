import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readSource } from '../../../src/files/read';
import { gridOf, partsOf, workbook, zipped } from './support';

/** Inputs made to hang, to fill memory or to lie about themselves. */

const cell = (reference: string, content = '<v>1</v>'): string => `<c r="${reference}">${content}</c>`;

const good = zipped(partsOf({ rows: `<row r="1">${cell('A1')}</row>` }));

test('every flipped byte ends in a grid or a refusal, never in a fault', async () => {
  const parts = partsOf({
    rows: Array.from(
      { length: 60 },
      (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, `<v>${i * 7919}</v>`)}</row>`,
    ).join(''),
  });
  const bytes = zipped(parts);
  const plain = (await gridOf(bytes)).values;
  for (let at = 0; at < bytes.length; at += 3) {
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
    const { error, grids } = await readSource('a.xlsx', flipped);
    expect(error?.code).not.toBe('fault');
    if (error === null) expect(grids[0]?.values).toEqual(plain);
  }
});

test('sizes that a zip declares are not believed', async () => {
  const lying = good.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 4 < lying.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 5, true);
  expect((await readSource('a.xlsx', lying)).error?.code).toBe('damaged');
});

const PARTS = partsOf({});
const filled = (size: number): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strToU8(text)])),
    'xl/worksheets/sheet1.xml': new Uint8Array(size).fill(32),
  });

test('a part that unpacks to hundreds of megabytes', async () => {
  expect((await readSource('a.xlsx', filled(64 * 1024 * 1024))).error?.code).toBe('tooLarge');
});

test('rows of one cell far to the right', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => `<row r="${i + 1}">${cell(`XFD${i + 1}`)}</row>`).join(
    '',
  );
  expect((await readSource('a.xlsx', workbook({ rows }))).error?.code).toBe('tooLarge');
});

test('merged areas over each other, each over the whole sheet', async () => {
  const merge = '<mergeCell ref="A1:XFD1048576"/>';
  const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`)}</row>`).join(
    '',
  );
  const { error } = await readSource(
    'a.xlsx',
    workbook({ rows, tail: `<mergeCells>${merge.repeat(5000)}</mergeCells>` }),
  );
  expect(error?.code).toBe('tooLarge');
});

test.each([
  ['deep', `<a>`.repeat(100_000)],
  ['a tag without an end', `<a ${'b="c" '.repeat(100_000)}`],
  [
    'an entity that holds itself',
    '<!DOCTYPE x [<!ENTITY a "&a;&a;">]><row r="1"><c r="A1" t="str"><v>&a;</v></c></row>',
  ],
])('markup: %s', async (_name, text) => {
  const { error } = await readSource('a.xlsx', workbook({ rows: text }));
  expect(['damaged', undefined]).toContain(error?.code);
});

test.each([
  ['colspan', '<td colspan=300000000>a'],
  ['rowspan', '<td rowspan=300000000>a'],
  ['open cells', '<td>'.repeat(50_000)],
  ['open tables', '<table><tr><td>'.repeat(20_000)],
  ['open tags', '<b>'.repeat(100_000)],
  ['quotes', '<td title="'.repeat(20_000)],
  ['signs', '<'.repeat(100_000)],
  ['comments', '<!--'.repeat(50_000)],
  ['scripts', '<script>'.repeat(20_000)],
])('a page with %s', async (_name, body) => {
  const { error } = await readSource('a.xls', strToU8(`<html><table><tr>${body}`));
  expect([undefined, 'notWorkbook', 'tooLarge']).toContain(error?.code);
});

test.each([
  ['quotes', '"'.repeat(200_000)],
  ['open quotes', ',"a\n'.repeat(50_000)],
  ['separators', ','.repeat(16_000)],
  ['bars', `${'|'.repeat(100_000)}\n`.repeat(2)],
])('a text of %s', async (_name, text) => {
  expect((await readSource('a.csv', strToU8(text))).error?.code).not.toBe('fault');
});

/** The same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** A few bytes changed, filled with ones, or moved; now and then the end cut off. */
function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  const changed = bytes.slice();
  for (let times = 1 + next() * 5; times > 0; times--) {
    const at = Math.floor(next() * changed.length);
    const kind = next();
    if (kind < 0.6) changed[at] = Math.floor(next() * 256);
    else if (kind < 0.85) changed.fill(255, at, at + 4);
    else changed.copyWithin(at, Math.floor(next() * changed.length), changed.length - 1);
  }
  return next() < 0.1 ? changed.slice(0, Math.floor(next() * changed.length)) : changed;
}

test.each<xlsx.BookType>(['xlsx', 'xlsb', 'biff8', 'biff5', 'ods', 'xlml', 'html', 'csv'])(
  'mutations of %s end in grids or refusals, never in a fault',
  async (bookType) => {
    const next = numbers(8);
    const book = xlsx.utils.book_new();
    const rows = Array.from({ length: 20 }, (_, i) => [i, `新增托位${i * 7}个`, '已完成', 46_280 + i]);
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '表');
    const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
    for (let turn = 0; turn < 60; turn++) {
      let input = mutated(bytes, next);
      if (bytes[0] === 0x50 && turn % 2 === 0) {
        // A sound package around a damaged part.
        const parts = Object.entries(unzipSync(bytes));
        const hit = Math.floor(next() * parts.length);
        input = zipSync(
          Object.fromEntries(
            parts.map(([name, part], i) => [name, i === hit ? mutated(part, next).slice() : part]),
          ),
        );
      }
      const { error } = await readSource('a.xls', input);
      expect(error?.detail).toBeUndefined();
    }
  },
);

const shared = path.resolve(__dirname, '../../../../shared/cases/hostile');
const present = existsSync(shared);
if (!present) console.warn('shared cases are absent: hostile files are not tried');

(present ? test : test.skip)('hostile files of the collection', async () => {
  const codes: Record<string, string | undefined> = {};
  for (const name of readdirSync(shared)) {
    if (name.endsWith('.md')) continue;
    codes[name] = (await readSource(name, new Uint8Array(readFileSync(path.join(shared, name))))).error?.code;
  }
  expect(codes).toEqual({
    'cellbig.xlsx': 'damaged',
    'corrupt-output-uffff.csv': undefined,
    'crash-matchHeader-2174.xlsx': undefined,
    'hang-cols-max.xlsx': undefined,
    'hang-deflate-flip.xlsx': 'damaged',
    'hang-html-colspan0-rowspan2.xls': undefined,
    'hang-row-r-999999999.xlsx': 'damaged',
    'mem-html-colspan3e8.xls': undefined,
    'redos-exponential.csv': undefined,
    'slips-nametoolong.csv': undefined,
  });
});
