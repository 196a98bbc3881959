import type { SheetVisibility } from '../domain/grid';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Whether a sheet is in view, by Excel's word for it. */
export const visibilityOf = (word: unknown): SheetVisibility => VISIBILITY[String(word)] ?? 'visible';
