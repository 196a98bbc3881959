import type { TableAnalysis } from '../domain/analysis';
import type { BulletinDocument } from '../domain/bulletin/document';
import { findingLine } from '../domain/draft/findingLine';
import { reviewOwn } from '../domain/draft/reviewOwn';
import { draftZhCN } from '../domain/messages/zh-CN.draft';
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
    session.tell(draftZhCN.own(checked, amiss.map(findingLine)));
  } catch (error) {
    const { detail } = faultIn('', error);
    session.fail(draftZhCN.ownFailed, detail);
  }
}
