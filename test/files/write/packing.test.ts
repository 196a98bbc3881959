import { createHash } from 'node:crypto';
import { NATIVE } from '../../../src/cli/outputs/packing';
import { zipDirectory } from '../../../src/files/read/zip/directory';
import { Budget, inflatedWhole } from '../../../src/files/read/zip/inflate';
import { gatheredBytes } from '../../../src/files/bytes';
import { BROWSER, SCRIPT, type Packing } from '../../../src/files/write/ooxml/packing';
import { zipped, type Part } from '../../../src/files/write/ooxml/zip';

/** However the parts are packed, the package holds the same: sizes and checksums are held against what comes out. */

const utf8 = new TextEncoder();

/** Words that repeat, and noise that does not: several pieces of both. */
const words = Array.from({ length: 60_000 }, (_, n) => `<c r="A${n}"><v>新增学位${n % 97}个</v></c>`);
const noise = new Uint8Array(
  Buffer.concat(Array.from({ length: 20_000 }, (_, n) => createHash('sha256').update(String(n)).digest())),
);

const PARTS: readonly (readonly [name: string, xml: Part['xml']])[] = [
  ['empty.xml', []],
  ['blank.xml', ['', new Uint8Array(0), '']],
  ['one.xml', ['<a/>']],
  ['中文.xml', ['甲', '乙😀', '丙']],
  ['words.xml', words],
  ['noise.bin', [noise]],
  ['mixed.xml', ['头', utf8.encode('中'), new Uint8Array(0), noise.subarray(0, 300_000), '尾', '']],
];

const plainOf = (xml: Part['xml']): Buffer =>
  Buffer.concat([...xml].map((piece) => (typeof piece === 'string' ? utf8.encode(piece) : piece)));

/** What a reader finds in a zip, which refuses wrong sizes and checksums. */
async function contents(packing: Packing): Promise<[name: string, content: Buffer][]> {
  const zip = await gatheredBytes(
    zipped(
      PARTS.map(([name, xml]) => ({ name, xml })),
      packing,
    ),
  );
  const budget = new Budget(zip.length);
  return zipDirectory(zip).map((entry) => [entry.name, Buffer.from(inflatedWhole(zip, entry, budget))]);
}

const WAYS: readonly (readonly [name: string, packing: Packing])[] = [
  ['a script', SCRIPT],
  ['the runtime as a browser', BROWSER],
  ['node', NATIVE],
];

test.each(WAYS)('packed by %s every part is what it was', async (_name, packing) => {
  const found = await contents(packing);
  expect(found.map(([name]) => name)).toEqual(PARTS.map(([name]) => name));
  for (const [index, [name, content]] of found.entries())
    expect([name, content.equals(plainOf(PARTS[index]?.[1] ?? []))]).toEqual([name, true]);
});

test.each(WAYS)('packed by %s the same is the same, byte by byte', async (_name, packing) => {
  const parts = PARTS.map(([name, xml]) => ({ name, xml }));
  const [first, second] = [
    await gatheredBytes(zipped(parts, packing)),
    await gatheredBytes(zipped(parts, packing)),
  ];
  expect(Buffer.from(first).equals(second)).toBe(true);
});

test.each(WAYS)('checksums of %s are those of zips, also of nothing', (_name, { crc32 }) => {
  expect(crc32(utf8.encode('123456789'), 0)).toBe(0xcbf43926);
  expect(crc32(utf8.encode('6789'), crc32(utf8.encode('12345'), 0))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0), 0xcbf43926)).toBe(0xcbf43926);
});

describe('a browser without raw deflate', () => {
  const own = globalThis.CompressionStream;
  afterEach(() => {
    globalThis.CompressionStream = own;
  });

  const asked: unknown[] = [];
  class BeforeChrome103 {
    constructor(format: string) {
      asked.push(format);
      throw new TypeError(`Unsupported compression format: '${format}'`);
    }
  }

  test.each([
    ['none at all', undefined],
    ['only deflate in a container', BeforeChrome103],
  ])('%s: the script packs', async (_name, given) => {
    Object.defineProperty(globalThis, 'CompressionStream', { value: given, writable: true });
    const parts = [{ name: 'words.xml', xml: words }];
    const [browser, script] = [
      await gatheredBytes(zipped(parts, BROWSER)),
      await gatheredBytes(zipped(parts, SCRIPT)),
    ];
    expect(Buffer.from(browser).equals(script)).toBe(true);
  });

  test('it was asked for raw deflate', () => {
    expect(asked).toEqual(['deflate-raw']);
  });
});

test('a browser with raw deflate packs by it', async () => {
  const parts = [{ name: 'words.xml', xml: words }];
  const [browser, script] = [
    await gatheredBytes(zipped(parts, BROWSER)),
    await gatheredBytes(zipped(parts, SCRIPT)),
  ];
  expect(Buffer.from(browser).equals(script)).toBe(false);
});

describe.each(WAYS)('packed by %s', (_name, packing) => {
  test('a fault in making a part is told where the zip is asked for', async () => {
    function* broken(): Generator<string> {
      yield* words;
      throw new RangeError('no such row');
    }
    await expect(gatheredBytes(zipped([{ name: 'a.xml', xml: broken() }], packing))).rejects.toThrow(
      'no such row',
    );
  });

  test('who stops asking ends the making of rows; no more is made than is asked for', async () => {
    let [made, ended] = [0, false];
    const block = noise.subarray(0, 256 * 1024);
    function* endless(): Generator<Uint8Array<ArrayBuffer>> {
      try {
        for (;;) {
          made++;
          yield block;
        }
      } finally {
        ended = true;
      }
    }
    for await (const piece of zipped([{ name: 'a.bin', xml: endless() }], packing)) {
      expect(piece.length).toBeGreaterThan(0);
      if (made > 5) break;
    }
    // The end of a stream takes a turn of its own.
    for (let turn = 0; turn < 100 && !ended; turn++) await new Promise((done) => setImmediate(done));
    expect(ended).toBe(true);
    expect(made).toBeLessThan(20);
  });
});
