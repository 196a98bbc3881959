/** Rounded up, so that what exceeds a limit never reads as the limit. */
const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
const quoted = (names: readonly string[]): string => names.map((name) => `《${name}》`).join('、');

const MOST_NAMES = 5;
const someOf = (names: readonly string[]): string =>
  `${quoted(names.slice(0, MOST_NAMES))}${names.length > MOST_NAMES ? `等 ${names.length} 个文件` : ''}`;

/** What became of every file and sheet that was given; a part of the pane's section of `zhCN`. */
export const intakeZhCN = {
  /** Why a file is in the list and not in the figures. Each names the file and what to do. */
  refusals: {
    lockFile: (file: string) => `《${file}》是 Office 打开文件时留下的临时文件，不含报送内容，不用处理。`,
    systemFile: (file: string) => `《${file}》是系统自动生成的文件，不含报送内容，不用处理。`,
    backup: (file: string) => `《${file}》是备份文件，没有读取。如确要计入，请用“添加文件”单独添加它。`,
    programFile: (file: string) => `《${file}》是程序用的文件，不是报送内容，没有读取。`,
    emptyFolder: (file: string) => `文件夹《${file}》是空的，里面没有文件。`,
    unreadable: (file: string) =>
      `《${file}》打不开：可能已移动或改名、正被其他程序占用，或还没有从网盘下载到本机。请检查后重新添加。`,
    tooMany: (folder: string, limit: number) =>
      `《${folder}》及其后的内容没有列出：一次最多添加 ${limit} 个文件。请分批添加。`,
    tooDeep: (folder: string, limit: number) =>
      `文件夹《${folder}》里的内容没有列出：文件夹超过 ${limit} 层。请把它单独添加。`,
    sameFile: (file: string, other: string) => `《${file}》与《${other}》内容完全相同，只计一次。`,
    tooLarge: (file: string, bytes: number, limit: number) =>
      `《${file}》有 ${megabytes(bytes)} MB，超过单个文件 ${megabytes(limit)} MB 的上限，未读取。请删去图片和无关工作表后另存为 .xlsx 再添加。`,
    tooLargeInAll: (file: string, limit: number) =>
      `《${file}》未读取：连同它，全部文件超过 ${megabytes(limit)} MB 的上限。请移除不需要的文件，或分批汇总。`,
    tooManyCells: (file: string, cells: number, limit: number) =>
      `《${file}》有 ${Math.ceil(cells / 10_000)} 万个单元格，超过单个文件 ${limit / 10_000} 万的上限，未计入。请删去表格以外的行列和无关工作表后重新添加。`,
    tooManyCellsInAll: (file: string, limit: number) =>
      `《${file}》未计入：连同它，全部文件超过 ${limit / 10_000} 万个单元格的上限。请移除不需要的文件，或分批汇总。`,
    tooLong: (file: string, seconds: number) =>
      `《${file}》在 ${seconds} 秒内没有读完，已停止，未计入。文件可能不完整或含有大量空行空列，请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新添加。`,
    tooLongToAnalyse: (file: string, seconds: number) =>
      `《${file}》的内容在 ${seconds} 秒内没有算完，已停止，未计入。请检查是否有超长或大量重复的文字，整理后重新添加。`,
    fault: (file: string) =>
      `《${file}》：程序出错（不是文件的问题），这个文件没有计入。请复制日志发给维护人员。`,
    draftFault: (file: string) =>
      `《${file}》：程序出错（不是文件的问题），没有打开。可以把通报全文粘贴到文字框中核对，并复制日志发给维护人员。`,
    longDraft: (characters: number, limit: number) =>
      `通报稿有 ${Math.ceil(characters / 10_000)} 万字，超过 ${limit / 10_000} 万字的上限，没有核对。请只留下通报正文。`,
  },
  /** Of the open workbook: no file, a person unticks it. */
  sheetFault: (sheet: string) =>
    `工作表“${sheet}”：程序出错（不是表的问题），没有算完。请复制日志发给维护人员，可先不勾选这张表。`,
  sheetTooLong: (sheet: string, seconds: number) =>
    `工作表“${sheet}”在 ${seconds} 秒内没有算完，已停止。请检查是否有超长或大量重复的文字，或不勾选这张表。`,
  renamed: (name: string) => `与列表中的《${name}》同名，内容不同，请核对是否重复报送。`,
  sameAsOpen: '与当前打开的工作簿同名。如果就是它，请移除，以免总表被当作报送。',
  again: (names: readonly string[]) => `${someOf(names)}已经在列表中，没有重复添加。`,
  findingCause: (name: string, index: number, total: number) =>
    `有文件算不下去，正在逐个检查 ${index}/${total}：${name}`,
  nothingDropped: '没有收到文件。请把文件或文件夹从资源管理器拖进来，或用“添加文件”。',
  /** 收到: files, and the rows that they gave. */
  received: (files: number, rows: number, missing: readonly (readonly [number, string])[]) =>
    [
      `收到 ${files} 个文件，读到 ${rows} 项`,
      ...missing.filter(([count]) => count > 0).map(([count, what]) => `${count} 个${what}`),
    ].join('，') + '。',
  missing: { failed: '不能读取', noTable: '没有进展情况表', left: '不计入' },
  groups: {
    amiss: '请看一下',
    left: '不计入的',
  },
  tablesAndRows: (tables: number, rows: number) => (tables > 1 ? `${tables} 张表 ${rows} 项` : `${rows} 项`),
  hidden: '隐藏',
  sheet: (sheet: string, hidden: boolean, what: string) =>
    [...(sheet === '' ? [] : [`${sheet}${hidden ? '（隐藏）' : ''}`]), what].join('：'),
  sheets: (count: number) => `各工作表（${count} 张）`,
  takeHidden: (rows: number) => `计入隐藏工作表（${rows} 项）`,
  takeHiddenOf: (file: string, rows: number) => `计入《${file}》的隐藏工作表（${rows} 项）`,
  copyFailed: '没能自动复制，请到“自检”页的日志框中全选后复制。',
} as const;
