import { damaged } from '../failure';
import { withoutEntities } from './entities';
import { APOSTROPHE, BANG, COLON, GT, LT, QUESTION, QUOTE, SLASH, wholeSigns } from './pieces';

/** What stands next in a text of XML. */
export const enum Token {
  End,
  Open,
  Close,
  Text,
}

/** Deeper than any part of a workbook. */
const DEEPEST = 250;

/** Longer than any tag, comment or marked section that a program writes, in characters. */
const LONGEST_TAG = 8 * 1024 * 1024;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/**
 * Reads XML token by token from pieces of text, so that no part need be held as a whole. Names come without their
 * prefix: programs choose prefixes as they like. Entities that a document declares itself are not expanded.
 * Throws ReadFailure(damaged) where the text is not well-formed or ends too early.
 */
export class XmlReader {
  /** Local name of the element that was opened or closed. */
  name = '';
  private text = '';
  private at = 0;
  private done = false;
  private attributes = '';
  private closing = false;
  private raw = '';
  private cdata = false;
  private readonly open: string[] = [];

  constructor(private readonly pieces: Iterator<string>) {}

  /** Text of the Text token, entities resolved, line ends as \n. */
  get value(): string {
    const raw = this.raw.includes('\r') ? this.raw.replace(/\r\n?/gu, '\n') : this.raw;
    return this.cdata ? raw : withoutEntities(raw);
  }

  /** The attributes of the opened element as written, with a blank before each. */
  get tag(): string {
    return ` ${this.attributes}`;
  }

  /** Whether the opened element is closed at once: <c/>. */
  get empty(): boolean {
    return this.closing;
  }

  get depth(): number {
    return this.open.length;
  }

  next(): Token {
    if (this.closing) return this.close(this.name);
    for (;;) {
      if (this.at >= this.text.length && !this.more()) return this.end();
      if (this.text.charCodeAt(this.at) !== LT) return this.words();
      const second = this.charAt(this.at + 1);
      if (second === BANG) {
        if (this.special()) return Token.Text;
      } else if (second === QUESTION) this.skipPast('?>', 2);
      else return second === SLASH ? this.endTag() : this.startTag();
    }
  }

  /** Opens the outermost element; its name, or null for a text without one. */
  root(): string | null {
    for (let token = this.next(); token !== Token.End; token = this.next())
      if (token === Token.Open) return this.name;
    return null;
  }

  /** Attribute of the opened element by its local name; null where it has none. */
  attribute(name: string): string | null {
    const { attributes } = this;
    for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
      const before = attributes.charCodeAt(at - 1);
      if (at > 0 && !isBlank(before) && before !== COLON) continue;
      const value = this.valueAt(at + name.length);
      if (value !== null) return withoutEntities(value);
    }
    return null;
  }

  /** Text inside the element that was just opened, of all depths, up to its end. */
  content(): string {
    const depth = this.depth;
    let words = '';
    for (let token = this.next(); ; token = this.next()) {
      if (token === Token.Text) words = words === '' ? this.value : words + this.value;
      else if (token === Token.End || (token === Token.Close && this.depth < depth)) return words;
    }
  }

  /** Leaves the element that was just opened. */
  skip(): void {
    const depth = this.depth;
    for (let token = this.next(); token !== Token.End; token = this.next())
      if (token === Token.Close && this.depth < depth) return;
  }

  private valueAt(from: number): string | null {
    const { attributes } = this;
    let at = from;
    while (isBlank(attributes.charCodeAt(at))) at++;
    if (attributes[at] !== '=') return null;
    do at++;
    while (isBlank(attributes.charCodeAt(at)));
    const quote = attributes[at];
    if (quote !== '"' && quote !== "'") return null;
    const end = attributes.indexOf(quote, at + 1);
    return end < 0 ? null : attributes.slice(at + 1, end);
  }

  /** Appends the next piece, letting go of what was read; false at the end. */
  private more(): boolean {
    if (this.done) return false;
    const next = this.pieces.next();
    if (next.done === true) {
      this.done = true;
      return false;
    }
    this.text = this.at < this.text.length ? this.text.slice(this.at) + next.value : next.value;
    this.at = 0;
    return this.text.length > 0 || this.more();
  }

  private charAt(index: number): number {
    const offset = index - this.at;
    while (this.at + offset >= this.text.length) if (!this.more()) throw damaged();
    return this.text.charCodeAt(this.at + offset);
  }

  /** Index just behind `sign`, looked for from `offset` behind the place. */
  private find(sign: string, offset: number): number {
    let from = offset;
    for (;;) {
      const index = this.text.indexOf(sign, this.at + from);
      if (index >= 0) return index + sign.length;
      from = Math.max(offset, this.text.length - this.at - sign.length + 1);
      if (from > LONGEST_TAG) throw damaged();
      if (!this.more()) throw damaged();
    }
  }

  private skipPast(sign: string, offset: number): void {
    this.at = this.find(sign, offset);
  }

  /** Text up to the next tag, or as much of it as is there: a long text comes in several tokens. */
  private words(): Token {
    let end = this.text.indexOf('<', this.at);
    while (end < 0) {
      end = wholeSigns(this.text);
      if (end > this.at) break;
      const length = this.text.length - this.at;
      end = this.more() ? this.text.indexOf('<', length) : this.text.length;
    }
    this.raw = this.text.slice(this.at, end);
    this.cdata = false;
    this.at = end;
    return Token.Text;
  }

  /** Comment, CDATA, document type; true where it is text. */
  private special(): boolean {
    this.charAt(this.at + 8);
    if (this.text.startsWith('<!--', this.at)) this.skipPast('-->', 4);
    else if (this.text.startsWith('<![CDATA[', this.at)) {
      const end = this.find(']]>', 9);
      this.raw = this.text.slice(this.at + 9, end - 3);
      this.cdata = true;
      this.at = end;
      return true;
    } else this.doctype();
    return false;
  }

  private doctype(): void {
    const close = this.find('>', 2);
    const bracket = this.text.indexOf('[', this.at);
    this.at = bracket >= 0 && bracket < close ? this.find(']', bracket - this.at) : close;
    if (bracket >= 0 && bracket < close) this.skipPast('>', 0);
  }

  private startTag(): Token {
    const end = this.tagEnd();
    const selfClosing = this.text.charCodeAt(end - 1) === SLASH;
    const stop = selfClosing ? end - 1 : end;
    let nameEnd = this.at + 1;
    let nameStart = nameEnd;
    for (; nameEnd < stop; nameEnd++) {
      const code = this.text.charCodeAt(nameEnd);
      if (isBlank(code)) break;
      if (code === COLON) nameStart = nameEnd + 1;
    }
    this.name = this.text.slice(nameStart, nameEnd);
    this.attributes = nameEnd < stop ? this.text.slice(nameEnd + 1, stop) : '';
    this.at = end + 1;
    this.closing = selfClosing;
    if (this.name === '' || this.open.push(this.name) > DEEPEST) throw damaged();
    return Token.Open;
  }

  /** Index of the > that ends the tag at the place; signs between quotes do not count. */
  private tagEnd(): number {
    let quote = 0;
    for (let offset = 1; ; offset++) {
      const index = this.at + offset;
      const code = index < this.text.length ? this.text.charCodeAt(index) : this.charAt(index);
      if (offset > LONGEST_TAG) throw damaged();
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GT) return this.at + offset;
      else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === LT) throw damaged();
    }
  }

  private endTag(): Token {
    const end = this.find('>', 2) - 1;
    const name = this.text.slice(this.at + 2, end).trimEnd();
    const colon = name.indexOf(':');
    this.at = end + 1;
    return this.close(colon < 0 ? name : name.slice(colon + 1));
  }

  private close(name: string): Token {
    this.closing = false;
    if (this.open.pop() !== name) throw damaged();
    this.name = name;
    return Token.Close;
  }

  private end(): Token {
    if (this.open.length > 0) throw damaged();
    return Token.End;
  }
}
