import type { SourceFile } from '../../../domain/grid';
import { damaged, ReadFailure } from '../failure';
import { otherCompound } from '../sniff';
import { CompoundFile } from './compound';
import { readWithLibrary } from './library';

/** Workbooks in compound files: .xls, .et and their templates, and locked ones. */
export async function readCompound(
  file: string,
  bytes: Uint8Array,
): Promise<Pick<SourceFile, 'grids' | 'made'>> {
  const container = new CompoundFile(bytes);
  if (container.names.some((name) => /^encryptedpackage$/iu.test(name))) throw new ReadFailure('encrypted');
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (stream === null) throw otherCompound(container.names);
  if (stream.length < 8) throw damaged();
  return { grids: await readWithLibrary(file, stream) };
}
