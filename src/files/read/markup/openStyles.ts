import { Token, type XmlReader } from './xml';
import { ownValue } from '../../../domain/ownValue';

/** What a style of an OpenDocument says: of a sheet, a cell, a run of words. */
export interface OpenStyle {
  readonly hidden: boolean;
  readonly struck: boolean | null;
  readonly raised: boolean;
  /** Name of its number or date style. */
  readonly data: string | null;
}

export const NO_STYLE: OpenStyle = { hidden: false, struck: null, raised: false, data: null };

/** Parts of a date style → tokens of a number format code. */
const TOKENS: Readonly<Record<string, string>> = {
  year: 'yyyy',
  month: 'm',
  day: 'd',
  hours: 'h',
  minutes: 'mm',
  seconds: 'ss',
};

/** Runs the reader up to the end of the element that was just opened. */
export function inside(xml: XmlReader, each: () => void): void {
  const depth = xml.depth;
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) return;
    if (token === Token.Open) each();
  }
}

/** Attribute that tells the size of what the properties are of; 0mm, 0in and 0cm are all nothing. */
const SIZES: Readonly<Record<string, string>> = {
  'table-column-properties': 'column-width',
  'table-row-properties': 'row-height',
};

/** Not displayed, or of no size. */
function isUnseen(xml: XmlReader): boolean {
  const size = ownValue(SIZES, xml.name);
  return size === undefined
    ? xml.name === 'table-properties' && xml.attribute('display') === 'false'
    : Number.parseFloat(xml.attribute(size) ?? '') === 0;
}

export class OpenStyles {
  private readonly styles = new Map<string, OpenStyle>();
  private readonly codes = new Map<string, string>();

  of(name: string | null): OpenStyle {
    return (name === null ? undefined : this.styles.get(name)) ?? NO_STYLE;
  }

  /** Number format code of a cell's style; '' where it has none that matters. */
  format(style: OpenStyle): string {
    return (style.data === null ? undefined : this.codes.get(style.data)) ?? '';
  }

  /** Takes the style that was just opened, if it is one. */
  take(xml: XmlReader): void {
    if (xml.name === 'style' && xml.attribute('family') !== null) this.style(xml);
    else if (xml.name === 'date-style' || xml.name === 'time-style') this.dateStyle(xml);
    else if (xml.name === 'percentage-style') this.percentage(xml);
  }

  private style(xml: XmlReader): void {
    const name = xml.attribute('name') ?? '';
    let found: OpenStyle = {
      ...this.of(xml.attribute('parent-style-name')),
      data: xml.attribute('data-style-name'),
    };
    inside(xml, () => {
      const line = xml.attribute('text-line-through-style') ?? xml.attribute('text-line-through-type');
      if (line !== null) found = { ...found, struck: line !== 'none' };
      const position = xml.attribute('text-position') ?? '';
      if (/^(?:super|[1-9]\d{0,2}%)/u.test(position)) found = { ...found, raised: true };
      if (isUnseen(xml)) found = { ...found, hidden: true };
    });
    this.styles.set(name, found);
  }

  private dateStyle(xml: XmlReader): void {
    const name = xml.attribute('name') ?? '';
    const tokens: string[] = [];
    inside(xml, () => tokens.push(ownValue(TOKENS, xml.name) ?? ''));
    this.codes.set(name, tokens.filter((token) => token !== '').join(' '));
  }

  private percentage(xml: XmlReader): void {
    const name = xml.attribute('name') ?? '';
    let places = 0;
    inside(xml, () => (places = Math.min(9, Number(xml.attribute('decimal-places') ?? 0))));
    this.codes.set(name, `0${places > 0 ? `.${'0'.repeat(places)}` : ''}%`);
  }
}
