import { reviewOwn, type OwnReview } from '../../domain/draft/reviewOwn';
import type { BulletinOrder } from './engine';
import { orderedDocument } from './orderedDocument';

/** Our own bulletin held against the tables that it is made from. */
export function reviewJob(order: BulletinOrder): OwnReview {
  const { bulletin, document } = orderedDocument(order);
  return reviewOwn(document, bulletin.tables);
}
