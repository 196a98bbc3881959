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
  /** What was received, at the end of the sheet 核对. */
  received: {
    title: '收到的文件（“类型”栏为读取结果，“问题”栏为读到的行数和说明）',
    note: (files: number, read: number, passedOver: number) => {
      const others = passedOver === 0 ? '' : `另有${passedOver}个不是报送表，未读取。`;
      return read === files
        ? `收到${files}个文件，都读出了进展情况。${others}`
        : `收到${files}个文件：读出进展情况的${read}个，没有读出的${files - read}个，原因见本表末“收到的文件”。${others}`;
    },
    outcome: { read: '已读', none: '无表', hidden: '未计入', failed: '读不了' },
    hidden: '隐藏',
    rows: (count: number) => `${count}行`,
    tables: (count: number) => `读出${count}张表`,
    noSheet: '文件里没有工作表',
  },
};
