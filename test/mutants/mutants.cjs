/** Entry of `npm run mutants`; see main.ts. */
require('../corpus/typescript.cjs');
const { main } = require('./main.ts');

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
