import { messages } from '../../domain/messages/zh-CN';
import { askingZhCN } from '../../domain/messages/zh-CN.asking';
import type { Reminder } from '../../domain/slips/reminders';
import type { Asking, AskingOrder } from '../engine/engine';
import { copyLines, tryDownload, XLSX, ZIP } from '../handOver';
import { remindersOf, reviewedOf } from '../state/selectors';
import type { AskingTasks, Way } from './asking';
import { tell, type TaskContext } from './context';
import type { DecisionTasks } from './decisions';

const text = askingZhCN;

const TYPES = { xlsx: XLSX, zip: ZIP } as const;

/** The work behind `askingTasks`. */
export function askingWork(
  context: TaskContext,
  { answerAll }: Pick<DecisionTasks, 'answerAll'>,
): AskingTasks {
  const { store, engine, port, runner, log } = context;

  const saved = ({ name, type, bytes }: Asking): boolean =>
    tryDownload({ name, type: TYPES[type], parts: [bytes] }, log);

  /** Made, and handed over as wished; as sheets where this web view saves no files. Says which it was. */
  async function give(
    name: string,
    orderOf: () => AskingOrder | null,
    way: Way,
    words: {
      readonly saved: (made: Asking) => string;
      readonly drawn: (sheets: readonly string[]) => string;
    },
  ): Promise<void> {
    const done = await runner.run(
      name,
      async ({ signal, step }) => {
        // Worked out within the task: what is read in between would be of other rows.
        const order = orderOf();
        if (order === null) return null;
        const made = await engine.asking(order, signal);
        if (way === 'file' && saved(made)) return { intent: 'success', said: words.saved(made) } as const;
        step(messages.pane.tasks.drawing, null, true);
        const { sheets, retained } = await port.draw(made.plans);
        const refused = way === 'file' ? text.refused : '';
        const kept = retained.length === 0 ? '' : text.retained(retained);
        const intent = refused === '' ? 'success' : 'warning';
        return { intent, said: refused + words.drawn(sheets) + kept } as const;
      },
      { canCancel: true },
    );
    if (done) tell(context, done.intent, done.said);
  }

  const reminders = (): readonly Reminder[] => remindersOf(store.get());

  return {
    giveSlips: (units, way) =>
      give(
        text.making,
        () => {
          const analysis = reviewedOf(store.get());
          return analysis === null ? null : { what: 'slips', analysis, units };
        },
        way,
        {
          saved: ({ name, units: count, queries }) => text.downloaded(name, count, queries),
          drawn: text.drawn,
        },
      ),
    giveReminders: (way) =>
      give(text.makingList, () => ({ what: 'reminders', reminders: reminders() }), way, {
        saved: ({ name }) => text.listDownloaded(name),
        drawn: ([sheet = '']) => text.listDrawn(sheet),
      }),
    async copyReminders() {
      const { judging } = store.get();
      if (judging === null) return;
      const copied = await copyLines(judging.reminderText(reminders()));
      tell(context, copied ? 'success' : 'error', copied ? text.copied : text.notCopied);
    },
    async takeAnswers(answers) {
      const { judging } = store.get();
      if (judging === null) return;
      const drafts = judging.answerDrafts(answers);
      if (drafts.length === 0) return;
      await answerAll(drafts);
      tell(context, 'success', text.taken(drafts.length));
    },
  };
}
