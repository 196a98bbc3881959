import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** What LibreOffice makes of a document, where the developer names the program: SOFFICE=soffice npx jest … */

const PROGRAM = process.env['SOFFICE'];
export const hasLibreOffice = PROGRAM !== undefined && PROGRAM !== '';

const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** The text of the printed pages without blanks and page numbers, in the order in which it is drawn. */
export function printedText(bytes: Uint8Array): string {
  if (PROGRAM === undefined) throw new Error('SOFFICE names no program');
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-word-'));
  try {
    writeFileSync(join(folder, 'a.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      PROGRAM,
      ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
      {
        stdio: 'ignore',
      },
    );
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'a.pdf'), '-'], { maxBuffer: 1 << 28 });
    return squeezed(text.toString('utf8').replace(/—\s*\d{1,4}\s*—/gu, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Texts of the paragraphs of a document, without blanks. */
export function paragraphTexts(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [])
    .map((one) =>
      one.replace(/<[^>]*>/gu, '').replace(/&(\w+);/gu, (_, name: string) => ENTITIES[name] ?? ''),
    )
    .map(squeezed)
    .filter((text) => text !== '');
}

/** Shorter pieces of a text may stand anywhere by chance. */
const LEAST = 5;

/** Length of the longest beginning of a text that is printed in one piece. */
function printedLength(text: string, printed: string): number {
  let [found, most] = [0, text.length];
  while (found < most) {
    const middle = Math.ceil((found + most) / 2);
    if (printed.includes(text.slice(0, middle))) found = middle;
    else most = middle - 1;
  }
  return found;
}

/** What of a text is not printed: rows that are cut in two have their columns in between. Empty where nothing is missing. */
export function missingOf(text: string, printed: string): string {
  let left = text;
  while (left !== '') {
    const length = printedLength(left, printed);
    if (length < Math.min(LEAST, left.length)) return left;
    left = left.slice(length);
  }
  return '';
}
