import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
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

/** Forms of a pattern that recheck is asked about. */
interface Questions {
  /** Each loop on its own: it must not be exponential. */
  readonly loops: readonly string[];
  /** The pattern in forms that must all be linear. */
  readonly forms: readonly string[];
}

function questionsOf(root: AST.Pattern, source: string): Questions {
  const loops = allOf(root, isLongLoop).map((loop) => `^${write(loop, loopsOpened)}${NEVER}`);
  if (!isEndlessSomewhere(root)) return { loops, forms: [] };
  // A pattern that looks around is judged by what it tries where it never succeeds.
  const whole = some(root, isLook) ? `(?:${write(root, withoutLooks)})${NEVER}` : source;
  return { loops, forms: [whole, ...branches(root)] };
}

type Judged = Pick<Pattern, 'source' | 'flags'>;
type Question = readonly [source: string, flags: string];

const RECHECK = path.join(__dirname, 'recheck.mjs');
/** Of a failed process as much is told: the checker is one line of a megabyte, which Node prints with each error. */
const TOLD = 300;

/** recheck runs in a process of its own: in a sandbox of tests it takes ten times as long. */
function recheck(questions: readonly Question[]): readonly unknown[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RECHECK], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`recheck ended with ${status}: …${stderr.slice(-TOLD)}`);
  const told: unknown = JSON.parse(stdout);
  if (!Array.isArray(told) || told.length !== questions.length) throw new Error('recheck did not answer');
  return told;
}

/** Answers by source and flags. */
const known = new Map<string, string>();

/** How the time of each question grows: each is asked once. */
function complexities(questions: readonly Question[]): (question: Question) => string {
  const open = new Map(questions.map((question) => [question.join('/'), question]));
  for (const key of known.keys()) open.delete(key);
  if (open.size > 0) {
    const told = recheck([...open.values()]);
    [...open.keys()].forEach((key, index) => known.set(key, String(told[index])));
  }
  return (question) => known.get(question.join('/')) ?? 'unknown';
}

/** What is wrong with each pattern; null where its time is in proportion to the text. */
export function faultsOf(patterns: readonly Judged[]): (string | null)[] {
  const read = patterns.map(({ source, flags }) => {
    const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
    const root = new RegExpParser().parsePattern(source, 0, source.length, unicode);
    return { flags, ...questionsOf(root, source), looks: some(root, isEndlessLook) };
  });
  const complexity = complexities(
    read.flatMap(({ flags, loops, forms }) => [...loops, ...forms].map((form): Question => [form, flags])),
  );
  return read.map(({ flags, loops, forms, looks }) => {
    const answer = (form: string): string => complexity([form, flags]);
    if (loops.some((loop) => !['linear', 'polynomial'].includes(answer(loop))))
      return 'a loop that reads its rounds in two ways';
    if (looks) return 'looks around without a bound';
    return forms.map(answer).find((found) => found !== 'linear') ?? null;
  });
}
