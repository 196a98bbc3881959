import { strFromU8 } from 'fflate';
import { ZipPackage } from '../../../src/files/read/zip/package';
import { illFormed } from '../../files/write/schema';

/** Whether a written workbook is one that Excel opens without repairing it. */

const LONGEST_TEXT = 32_767;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const HIGHEST_ROW = 409.5;

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Entities of a text count as the characters that they stand for. */
const unescaped = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|quot|apos|amp);/gu, '&')
    .replace(/_x[0-9A-Fa-f]{4}_/gu, 'x');

function textFaults(xml: string): string[] {
  const long = [...xml.matchAll(/<t(?: [^>]{0,99})?>([^<]*)<\/t>/gu)].filter(
    ([, text]) => unescaped(text ?? '').length > LONGEST_TEXT,
  );
  return long.length > 0 ? ['a text longer than a cell holds'] : [];
}

interface Counts {
  readonly strings: number;
  readonly styles: number;
}

function cellFaults(xml: string, { strings, styles }: Counts): string[] {
  const found = new Set<string>();
  let [lastRow, lastColumn] = [0, 0];
  for (const [, column, row, rest, value] of xml.matchAll(
    /<c r="([A-Z]{1,4})(\d{1,9})"([^>]*?)(?:\/>|>(?:<f>[^<]*<\/f>)?(?:<v>([^<]*)<\/v>)?)/gu,
  )) {
    const [r, c] = [Number(row), numberOf(column ?? '')];
    if (r > LAST_ROW || c > LAST_COLUMN) found.add('a cell beyond the sheet');
    if (r < lastRow || (r === lastRow && c <= lastColumn)) found.add('cells out of order');
    [lastRow, lastColumn] = [r, c];
    const style = /\bs="(\d{1,9})"/u.exec(rest ?? '')?.[1] ?? '0';
    if (Number(style) >= styles) found.add('a style that is not there');
    const type = /\bt="(\w{1,9})"/u.exec(rest ?? '')?.[1] ?? 'n';
    if (value === undefined) continue;
    if (type === 's' && !(Number(value) < strings)) found.add('a string that is not there');
    if (type === 'n' && (value === '' || !Number.isFinite(Number(value)))) found.add(`a number ${value}`);
  }
  return [...found];
}

function sizeFaults(xml: string): string[] {
  const high = [...xml.matchAll(/\bht="([^"]*)"/gu)].some(([, ht]) => !(Number(ht) <= HIGHEST_ROW));
  const wide = [...xml.matchAll(/\bwidth="([^"]*)"/gu)].some(([, w]) => !(Number(w) <= 255));
  const breaks = (/<rowBreaks[\s>]/u.test(xml) ? xml.split('<brk ').length - 1 : 0) > 1026;
  const links = xml.split('<hyperlink ').length - 1 > 65_530;
  return [
    ...(high ? ['a row too high'] : []),
    ...(wide ? ['a column too wide'] : []),
    ...(breaks ? ['too many page breaks'] : []),
    ...(links ? ['too many links'] : []),
  ];
}

function mergeFaults(xml: string): string[] {
  const areas = [...xml.matchAll(/<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu)].map(
    ([, c1, r1, c2, r2]) => ({
      c1: numberOf(c1 ?? ''),
      r1: Number(r1),
      c2: numberOf(c2 ?? ''),
      r2: Number(r2),
    }),
  );
  if (areas.some(({ c1, r1, c2, r2 }) => c1 > c2 || r1 > r2 || (c1 === c2 && r1 === r2)))
    return ['a merged area of no or one cell'];
  areas.sort((a, b) => a.r1 - b.r1);
  const overlaps = areas.some((one, index) => {
    for (let at = index + 1; at < areas.length; at++) {
      const other = areas[at];
      if (other === undefined || other.r1 > one.r2) return false;
      if (other.c1 <= one.c2 && one.c1 <= other.c2) return true;
    }
    return false;
  });
  return overlaps ? ['merged areas over each other'] : [];
}

function nameFaults(workbook: string): string[] {
  const names = [...workbook.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name]) => unescaped(name ?? ''));
  const keys = names.map((name) => name.toLowerCase());
  return [
    ...(new Set(keys).size < keys.length ? ['two sheets of one name'] : []),
    ...(names.some((name) => name.length < 1 || name.length > 31 || /[\\/?*[\]:]|^'|'$/u.test(name))
      ? ['a name that no sheet may have']
      : []),
  ];
}

/** The parts of a workbook as texts; sizes and checksums of all are checked. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = new ZipPackage(bytes);
  return new Map(zip.names.map((name) => [name, strFromU8(zip.whole(name))]));
}

/** What is wrong with a workbook of ours; nothing where all is well. Throws where the zip itself is damaged. */
export function workbookFaults(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const count = (part: string, element: string): number =>
    (parts.get(part) ?? '').split(new RegExp(`<${element}[\\s/>]`, 'u')).length - 1;
  const cellStyles = /<cellXfs[\s\S]*?<\/cellXfs>/u.exec(parts.get('xl/styles.xml') ?? '')?.[0] ?? '';
  const counts = {
    strings: count('xl/sharedstrings.xml', 'si'),
    styles: cellStyles.split('<xf ').length - 1,
  };
  const found = [...parts].flatMap(([name, xml]) => {
    const sheet = /worksheets\/sheet\d+\.xml$/u.test(name);
    const faults = [
      ...illFormed(xml),
      ...textFaults(xml),
      ...(sheet ? [...cellFaults(xml, counts), ...sizeFaults(xml), ...mergeFaults(xml)] : []),
    ];
    return faults.map((fault) => `${name}: ${fault}`);
  });
  return [...found, ...nameFaults(parts.get('xl/workbook.xml') ?? '')];
}
