import { lazy, type ComponentType } from 'react';
import type { PageId } from '../state/state';

/** Pages are loaded when they are first shown. */
export const PAGE_VIEWS: Readonly<Record<PageId, ComponentType>> = {
  diagnose: lazy(async () => ({ default: (await import('./DiagnosePage')).DiagnosePage })),
};
