import { cleanText } from '../text/clean';
import { type OwnVerdict, verdictFrom } from './rowVerdict';

/** What the signs of a verdict column mean where a note of the table says so: 注：A为已完成，B为正常推进，C为滞后. */

/** Words of the lamp that a sign stands for, by the sign. */
export type Legend = ReadonlyMap<string, string>;

const SHAPES = '●○◎☆★▲△▼■□◆◇√×✓✔';
const SIGN = `[A-E]|[${SHAPES}]|[ⅠⅡⅢⅣ一二三四]类|[红黄绿蓝橙灰](?:色|灯|牌)?`;
const JOINS = '(?:代表|表示|表明|意为|即|为|指|[:=]|-{1,2}|—{1,2})';
const WORDS = '[“"]?([\\u4e00-\\u9fff]{2,14})[”"]?';
const ENTRY = new RegExp(`(?<![A-Za-z\\u4e00-\\u9fff])["“]?(${SIGN})["”]?${JOINS}${WORDS}`, 'gu');
/** ●已完成 ▲推进中: a shape needs no word between. */
const SHAPE_ENTRY = new RegExp(`([${SHAPES}])\\s?([\\u4e00-\\u9fff]{2,14})`, 'gu');

/** 红色, 红灯 and 红 are one sign. */
const signOf = (text: string): string => text.replace(/^([红黄绿蓝橙灰])[色灯牌]$/u, '$1');

const NO_LEGEND: Legend = new Map();
/** One sign alone is no key. */
const LEAST = 2;

const entriesIn = (text: string): RegExpMatchArray[] => {
  const note = cleanText(text).text;
  const named = [...note.matchAll(ENTRY)];
  return named.length > 0 ? named : [...note.matchAll(SHAPE_ENTRY)];
};

/** A:已完成 B:推进中 is told piece by piece, ● 已完成 as a whole. */
function entriesOf(note: string): RegExpMatchArray[] {
  const whole = entriesIn(note);
  const pieces = note.split(/\s+/u).flatMap(entriesIn);
  return pieces.length > whole.length ? pieces : whole;
}

/**
 * The key that the notes of a table give. Every sign must stand for words that are a verdict, and for one alone:
 * where a sign is told twice, or one of them means something else, there is no key.
 */
export function legendOf(notes: readonly string[]): Legend {
  const legend = new Map<string, string>();
  for (const [, sign = '', words = ''] of notes.flatMap(entriesOf)) {
    const key = signOf(sign);
    const known = legend.get(key);
    if (verdictFrom(words, '', 'column') === null || (known !== undefined && known !== words))
      return NO_LEGEND;
    legend.set(key, words);
  }
  return legend.size < LEAST ? NO_LEGEND : legend;
}

/** The verdict of a cell that holds nothing but a sign of the key; null where it holds anything else. */
export function byLegend(cell: string, legend: Legend): OwnVerdict | null {
  const sign = cell.trim();
  const words = legend.get(signOf(sign));
  const verdict = words === undefined ? null : verdictFrom(words, '', 'column');
  return verdict === null ? null : { ...verdict, text: `${sign}（${words ?? ''}）` };
}
