/** Why a file or a sheet that was given counts for nothing; a section of `zhCN`. */
export const sourcesZhCN = {
  /** Our own fault, never the file's. */
  fault: (file: string) =>
    `处理《${file}》时程序出错（不是文件的问题），未能计入；其他文件不受影响。请把日志发给维护人员。`,
  ownBulletin: (file: string) =>
    `《${file}》是本程序生成的通报，不是报送表，未计入；要与它比较请指定为上期。`,
  ownSlip: (file: string) =>
    `《${file}》是本程序生成的核对单，不是报送表，未计入；要采用其中的答复请按核对单读回。`,
  ownList: (file: string) => `《${file}》是本程序生成的名单或清单，不是报送表，未计入。`,
  noSheets: (file: string) => `《${file}》里没有可读的工作表。`,
  /** Sheets of a file that gave nothing, on one line. */
  skippedSheets: (file: string, reasons: readonly string[]) => `《${file}》：${reasons.join('；')}。`,
} as const;
