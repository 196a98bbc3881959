import type { Status } from '../../domain/item';

/** In the order in which they are shown. */
export const STATUSES: readonly Status[] = ['behind', 'at-risk', 'on-track', 'completed', 'undetermined'];
