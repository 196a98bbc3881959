import { messages } from '../../domain/messages/zh-CN';
import { fileStem, plainName } from '../../files/fileName';
import type { BulletinOrder, Engine, WordBulletin } from '../engine/engine';
import { copyFormatted, DOCX, tryDownload } from '../handOver';
import { tell, type TaskContext } from './context';
import { tellReviewed } from './ownReview';
import { orderOf, type Ending, type Readiness } from './readiness';

const text = messages.pane.tasks;
const ENDING = '.docx';

export interface WordTasks {
  /** The bulletin as a Word file; copied with its formats where this web view saves none. */
  saveWord(): Promise<Ending>;
  /** The bulletin on the clipboard, to be pasted into Word or WPS. */
  copyWord(): Promise<Ending>;
}

export function wordTasks(context: TaskContext, { ready }: Readiness): WordTasks {
  const { store, engine, runner } = context;

  /** What the engine makes of the bulletin, and what was ordered; undefined where that failed, which has been told. */
  async function made<T>(
    how: (order: BulletinOrder, signal: AbortSignal) => Promise<T>,
  ): Promise<{ readonly made: T; readonly order: BulletinOrder } | null | undefined> {
    return runner.run(
      text.makingWord,
      async ({ signal }) => {
        const order = orderOf(store.get());
        return order === null ? null : { made: await how(order, signal), order };
      },
      { canCancel: true },
    );
  }

  /** @param refused what was asked for before, and was refused */
  async function copied(make: Engine['formatted'], refused: string): Promise<Ending> {
    const formatted = await made(make);
    if (!formatted) return 'failed';
    const { made: words, order } = formatted;
    if (!(await copyFormatted(words))) {
      tell(context, 'error', refused + text.wordNotCopied);
      return 'failed';
    }
    const told = refused + text.wordCopied(words.blanks);
    await tellReviewed(context, { intent: refused === '' ? 'success' : 'warning', text: told }, order);
    return 'done';
  }

  const saved = (name: string, { bytes }: WordBulletin): boolean =>
    tryDownload({ name, type: DOCX, parts: [bytes] }, context.log);

  return {
    async saveWord() {
      const ending = await ready();
      if (ending !== 'done') return ending;
      const ordered = await made(engine.word);
      if (!ordered) return 'failed';
      const { made: word, order } = ordered;
      const name = `${fileStem(plainName(word.title), ENDING)}${ENDING}`;
      if (!saved(name, word)) return copied(engine.formatted, text.wordRefused);
      await tellReviewed(context, { intent: 'success', text: text.wordSaved(name, word.blanks) }, order);
      return 'done';
    },
    async copyWord() {
      const ending = await ready();
      return ending === 'done' ? copied(engine.formatted, '') : ending;
    },
  };
}
