import { messages } from '../../domain/messages/zh-CN';
import type { BulletinOrder } from '../engine/engine';
import type { NoticeState } from '../state/state';
import type { TaskContext } from './context';
import { nextTask } from '../nextTask';

const text = messages.pane.tasks;

/**
 * Says that a bulletin was made, then with it what 稿件核对 of it found: the check runs after each, and whatever becomes
 * of it the bulletin is there.
 */
export async function tellReviewed(
  { store, engine, runner }: TaskContext,
  made: NoticeState,
  order: BulletinOrder,
): Promise<void> {
  const tell = (notice: NoticeState): void => store.dispatch({ type: 'notice', notice });
  tell(made);
  const review = await runner.run(
    text.reviewing,
    async ({ signal }) => {
      await nextTask();
      const [review, { reviewWords }] = await Promise.all([
        engine.review(order, signal),
        import('./reviewWords'),
      ]);
      return { isRight: review.amiss.length === 0, words: reviewWords(review) };
    },
    { canCancel: true },
  );
  // Why it did not run was told in place of the bulletin's own words.
  const fault = review === undefined && store.get().notice?.fault === true;
  tell({
    ...made,
    intent: review?.isRight === true ? made.intent : 'warning',
    text: `${made.text}\n${review?.words ?? text.notReviewed}`,
    ...(fault && { fault }),
  });
}
