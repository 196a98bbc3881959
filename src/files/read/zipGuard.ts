import { unzipSync } from 'fflate';
import { ReadFailure } from './failure';

/**
 * What a workbook may unpack to. A returns workbook unpacks to well under 1 MB, one of 100,000 rows to some
 * 100 MB; beyond that a small file was made to exhaust the machine, or is no progress table.
 */
const MOST_BYTES = 300 * 1024 * 1024;
/** Tables of Chinese text pack at 5–30 : 1; blank cells by the million at several hundred. */
const MOST_RATIO = 150;
const RATIO_FROM = 40 * 1024 * 1024;

/** Reads only the zip's directory. Throws ReadFailure: damaged, notWorkbook, tooLarge. */
export function guardZip(bytes: Uint8Array): void {
  let total = 0;
  let workbook = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        workbook ||= /^xl\/workbook\.(?:xml|bin)$/iu.test(name);
        return false;
      },
    });
  } catch {
    throw new ReadFailure('damaged');
  }
  if (!workbook) throw new ReadFailure('notWorkbook');
  if (total > MOST_BYTES || (total > RATIO_FROM && total > bytes.length * MOST_RATIO))
    throw new ReadFailure('tooLarge');
}
