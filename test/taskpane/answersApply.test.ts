import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isUnsureRow } from '../../src/domain/consolidate/returnsCodes';
import { applyDecisions, isSent } from '../../src/domain/decisions/apply';
import { decidedAll } from '../../src/domain/decisions/record';
import type { Decision } from '../../src/domain/decisions/decision';
import type { ReviewedAnalysis } from '../../src/domain/decisions/reviewed';
import { LAMP_PRESETS } from '../../src/domain/schedule/presets';
import { answersTo, usable } from '../../src/domain/slips/answers';
import { answerDrafts } from '../../src/domain/slips/apply';
import { reminderText, remindersOf, stateOf } from '../../src/domain/slips/reminders';
import { slipsOf } from '../../src/domain/slips/slip';
import { issueMessage } from '../../src/domain/messages/issueMessage';
import { placedIssues } from '../../src/domain/placedIssue';
import { repliesOf } from '../../src/domain/slips/reply';
import { readSource } from '../../src/files/read';
import { analyseJob } from '../../src/taskpane/engine/analyseJob';
import { askingJob } from '../../src/taskpane/engine/askingJob';
import type { Job, Outcome } from '../../src/taskpane/engine/engine';
import { LIST, RETURNS, sampleGrids, samplePath } from './samples';
import { slipsBack } from './slipsBack';

/** From the sample returns to slips and back: what was accepted holds, whatever the list calls a unit, sent or not. */

const WORDS = '截至9月30日，已全部完成，完成率100%。';

let job: Job;
beforeAll(async () => {
  job = {
    sheets: await sampleGrids(),
    files: await Promise.all(
      RETURNS.map((name) => readSource(path.basename(name), new Uint8Array(readFileSync(samplePath(name))))),
    ),
    ...{ previous: [], asOf: '2026-09-30', preset: LAMP_PRESETS.yinchuan, decisions: [], hidden: [] },
  };
});

const own = new Set([LIST]);
const reviewedWith = ({ analysis }: Outcome, decisions: readonly Decision[]): ReviewedAnalysis =>
  applyDecisions(analysis, decisions, { preset: job.preset, own });

/** The clerk accepts all that comes back. */
async function accepted(outcome: Outcome): Promise<Decision[]> {
  const reviewed = reviewedWith(outcome, []);
  const { bytes } = await askingJob({ what: 'slips', analysis: reviewed, units: null });
  const back = await Promise.all(
    slipsBack(bytes, () => ({ corrected: WORDS })).map((slip) => readSource(slip.name, slip.bytes)),
  );
  const answers = answersTo(
    [reviewed],
    back.flatMap(({ grids }) => grids.flatMap(repliesOf)),
  );
  expect(answers.map(({ fault }) => fault)).toEqual(answers.map(() => null));
  expect(usable(answers).length).toBeGreaterThan(5);
  return decidedAll([], answerDrafts(answers), '2026-10-08');
}

test('a unit that may have sent a row is neither reminded of it nor asked for it, and the clerk is told which', () => {
  const outcome = analyseJob(job);
  const reviewed = reviewedWith(outcome, []);
  const unit = '县卫生健康局';
  const reminders = remindersOf(reviewed, outcome.found);
  const mine = reminders.find((one) => one.unit === unit);
  expect(mine).toMatchObject({ sent: 2, missing: [], unsure: ['新（改、扩）建规范化村卫生室15家'] });
  expect(reminders.map(stateOf).filter((state) => state === 'unsure')).toHaveLength(1);
  expect(reminderText(reminders)).not.toContain(unit);
  expect(slipsOf(reviewed).map((slip) => slip.unit)).not.toContain(unit);
  const told = placedIssues(reviewed.issues, reviewed.tables).filter(
    ({ issue }) => issue.code === 'row-unsure',
  );
  expect(told.map(({ issue }) => issueMessage(issue))).toEqual([
    expect.stringContaining('《03卫生健康局.xlsx》“三季度”第7行'),
  ]);
  // Units that sent nothing of a row are asked for it in words that are meant for them.
  const asked = slipsOf(reviewed).flatMap(({ queries }) => queries);
  expect(asked.filter(({ issue }) => issue.code === 'row-not-sent')).toHaveLength(2);
  expect(asked.filter(({ question }) => /催报|请单位/u.test(question))).toEqual([]);
});

test('what is asked of a return as a whole is told with its own file, not the list’s', () => {
  const analysis = reviewedWith(analyseJob(job), []);
  const whole = placedIssues(analysis.issues, analysis.tables).filter(
    ({ issue }) => issue.code === 'hidden-column',
  );
  expect(whole.map(({ file, sheet }) => [file, sheet])).toEqual([['市场监管局.xlsx', '市监']]);
});

test('every correction that was accepted is applied', async () => {
  const before = analyseJob(job);
  const decisions = await accepted(before);
  const outcome = analyseJob({ ...job, decisions });
  expect(outcome.standings.map(({ state }) => state)).toEqual(decisions.map(() => 'applied'));
  const items = reviewedWith(outcome, decisions).tables.flatMap((table) => table.items);
  expect(
    items.filter(({ source }) => Object.values(source.cells).some(({ text }) => text === WORDS)),
  ).toHaveLength(new Set(decisions.map(({ subject: { unit, item } }) => `${unit} ${item}`)).size);
  // The list's workbook itself says nothing new.
  const unsent = items.filter(({ issues }) => issues.some(({ code }) => code === 'row-not-sent'));
  expect(unsent).toEqual([]);
});

test('a row that came by a slip alone has come, and its unit is not reminded of it', async () => {
  const before = analyseJob(job);
  const missing = ({ report }: Outcome): number => report?.missingRows.length ?? 0;
  expect(missing(before)).toBe(3);
  const decisions = await accepted(before);
  const outcome = analyseJob({ ...job, decisions });
  // The one that is left may be a row that was sent: its unit is not asked for it.
  expect([missing(outcome), outcome.report?.balance, outcome.report?.missingUnits]).toMatchObject([
    1,
    { notSent: 1, unsure: 1 },
    [],
  ]);
  const reviewed = reviewedWith(outcome, decisions);
  expect(remindersOf(reviewed, outcome.found).filter(({ missing: names }) => names.length > 0)).toEqual([]);
  const listed = reviewed.tables.flatMap(({ items }) => items).filter(({ source }) => source.file === LIST);
  expect(listed).toHaveLength(3);
  expect(listed.map((item) => isSent(item, own))).toEqual(listed.map((item) => !isUnsureRow(item)));
});

test('once its source comes with other words, a correction of a row that nobody had sent is asked about', async () => {
  const before = analyseJob(job);
  const decisions = await accepted(before);
  const unit = '县红十字会';
  const mine = decisions.filter(({ subject }) => subject.unit === unit);
  expect(mine).toHaveLength(1);
  const sheets = job.sheets;
  const { name, task } =
    before.analysis.tables.flatMap(({ items }) => items).find(({ source }) => source.leadUnits[0] === unit)
      ?.source.cells ?? {};
  const line = (name ?? task)?.text ?? '';
  const texts = [
    ['目标任务', '牵头单位', '进展情况'],
    [line, unit, '已完成救护培训4000人次。'],
  ];
  const [first] = sheets;
  const grid = { ...first!, file: '红十字会.xlsx', texts, values: texts, formats: [], merges: [] };
  const late = analyseJob({
    ...job,
    decisions: mine,
    files: [...job.files, { file: '红十字会.xlsx', grids: [{ ...grid, firstRow: 1 }], error: null }],
  });
  expect(late.standings.map(({ state }) => state)).toEqual(['stale']);
});
