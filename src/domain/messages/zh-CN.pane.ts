/** What the pane, its page and the ribbon say; a section of `zhCN`. */
export const paneZhCN = {
  page: {
    title: '进度通报',
    loading: '正在打开进度通报…',
    tooOldTitle: '这个版本的 Excel 无法运行进度通报',
    tooOld:
      '进度通报需要 Microsoft 365、Excel 2021 或更新版本。当前 Excel(如 2016、2019)使用的内置浏览器过旧。您可以在网页版 Excel 中打开本工作簿,或请信息部门升级。',
    noScript: '当前环境禁用了脚本,进度通报无法运行。请联系信息部门。',
  },
  boot: {
    officeMissing: {
      title: '没能载入 Office 组件',
      text: '请关闭面板后重新打开;如仍不行,请联系信息部门检查加载项所在服务器。',
    },
    notInExcel: {
      title: '请在 Excel 中使用',
      text: '进度通报是 Excel 加载项,不能单独在浏览器中打开。请在 Excel 的“进度通报”选项卡中打开面板。',
    },
    tooOldHost: {
      title: '当前 Excel 版本过低',
      text: '进度通报需要 Microsoft 365、Excel 2021 或更新版本(ExcelApi 1.9)。您可以在网页版 Excel 中打开本工作簿,或请信息部门升级。',
    },
    fault: { title: '打开时出错', text: '请关闭面板后重新打开;如仍不行,请把下面的内容发给维护人员。' },
    retry: '重新载入',
  },
  tabs: {
    label: '步骤',
    collect: '汇总',
    check: '核对',
    progress: '进度',
    bulletin: '通报',
    diagnose: '自检',
  },
  fault: {
    title: '这一页出错了',
    text: '您的数据没有受影响。可以重试;如仍不行,请到“自检”复制日志发给维护人员。',
    retry: '重试',
  },
  diagnose: {
    title: '自检',
    host: '宿主程序',
    platform: '平台',
    version: '版本号',
    api: '接口级别',
    workbook: '当前工作簿',
    build: '程序版本',
    browser: '内置浏览器',
    ok: (api: string) => `运行正常:ExcelApi ${api},满足最低要求 1.9。`,
    pending: '正在向 Excel 查询…',
    log: '运行日志',
    emptyLog: '还没有记录。',
    copy: '复制日志',
    copied: '已复制,可以粘贴给维护人员。',
    copyFailed: '没能自动复制,请在下面的文字框中全选后复制。',
    privacy: '日志只记录操作与错误,不含单元格内容;不会自动发送到任何地方。',
  },
} as const;
