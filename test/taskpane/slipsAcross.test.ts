import { zipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import { run } from '../../src/cli/run';
import { applyDecisions } from '../../src/domain/decisions/apply';
import { decidedAll } from '../../src/domain/decisions/record';
import type { Decision } from '../../src/domain/decisions/decision';
import type { ReviewedAnalysis } from '../../src/domain/decisions/reviewed';
import type { SourceFile } from '../../src/domain/grid';
import { messages } from '../../src/domain/messages/zh-CN';
import { LAMP_PRESETS } from '../../src/domain/schedule/presets';
import { answersTo, type Answer } from '../../src/domain/slips/answers';
import { answerDrafts } from '../../src/domain/slips/apply';
import { repliesOf } from '../../src/domain/slips/reply';
import { readSource } from '../../src/files/read';
import { analyseJob } from '../../src/taskpane/engine/analyseJob';
import { askingJob } from '../../src/taskpane/engine/askingJob';
import type { Job, Outcome } from '../../src/taskpane/engine/engine';
import { LIST, RETURNS, sampleGrids, samplePath } from './samples';
import { slipsBack, type Said } from './slipsBack';

/** Slips of the pane ask by the list's names, those of the command line by the returns': either reads both. */

const WORDS = '截至9月30日，已全部完成，完成率100%。';
const SAID: readonly Said[] = [{ corrected: WORDS }, { explained: '经核实，以本次报送为准' }];
const said = (query: number): Said => SAID[query % SAID.length] ?? {};

let folder: string;
let job: Job;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'slips-'));
  job = {
    sheets: await sampleGrids(),
    files: await Promise.all(
      RETURNS.map((name) => readSource(path.basename(name), new Uint8Array(readFileSync(samplePath(name))))),
    ),
    ...{ previous: [], asOf: '2026-09-30', preset: LAMP_PRESETS.yinchuan, decisions: [], hidden: [] },
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const own = new Set([LIST]);
const options = () => ({ preset: job.preset, own });
const reviewedWith = ({ analysis }: Outcome, decisions: readonly Decision[]): ReviewedAnalysis =>
  applyDecisions(analysis, decisions, options());

/** What slips answer, as the pane finds it. */
function answered(outcome: Outcome, back: readonly SourceFile[], decisions: readonly Decision[]): Answer[] {
  const apart = { ...outcome.analysis, tables: outcome.apart, issues: [] };
  return answersTo(
    [reviewedWith(outcome, decisions), applyDecisions(apart, decisions, options())],
    back.flatMap(({ grids }) => grids.flatMap(repliesOf)),
    decisions,
  );
}

/** Status and words of a command. */
async function command(...args: string[]): Promise<{ status: number; told: string }> {
  let told = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((words) => {
      told += String(words);
      return true;
    }),
  );
  const status = await run(args);
  spies.forEach((spy) => spy.mockRestore());
  return { status, told };
}

/** Without the column of keys, as a unit may send it. */
function keyless(bytes: Uint8Array): Uint8Array {
  const book = xlsx.read(bytes, { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
  for (const cell of Object.keys(sheet)) if (cell.startsWith('H')) delete sheet[cell];
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

test.each([
  ['with their keys', (bytes: Uint8Array) => bytes],
  ['without them', keyless],
])(
  'slips of the pane are read by the command line, %s',
  async (name, sentBack) => {
    const { bytes, queries } = await askingJob({
      what: 'slips',
      analysis: reviewedWith(analyseJob(job), []),
      units: null,
    });
    expect(queries).toBeGreaterThan(6);
    const back = path.join(folder, name);
    mkdirSync(back);
    for (const slip of slipsBack(bytes, said))
      writeFileSync(path.join(back, slip.name), sentBack(slip.bytes));
    const out = path.join(folder, `${name}.xlsx`);
    // The list lies among the returns, and is none of them.
    const sent = [...RETURNS, LIST].map(samplePath);
    const all = ['--master', samplePath(LIST), '--replies', back, '--out', out];
    const { status, told } = await command('bulletin', ...sent, ...all);
    expect(told).toContain(messages.slips.applied(queries));
    expect(told).toMatch(/收到43行/u);
    expect(status).toBe(0);
  },
  60_000,
);

test('slips of the command line are read by the pane', async () => {
  const made = path.join(folder, '核对单');
  expect((await command('slips', ...RETURNS.map(samplePath), '--out', made)).status).toBe(0);
  const zip = zipSync(
    Object.fromEntries(readdirSync(made).map((name) => [name, readFileSync(path.join(made, name))])),
  );
  const back = await Promise.all(
    slipsBack(zip, () => ({ corrected: WORDS })).map((slip) => readSource(slip.name, slip.bytes)),
  );
  const before = analyseJob({ ...job, files: [...job.files, ...back] });
  const answers = answered(before, back, []);
  expect(answers.length).toBeGreaterThan(2);
  expect(answers.map(({ fault }) => fault)).toEqual(answers.map(() => null));
  // A unit that the list calls otherwise is among them, and is asked by the list's name.
  expect(answers.map(({ asked }) => asked?.item.source.leadUnits[0])).toContain('县市场监督管理局');
  const decisions = decidedAll([], answerDrafts(answers), '2026-10-08');
  const after = analyseJob({ ...job, files: [...job.files, ...back], decisions });
  expect(after.standings.map(({ state }) => state)).toEqual(decisions.map(() => 'applied'));
  // Slips that lie in the list for good are not asked about again.
  expect(answered(after, back, decisions).map(({ adopted }) => adopted)).toEqual(answers.map(() => true));
});

test.each([
  ['with their keys', (bytes: Uint8Array) => bytes],
  ['without them', keyless],
])('what was accepted of slips is not asked about again, %s', async (_what, sentBack) => {
  const { bytes } = await askingJob({
    what: 'slips',
    analysis: reviewedWith(analyseJob(job), []),
    units: null,
  });
  const back = await Promise.all(
    slipsBack(bytes, said).map((slip) => readSource(slip.name, sentBack(slip.bytes))),
  );
  const files = [...job.files, ...back];
  const answers = answered(analyseJob({ ...job, files }), back, []);
  expect(answers.map(({ fault, adopted }) => [fault, adopted])).toEqual(answers.map(() => [null, false]));
  const decisions = decidedAll([], answerDrafts(answers), '2026-10-08');
  const after = answered(analyseJob({ ...job, files, decisions }), back, decisions);
  expect(after.map(({ adopted }) => adopted)).toEqual(answers.map(() => true));
});
