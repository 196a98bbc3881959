/**
 * What a drop holds, asked for before its event is over: entries of folders and files, and files that have no entry
 * (an attachment dragged out of a mail program).
 */
export type Captured = readonly (FileSystemEntry | File)[];

export function captured(data: DataTransfer): Captured {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const given = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const found = given.filter((one) => one !== null);
  return found.length > 0 ? found : [...data.files];
}
