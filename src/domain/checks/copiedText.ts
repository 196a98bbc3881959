import { addTo } from '../grouped';
import { overlap, topic } from '../read/topic';
import { issueAt, type Finding, type RowContext, type TableCheck } from './check';

/** Short formulas (已完成, 正在推进) are nobody's text. */
const LEAST_LENGTH = 10;

const bare = (text: string): string => text.replace(/[\s,。;:、]/gu, '');

/** Below this a plan and a report may well be the same few words; what is done is done as planned. */
const LEAST_ACTIVITY = 5;
const ACTIVITY = /^(?:正在|持续|继续|进一步)?(?:进行|开展|推进|加强|落实|做好|组织)/u;

/** 进行查漏补缺 for plan and progress alike: what has been done is left unsaid. */
const onlyActivity = (text: string): boolean =>
  text.length >= LEAST_ACTIVITY && ACTIVITY.test(text) && !/\d|完成|完毕|到位/u.test(text);

/** The progress repeats the plan to the letter. */
function ofPlan(context: RowContext): Finding[] {
  if (context.text('plan').text === '') return [];
  const progress = bare(context.text('progress').text);
  const plan = bare(context.text('plan').text);
  if (progress !== plan || context.item.completion.percent === 100) return [];
  if (progress.length < LEAST_LENGTH && !onlyActivity(progress)) return [];
  return [
    {
      row: context.index,
      issue: issueAt(context, 'copied-text', 'warning', 'progress', [context.text('progress').original], {
        kind: 'plan',
      }),
    },
  ];
}

/** Rows that share a text are often one piece of work; it is a copy where the text speaks of the other row's task alone. */
function ofOtherRow(context: RowContext, twins: readonly RowContext[]): Finding[] {
  const spoken = topic(context.text('progress').text);
  const own = overlap(spoken, topic(context.text('task').text));
  const other = twins.find((twin) => twin !== context && overlap(spoken, topic(twin.text('task').text)) > 0);
  if (own > 0 || other === undefined) return [];
  const params = { kind: 'row', row: other.item.source.row };
  return [
    {
      row: context.index,
      issue: issueAt(
        context,
        'copied-text',
        'warning',
        'progress',
        [context.text('progress').original],
        params,
      ),
    },
  ];
}

/** A text that hundreds of rows share is a form letter; a few of its tasks tell enough. */
const MOST_TASKS = 20;

/** One row for each different task among rows of the same text. */
function differentTasks(group: readonly RowContext[]): RowContext[] {
  const tasks = new Map<string, RowContext>();
  for (const context of group) {
    if (tasks.size >= MOST_TASKS) break;
    const task = bare(context.text('task').text);
    if (!tasks.has(task)) tasks.set(task, context);
  }
  return [...tasks.values()];
}

export const copiedText: TableCheck = {
  code: 'copied-text',
  table: (rows) => {
    const byText = new Map<string, RowContext[]>();
    for (const context of rows) {
      const key = bare(context.text('progress').text);
      if (key.length < LEAST_LENGTH || context.item.source.cells.progress?.from !== 'own') continue;
      addTo(byText, key, context);
    }
    const twins = [...byText.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ group, tasks: differentTasks(group) }));
    return [
      ...rows.flatMap(ofPlan),
      ...twins.flatMap(({ group, tasks }) =>
        tasks.length > 1 ? group.flatMap((context) => ofOtherRow(context, tasks)) : [],
      ),
    ];
  },
};
