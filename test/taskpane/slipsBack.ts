import * as xlsx from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { messages } from '../../src/domain/messages/zh-CN';

const { columns } = messages.slips;

/** What a unit writes beside one query; both empty: it says nothing. */
export interface Said {
  readonly corrected?: string;
  readonly explained?: string;
}

/**
 * Slips as their units send them back.
 * @param zip as it was downloaded, with a workbook a unit
 * @param say what is answered to the query on this line, counted from 0 over all slips
 */
export function slipsBack(
  zip: Uint8Array,
  say: (query: number) => Said,
): { readonly name: string; readonly bytes: Uint8Array }[] {
  let query = 0;
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => {
    const book = xlsx.read(bytes, { type: 'array' });
    const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
    const rows = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true, defval: '' });
    const header = rows.findIndex((cells) => cells.includes(columns.explained));
    for (let row = header + 1; row < rows.length; row++) {
      if (rows[row]?.[0] === '') continue;
      for (const [column, words] of Object.entries(say(query))) {
        const c = (rows[header] ?? []).indexOf(columns[column as keyof Said]);
        sheet[xlsx.utils.encode_cell({ r: row, c })] = { t: 's', v: words };
      }
      query++;
    }
    const written = xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
    return { name, bytes: new Uint8Array(written) };
  });
}
