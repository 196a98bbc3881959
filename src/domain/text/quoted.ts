import type { Span } from '../item';
import { cleanText, originalSpan } from './clean';

/** Where quoted words stand in a text, each once: as they are, else as both read when they are cleaned. */
export function quotedSpans(text: string, quotes: readonly string[]): Span[] {
  const clean = cleanText(text);
  return quotes.flatMap((quote): Span[] => {
    if (quote.trim() === '') return [];
    const at = text.indexOf(quote);
    if (at >= 0) return [[at, at + quote.length]];
    const plain = cleanText(quote).text;
    const from = plain === '' ? -1 : clean.text.indexOf(plain);
    return from < 0 ? [] : [originalSpan(clean, from, from + plain.length)];
  });
}
