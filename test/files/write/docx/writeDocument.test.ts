import { strFromU8, unzipSync } from 'fflate';
import type { Block, BulletinDocument } from '../../../../src/domain/bulletin/document';
import { readDraft } from '../../../../src/files/read/draftText';
import { documentChunks, documentParts, writeDocument } from '../../../../src/files/write/docx';
import { documentXml } from '../../../../src/files/write/docx/document';
import { annex, cell, documentWith, fullDocument, listTable, paragraph, table } from './documents';
import { illFormed, misplacedElements } from '../schema';
import { WORD_SEQUENCES } from './wordSchema';

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const textsOf = (document: BulletinDocument): ReadonlyMap<string, string> =>
  new Map(documentParts(document).map(({ name, xml }) => [name, [...xml].join('')]));
const partOf = (document: BulletinDocument, name: string): string => textsOf(document).get(name) ?? '';
const bodyOf = (...blocks: readonly Block[]): string => partOf(documentWith(blocks), 'word/document.xml');

const full = textsOf(fullDocument());
const fullBody = full.get('word/document.xml') ?? '';
const styles = full.get('word/styles.xml') ?? '';
const styleOf = (id: string): string =>
  styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'u'))?.[0] ?? '';
/** Paragraphs of a style. */
const paragraphsOf = (xml: string, style: string): string[] =>
  xml.match(/<w:p>.*?<\/w:p>/gu)?.filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`)) ?? [];
const rowsOf = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>/gu) ?? [];

describe('the check of element order', () => {
  test.each([
    ['<w:pPr><w:jc/><w:keepNext/></w:pPr>', ['pPr > keepNext']],
    ['<w:rPr><w:sz/><w:color/></w:rPr>', ['rPr > color']],
    ['<w:p><w:r/><w:pPr/></w:p>', ['p > pPr']],
    ['<w:p><w:pPr/><w:r/><w:bookmarkStart/><w:r/><w:bookmarkEnd/></w:p>', []],
    ['<w:sectPr><w:docGrid/><w:pgSz/></w:sectPr>', ['sectPr > pgSz']],
    ['<w:tcPr><w:vAlign/><w:vMerge/></w:tcPr>', ['tcPr > vMerge']],
    ['<w:body><w:sectPr/><w:p/></w:body>', ['body > p']],
  ])('%s', (xml, expected) => {
    expect(misplacedElements(xml, WORD_SEQUENCES)).toEqual(expected);
  });
});

describe('the package', () => {
  test.each([...full])('%s is well formed and in the order of the schema', (_name, xml) => {
    expect(illFormed(xml, WORD_SEQUENCES)).toEqual([]);
  });

  test('every part that a relationship names is there, and every part has a content type', () => {
    const types = full.get('[Content_Types].xml') ?? '';
    for (const [name, xml] of full) {
      const base = name.replace(/_rels\/[^/]*$/u, '');
      for (const [, target] of xml.matchAll(/<Relationship [^>]*?Target="([^"]+)"/gu))
        expect(full.has(new URL(target ?? '', `http://x/${base}`).pathname.slice(1))).toBe(true);
      if (!/\.rels$|\[Content/u.test(name)) expect([name, types.includes(`/${name}"`)]).toEqual([name, true]);
    }
    for (const [, id] of fullBody.matchAll(/r:id="(rId\d)"/gu))
      expect(full.get('word/_rels/document.xml.rels')).toContain(`Id="${id}"`);
  });

  test('it says what it is', () => {
    expect(full.get('docProps/custom.xml')).toMatch(/name="TongbaoKind"><vt:lpwstr>bulletin</u);
  });

  test('pieces are the same bytes', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of documentChunks(fullDocument())) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    expect([...partsOf(bytes).keys()]).toEqual([...full.keys()]);
    expect(partsOf(bytes).get('word/document.xml')).toBe(fullBody);
  });

  test('every style that is used is there, under a name of its own', () => {
    const ids = [...styles.matchAll(/w:styleId="(\w+)"/gu)].map(([, id]) => id);
    const names = [...styles.matchAll(/<w:name w:val="([^"]+)"/gu)].map(([, name]) => name);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(names).size).toBe(names.length);
    for (const xml of full.values())
      for (const [, id] of xml.matchAll(/<w:(?:pStyle|tblStyle|basedOn|next) w:val="(\w+)"/gu))
        expect(ids).toContain(id);
  });
});

describe('form of GB/T 9704-2012', () => {
  const upright = fullBody.match(/<w:sectPr>.*?<\/w:sectPr>/gu) ?? [];
  const LATIN_BODY =
    '<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';

  test.each<[what: string, xml: string, expected: string | RegExp]>([
    ['A4', upright[0] ?? '', '<w:pgSz w:w="11906" w:h="16838"/>'],
    [
      'margins of 37, 26, 35 and 28 mm',
      upright[0] ?? '',
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
    ],
    [
      'a grid of 22 lines and 28 characters',
      upright[0] ?? '',
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>',
    ],
    ['annexes across', upright[1] ?? '', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'],
    ['an upright annex', upright[2] ?? '', '<w:pgSz w:w="11906" w:h="16838"/>'],
    ['body: 3号 in 仿宋, Latin apart', styleOf('Normal'), LATIN_BODY],
    ['body: 16 pt', styleOf('Normal'), '<w:sz w:val="32"/>'],
    ['body: 28.95 pt exactly', styleOf('Normal'), '<w:spacing w:line="579" w:lineRule="exact"/>'],
    ['body: spaced for 28 characters', styleOf('Normal'), '<w:spacing w:val="-5"/>'],
    ['body: two characters in', styleOf('Body'), '<w:ind w:firstLineChars="200" w:firstLine="640"/>'],
    ['title: 2号小标宋', styleOf('Title'), /eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/u],
    ['title: centred', styleOf('Title'), '<w:jc w:val="center"/>'],
    ['title: as Word calls it', styleOf('Title'), '<w:name w:val="Title"/><w:aliases w:val="公文标题"/>'],
    ['level 1: 黑体', styleOf('Heading1'), /<w:keepNext\/>.*outlineLvl w:val="0".*eastAsia="黑体"/u],
    ['level 1: as Word calls it', styleOf('Heading1'), '"heading 1"/><w:aliases w:val="一级标题"/>'],
    ['level 2: 楷体', styleOf('Heading2'), /<w:keepNext\/>.*outlineLvl w:val="1".*eastAsia="楷体_GB2312"/u],
    ['date under the title: 楷体', styleOf('Dateline'), /jc w:val="center".*eastAsia="楷体_GB2312"/u],
    ['annex: 黑体, left', styleOf('AnnexMark'), /jc w:val="left".*eastAsia="黑体"/u],
    ['cells are not spaced', styleOf('CellCell'), '<w:spacing w:val="0"/><w:sz w:val="21"/>'],
    ['odd pages', full.get('word/footer1.xml') ?? '', /jc w:val="right".*— .* PAGE .* —/u],
    ['even pages', full.get('word/footer2.xml') ?? '', /jc w:val="left".*— .* PAGE .* —/u],
    ['odd and even apart', full.get('word/settings.xml') ?? '', '<w:evenAndOddHeaders/>'],
    ['numbers: 4号宋体', styleOf('Footer'), /eastAsia="宋体".*<w:sz w:val="28"\/>/u],
    [
      'fonts that are not there',
      full.get('word/fontTable.xml') ?? '',
      '"仿宋_GB2312"><w:altName w:val="仿宋"/>',
    ],
  ])('%s', (_what, xml, expected) => {
    if (typeof expected === 'string') expect(xml).toContain(expected);
    else expect(xml).toMatch(expected);
  });

  test('28 characters fit on a line of 156 mm, 29 do not; 22 lines on 225 mm, 23 do not', () => {
    const [width, height] = [11906 - 1587 - 1474, 16838 - 2098 - 1984];
    expect([28 * (320 - 5) <= width, 29 * (320 - 5) <= width]).toEqual([true, false]);
    expect([22 * 579 <= height, 23 * 579 <= height]).toEqual([true, false]);
  });

  test('each section numbers its pages', () => {
    expect(upright).toHaveLength(4);
    for (const section of upright)
      expect(section).toMatch(/footerReference w:type="default" r:id="rId4".*w:type="even" r:id="rId5"/u);
  });
});

describe('blocks', () => {
  test('a title is not bold and no text floats', () => {
    expect(fullBody + styles).not.toMatch(/<w:b\/>|framePr|<w:drawing|<w:pict/u);
  });

  test('blanks are highlighted, and only they', () => {
    expect(fullBody.match(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>[^<]*/gu)).toEqual([
      '<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">【待填：下步要求】',
    ]);
  });

  test('statements lie between bookmarks of their number', () => {
    const xml = bodyOf(paragraph('甲。', '乙。'));
    expect(xml).toMatch(/bookmarkStart w:id="0" w:name="依据1"\/>.*?甲。.*?<w:bookmarkEnd w:id="0"\/>/u);
    expect(xml).toMatch(/bookmarkStart w:id="1" w:name="依据2"\/>.*?乙<.*?<w:bookmarkEnd w:id="1"\/>.*。/u);
  });

  test('signs that Latin fonts have too are Chinese ones', () => {
    expect(bodyOf(paragraph('“明德”园'))).toContain('<w:rFonts w:hint="eastAsia"/>');
    expect(bodyOf(paragraph('明德园1所'))).not.toContain('w:hint');
  });

  test.each<[what: string, entries: readonly string[], expected: readonly [string, string][]]>([
    ['one annex', ['附件：甲表'], [['附件：甲表', 'w:left="1600" w:hanging="960"']]],
    [
      'two annexes',
      ['附件：1.甲表', '2.乙表'],
      [
        ['附件：1.甲表', 'w:left="1920" w:hanging="1280"'],
        ['2.乙表', 'w:left="1920" w:hanging="320"'],
      ],
    ],
    [
      'a long title that begins with a digit',
      ['附件：1. 2023年省政府民生实事项目实施计划（截至4月10日）'],
      [['附件：1. 2023年省政府民生实事项目实施计划（截至4月10日）', 'w:left="2080" w:hanging="1440"']],
    ],
  ])('附件说明 of %s', (_what, entries, expected) => {
    const found = paragraphsOf(bodyOf(paragraph('甲。'), { kind: 'annexList', entries }), 'AnnexList');
    expect(found.map((one) => one.replace(/<[^>]*>/gu, ''))).toEqual(expected.map(([text]) => text));
    expected.forEach(([, indent], at) => expect(found[at]).toContain(indent));
    expect(found[0]).toContain('w:before="579"');
  });

  test('a title in 附件说明 that is too long goes on where a phrase begins', () => {
    const entries = ['附件：1. 2023年省政府民生实事项目实施计划（截至4月10日）', '2. 乙表'];
    const [first, second] = paragraphsOf(
      bodyOf(paragraph('甲。'), { kind: 'annexList', entries }),
      'AnnexList',
    );
    expect(first).toMatch(/实施计划<\/w:t><w:br\/><w:t[^>]*>（截至4月10日）/u);
    expect(second).not.toContain('<w:br/>');
  });

  test.each<[what: string, issuer: string | null, date: string | null, expected: readonly number[]]>([
    ['a short office', '县政府督查室', '2026年10月8日', [425, 400]],
    ['a long office', '青溪县人民政府督查室', '2026年10月8日', [225, 400]],
    ['a very long one', '青溪县人民政府办公室督查和目标管理科（督查专班办公室）', '2026年10月8日', [0, 400]],
    ['a date alone', null, '2026年10月8日', [400]],
    ['an office alone', '县政府督查室', null, [400]],
    ['neither', null, null, []],
  ])('署名 of %s', (_what, issuer, date, expected) => {
    const found = paragraphsOf(bodyOf(paragraph('甲。'), { kind: 'signature', issuer, date }), 'Signature');
    expect(found.map((one) => Number(/w:rightChars="(\d+)"/u.exec(one)?.[1]))).toEqual(expected);
  });

  test('a blank under a signature stands where the date would', () => {
    const blank: Block = { kind: 'blank', name: '成文日期', text: '【待填：成文日期】' };
    const signed = bodyOf({ kind: 'signature', issuer: '督查室', date: null }, blank);
    expect(paragraphsOf(signed, 'Signature')[1]).toMatch(/w:rightChars="400".*highlight/u);
    expect(paragraphsOf(bodyOf(paragraph('甲'), blank), 'Body')[1]).toContain('highlight');
  });

  test('a signature and the list of annexes take the last lines of the text along', () => {
    const kept = (...blocks: readonly Block[]): boolean[] =>
      paragraphsOf(bodyOf(...blocks), 'Body').map((one) => one.includes('<w:keepNext/>'));
    const closing: Block = { kind: 'signature', issuer: '督查室', date: null };
    expect(kept(paragraph('甲'), paragraph('乙'), closing)).toEqual([false, true]);
    expect(kept(paragraph('甲'), { kind: 'annexList', entries: ['表'] }, closing)).toEqual([true]);
    expect(kept(paragraph('甲'), paragraph('乙'))).toEqual([false, false]);
  });

  test('the head stands over a red line, under whichever of its lines is the last', () => {
    const issuer: Block = { kind: 'issuer', text: '督查室文件' };
    const line = '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="FF0000"/></w:pBdr>';
    expect(paragraphsOf(bodyOf(issuer), 'Issuer')[0]).toContain(line);
    const both = bodyOf(issuer, { kind: 'reference', text: '〔2026〕1号' }, { kind: 'title', text: '通报' });
    expect(paragraphsOf(both, 'Issuer')[0]).not.toContain('pBdr');
    expect(paragraphsOf(both, 'Reference')[0]).toContain(line);
    expect(paragraphsOf(both, 'Title')[0]).toContain('w:before="1158"');
  });

  test.each([
    ['青溪县人民政府督查室文件', 73],
    ['督查通报', 124],
    ['青溪县重点项目建设工作领导小组办公室民生实事工作专班文件', 44],
  ])('the head %s is as large as fits on its line: %d half points', (text, size) => {
    expect(paragraphsOf(bodyOf({ kind: 'issuer', text }), 'Issuer')[0]).toContain(`<w:sz w:val="${size}"/>`);
  });

  test('版记 comes last: after the text where there is no annex, else at the foot of a page of its own', () => {
    const copies: Block = { kind: 'copies', lines: ['抄送：县委办', '督查室印发'] };
    const alone = bodyOf(copies, paragraph('甲'));
    expect(alone.indexOf('抄送')).toBeGreaterThan(alone.indexOf('甲'));
    expect(alone.match(/<w:sectPr>/gu)).toHaveLength(1);
    const after = partOf(documentWith([paragraph('甲'), copies], [annex('附件', '表')]), 'word/document.xml');
    expect(after.indexOf('抄送')).toBeGreaterThan(after.lastIndexOf('landscape'));
    expect(after.match(/<w:sectPr>/gu)).toHaveLength(3);
    expect(Number(/w:before="(\d{4,})"/u.exec(after.slice(after.lastIndexOf('landscape')))?.[1])).toBe(10598);
  });
});

describe('tables', () => {
  test('header rows are repeated, stay with what follows, and rows are not cut', () => {
    const [header, ...rows] = rowsOf(bodyOf(listTable(3)));
    expect(header).toContain(
      '<w:trPr><w:cantSplit/><w:trHeight w:val="360" w:hRule="atLeast"/><w:tblHeader/></w:trPr>',
    );
    expect(header).toContain('<w:keepNext/>');
    for (const row of rows) expect(row).toMatch(/^<w:tr><w:trPr><w:cantSplit\/>/u);
    expect(rows.join('')).not.toMatch(/tblHeader|keepNext/u);
  });

  test('the last row stays with a note that stands under it', () => {
    const noted = rowsOf(bodyOf(listTable(3), { kind: 'note', text: '注：无。' }));
    expect(noted.map((row) => row.includes('keepNext'))).toEqual([true, false, false, true]);
  });

  test('a row that fills most of a page may be cut: beyond a page it would be lost', () => {
    const rows = rowsOf(bodyOf(table([[cell('字'.repeat(300))], [cell('字'.repeat(3000))]], ['甲'])));
    expect(rows.slice(1).map((row) => row.includes('cantSplit'))).toEqual([true, false]);
  });

  test('columns add up to the text width', () => {
    const widths = [...bodyOf(listTable(1)).matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) =>
      Number(width),
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(widths).toHaveLength(6);
  });

  /** Cells of a row as text with their merges. */
  const cellsOf = (row: string): string[] =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gu)].map(([, xml]) => {
      const span = /gridSpan w:val="(\d)"/u.exec(xml ?? '')?.[1] ?? '';
      const merge = /vMerge w:val="(\w)/u.exec(xml ?? '')?.[1] ?? '';
      return `${(xml ?? '').replace(/<[^>]*>/gu, '')}${span}${merge}`;
    });

  test.each<[what: string, rows: Parameters<typeof table>[0], expected: readonly (readonly string[])[]]>([
    ['plain', [[cell('a'), cell('b'), cell('c')]], [['a', 'b', 'c']]],
    ['nothing in a cell', [[cell('a'), null, cell('c')]], [['a', '', 'c']]],
    ['too few cells', [[cell('a')]], [['a', '', '']]],
    ['across', [[cell('a', 'cell', { columnSpan: 2 }), null, cell('c')]], [['a2', 'c']]],
    ['across beyond the table', [[cell('a'), cell('b', 'cell', { columnSpan: 9 }), null]], [['a', 'b2']]],
    [
      'down',
      [
        [cell('a', 'cell', { rowSpan: 2 }), cell('b'), cell('c')],
        [null, cell('e'), cell('f')],
        [cell('g'), cell('h'), cell('i')],
      ],
      [
        ['ar', 'b', 'c'],
        ['c', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
    [
      'down and across',
      [
        [cell('a', 'cell', { rowSpan: 2, columnSpan: 2 }), null, cell('c')],
        [null, null, cell('f')],
      ],
      [
        ['a2r', 'c'],
        ['2c', 'f'],
      ],
    ],
    [
      'across what is covered from above',
      [
        [cell('a'), cell('b', 'cell', { rowSpan: 2 }), cell('c')],
        [cell('d', 'cell', { columnSpan: 3 }), null, null],
      ],
      [
        ['a', 'br', 'c'],
        ['d', 'c', ''],
      ],
    ],
  ])('cells: %s', (_what, rows, expected) => {
    const xml = bodyOf(table(rows, ['甲', '乙', '丙']));
    expect(rowsOf(xml).slice(1).map(cellsOf)).toEqual(expected);
  });

  test('a label that goes on is printed anew about once a page, and on no row twice', () => {
    const rows = rowsOf(
      partOf(documentWith([], [annex('附件', '表', listTable(40))]), 'word/document.xml'),
    ).slice(1);
    const labelled = rows.flatMap((row, at) => (row.includes('>第1类<') ? [at] : []));
    expect(labelled).toEqual([0, 5, 12, 19, 26, 33]);
    for (const at of labelled) expect(rows[at]).toContain('<w:vMerge w:val="restart"/>');
  });

  test('tables one after the other stay two, and the last has a paragraph after it', () => {
    const xml = bodyOf(listTable(1), listTable(1));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr>');
  });

  test('a table without columns is none', () => {
    expect(bodyOf({ kind: 'table', columns: [], header: [], rows: [] })).not.toContain('<w:tbl>');
  });

  test('links lead nowhere in print: their looks go', () => {
    expect(bodyOf(table([[cell('甲', 'link')]], ['乙']))).toContain('<w:pStyle w:val="CellCell"/>');
  });

  test('rows are made to be measured, and again one by one as they are written', () => {
    let made = 0;
    const { rows, ...rest } = listTable(5000);
    const counted: Block = {
      ...rest,
      rows: {
        length: rows.length,
        *[Symbol.iterator]() {
          for (const row of rows) {
            made++;
            yield row;
          }
        },
      },
    };
    const written: number[] = [];
    for (const xml of documentXml(documentWith([], [annex('附件', '表', counted)]), { odd: 'a', even: 'b' }))
      if (xml.startsWith('<w:tr>')) written.push(made);
    expect(written).toEqual(Array.from({ length: 5001 }, (_, at) => 5000 + at));
  });
});

test('a document of nothing is one', () => {
  for (const xml of textsOf(documentWith([])).values()) expect(illFormed(xml, WORD_SEQUENCES)).toEqual([]);
});

test('a draft of ours is read back with all of its text', async () => {
  const { text, error } = readDraft('通报.docx', await writeDocument(fullDocument()));
  expect(error).toBeNull();
  for (const words of [
    '青政督〔2026〕12号',
    '按计划推进12项，占57.1%',
    '新建便民停车场第120处',
    '抄送：县委办公室',
  ])
    expect(text).toContain(words);
});
