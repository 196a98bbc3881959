/** What the pane hands to the user's machine: files and formatted text. Web views of Excel may refuse either. */

/** A while after which the browser has surely taken the file. */
const KEPT_MS = 60_000;

/**
 * Gives a file to the browser to be saved. Whether the user then keeps it, no page is told.
 *
 * @returns false where this web view has no downloads
 */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): boolean {
  if (!('download' in HTMLAnchorElement.prototype)) return false;
  try {
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    return true;
  } catch {
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
