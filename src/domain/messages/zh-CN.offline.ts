/** The page without Excel. */
export const offlineZhCN = {
  title: '进度通报（离线网页）',
  promise: '文件只在这台电脑的浏览器里读取，不上传，不改动原文件。',
  host: '离线网页',
  noWorkbook: '未打开总表：只汇总各单位报送表',
  open: '打开总表',
  close: '关闭总表',
  opened: (file: string) => `总表：${file}`,
  openFailed: (reason: string) => `没有打开：${reason}`,
  saveProject: '保存项目文件',
  openProject: '打开项目文件',
  projectName: (workbook: string) => `${workbook === '' ? '进度通报' : workbook}.项目.json`,
  projectOpened: '已打开项目文件，其中的决定和设置已恢复。',
  projectSaved: '项目文件已交给浏览器下载。下次打开网页后用“打开项目文件”恢复。',
  projectUnusable: '这不是进度通报的项目文件。',
  projectOfAnother: (theirs: string, ours: string) =>
    `这个项目文件属于总表“${theirs}”，现在打开的是“${ours}”。请先打开那个总表，再打开项目文件。`,
  notLasting: '这个浏览器不让网页保存数据：关闭前请用“保存项目文件”留存核定和设置。',
  bulletinName: (title: string) => `${title === '' ? '通报' : title}.xlsx`,
  lookUp: (file: string, sheet: string, address: string) =>
    `请在原文件中查看：${file === '' ? '' : `“${file}”`}工作表“${sheet}”的 ${address} 单元格。`,
  markedName: (file: string) => file.replace(/(\.[^.]{1,8})?$/u, '（已标记）$1'),
  markedRefused: (file: string, reason: string) =>
    `不能给“${file}”做带标记的副本：${reason}标出的行和疑点在“进度”“核对”页里都能看到。`,
  copyRefusals: {
    notXlsx: '只有 .xlsx、.xlsm 能原样保留其他内容，请先在 Excel 或 WPS 中另存为 .xlsx。',
    signed: '它带有数字签名，改动后签名会失效。',
    unusual: '它的写法特殊，不能保证其他内容不变，请先在 Excel 或 WPS 中另存为 .xlsx。',
  },
};
