/**
 * Scores the reading against hand labels, in one command: `npm run score -- [study|check|cases|pairs …] [--list]`.
 * Without a name all are scored. `--list` prints every disagreement (never look at those of check).
 */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
require('./typescript.cjs');
const { analyseCases, analyseFolder } = require('./analyses.ts');
const { pairsReport } = require('./pairs.ts');

const shared = path.resolve(__dirname, '../../../shared');
const args = process.argv.slice(2);
const list = args.includes('--list') ? ['--list'] : [];
const named = args.filter((name) => !name.startsWith('--'));
const wanted = named.length > 0 ? named : ['study', 'check', 'cases', 'pairs'];

function tool(script, tables, labels, flags) {
  const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
  const json = path.join(folder, 'analysis.json');
  writeFileSync(json, JSON.stringify({ tables }));
  const argv = [path.join(shared, 'tools', script), json, labels, ...flags];
  const text = execFileSync('node', argv, { encoding: 'utf8', maxBuffer: 1 << 26 });
  rmSync(folder, { recursive: true });
  return text;
}

async function half(name) {
  const folder = path.join(shared, 'corpus', name);
  const tables = await analyseFolder(folder);
  return tool('score-corpus.mjs', tables, path.join(folder, 'labels.jsonl'), ['--by', 'set', ...list]);
}

const SCORES = {
  study: () => half('study'),
  check: () => half('check'),
  cases: async () =>
    tool('score.mjs', await analyseCases(shared), path.join(shared, 'cases/labels.jsonl'), list),
  pairs: () => pairsReport(path.join(__dirname, 'pairs'), list.length > 0),
};

async function main() {
  for (const name of wanted) {
    if (name !== 'pairs' && !existsSync(shared)) console.log(`${name}: ${shared} is absent, not scored`);
    else console.log(`== ${name}\n${await SCORES[name]()}`);
  }
}

main();
