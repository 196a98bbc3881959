/** What the page makes goes to the browser's downloads: it has no other way to a disk. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly BlobPart[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Some browsers read the address only after the click has returned. */
const KEPT_MS = 60_000;

export function download({ name, type, parts }: Download): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
