/** What sheets say of themselves, whatever stands in them. */
export const sheetZhCN = {
  /** The program that a file's properties name. */
  application: '进度通报',
  /** At the end of a text that is longer than a cell can hold. */
  cut: '…（原文过长，已截断）',
  /** A sheet whose rows are more than one sheet can hold goes on in this one. */
  continued: (name: string, part: number) => `${name}（续${part}）`,
  /** For a sheet whose name has no character that Excel takes. */
  unnamed: '表',
};
