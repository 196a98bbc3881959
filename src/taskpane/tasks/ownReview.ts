import { findingLine } from '../../domain/draft/findingLine';
import type { OwnReview } from '../../domain/draft/reviewOwn';
import { messages } from '../../domain/messages/zh-CN';
import type { BulletinOrder } from '../engine/engine';
import type { NoticeState } from '../state/state';
import type { TaskContext } from './context';

const text = messages.draft;

const wordsOf = (review: OwnReview | undefined): string =>
  review === undefined ? text.notReviewed : text.own(review.checked, review.amiss.map(findingLine));

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
    messages.pane.tasks.reviewing,
    ({ signal }) => engine.review(order, signal),
    { canCancel: true },
  );
  // Why it did not run was told in place of the bulletin's own words.
  const fault = review === undefined && store.get().notice?.fault === true;
  const isRight = review !== undefined && review.amiss.length === 0;
  tell({
    ...made,
    intent: isRight ? made.intent : 'warning',
    text: `${made.text}\n${wordsOf(review)}`,
    ...(fault && { fault }),
  });
}
