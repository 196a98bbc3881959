import { issueListSheet } from '../../domain/bulletin/sheets/issueList';
import { writeWorkbook } from '../../files/write';
import type { ListOrder } from './engine';

/** A list of issues as an .xlsx. */
export const listJob = ({ title, issues }: ListOrder): Promise<Uint8Array<ArrayBuffer>> =>
  writeWorkbook([issueListSheet(title, issues)], { kind: 'list' });
