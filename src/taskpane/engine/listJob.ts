import { issueListSheet } from '../../domain/bulletin/sheets/issueList';
import { writeWorkbook } from '../../files/write';
import type { ListOrder } from './engine';

/** A list of issues as an .xlsx. */
export const listJob = async ({ title, issues }: ListOrder): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeWorkbook([issueListSheet(title, issues)]));
