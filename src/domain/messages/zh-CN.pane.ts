import { intakeZhCN } from './zh-CN.intake';
import { pagesZhCN } from './zh-CN.pages';

export interface DrawnWords {
  readonly sheets: readonly string[];
  readonly kept: readonly { readonly sheet: string; readonly address: string }[];
  readonly retained: readonly string[];
  readonly unfinished: readonly string[];
}

/** Places of the bulletin that a person has to fill, named. */
const toFill = (blanks: readonly string[]): string =>
  blanks.length === 0 ? '' : `；其中“${blanks.join('”“')}”待填写（已突出显示）`;

const MOST_PLACES = 5;
const places = (kept: DrawnWords['kept']): string =>
  kept
    .slice(0, MOST_PLACES)
    .map(({ sheet, address }) => `${sheet}!${address}`)
    .join('、') + (kept.length > MOST_PLACES ? '…' : '');
const quotedNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** What the pane, its page and the ribbon say; a section of `zhCN`. */
export const paneZhCN = {
  page: {
    title: '进度通报',
    loading: '正在打开进度通报…',
    /** By what is in the way, as src/taskpane/first/watch.js finds it. */
    stalled: {
      kernel: {
        title: '内置浏览器过旧，进度通报打不开',
        text: '进度通报需要 Chromium 78 以上内核：Microsoft 365、Excel 2021 或更新版本，并装有 WebView2 运行时。Excel 2016、2019 自带的浏览器不行：请用离线网页“进度通报.html”（用 Edge、Chrome 或 360 浏览器极速模式打开），或请信息部门安装 WebView2 运行时、升级 Office。',
      },
      office: {
        title: '没能载入 Office 组件',
        text: '服务器上的 office.js 没有取到。请关闭面板后重新打开；如仍不行，请联系信息部门检查加载项所在的服务器和网络。',
      },
      files: {
        title: '没能载入进度通报的程序',
        text: '服务器上的程序文件没有取到，可能正在升级，或网络不通。请稍后关闭面板重新打开；如仍不行，请把下面的文件名发给信息部门。',
      },
      fault: {
        title: '打开时出错',
        text: '请关闭面板后重新打开；如仍不行，请检查 Excel 版本（需要 Microsoft 365 或 Excel 2021）和 WebView2 运行时，并把下面的内容发给维护人员。',
      },
      slow: {
        title: '打开得比平时慢',
        text: '网络较慢时请再等一等，打开后这段话会消失。如果一直不动：请检查 Excel 版本（需要 Microsoft 365 或 Excel 2021）、WebView2 运行时和浏览器内核（Chromium 78 以上），或改用离线网页“进度通报.html”。',
      },
    },
    noScript: '当前环境禁用了脚本，进度通报无法运行。请联系信息部门。',
  },
  boot: {
    officeMissing: {
      title: '没能载入 Office 组件',
      text: '请关闭面板后重新打开；如仍不行，请联系信息部门检查加载项所在服务器。',
    },
    notInExcel: {
      title: '请在 Excel 中使用',
      text: '进度通报是 Excel 加载项，不能单独在浏览器中打开。请在 Excel 的“进度通报”选项卡中打开面板。',
    },
    tooOldHost: {
      title: '当前 Excel 版本过低',
      text: '进度通报需要 Microsoft 365、Excel 2021 或更新版本（ExcelApi 1.9）。您可以在网页版 Excel 中打开本工作簿，或请信息部门升级。',
    },
    fault: { title: '打开时出错', text: '请关闭面板后重新打开；如仍不行，请把下面的内容发给维护人员。' },
    retry: '重新载入',
  },
  engine: {
    broken: '程序出错（不是文件的问题），这一步没有完成。请重试；如仍不行，请复制日志发给维护人员。',
    tooLong: (seconds: number) =>
      `这一步超过 ${seconds} 秒仍未完成，已停止。请检查表里是否有大量空行、超长文字或无关工作表。`,
  },
  /** What is being done, and how it ended. */
  tasks: {
    starting: '正在读取工作簿',
    reading: '正在读取工作表',
    readingFiles: (count: number) => `正在读取 ${count} 个文件`,
    readingFile: (name: string, index: number, total: number) => `正在读取 ${index}/${total}：${name}`,
    analysing: '正在计算',
    readingNamed: (name: string) => `正在读取《${name}》`,
    checkingDraft: '正在核对通报稿',
    saving: '正在保存到工作簿',
    selecting: '正在定位',
    marking: '正在标记',
    clearing: '正在清除标记',
    undoing: '正在还原',
    generating: '正在生成通报',
    drawing: '正在写入工作表',
    reviewing: '已生成，正在做稿件核对',
    notReviewed: '稿件核对没有做完，印发前请自行核对。',
    listing: '正在导出',
    makingWord: '正在生成 Word 通报',
    wordSaved: (name: string, blanks: readonly string[]) =>
      `《${name}》已交给浏览器保存${toFill(blanks)}。没有出现保存提示的，请改用“复制带格式文字”。`,
    wordRefused: '这里的浏览器内核不能保存文件，改为复制带格式文字。',
    wordCopied: (blanks: readonly string[]) =>
      `已复制，请到 Word 或 WPS 的空白文档中粘贴（保留源格式）${toFill(blanks)}。附表的横向页面和页码请自行设置。`,
    wordNotCopied: '浏览器内核不允许复制，请再按一次；仍不行的，可在命令行用 --docx 生成。',
    cancelled: '已取消。',
    fault:
      '程序出错（不是文件的问题），这一步没有完成，您的数据没有受影响。请重试；如仍不行，请复制日志发给维护人员。',
    previousGone: (sheet: string) => `工作表“${sheet}”已不能作为上期，不再与它比较。`,
    noTables: '所选工作表中没有找到进展情况表。请在“汇总”中选择工作表或添加报送文件。',
    unreported: '尚未收到报送，没有可以通报的进展。请先在“汇总”添加各单位报送的文件，或选择填有进展的表。',
    needsDate: '表中没有写明数据截至哪一天。请填写截至日期后再生成。',
    looksOurs: (sheets: readonly string[]) =>
      `工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}像是以前生成的通报附表（登记已被其他程序清除），没有计入；要计入的，请在“汇总”中勾选。`,
    lost: (sheets: readonly string[]) =>
      `所选的工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}已不在工作簿中。请核对所选工作表后再继续。`,
    marked: (layer: 'lamps' | 'issues', count: number, elsewhere: number, unnoted: number) =>
      (count === 0
        ? layer === 'lamps'
          ? '没有滞后或偏慢的事项需要标记。'
          : '没有需要标记的问题。'
        : layer === 'lamps'
          ? `已标记 ${count} 项滞后或偏慢的事项。`
          : `已标记 ${count} 处有疑问的单元格。`) +
      (elsewhere === 0 ? '' : `另有 ${elsewhere} 项不在本工作簿中，没有标记。`) +
      (unnoted === 0 ? '' : `颜色已标，其中 ${unnoted} 处的理由未能写成批注，请在面板中查看。`),
    cleared: (count: number) => (count === 0 ? '没有需要清除的标记。' : `已清除 ${count} 处标记。`),
    undone: (what: string | null) =>
      what === null
        ? '没有可以还原的操作。'
        : what === 'paint'
          ? '已还原：标记。'
          : what === 'clear'
            ? '已还原：清除标记。'
            : '已还原：生成通报。',
    drawn: ({ sheets, kept, retained, unfinished }: DrawnWords) =>
      [
        `已生成：${sheets.join('、')}。`,
        ...(kept.length === 0
          ? []
          : [`您改过的 ${kept.length} 处已保留（${places(kept)}），与新稿的差别列在“通报”页，请核对。`]),
        ...(retained.length === 0
          ? []
          : [
              `另有改动不能放进新稿（数字已变、行列有增删，或有批注、图片），原表已另存为${quotedNames(retained)}，请自行取用。`,
            ]),
        ...(unfinished.length === 0
          ? []
          : [
              `${quotedNames(unfinished)}的打印设置或图表未能写入（常见于没有安装打印机），请在“页面布局”中补设。`,
            ]),
      ].join(''),
    oldTables: (files: readonly string[]) =>
      `${files.map((file) => `《${file}》`).join('、')}可能是上期的表，请核对后再用。`,
    stale: (items: readonly string[]) =>
      `原文已变，以下决定不再采用，请在“进度”页的“已作的决定”中查看：${[...new Set(items)].map((item) => `“${item}”`).join('、')}。`,
  },
  status: {
    completed: '已完成',
    'on-track': '按计划',
    'at-risk': '偏慢',
    behind: '滞后',
    undetermined: '待核',
  },
  cellOf: (file: string, cell: string) => `《${file}》${cell}`,
  lampNote: (status: 'behind' | 'at-risk', reason: string) =>
    `${status === 'behind' ? '滞后' : '偏慢'}：${reason}`,
  tabs: {
    label: '步骤',
    collect: '汇总',
    check: '核对',
    ask: '退回催报',
    progress: '进度',
    bulletin: '通报',
    draft: '稿件核对',
    diagnose: '自检',
  },
  /** What stands beside a step's name. */
  steps: {
    reported: (sent: number, units: number) => `${sent}/${units}`,
    reportedOf: (sent: number, units: number) => `已报 ${sent} 个单位，共 ${units} 个`,
    open: (count: number) => `待处理 ${count} 处`,
    answers: (count: number) => `待采用的答复 ${count} 处`,
    drawn: '已生成',
  },
  footer: { next: (step: string) => `下一步：${step}`, help: '使用帮助' },
  bar: {
    cancel: '取消',
    close: '关闭提示',
    stale: '工作簿已有改动，结果可能不是最新。',
    reload: '重新读取',
    undo: '还原',
    progress: '进行中',
  },
  fault: {
    title: '这一页出错了',
    text: '您的数据没有受影响。可以重试；如仍不行，请到“自检”复制日志发给维护人员。',
    retry: '重试',
  },
  ...pagesZhCN,
  intake: intakeZhCN,
  /** A draft bulletin against the tables. */
  draft: {
    title: '稿件核对',
    empty: '还没有可以对照的表。请先在“汇总”中选择通报的附表，或添加报送文件。',
    text: '通报稿',
    hint: '粘贴通报全文，或打开 .docx、.txt 文件；文中的数字、占比、单位、事项、标题和日期逐处与表中数据、与本句对照。',
    placeholder: '在此粘贴通报全文',
    pick: '打开文件',
    check: '开始核对',
    against: (tables: number, items: number) => `对照 ${tables} 张表、${items} 项`,
    result: '核对结果',
    verdicts: { contradicts: '不符', doubtful: '疑点', unverifiable: '无从核对', agrees: '相符' },
    marked: '全文标注',
    row: (row: number) => `第 ${row} 行`,
    rowIn: (file: string, row: number) => `《${file}》第 ${row} 行`,
    rowOf: (file: string, sheet: string, row: number) => `《${file}》第 ${row} 行，定位到工作表“${sheet}”`,
    moreRows: (count: number) => `等 ${count} 行`,
  },
  /** The page for trying the pane without Excel. */
  trial: {
    title: '进度通报 · 试用',
    hint: '内存中的工作簿，不需要 Excel；改动不保存',
    workbook: '当前工作簿',
    width: '面板宽度',
    pixels: (count: number) => `${count} 像素`,
    putReturns: '放入样例报送文件',
    pane: '进度通报面板',
    closePane: '关闭面板',
    sheets: '工作表',
    address: '名称框',
    content: '编辑栏',
    cell: (sheet: string, address: string) => `${sheet} ${address}`,
    refused: '没有改动：试用页不计算公式，受保护的工作表不能改。',
  },
  /** The developers' page that checks in a real Excel what the tests assume of it. */
  diagnostics: {
    title: '接口假设检查',
    hint: '逐条核对程序对 Excel 行为的假设，每条在一张临时工作表中进行，随后删除。请在新建的空白工作簿中运行，运行时不要编辑。',
    start: '开始检查',
    copy: '复制结果',
    back: '返回面板',
    languages: '界面语言 / 内容语言',
    time: '时间',
    level: (api: string) => `ExcelApi ${api}`,
    lacks: (api: string) => `当前 Excel 没有 ExcelApi ${api}，未检查。`,
    running: (index: number, total: number, id: string) => `正在检查 ${index}/${total}：${id}`,
    finished: '检查结束。',
    stopped: (reason: string) => `检查中断：${reason}`,
    counts: (held: number, failed: number, skipped: number, byHand: number) =>
      `相符 ${held}，不符 ${failed}，跳过 ${skipped}，需人工核对 ${byHand}`,
    checked: '检查结果',
    results: { held: '相符', failed: '不符', skipped: '跳过', byHand: '需人工核对', pending: '未检查' },
    report: '文字结果',
    scratch: (index: number) => `接口检查${index}`,
    notRemoved: (name: string, reason: string) => `临时工作表“${name}”没有删掉：${reason}`,
    left: (names: readonly string[]) =>
      `检查后多出的工作表：${names.map((name) => `“${name}”`).join('、')}，请自行删除。`,
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
    ok: (api: string) => `运行正常：ExcelApi ${api}，满足最低要求 1.9。`,
    pending: '正在向 Excel 查询…',
    log: '运行日志',
    emptyLog: '还没有记录。',
    copy: '复制日志',
    copied: '已复制，可以粘贴给维护人员。',
    copyFailed: '没能自动复制，请在下面的文字框中全选后复制。',
    privacy: '日志只记录操作与错误，不含单元格内容；不会自动发送到任何地方。',
  },
} as const;
