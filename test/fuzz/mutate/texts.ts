import { encoded } from '../write';
import type { Input } from '../input';
import type { Random } from '../random';
import { tornMarkup } from './markup';
import { oddText } from './odd';

/** Texts: separators, quotes, encodings, line ends; tags where there are any. */

type Change = (text: string, random: Random) => string;

const place = (text: string, random: Random): number => random.below(text.length + 1);
const put = (text: string, at: number, words: string): string => text.slice(0, at) + words + text.slice(at);

const SIGNS = [
  '"',
  '""',
  "'",
  ',',
  '\t',
  ';',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\\',
  '\u0000',
  '\ufeff',
  '\ufffd',
  '\u2028',
  'TABLE',
  'ID',
  'sep=;\n',
] as const;

const sign: Change = (text, random) => {
  let made = text;
  for (let n = random.between(1, 5); n > 0; n--) made = put(made, place(made, random), random.pick(SIGNS));
  return made;
};

const separators: Change = (text, random) => {
  const from = random.pick([',', '\t', '\n']);
  const to = random.pick([';', '|', '，', ' ', '\t', ',', '']);
  return text.replaceAll(from, () => (random.chance(0.8) ? to : from));
};

const lineEnds: Change = (text, random) =>
  text.replace(/\r?\n/gu, random.pick(['\r', '\r\n', '\n\n', '\n\r', ' \n']));
const unquoted: Change = (text, random) => text.replaceAll('"', () => (random.chance(0.5) ? '' : '"'));

const lines: Change = (text, random) => {
  const all = text.split('\n');
  const at = random.below(all.length);
  const kind = random.below(3);
  if (kind === 0) all.splice(at, random.between(1, 3));
  else if (kind === 1)
    all.splice(at, 0, ...Array.from({ length: random.pick([1, 5, 500]) }, () => all[at] ?? ''));
  else all.splice(at, 0, random.pick(all) ?? '');
  return all.join('\n');
};

const odd: Change = (text, random) => put(text, place(text, random), oddText(random, text.slice(0, 50)));
const cut: Change = (text, random) => text.slice(0, place(text, random));

const CHANGES: readonly [Change, ...Change[]] = [
  sign,
  sign,
  separators,
  lineEnds,
  unquoted,
  lines,
  lines,
  odd,
  odd,
  cut,
];

const decoder = new TextDecoder('utf-8');

/** Bytes of a text with some of another encoding among them. */
function mixedEncoding(bytes: Uint8Array, random: Random): Uint8Array {
  const made = bytes.slice();
  const at = random.below(made.length);
  made.set([0xd6, 0xd0, 0x81, 0xff].slice(0, Math.max(0, made.length - at)), at);
  return made;
}

/** A .csv, a text table, a page or other text, changed. */
export function changedText({ name, bytes }: Input, random: Random): Input {
  let text = decoder.decode(bytes);
  const isMarkup = text.slice(0, 2000).includes('<');
  for (let n = random.between(1, 3); n > 0; n--)
    text = isMarkup && random.chance(0.8) ? tornMarkup(text, random) : random.pick(CHANGES)(text, random);
  const made = encoded(text.slice(0, 4_000_000), random);
  return { name, bytes: random.chance(0.15) ? mixedEncoding(made, random) : made };
}
