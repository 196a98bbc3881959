import { draftZhCN } from '../messages/zh-CN.draft';
import type { Part, Passage } from './lines';
import type { NameMention } from './names';
import type { LineFinding, Verdict } from './report';
import { factsOf } from './rowFigures';
import { leftwards, rightwards, signless, type Difference } from './spelling';
import type { Telling } from './tellings';

const say = draftZhCN;

/** Quotations shorter than this are words of the office's own. */
const SHORTEST_QUOTATION = 8;
const ANCHOR = 4;
/** Places of a text where it may be found in a row although some characters differ. */
const ANCHORS = 12;

const quotationFinding = (
  { start, end }: Part,
  verdict: Verdict,
  annex: string,
  { items }: NameMention,
): LineFinding => ({
  kind: 'quotation',
  start,
  end,
  verdict,
  annex,
  rows: items.map(({ source }) => source),
});

/**
 * What a text has otherwise than the row that it is from; null where the row has nothing like it.
 *
 * @param words texts of the row, without signs
 */
export function otherWords(text: string, words: readonly string[]): readonly Difference[] | null {
  const own = signless(text);
  const step = Math.max(1, Math.floor(own.text.length / ANCHORS));
  for (let at = 0; at + ANCHOR <= own.text.length; at += step) {
    const anchor = own.text.slice(at, at + ANCHOR);
    for (const row of words) {
      const from = row.indexOf(anchor);
      if (from < 0) continue;
      const [left, right] = [leftwards(own, at, row, from), rightwards(own, at, row, from)];
      if (left.inText === at && at + right.inText === own.text.length)
        return [...left.differences, ...right.differences];
    }
  }
  return null;
}

/** Words of a department stand in its row as they are quoted. */
export function quotations({ text, quotes }: Passage, telling: Telling): LineFinding[] {
  const { mention } = telling;
  return quotes
    .filter(({ start, end }) => start >= telling.start && end <= telling.end)
    .flatMap((quote) => {
      const quotation = text.slice(quote.start, quote.end).replace(/(?:…{1,3}|\.{3})$/u, '');
      const bare = signless(quotation).text;
      const long = bare.length >= SHORTEST_QUOTATION || (/\d/u.test(bare) && bare.length >= ANCHOR);
      if (!long) return [];
      const words = mention.items.flatMap((item) => factsOf(item).words);
      if (words.some((one) => one.includes(bare)))
        return [quotationFinding(quote, 'agrees', say.quoted, mention)];
      const differences = otherWords(quotation, words);
      const told = differences === null ? say.notQuoted : say.otherWords(differences);
      return [quotationFinding(quote, differences === null ? 'doubtful' : 'contradicts', told, mention)];
    });
}
