import { findingLine } from '../../domain/draft/findingLine';
import type { OwnReview } from '../../domain/draft/reviewOwn';
import { draftZhCN } from '../../domain/messages/zh-CN.draft';

/** What 稿件核对 of a bulletin of ours found, in words. Loaded when there is something to say. */
export const reviewWords = ({ checked, amiss }: OwnReview): string =>
  draftZhCN.own(checked, amiss.map(findingLine));
