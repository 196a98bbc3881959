/** Lets node require TypeScript sources, with jest's own transform: for scripts that score without a bundle. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const options = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
  module: { type: 'commonjs' },
};

const compiled = (source, filename) => transformSync(source, { ...options, filename }).code;

/** Code of each file that was required: who requires a module anew does not compile it anew. */
const known = new Map();
/** Sources that stand in for the ones on disk. */
const replaced = new Map();

require.extensions['.ts'] = (module, filename) => {
  if (replaced.has(filename)) return module._compile(compiled(replaced.get(filename), filename), filename);
  if (!known.has(filename)) known.set(filename, compiled(readFileSync(filename, 'utf8'), filename));
  module._compile(known.get(filename), filename);
};

module.exports = { replaced };
