import { withoutEntities } from './entities';

/** What stands next in a page. */
export interface HtmlEvents {
  /** `name` in small letters. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(words: string): void;
}

/** Elements whose content is no markup. */
const RAW = ['script', 'style', 'title', 'textarea', 'noscript', 'xml'];
const CLOSING = new Map(RAW.map((name) => [name, new RegExp(`</${name}[\\s>]`, 'giu')]));
const NAME = /[a-z][a-z0-9:_-]{0,40}/iuy;

/** End of the tag that begins at `from`; quotes hide a >. Without an end the tag ends at the next < or line end. */
function tagEnd(page: string, from: number): number {
  let quote = '';
  for (let i = from; i < page.length; i++) {
    const char = page.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return i;
    else if ((char === '"' || char === "'") && page.charAt(i - 1) === '=') quote = char;
    else if (char === '<') return i - 1;
  }
  return page.length;
}

/** End of the content of a raw element, at its closing tag. */
function rawEnd(page: string, closing: RegExp, from: number): number {
  closing.lastIndex = from;
  return closing.exec(page)?.index ?? page.length;
}

/** <!-- … -->, <!doctype …>, <![if …]>, <? … ?>: where it ends. */
function declarationEnd(page: string, from: number): number {
  const [sign, length] = page.startsWith('<!--', from) ? ['-->', 3] : ['>', 1];
  const end = page.indexOf(sign as string, from + 2);
  return end < 0 ? page.length : end + (length as number);
}

/** Walks through a page as browsers do: nothing in it is an error. `style` tells the text of style sheets. */
export function readHtml(page: string, events: HtmlEvents, style: (css: string) => void): void {
  let at = 0;
  while (at < page.length) {
    const next = page.indexOf('<', at);
    const end = next < 0 ? page.length : next;
    if (end > at) events.text(withoutEntities(page.slice(at, end)));
    at = end < page.length ? markup(page, end, events, style) : page.length;
  }
}

/** Tells what begins with the < at `at`; returns where it ends. */
function markup(page: string, at: number, events: HtmlEvents, style: (css: string) => void): number {
  const second = page.charAt(at + 1);
  if (second === '!' || second === '?') return declarationEnd(page, at);
  const closing = second === '/';
  NAME.lastIndex = at + (closing ? 2 : 1);
  const name = NAME.exec(page)?.[0].toLowerCase();
  if (name === undefined) {
    events.text('<');
    return at + 1;
  }
  const end = tagEnd(page, NAME.lastIndex);
  if (closing) {
    events.close(name);
    return end + 1;
  }
  const attributes = page.slice(at + 1 + name.length, end);
  const raw = CLOSING.get(name);
  if (raw === undefined) events.open(name, attributes);
  if (raw === undefined || attributes.endsWith('/')) return end + 1;
  const stop = rawEnd(page, raw, end + 1);
  if (name === 'style') style(page.slice(end + 1, stop));
  return Math.max(stop, end + 1);
}

/** Attributes that are asked for: up to their value. */
const ATTRIBUTE = {
  class: /(?:^|\s)class\s{0,99}=\s{0,99}/giu,
  style: /(?:^|\s)style\s{0,99}=\s{0,99}/giu,
  width: /(?:^|\s)width\s{0,99}=\s{0,99}/giu,
  span: /(?:^|\s)span\s{0,99}=\s{0,99}/giu,
  colspan: /(?:^|\s)colspan\s{0,99}=\s{0,99}/giu,
  rowspan: /(?:^|\s)rowspan\s{0,99}=\s{0,99}/giu,
};
const BARE = /[^\s"'>]+/uy;

/** The value that begins at `at`, in quotes or without; null where there is none. */
function valueAt(attributes: string, at: number): string | null {
  const quote = attributes.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = attributes.indexOf(quote, at + 1);
    return end < 0 ? null : attributes.slice(at + 1, end);
  }
  BARE.lastIndex = at;
  return BARE.exec(attributes)?.[0] ?? null;
}

/** Value of an attribute, entities resolved; null where the tag does not have it. */
export function htmlAttribute(attributes: string, name: keyof typeof ATTRIBUTE): string | null {
  if (!attributes.toLowerCase().includes(name)) return null;
  for (const found of attributes.matchAll(ATTRIBUTE[name])) {
    const value = valueAt(attributes, found.index + found[0].length);
    if (value !== null) return withoutEntities(value);
  }
  return null;
}
