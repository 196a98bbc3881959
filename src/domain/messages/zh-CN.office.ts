/** What the pane says of the office's template. Loaded with what says it, not with the pane. */
export const officeZhCN = {
  title: '发文模板',
  hint: '填一次，随工作簿保存，通报表和 Word 通报都用它；没有填的不写，或在通报中留出位置。',
  summary: (filled: number, all: number) => `发文模板（已填 ${filled}/${all} 栏）`,
  hints: {
    issuer: '如：青溪县人民政府办公室',
    reference: '如：青政办通〔2026〕5号，或 第5期',
    addressee: '如：各镇人民政府，县政府各部门',
    opening: '正文第一句。可用 {发文机关}、{事项}、{截至}；留空用程序自带的一句。',
    demands: '每段一行。可用 {时限}。',
    demandsDue: '填入下步要求中的 {时限}',
    signature: '如：青溪县人民政府办公室',
    date: '印发那天的日期',
    copies: '如：县委办公室，县人大常委会办公室',
    printedBy: '如：青溪县人民政府办公室 2026年10月9日印发',
  },
  /** The file's name, and what it is. */
  fileName: '通报模板.json',
  save: '存为模板文件',
  open: '读入模板文件',
  saved: (name: string) => `《${name}》已交给浏览器保存，可给命令行（--template）和其他电脑使用。`,
  refused: '这里的浏览器内核不能保存文件；模板已随工作簿保存。',
  opened: (name: string) => `已采用《${name}》中的模板。`,
  wrong: (name: string, errors: readonly string[]) => `《${name}》有误，没有采用：${errors.join('；')}。`,
  notUtf8: '不是 UTF-8 文字，请用记事本另存为 UTF-8',
  tooLarge: '文件过大，不像是通报模板',
} as const;
