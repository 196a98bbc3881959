/** What a file exceeded. */
const LIMITS: Readonly<Record<string, string>> = {
  bytes: '展开后超过300MB，或压缩比异常',
  cells: '单元格超过600万个',
  merges: '合并单元格过多或互相重叠',
  parts: '内部部件过多',
};

const SAVE_AS = '请在 Excel 或 WPS 中打开后另存为 .xlsx';

/** The table of refusals: code + file + what → which file, what it is, what to do. */
export const filesZhCN = {
  failures: {
    empty: (file: string, _what?: string) => `《${file}》是空文件，请让单位重新报送。`,
    notWorkbook: (file: string, _what?: string) =>
      `《${file}》不是工作簿或文字表，请确认是否发错了文件（可读 .xlsx .xlsm .xls .xlsb .ods .et .csv .txt）。`,
    document: (file: string, _what?: string) =>
      `《${file}》是文字文档，不是工作簿。请将其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx 后重新报送。`,
    ownDocument: (file: string, _what?: string) =>
      `《${file}》是本程序生成的 Word 通报，不是报送表，未计入。`,
    slides: (file: string, _what?: string) => `《${file}》是演示文稿，不是工作簿，请让单位报送 .xlsx 表格。`,
    pdf: (file: string, _what?: string) =>
      `《${file}》是 PDF，其中的表格无法可靠读取，请让单位报送 .xlsx 表格。`,
    archive: (file: string, _what?: string) => `《${file}》是压缩包，请解压后把其中的表格放在同一文件夹。`,
    picture: (file: string, _what?: string) =>
      `《${file}》是图片，无法读取其中的表格，请让单位报送 .xlsx 表格。`,
    mail: (file: string, _what?: string) => `《${file}》是邮件，请将其中的附件另存到文件夹后再读取。`,
    lockFile: (file: string, _what?: string) =>
      `《${file}》是文件打开时自动生成的临时文件，不含表格，可以忽略；请确认原文件已保存。`,
    backup: (file: string, _what?: string) =>
      `《${file}》是备份或临时文件，未读取。如需读取，${SAVE_AS}，或改回原来的扩展名。`,
    iwork: (file: string, _what?: string) =>
      `《${file}》是苹果 iWork 文件，请在 Numbers 中导出为 Excel（.xlsx）后重新报送。`,
    encrypted: (file: string, _what?: string) =>
      `《${file}》设有打开密码，请在 Excel 或 WPS 中取消密码后重新保存。`,
    sealed: (file: string, _what?: string) =>
      `《${file}》被安全软件加密，在本机以外打不开，请让单位解密后重新报送。`,
    shortcut: (file: string, _what?: string) =>
      `《${file}》是快捷方式，不是文件本身，请让单位报送它指向的原文件。`,
    damaged: (file: string, _what?: string) =>
      `《${file}》已损坏或不完整，请在 Excel 或 WPS 中打开并另存，或让单位重新发送。`,
    unreadable: (file: string, _what?: string) => `《${file}》的格式无法完整读取，${SAVE_AS}后重试。`,
    tooLarge: (file: string, what = '') =>
      `《${file}》过大（${LIMITS[what] ?? '超出读取上限'}），不像是进展情况表，未读取。请删去无关工作表和空白行列，另存为 .xlsx 后重试。`,
    noSheets: (file: string, _what?: string) =>
      `《${file}》里没有可读的工作表（只有图表、宏表或没有工作表），请核对后重新报送。`,
    fault: (file: string, _what?: string) =>
      `读取《${file}》时程序出错（不是文件的问题）。可先在 Excel 或 WPS 中另存为 .xlsx 再试，并将错误记录反馈给维护人员。`,
  },
};
