import type { Made } from '../domain/grid';

/**
 * What we made says so: a custom document property, so that a folder of returns that holds last month's bulletin, or a
 * slip, can name it instead of reading it as a return.
 */
export const KIND_PROPERTY = 'TongbaoKind';

export type Kind = Made;
