/**
 * Which words of src/domain/lexicon have a pair that fails without them: `npm run lexicon [-- FILE …] [--list]`. Each
 * word is left out, and the pairs that hold it are read again; words that share no pair are left out together. `--list` names
 * the words that no pair needs. Run by hand.
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { replaced } = require('./typescript.cjs');

const DOMAIN = path.join(__dirname, '../../src/domain');
const LEXICON = path.join(DOMAIN, 'lexicon');
const PAIRS = path.join(__dirname, 'pairs');
const HAN = /\p{Script=Han}/u;

/** Every word in the strings of a file, with its place: 计划!生育 is one word with its contexts. */
function wordsOf(file) {
  const source = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent)) {
      const from = node.getStart() + 1;
      for (const { 0: word, index } of node.text.matchAll(/\S+/gu))
        if (HAN.test(word)) found.push({ word, start: from + index, end: from + index + word.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { source, found };
}

/** The source without some of its words. */
const without = (source, words) =>
  [...words]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), source);

/** The pairs as they are read by a domain whose file has this source. */
function reader(file, source) {
  for (const name of Object.keys(require.cache))
    if (name.startsWith(DOMAIN) || name.endsWith('/corpus/pairs.ts')) delete require.cache[name];
  replaced.clear();
  if (file !== null) replaced.set(file, source);
  return require('./pairs.ts');
}

/** The word itself, without what may not stand beside it. */
const plain = (word) => word.split(/[!^]/u)[0];

/** Lines that hold a word and are read as they should be. */
function holding(lines, { word }) {
  const inside = plain(word);
  return lines.filter(
    ({ fits, line: { task, progress, verdict } }) =>
      fits && `${task}|${progress}|${verdict ?? ''}`.includes(inside),
  );
}

/** Words that no line holds two of: they may be left out together, and each line tells of its own. */
function batches(words) {
  const all = [];
  for (const word of words) {
    const free = all.find(({ used }) => word.held.every((result) => !used.has(result)));
    const batch = free ?? { used: new Set(), words: [] };
    if (free === undefined) all.push(batch);
    batch.words.push(word);
    for (const result of word.held) batch.used.add(result);
  }
  return all.map((batch) => batch.words);
}

/** Words of a file that a pair needs. */
function neededIn(file, { source, found }, lines) {
  const held = found
    .map((word) => ({ ...word, held: holding(lines, word) }))
    .filter(({ held: own }) => own.length > 0);
  return batches(held).flatMap((words) => {
    const { pairResult } = reader(file, without(source, words));
    return words.filter((word) => word.held.some(({ line }) => !pairResult(line).fits));
  });
}

function main() {
  const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
  const list = process.argv.includes('--list');
  const lines = reader(null, '').pairResults(PAIRS);
  let [needed, all] = [0, 0];
  for (const name of readdirSync(LEXICON).filter((one) => names.length === 0 || names.includes(one))) {
    const file = path.join(LEXICON, name);
    const words = wordsOf(file);
    const used = new Set(neededIn(file, words, lines).map(({ start }) => start));
    needed += used.size;
    all += words.found.length;
    console.log(`${name}: ${used.size} of ${words.found.length}`);
    if (list)
      console.log(words.found.flatMap(({ word, start }) => (used.has(start) ? [] : [word])).join(' '));
  }
  const percent = ((100 * needed) / Math.max(1, all)).toFixed(1);
  console.log(`${needed} of ${all} words have a pair that fails without them (${percent} %)`);
}

main();
