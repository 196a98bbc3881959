import type { Grid, SourceFile } from '../../domain/grid';
import { failed } from './failure';
import { sniff } from './sniff';
import { isTextTable, readTextTable } from './textTable';
import { readMarkup, readWorkbook } from './workbook';
import { guardZip } from './zipGuard';

async function grids(file: string, bytes: Uint8Array): Promise<Grid[]> {
  const content = sniff(bytes);
  if ('bytes' in content) {
    if (content.kind === 'ooxml') guardZip(content.bytes);
    return readWorkbook(file, content.bytes);
  }
  if (content.kind === 'text' && isTextTable(file, content.text)) return [readTextTable(file, content.text)];
  return readMarkup(file, content.text);
}

/**
 * Reads .xlsx .xlsm .xls .et, HTML saved as .xls, .csv and text tables, by what the bytes are and not by the name.
 * Never throws: a file that cannot be read comes back with its reason. Large files belong in a worker with a time
 * limit, since parsing cannot be interrupted.
 */
export async function readSource(file: string, bytes: Uint8Array): Promise<SourceFile> {
  try {
    return { file, grids: await grids(file, bytes), error: null };
  } catch (error) {
    return failed(file, error);
  }
}
