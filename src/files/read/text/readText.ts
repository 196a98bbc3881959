import type { Grid } from '../../../domain/grid';
import { CellBudget } from '../cells/sheetBuilder';
import { ReadFailure } from '../failure';
import { bestSeparator, checkBars, readDelimited } from './delimited';
import { isTextTable, readTextTable } from './textTable';

/** The first line of a csv may name its separator for Excel. */
const NAMED_SEPARATOR = /^sep=([,;\t|])\r?\n/iu;
/** Exchange formats of the eighties, which begin like tables. */
const OLD_FORMATS = [/^ID;P[^\n]{0,200}\n/u, /^TABLE\r?\n0,1\r?\n/u];
/** Share of equal records from which a text is taken as separated values, whatever its name and signs. */
const ALIKE = 0.95;
const FEWEST_FIELDS = 3;

/** What was merged in the workbook that it came from is blank here. */
const plain = (grid: Grid): Grid => ({ ...grid, mergesUnknown: true });

/** A text as tables: separated values, or lines of a text table. Throws ReadFailure: unreadable, tooLarge. */
export function readText(file: string, decoded: string): Grid[] {
  const text = decoded.replace(/^\ufeff/u, '');
  if (OLD_FORMATS.some((pattern) => pattern.test(text))) throw new ReadFailure('unreadable');
  const budget = new CellBudget();
  const named = NAMED_SEPARATOR.exec(text);
  if (named !== null)
    return [plain(readDelimited(file, text.slice(named[0].length), named[1] as string, budget))];
  const best = bestSeparator(text);
  const alike = best.share >= ALIKE && best.fields >= FEWEST_FIELDS;
  if (!alike && isTextTable(file, text)) {
    checkBars(text);
    return [readTextTable(file, text)];
  }
  return [plain(readDelimited(file, text, best.share > 0 ? best.separator : ',', budget))];
}
