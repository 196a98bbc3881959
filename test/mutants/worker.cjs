/** A process that main.ts asks. */
require('../corpus/typescript.cjs');
require('./worker.ts').serve();
