/**
 * Scores the reading against hand labels, in one command: `npm run score -- [study|check|cases|pairs …] [--list]`.
 * Without a name all are scored. `--list` prints every disagreement (never look at those of check).
 */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
require('./typescript.cjs');
const { analyseCases } = require('./cases.ts');
const { analysed, scored, SHARED } = require('./corpus.ts');
const { pairsReport } = require('./pairs.ts');

const args = process.argv.slice(2);
const list = args.includes('--list') ? ['--list'] : [];
const named = args.filter((name) => !name.startsWith('--'));
const wanted = named.length > 0 ? named : ['study', 'check', 'cases', 'pairs'];

const half = async (name) => scored(name, await analysed(name), undefined, ['--by', 'set', ...list]).text;

async function cases() {
  const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
  const json = path.join(folder, 'analysis.json');
  writeFileSync(json, JSON.stringify({ tables: await analyseCases(SHARED) }));
  const argv = [path.join(SHARED, 'tools/score.mjs'), json, path.join(SHARED, 'cases/labels.jsonl'), ...list];
  const text = execFileSync('node', argv, { encoding: 'utf8', maxBuffer: 1 << 26 });
  rmSync(folder, { recursive: true });
  return text;
}

const SCORES = {
  study: () => half('study'),
  check: () => half('check'),
  cases,
  pairs: () => pairsReport(path.join(__dirname, 'pairs'), list.length > 0),
};

async function main() {
  for (const name of wanted) {
    if (!(name in SCORES)) throw new Error(`${name} is none of ${Object.keys(SCORES).join(', ')}`);
    if (name !== 'pairs' && !existsSync(SHARED)) console.log(`${name}: ${SHARED} is absent, not scored`);
    else console.log(`== ${name}\n${await SCORES[name]()}`);
  }
}

main();
