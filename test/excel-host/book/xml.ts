import { invalid } from '../refusal';

/** Just enough of XML to refuse what is malformed and to know the namespace of the root. */

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s<>/!?]+)([^<>]*?)(\/?)>|[^<]+|</gu;
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u;
const ATTRIBUTE = /^\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/u;
const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu;
const BAD_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

const malformed = (what: string): Error => invalid(`malformed XML: ${what}`);

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let rest = text;
  while (rest.trim() !== '') {
    const [piece, name = '', double, single] = ATTRIBUTE.exec(rest) ?? [];
    if (piece === undefined || !NAME.test(name) || found.has(name)) throw malformed(rest.trim());
    found.set(name, double ?? single ?? '');
    rest = rest.slice(piece.length);
  }
  return found;
}

/** The namespace of the root element; refused where the text is no XML document. */
export function rootNamespace(xml: unknown): string {
  if (typeof xml !== 'string' || BAD_ENTITY.test(xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/gu, '')))
    throw malformed('entity');
  if (BAD_CHARACTER.test(xml)) throw malformed('control character');
  const open: string[] = [];
  let namespace: string | null = null;
  for (const [piece, closing, name, rest = '', empty] of xml.replace(/^\uFEFF/u, '').matchAll(PIECE)) {
    if (name === undefined) {
      const filler = piece.startsWith('<!--') || piece.startsWith('<?') || piece.trim() === '';
      if (piece === '<' || (open.length === 0 && !filler)) throw malformed(piece);
    } else if (closing === '/') {
      if (open.pop() !== name || rest.trim() !== '') throw malformed(piece);
    } else {
      if (!NAME.test(name) || (open.length === 0 && namespace !== null)) throw malformed(piece);
      const attributes = attributesOf(rest);
      const prefix = name.includes(':') ? `xmlns:${name.split(':')[0]}` : 'xmlns';
      namespace ??= attributes.get(prefix) ?? '';
      if (empty !== '/') open.push(name);
    }
  }
  if (open.length > 0 || namespace === null) throw malformed(`no end of ${open.join(', ')}`);
  return namespace;
}
