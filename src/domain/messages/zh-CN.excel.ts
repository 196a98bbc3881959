/** What is said of the open workbook in Excel; a section of `zhCN`. */
export const excelZhCN = {
  /** Name of the sheet that keeps the store; nobody sees it. */
  storeSheet: '进度通报存档',
  /** After two seconds without an answer: most often a cell is being edited. */
  waiting: 'Excel 还没有响应。如果正在编辑单元格，请按回车结束单元格编辑。',
  failures: {
    busyEditing: '正在编辑单元格，这一步没有完成。请按回车结束单元格编辑后重试。',
    noAnswer:
      'Excel 一分钟没有响应，这一步没有完成。如正在编辑单元格，请按回车结束编辑后重试；否则请保存并重新打开工作簿。',
    connection: '与 Excel 的连接中断，这一步没有完成。请稍候重试；如仍不行，请保存并重新打开工作簿。',
    tooOld: '当前 Excel 版本不支持这一步。请使用 Microsoft 365、Excel 2021 或更新版本。',
    protected: (sheets: readonly string[]) =>
      `工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}受保护，没有做标记，其他表也未改动。请先撤销工作表保护后重试；也可以直接生成通报，结果写在新工作表中。`,
    refused: 'Excel 拒绝了这一步：工作表或工作簿可能受保护，或以只读方式打开。请撤销保护或另存一份后重试。',
    structure:
      '工作簿结构受保护，不能新建工作表。请在“审阅—保护工作簿”中撤销保护后重试，或把表复制到新工作簿中生成通报。',
    sheetGone: (sheet: string) => `工作表“${sheet}”已不在工作簿中。请点“重新读取”。`,
    gone: '所需的工作表或单元格已不在工作簿中（可能刚被删除）。请点“重新读取”后重试。',
    hidden: (sheet: string) => `工作表“${sheet}”已隐藏，无法定位。请先取消隐藏。`,
    changed: (sheets: readonly string[]) =>
      `工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}在读取之后又有改动，没有做标记。请点“重新读取”后重试。`,
    undoProtected: (sheets: readonly string[]) =>
      `${sheets.map((sheet) => `“${sheet}”`).join('、')}受保护，没有还原。请先撤销工作表保护后重试。`,
    draftGone: (sheets: readonly string[]) =>
      `上一稿${sheets.map((sheet) => `“${sheet}”`).join('、')}的旧稿已被删除，不能还原。`,
    changedSinceMarked: (sheets: readonly string[]) =>
      `工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}在标记之后又有改动，标记的位置已不可靠，没有还原。可用“清除标记”去掉标记。`,
    tooLarge: (sheet: string, address: string) =>
      `工作表“${sheet}”用到了 ${address}，超出可处理的范围。请删除数据区以外的内容（常见于最末行、最末列的误填）后重试。`,
    tooMuch: '一次读写的数据超过 Excel 允许的大小。请减少所选工作表，或分几次处理。',
    editedSince: (sheets: readonly string[]) =>
      `${sheets.map((sheet) => `“${sheet}”`).join('、')}在生成之后又有改动，为免丢失没有还原。如确实不要，请直接删除这些工作表。`,
    unknown: (code: string) =>
      `Excel 没有完成这一步（${code}）。请重试；如仍不行，请到“自检”复制日志发给维护人员。`,
  },
  /** Name of a sheet of ours that holds edits which have no place in the new one. */
  earlier: (name: string) => `${name} 旧稿`,
  /** First words of the comments that carry a mark's reason: by them they are known again. */
  noteHeads: { lamps: '【进度通报·标记】', issues: '【进度通报·核对】' },
} as const;
