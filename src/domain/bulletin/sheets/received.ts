import { messages } from '../../messages/zh-CN';
import { sheetZhCN } from '../../messages/zh-CN.sheet';
import type { PlanCell } from '../../sheet/plan';
import type { SheetRows } from '../../sheet/table';
import { gaveNothing, isPassedOver, type FileAccount, type SheetAccount } from '../../sources';

/** 收到的文件: what became of every file and sheet, so that nothing is passed over in silence. */

const say = sheetZhCN.received;

/** Points of the section's heading and of its first lines, which stay on its page. */
const HEADED = 90;

const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cell' });
const centred = (value: string | number): PlanCell => ({
  value: value === '' ? null : value,
  style: 'centred',
});

/** One line: a sheet, or a file that has none to tell of. */
interface Line {
  readonly outcome: string;
  readonly rows: number | null;
  readonly hidden: boolean;
  readonly file: string;
  readonly sheet: string;
  readonly words: string;
}

function sheetLine(file: string, { sheet, hidden, tables, rows, skipped }: SheetAccount): Line {
  const told = { hidden, file, sheet };
  if (skipped === null)
    return { ...told, outcome: say.outcome.read, rows, words: tables > 1 ? say.tables(tables) : '' };
  return { ...told, outcome: hidden ? say.outcome.hidden : say.outcome.none, rows: null, words: skipped };
}

function linesOf({ file, error, sheets }: FileAccount): Line[] {
  const whole = { rows: null, hidden: false, file, sheet: '' };
  if (error !== null) return [{ ...whole, outcome: say.outcome.failed, words: error.message }];
  if (sheets.length === 0) return [{ ...whole, outcome: say.outcome.none, words: say.noSheet }];
  return sheets.map((sheet) => sheetLine(file, sheet));
}

/** How many files came, how many of them gave rows, and how many are no returns. */
export function filesNote(files: readonly FileAccount[]): string {
  const returns = files.filter((file) => !isPassedOver(file));
  const read = returns.filter((file) => !gaveNothing(file)).length;
  return say.note(returns.length, read, files.length - returns.length);
}

/** 12行，隐藏；读出2张表 */
const toldOf = ({ rows, hidden, words }: Line): string => {
  const counted = [...(rows === null ? [] : [say.rows(rows)]), ...(hidden ? [say.hidden] : [])].join('，');
  return [counted, words].filter((part) => part !== '').join('；');
};

/**
 * Adds the section below the list of what to ask about, in its columns: its heading is repeated on each page, and holds
 * for these lines, too.
 */
export function receivedFiles(foot: SheetRows, files: readonly FileAccount[], page: number): void {
  if (files.length === 0) return;
  foot.keepTogether(HEADED, page);
  foot.space(12);
  foot.across(say.title, 'note', 4);
  files.flatMap(linesOf).forEach((line, index) => {
    const place = messages.bulletin.place(line.file, line.sheet, '');
    const texts = [cell(''), centred(line.outcome), cell(''), cell(''), cell(place), cell(toldOf(line))];
    foot.cells([centred(index + 1), ...texts, cell(''), cell('')]);
  });
}
