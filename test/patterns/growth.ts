import { AST, RegExpParser } from '@eslint-community/regexpp';
import { checkSync } from 'recheck';
import type { Pattern } from './written';

/**
 * How a pattern's time grows with its text. A pattern whose repetitions are all bounded needs a bounded time from
 * each place where it may begin. The others are given to recheck, as they stand and in forms that can only be slower,
 * because one search tells neither what looking ahead hides nor what a scan of all matches costs.
 */

/** Longer repetitions of a group are judged as if they had no end: two readings of each round double its time. */
const FEW = 4;
/** Repetitions of single characters are cut to this in such a form: they cannot multiply. */
const ENOUGH = 3;
/** Stands in no text: what comes before it is tried in every way. */
const NEVER = '\\ue000';
const TIMEOUT = 20_000;
/** In this process: no thread is started for each question. */
process.env['RECHECK_SYNC_BACKEND'] = 'pure';

type Node = AST.Pattern | AST.Alternative | AST.Element | AST.QuantifiableElement;

const isLook = (node: Node): boolean =>
  node.type === 'Assertion' && (node.kind === 'lookahead' || node.kind === 'lookbehind');

const partsOf = (node: Node): readonly Node[] => {
  if (node.type === 'Quantifier') return [node.element];
  if (node.type === 'Alternative') return node.elements;
  return 'alternatives' in node ? node.alternatives : [];
};

const some = (node: Node, test: (node: Node) => boolean): boolean =>
  test(node) || partsOf(node).some((part) => some(part, test));

const isEndless = (node: Node): boolean => node.type === 'Quantifier' && node.max === Infinity;
const isEndlessSomewhere = (node: Node): boolean => some(node, isEndless);
const isEndlessLook = (node: Node): boolean => isLook(node) && isEndlessSomewhere(node);
const isLongLoop = (node: Node): boolean =>
  node.type === 'Quantifier' && partsOf(node.element).length > 0 && node.max > FEW && node.max !== Infinity;

/** The pattern written again, each node by `form` where that has one for it. */
function write(node: Node, form: (node: Node) => string | null): string {
  const own = form(node);
  if (own !== null) return own;
  const parts = partsOf(node).map((part) => write(part, form));
  if (node.type === 'Pattern') return parts.join('|');
  if (node.type === 'Alternative') return parts.join('');
  if (node.type === 'Quantifier') return parts.join('') + node.raw.slice(node.element.raw.length);
  return parts.length > 0 ? `(?:${parts.join('|')})` : node.raw;
}

const withoutLooks = (node: Node): string | null => (isLook(node) ? '' : null);

/** Long loops without their end, short runs in place of long ones. */
const loopsOpened = (node: Node): string | null => {
  if (isLook(node)) return '';
  if (node.type !== 'Quantifier' || node.max === Infinity) return null;
  const inner = write(node.element, loopsOpened);
  if (isLongLoop(node)) return `${inner}*`;
  return node.max > ENOUGH ? `${inner}{${Math.min(node.min, ENOUGH)},${ENOUGH}}` : null;
};

const allOf = (node: Node, test: (node: Node) => boolean): Node[] => [
  ...(test(node) ? [node] : []),
  ...partsOf(node).flatMap((part) => allOf(part, test)),
];

/** A loop whose rounds can be read in two ways doubles its time with each of them. */
const isAmbiguous = (loop: Node, flags: string): boolean =>
  !['linear', 'polynomial'].includes(complexity(`^${write(loop, loopsOpened)}${NEVER}`, flags));

const combined = (lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), ['']);

/** What a scan of all matches may try in vain and then do without: each endless branch, alone and required. */
function branches(node: Node): string[] {
  if (!isEndlessSomewhere(node) || isEndless(node)) return [write(node, withoutLooks)];
  if (node.type === 'Alternative') return combined(node.elements.map(branches));
  if (node.type === 'Quantifier')
    return node.min === 0 && node.max === 1 ? branches(node.element) : [write(node, withoutLooks)];
  return partsOf(node).filter(isEndlessSomewhere).flatMap(branches);
}

type Complexity = 'linear' | 'polynomial' | 'exponential' | 'unknown';

const known = new Map<string, Complexity>();

function complexity(source: string, flags: string): Complexity {
  const key = `/${source}/${flags}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const result = checkSync(source, flags, { checker: 'automaton', timeout: TIMEOUT });
  const found =
    result.status === 'safe' ? 'linear' : result.status === 'unknown' ? 'unknown' : result.complexity.type;
  const told = found === 'polynomial' || found === 'exponential' || found === 'linear' ? found : 'unknown';
  known.set(key, told);
  return told;
}

/** What is wrong with a pattern; null where its time is in proportion to the text. */
export function faultOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null {
  const root = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  if (allOf(root, isLongLoop).some((loop) => isAmbiguous(loop, flags)))
    return 'a loop that reads its rounds in two ways';
  if (!isEndlessSomewhere(root)) return null;
  if (some(root, isEndlessLook)) return 'looks around without a bound';
  const looks = some(root, isLook);
  // A pattern that looks around is judged by what it tries where it never succeeds.
  const whole = looks ? `(?:${write(root, withoutLooks)})${NEVER}` : source;
  const fault = [whole, ...branches(root)]
    .map((form) => complexity(form, flags))
    .find((found) => found !== 'linear');
  return fault ?? null;
}
