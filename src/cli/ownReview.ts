import type { TableAnalysis } from '../domain/analysis';
import type { BulletinDocument } from '../domain/bulletin/document';
import { findingLine } from '../domain/draft/findingLine';
import { reviewOwn } from '../domain/draft/reviewOwn';
import { messages } from '../domain/messages/zh-CN';
import { faultIn } from '../domain/sources';
import type { Session } from './session';

/** 稿件核对 of the bulletin that was made, on stderr; a fault of the check costs nothing else. */
export function tellReview(
  document: BulletinDocument,
  tables: readonly TableAnalysis[],
  session: Session,
): void {
  try {
    const { checked, amiss } = reviewOwn(document, tables);
    session.tell(messages.draft.own(checked, amiss.map(findingLine)));
  } catch (error) {
    const { detail } = faultIn('', error);
    session.fail(messages.draft.ownFailed, detail);
  }
}
