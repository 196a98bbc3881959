import { paragraphs } from './html';
import type { Log } from './log';

/** What the pane hands to the user's machine: files and formatted text. Web views of Excel may refuse either. */

export interface Download {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly BlobPart[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const ZIP = 'application/zip';

/** Some browsers read the address only after the click has returned. */
const KEPT_MS = 60_000;

/** Gives a file to the browser's downloads. Whether the user then keeps it, no page is told. @throws where there are none */
export function download({ name, type, parts }: Download): void {
  if (!('download' in HTMLAnchorElement.prototype)) throw new Error('no downloads');
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** @returns whether the browser took the file; why not is in the log */
export function tryDownload(file: Download, log: Log): boolean {
  try {
    download(file);
    return true;
  } catch (error) {
    log.error(error);
    return false;
  }
}

export interface Formatted {
  readonly html: string;
  readonly text: string;
}

/** As the user's own copying would: nothing of the formats is taken for unsafe and dropped. */
function copyByEvent({ html, text }: Formatted): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    isTaken = event.clipboardData !== null;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', take, { capture: true });
  try {
    return document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
}

async function copyByClipboard({ html, text }: Formatted): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Puts formatted text on the clipboard. @returns false where this web view refuses it */
export const copyFormatted = async (formatted: Formatted): Promise<boolean> =>
  copyByEvent(formatted) || copyByClipboard(formatted);

/** The same of plain lines. */
export const copyLines = (text: string): Promise<boolean> => copyFormatted({ html: paragraphs(text), text });
