import type { Random } from '../random';
import { oddText } from './odd';

/** Markup (parts of packages, pages, other XML) taken apart into tags and words and put together wrongly. */

const TAG = /<[^<>]{0,4000}>/gu;

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Tags are looked for in a window only: sheets have hundreds of thousands. */
const WINDOW = 20_000;

function tags(xml: string, random: Random): Place[] {
  const start = random.below(Math.max(1, xml.length - WINDOW));
  return [...xml.slice(start, start + WINDOW).matchAll(TAG)].map(({ index, 0: tag }) => ({
    from: start + index,
    to: start + index + tag.length,
  }));
}

const replaced = (xml: string, { from, to }: Place, by: string): string =>
  xml.slice(0, from) + by + xml.slice(to);

type Change = (xml: string, random: Random) => string;

const onTag =
  (by: (tag: string, random: Random) => string): Change =>
  (xml, random) => {
    const place = random.pick(tags(xml, random));
    return place === undefined ? xml : replaced(xml, place, by(xml.slice(place.from, place.to), random));
  };

const VALUES = [
  '0',
  '-1',
  '1',
  '2',
  '99',
  '16384',
  '16385',
  '1048577',
  '65536',
  '4294967296',
  '99999999999999999999',
  '1e9',
  'NaN',
  '',
  'x',
  'true',
  'A1',
  'ZZZZZ1',
  'A0',
  'A1:XFD1048576',
  'C3:A1',
  'A1:A1:A1',
  '$B$2',
  's',
  'str',
  'inlineStr',
  'n',
  'b',
  'e',
  'd',
  'hidden',
  '../../x',
  'http://a.example',
  '&#1;',
  '&undefined;',
  '&#xFFFFFFFF;',
  '__proto__',
  '2026-09-30',
  '1900-02-29T25:61:61',
] as const;

const ATTRIBUTE = /([\w:.-]{1,60})\s{0,9}=\s{0,9}"[^"]{0,3000}"/gu;

const attribute = onTag((tag, random) => {
  const found = random.pick([...tag.matchAll(ATTRIBUTE)]);
  if (found === undefined) return tag;
  const [whole, name] = found;
  const kind = random.below(6);
  const value = kind === 0 ? '9'.repeat(random.pick([3, 10, 400])) : random.pick(VALUES);
  if (kind === 1) return tag.replace(whole, '');
  if (kind === 2) return tag.replace(whole, `${whole} ${whole}`);
  if (kind === 3) return tag.replace(whole, `${String(name)}=${value}`);
  return tag.replace(whole, `${String(name)}="${value}"`);
});

const NEW = [
  ' r="A1"',
  ' t="s"',
  ' s="999999"',
  ' hidden="1"',
  ' spans="1:99999999"',
  ' colspan="300000000"',
  ' rowspan="0"',
  ' xml:space="preserve"',
  ' vm="1"',
  ' a=b',
  ' "',
  ' xmlns="x"',
] as const;

const addAttribute = onTag((tag, random) =>
  tag.startsWith('</') ? tag : tag.replace(/^<[\w:.-]{1,60}/u, (name) => name + random.pick(NEW)),
);

const dropTag = onTag(() => '');
const doubleTag = onTag((tag) => tag + tag);
const emptyTag = onTag((tag) => tag.replace(/\/?>$/u, '/>'));
const closeEarly = onTag((tag) => tag.replace(/^<\/?/u, '</'));
const renameTag = onTag((tag, random) =>
  tag.replace(/[\w:.-]{1,60}/u, (name) =>
    random.pick(['x', `x:${name}`, name.toUpperCase(), 'row', 'c', 'v', 'f', 'is', 't', 'td', 'tr', 'table']),
  ),
);

/** An element with all in it, where its end is near. */
function element(xml: string, random: Random): Place | null {
  const place = random.pick(tags(xml, random));
  if (place === undefined) return null;
  const name = /^<([\w:.-]{1,60})/u.exec(xml.slice(place.from, place.to))?.[1];
  if (name === undefined) return null;
  if (xml[place.to - 2] === '/') return place;
  const end = xml.indexOf(`</${name}>`, place.to);
  return end < 0 || end - place.from > 400_000 ? null : { from: place.from, to: end + name.length + 3 };
}

const onElement =
  (by: (whole: string, random: Random) => string): Change =>
  (xml, random) => {
    const place = element(xml, random);
    return place === null ? xml : replaced(xml, place, by(xml.slice(place.from, place.to), random));
  };

const dropElement = onElement(() => '');
const doubleElement = onElement((whole, random) =>
  whole.repeat(whole.length > 2000 ? 2 : random.pick([2, 3, 50])),
);
const nest = onElement((whole, random) => {
  const depth = random.pick([1, 3, 240, 260, 5000]);
  const name = random.pick(['x', 'r', 'c', 'table', 'td', 'g']);
  return `<${name}>`.repeat(depth) + whole + `</${name}>`.repeat(depth);
});

const move: Change = (xml, random) => {
  const place = element(xml, random);
  const target = random.pick(tags(xml, random));
  if (place === null || target === undefined) return xml;
  const whole = xml.slice(place.from, place.to);
  const at = target.from > place.to ? target.from - whole.length : Math.min(target.from, place.from);
  const without = replaced(xml, place, '');
  return without.slice(0, at) + whole + without.slice(at);
};

/** Words between two tags. */
const content: Change = (xml, random) => {
  const found = tags(xml, random);
  const index = random.below(found.length - 1);
  const [a, b] = [found[index], found[index + 1]];
  if (a === undefined || b === undefined) return xml;
  const own = xml.slice(a.to, b.from);
  const kind = random.below(4);
  const by =
    kind === 0
      ? random.pick(VALUES)
      : kind === 1
        ? oddText(random, own)
        : kind === 2
          ? random.pick([
              '&',
              '<',
              ']]>',
              '<![CDATA[x]]>',
              '<![CDATA[',
              '<!-- x -->',
              '<!--',
              '<?x',
              '&#0;',
              '&#xD800;',
              '&lt',
              '&amp;amp;',
              '\u0001',
              '\u0000',
            ])
          : '字'.repeat(random.pick([100, 40_000, 400_000]));
  return replaced(xml, { from: a.to, to: b.from }, by);
};

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const PROLOGUES = [
  ENTITIES,
  '<?xml version="1.0" encoding="gb2312"?>',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '\ufeff',
  '<!-- -->',
  '\n\n',
] as const;

const prologue: Change = (xml, random) => random.pick(PROLOGUES) + xml.replace(/^<\?xml[^>]{0,200}\?>/u, '');

const INSERTS = [
  '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:C9"/><mergeCell ref="C3:D4"/></mergeCells>',
  '<cols><col min="1" max="4294967296" hidden="1"/></cols>',
  '<cols><col min="3" max="16384" hidden="1"/></cols>',
  '<dimension ref="A1:XFD1048576"/>',
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  '<row r="99999999999"><c><v>1</v></c></row>',
  '<row r="3"/><row r="2"/><row r="3"/>',
  '<c r="A1" t="s"><v>4294967295</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="s"><v>1.5</v></c>',
  '<c s="-1"><v>46295</v></c>',
  '<c t="d"><v>2026-09-30T99:00</v></c>',
  '<f t="shared" si="0" ref="A1:A99999">1+1</f>',
  '<si><r><rPr><strike/></rPr><t>划掉</t></r></si>',
  '<numFmt numFmtId="14" formatCode="[[[[&quot;"/>',
  '<table><tr><td colspan="99999999" rowspan="99999999">x</td></tr></table>',
  '<sheet name="另表" sheetId="77" r:id="rId1"/>',
] as const;

const insert: Change = (xml, random) => {
  const target = random.pick(tags(xml, random));
  return target === undefined
    ? xml
    : replaced(xml, { from: target.from, to: target.from }, random.pick(INSERTS));
};

const stop: Change = (xml, random) => xml.slice(0, random.below(xml.length));

const CHANGES: readonly [Change, ...Change[]] = [
  attribute,
  attribute,
  attribute,
  addAttribute,
  dropTag,
  doubleTag,
  emptyTag,
  closeEarly,
  renameTag,
  dropElement,
  dropElement,
  doubleElement,
  doubleElement,
  nest,
  move,
  move,
  content,
  content,
  content,
  prologue,
  insert,
  insert,
  stop,
];

/** Longest text that is made. */
const LONGEST = 6_000_000;

export function tornMarkup(xml: string, random: Random): string {
  let made = xml;
  for (let n = random.between(1, 3); n > 0; n--) made = random.pick(CHANGES)(made, random).slice(0, LONGEST);
  return made;
}
