import { strToU8, zipSync } from 'fflate';
import type { Grid, SourceFile } from '../../../src/domain/grid';
import { readSource } from '../../../src/files/read';

/** Packages put together part by part, so that each test says what is odd about its own. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = Record<string, string>;

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export interface Sketch {
  /** Content of <sheetData>. */
  readonly rows?: string;
  /** What stands before and after it. */
  readonly head?: string;
  readonly tail?: string;
  /** Content of <sst>; none: no such part. */
  readonly strings?: string;
  /** Content of <styleSheet>. */
  readonly styles?: string;
  /** What stands before <sheets>, and behind it. */
  readonly book?: string;
  readonly after?: string;
}

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a workbook with one sheet. */
export const partsOf = ({
  rows = '',
  head = '',
  tail = '',
  strings,
  styles,
  book = '',
  after = '',
}: Sketch): Parts => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${book}<sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets>${after}</workbook>`,
  'xl/_rels/workbook.xml.rels': relations([
    ['s1', 'worksheet', 'worksheets/sheet1.xml'],
    ['s2', 'sharedStrings', 'sharedStrings.xml'],
    ['s3', 'styles', 'styles.xml'],
  ]),
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`,
  ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
  ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
});

export const workbook = (sketch: Sketch): Uint8Array => zipped(partsOf(sketch));

export const firstGrid = ({ grids, error }: SourceFile): Grid => {
  if (error !== null) throw new Error(`${error.code}: ${error.message} ${error.detail ?? ''}`);
  return grids[0] as Grid;
};

export const gridOf = async (bytes: Uint8Array, file = 'a.xlsx'): Promise<Grid> =>
  firstGrid(await readSource(file, bytes));

export const sketched = (sketch: Sketch): Promise<Grid> => gridOf(workbook(sketch));

export const textsOf = ({ texts }: Grid): string[][] => texts.map((row) => [...row]);
