import { KINDS, lookOf } from '../../../domain/marks/palette';
import { formulaOf, LAYERS } from '../../../domain/marks/formula';
import type { PaintedRule } from '../../../domain/marks/painted';
import { addressOf } from '../../../domain/addresses';
import type { Mark } from '../../../domain/port';
import { attribute, content } from '../ooxml/xml';

/**
 * Marks put into the text of a workbook's parts, everything else in them left as it stands: no part is read and
 * written anew, what we do not know stays.
 */

/** A part that is written in a way that none of the usual programs writes. */
export class UnusualPart extends Error {}

/** No attribute may hold a <, so that a search never goes beyond the next tag. */
const TAG = /<(\/?)([\w:.-]+)((?:[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)>/gu;

interface Child {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind its opening tag. */
  readonly inner: number;
  readonly end: number;
  readonly attributes: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The elements at the first level from a place on, up to where their parent closes. */
function childrenFrom(
  xml: string,
  from: number,
): { readonly children: readonly Child[]; readonly end: number } {
  const children: Child[] = [];
  let depth = 0;
  let open = { name: '', start: 0, inner: 0, attributes: '' };
  TAG.lastIndex = from;
  for (let tag = TAG.exec(xml); tag !== null; tag = TAG.exec(xml)) {
    const [whole, closing, name = '', attributes = ''] = tag;
    const end = tag.index + whole.length;
    if (closing === '/') {
      if (depth === 0) return { children, end: tag.index };
      depth--;
    } else {
      if (depth === 0) open = { name: local(name), start: tag.index, inner: end, attributes };
      depth++;
      if (attributes.endsWith('/')) depth--;
      else continue;
    }
    if (depth === 0) children.push({ ...open, end });
  }
  throw new UnusualPart('no end');
}

/** Comments and marked sections could hold what looks like a tag. */
function plain(xml: string, from: number): void {
  if (xml.includes('<!', from)) throw new UnusualPart('marked section');
}

const SHEET_DATA = /<([\w.-]+:)?sheetData\b[^<>]*>/u;
/** What comes before conditional formats in a worksheet, behind its cells (ECMA-376 part 1, 18.3.1.99). */
const BEFORE = new Set([
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** Where the cells end, and the prefix that the part's elements have. */
function cellsEnd(xml: string): { readonly end: number; readonly prefix: string } {
  const opened = SHEET_DATA.exec(xml);
  if (opened === null) throw new UnusualPart('no cells');
  const [tag, prefix = ''] = opened;
  if (tag.endsWith('/>')) return { end: opened.index + tag.length, prefix };
  const close = `</${prefix}sheetData>`;
  const at = xml.indexOf(close, opened.index);
  if (at < 0) throw new UnusualPart('cells do not end');
  return { end: at + close.length, prefix };
}

const PRIORITY = /\bpriority="(\d{1,10})"/gu;

/** The sheet with a conditional format for each rule, below those that it has: theirs go on as they did. */
export function markedSheet(
  xml: string,
  rules: readonly PaintedRule[],
  numberOf: (kind: Mark['kind']) => number,
): string {
  const { end, prefix } = cellsEnd(xml);
  plain(xml, end);
  const { children, end: last } = childrenFrom(xml, end);
  const at = children.find(({ name }) => !BEFORE.has(name))?.start ?? last;
  const used = [...xml.slice(end).matchAll(PRIORITY)].map(([, number]) => Number(number));
  const first = Math.max(0, ...used) + 1;
  // The smaller number lies on top.
  const fromTop = [...rules].sort((a, b) => LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer));
  const formats = fromTop.map(
    ({ layer, kind, areas }, index) =>
      `<${prefix}conditionalFormatting sqref="${areas.map(addressOf).join(' ')}"><${prefix}cfRule type="expression" dxfId="${numberOf(kind)}" priority="${first + index}"><${prefix}formula>${content(formulaOf(layer, kind).slice(1))}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
  );
  return xml.slice(0, at) + formats.join('') + xml.slice(at);
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

function formatXml(kind: Mark['kind'], prefix: string): string {
  const { fill, frame } = lookOf(kind);
  const color = (name: string, value: string): string => `<${prefix}${name} rgb="FF${attribute(value)}"/>`;
  const border = (side: string, value: string): string =>
    `<${prefix}${side} style="thin">${color('color', value)}</${prefix}${side}>`;
  const borders =
    frame === null
      ? ''
      : `<${prefix}border>${SIDES.map((side) => border(side, frame)).join('')}</${prefix}border>`;
  return `<${prefix}dxf><${prefix}fill><${prefix}patternFill patternType="solid">${color('fgColor', fill)}${color('bgColor', fill)}</${prefix}patternFill></${prefix}fill>${borders}</${prefix}dxf>`;
}

const ROOT = /<([\w.-]+:)?styleSheet\b[^<>]*>/u;
const AFTER_FORMATS = new Set(['tableStyles', 'colors', 'extLst']);
const COUNT = /\bcount="\d{1,9}"/u;

export interface MarkedStyles {
  readonly xml: string;
  readonly numberOf: (kind: Mark['kind']) => number;
}

/** The styles with a differential format for each kind of mark behind those that are there. */
export function markedStyles(xml: string): MarkedStyles {
  const root = ROOT.exec(xml);
  if (root === null || root[0].endsWith('/>')) throw new UnusualPart('no styles');
  const [tag, prefix = ''] = root;
  const start = root.index + tag.length;
  plain(xml, start);
  const { children, end } = childrenFrom(xml, start);
  const formats = KINDS.map((kind) => formatXml(kind, prefix)).join('');
  const list = children.find(({ name }) => name === 'dxfs');
  if (list === undefined) {
    const at = children.find(({ name }) => AFTER_FORMATS.has(name))?.start ?? end;
    const made = `<${prefix}dxfs count="${KINDS.length}">${formats}</${prefix}dxfs>`;
    return { xml: xml.slice(0, at) + made + xml.slice(at), numberOf: (kind) => KINDS.indexOf(kind) };
  }
  const isEmpty = list.attributes.endsWith('/');
  const before = isEmpty ? 0 : childrenFrom(xml, list.inner).children.length;
  const count = `count="${before + KINDS.length}"`;
  const tagged = xml.slice(list.start, list.inner);
  const opening = isEmpty ? `${tagged.slice(0, -'/>'.length).trimEnd()}>` : tagged;
  const counted = COUNT.test(opening) ? opening.replace(COUNT, count) : opening.replace(/>$/u, ` ${count}>`);
  const close = `</${prefix}dxfs>`;
  const kept = isEmpty ? '' : xml.slice(list.inner, list.end - close.length);
  return {
    xml: xml.slice(0, list.start) + counted + kept + formats + close + xml.slice(list.end),
    numberOf: (kind) => before + KINDS.indexOf(kind),
  };
}
