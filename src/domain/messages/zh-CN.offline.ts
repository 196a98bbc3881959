/** The page without Excel. */
export const offlineZhCN = {
  title: '进度通报（离线网页）',
  promise: '文件只在这台电脑的浏览器里读取，不上传，不改动原文件。',
  host: '离线网页',
  noWorkbook: '未打开总表：只汇总各单位报送表',
  open: '打开总表',
  openTip: '有任务清单（总表）时先打开它，各单位报送表再按它归集；没有可以不打开。',
  close: '关闭总表',
  opened: (file: string) => `总表：${file}`,
  openFailed: (reason: string) => `没有打开：${reason}`,
  saveProject: '保存项目文件',
  openProject: '打开项目文件',
  projectName: (workbook: string) => `${workbook === '' ? '进度通报' : workbook}.项目.json`,
  projectOpened: '已打开项目文件，其中的核定、搁置和设置已恢复。',
  projectSaved: '项目文件已交给浏览器下载。下次打开网页后用“打开项目文件”恢复。',
  projectUnusable: '这不是进度通报的项目文件。',
  projectOfAnother: (theirs: string, ours: string) =>
    `这个项目文件属于总表“${theirs}”，现在打开的是“${ours}”。请先打开那个总表，再打开项目文件。`,
  notLasting: '这个浏览器不让网页保存数据：关闭前请用“保存项目文件”留存核定和设置。',
  bulletinName: (title: string) => `${title === '' ? '通报' : title}.xlsx`,
  lookUp: (file: string, sheet: string, address: string) =>
    `请在原文件中查看：${file === '' ? '' : `“${file}”`}工作表“${sheet}”的 ${address} 单元格。`,
  saveMarked: '保存带标记的副本',
  markedName: (file: string) => file.replace(/(\.[^.]+)?$/u, '（已标记）$1'),
  markedSaved: (marks: number) => `带 ${marks} 处标记的副本已交给浏览器下载，原文件没有改动。`,
  markedNone: '还没有标记：先在“核对”或“进度”页点标记。',
  markedRefused: (file: string, reason: string) => `不能给“${file}”做带标记的副本：${reason}`,
};
