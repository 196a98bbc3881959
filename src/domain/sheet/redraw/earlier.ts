import type { SheetVisibility } from '../../grid';
import type { Imprint } from '../edits/imprint';
import type { SheetNow } from '../edits/keepEdits';
import type { OurSheet, Register } from './register';

/** What a host tells of its workbook before sheets of ours are drawn or taken back. */

export interface SheetInBook {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

export interface OpenBook {
  readonly sheets: readonly SheetInBook[];
  readonly register: Register;
  /** Id of the sheet in view, where there is one. */
  readonly active: string | null;
}

/** A sheet of an earlier drawing as it stands now: what was drawn, and what the user has made of it. */
export interface EarlierSheet extends SheetInBook {
  readonly entry: OurSheet;
  readonly protected: boolean;
  readonly now: SheetNow;
  /** Null where it is not known what was drawn. */
  readonly imprint: Imprint | null;
  readonly charts: number;
  /** Comments, pictures, tables: none of them is ever ours. */
  readonly additions: number;
}

/** Things of the user's stand on it: drawing it anew would cost them. */
export const hasAdditions = ({ additions, charts, imprint }: EarlierSheet): boolean =>
  additions > 0 || (imprint !== null && charts > imprint.plan.charts.length);
