import { bulletinOf, type Bulletin } from '../../domain/bulletin/bulletin';
import type { BulletinDocument } from '../../domain/bulletin/document';
import { documentOf } from '../../domain/bulletin/documentOf';
import { onceEach } from '../../domain/once';
import { changesOf } from '../../domain/previous/changes';
import { withoutAsides } from '../../domain/decisions/apply';
import type { BulletinOrder } from './engine';

interface Ordered {
  readonly bulletin: Bulletin;
  readonly document: BulletinDocument;
}

function made(order: BulletinOrder): Ordered {
  const { analysis, report, comparison, title, include, office } = order;
  const { tables, files, issues } = withoutAsides(analysis);
  // By the statuses as they stand after review: what a person put right counts as what it is now.
  const changes = comparison && changesOf(tables, comparison);
  const bulletin = bulletinOf(tables, { report, issues, changes, files, ...(title !== null && { title }) });
  const without = include.slowList ? [] : (['slow'] as const);
  return { bulletin, document: documentOf(bulletin, office, { without }) };
}

/**
 * The bulletin as ordered, in whatever form it is wanted: what a person set aside is not in it. Each bulletin is drawn
 * or written, and reviewed: one and the same.
 */
export const orderedDocument = onceEach(made);
