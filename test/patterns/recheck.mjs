/**
 * Standard input: [[source, flags], …] as JSON; standard output: an answer for each, as JSON: linear, polynomial,
 * exponential, or “unknown (why)”. Each is asked in a thread that may overflow, run out of memory or hang: then this
 * question alone stays without an answer, and the next gets a new thread.
 */
import { readFileSync } from 'node:fs';
import { isMainThread, MessageChannel, Worker, workerData } from 'node:worker_threads';

/** Milliseconds; the second ends a thread that does not keep to the first. */
const TIMEOUT = 30_000;
const KILL = 2 * TIMEOUT;
const MEGABYTES = 1024;

const unknown = (why) => `unknown (${String(why).slice(0, 80)})`;

/** The checker itself, not the program or the threads that come with it: the same answer on every machine. */
async function answerQuestions() {
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
  const { checkSync } = await import('recheck');
  const complexity = ([source, flags]) => {
    const told = checkSync(source, flags, { checker: 'automaton', timeout: TIMEOUT });
    if (told.status === 'safe') return 'linear';
    return told.complexity?.type ?? unknown(told.error?.kind);
  };
  workerData.on('message', (question) => {
    try {
      workerData.postMessage(complexity(question));
    } catch (error) {
      workerData.postMessage(unknown(error?.message ?? error));
    }
  });
}

/** A thread that answers; recheck listens to a thread's own port, so that questions need another one. */
function thread() {
  const { port1: port, port2 } = new MessageChannel();
  const resourceLimits = { maxOldGenerationSizeMb: MEGABYTES };
  const worker = new Worker(new URL(import.meta.url), {
    workerData: port2,
    transferList: [port2],
    resourceLimits,
  });
  let settle = () => {};
  port.on('message', (answer) => settle(answer, true));
  worker.on('error', (error) => settle(unknown(error.message), false));
  worker.on('exit', (code) => settle(unknown(`exit ${code}`), false));
  const ask = (question) =>
    new Promise((resolve) => {
      const kill = setTimeout(() => settle(unknown('hangs'), false), KILL);
      settle = (answer, alive) => {
        clearTimeout(kill);
        resolve([answer, alive]);
      };
      port.postMessage(question);
    });
  const end = async () => {
    port.close();
    await worker.terminate();
  };
  return { ask, end };
}

async function answers(questions) {
  let current = thread();
  const told = [];
  for (const question of questions) {
    const [answer, alive] = await current.ask(question);
    told.push(answer);
    if (alive) continue;
    await current.end();
    current = thread();
  }
  await current.end();
  return told;
}

if (isMainThread) process.stdout.write(JSON.stringify(await answers(JSON.parse(readFileSync(0, 'utf8')))));
else await answerQuestions();
