/**
 * Plants mistakes in bulletins that are right and counts those that 稿件核对 finds:
 * `npm run plant -- [count share rate …] [--each 200] [--seed 1] [--list]`. Without a kind all are planted.
 */
require('../corpus/typescript.cjs');
const { checkDraft } = require('../../src/domain/draft/checkDraft.ts');
const { documents } = require('./documents.ts');
const { KINDS } = require('./mistakes.ts');
const { plantKind, told } = require('./plant.ts');

const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const named = args.filter((word) => KINDS.includes(word));

async function main() {
  const all = await documents();
  for (const { name, text, tables } of all) {
    const { counts } = checkDraft(text, tables);
    console.log(
      `${name}: ✔ ${counts.agrees} ✘ ${counts.contradicts} 疑点 ${counts.doubtful} ? ${counts.unverifiable}`,
    );
  }
  for (const kind of named.length > 0 ? named : KINDS) {
    const score = plantKind(kind, all, option('each', 200), option('seed', 1));
    console.log(told(score, args.includes('--list')));
  }
}

main();
