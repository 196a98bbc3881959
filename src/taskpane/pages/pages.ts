import { lazy, type ComponentType } from 'react';
import type { PageId } from '../state/state';

/** Pages are loaded when they are first shown. */
export const PAGE_VIEWS: Readonly<Record<PageId, ComponentType>> = {
  collect: lazy(async () => ({ default: (await import('./collect/CollectPage')).CollectPage })),
  check: lazy(async () => ({ default: (await import('./check/CheckPage')).CheckPage })),
  ask: lazy(async () => ({ default: (await import('./ask/AskPage')).AskPage })),
  progress: lazy(async () => ({ default: (await import('./progress/ProgressPage')).ProgressPage })),
  bulletin: lazy(async () => ({ default: (await import('./bulletin/BulletinPage')).BulletinPage })),
  draft: lazy(async () => ({ default: (await import('./draft/DraftPage')).DraftPage })),
  diagnose: lazy(async () => ({ default: (await import('./DiagnosePage')).DiagnosePage })),
};
