/** What a page gives to the browser to be saved: jsdom has neither addresses of blobs nor downloads. */

export interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

/** From now on; `jest.restoreAllMocks` ends it. */
export function watchDownloads(): Saved[] {
  const saved: Saved[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.getAttribute('href') ?? '');
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
  return saved;
}

/** A user's own copying, as browsers do it: what is put on the clipboard by type. */
export function watchCopying(): Map<string, string> {
  const copied = new Map<string, string>();
  document.execCommand = () => {
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, data: string) => void copied.set(type, data) };
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return event.defaultPrevented;
  };
  return copied;
}

export const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error('unread'));
    reader.readAsArrayBuffer(blob);
  });
