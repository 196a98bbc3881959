/** What the pane, its page and the ribbon say; a section of `zhCN`. */
export const paneZhCN = {
  page: {
    title: '进度通报',
    loading: '正在打开进度通报…',
    tooOldTitle: '这个版本的 Excel 无法运行进度通报',
    tooOld:
      '进度通报需要 Microsoft 365、Excel 2021 或更新版本。当前 Excel（如 2016、2019）使用的内置浏览器过旧。您可以在网页版 Excel 中打开本工作簿，或请信息部门升级。',
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
    broken: '计算程序出错，未能完成。请重试；如仍不行，请到“自检”复制日志发给维护人员。',
    tooLong: '这一步超过 1 分钟仍未完成，已停止。请检查文件里是否有大量空行或无关工作表。',
  },
  /** What is being done, and how it ended. */
  tasks: {
    starting: '正在读取工作簿',
    reading: '正在读取工作表',
    readingFiles: (count: number) => `正在读取 ${count} 个文件`,
    readingFile: (name: string, index: number, total: number) => `正在读取 ${index}/${total}：${name}`,
    analysing: '正在计算',
    saving: '正在保存到工作簿',
    selecting: '正在定位',
    marking: '正在标记',
    clearing: '正在清除标记',
    undoing: '正在还原',
    generating: '正在生成通报',
    drawing: '正在写入工作表',
    cancelled: '已取消。',
    fault:
      '程序内部出错，这一步没有完成，您的数据没有受影响。请重试；如仍不行，请到“自检”复制日志发给维护人员。',
    alreadyThere: '这些文件已经在列表中。',
    notInWorkbook: '这一行来自报送文件，不在当前工作簿中，无法定位。',
    noTables: '所选工作表中没有找到进展情况表。请在“汇总”中选择工作表或添加报送文件。',
    needsDate: '表中没有写明数据截至哪一天。请填写截至日期后再生成。',
    marked: (layer: 'lamps' | 'issues', count: number) =>
      count === 0
        ? layer === 'lamps'
          ? '没有滞后或偏慢的事项需要标记。'
          : '没有需要标记的问题。'
        : layer === 'lamps'
          ? `已标记 ${count} 项滞后或偏慢的事项。`
          : `已标记 ${count} 处有疑问的单元格。`,
    cleared: (count: number) => (count === 0 ? '没有需要清除的标记。' : `已清除 ${count} 处标记。`),
    undone: (what: string | null) =>
      what === null
        ? '没有可以还原的操作。'
        : what === 'paint'
          ? '已还原：标记。'
          : what === 'clear'
            ? '已还原：清除标记。'
            : '已还原：生成通报。',
    drawn: (sheets: readonly string[], kept: readonly string[]) =>
      `已生成：${sheets.join('、')}。${
        kept.length === 0
          ? ''
          : `您改过的 ${kept.length} 处已保留（${kept.slice(0, 5).join('、')}${kept.length > 5 ? '…' : ''}），请核对。`
      }`,
    dropped: (tasks: readonly string[]) =>
      `原文已变，以下人工核定不再采用，请重新核定：${tasks.map((task) => `“${task}”`).join('、')}。`,
  },
  status: {
    completed: '已完成',
    'on-track': '按计划',
    'at-risk': '偏慢',
    behind: '滞后',
    undetermined: '待核',
  },
  lampNote: (status: 'behind' | 'at-risk', reason: string) =>
    `${status === 'behind' ? '滞后' : '偏慢'}：${reason}`,
  tabs: {
    label: '步骤',
    collect: '汇总',
    check: '核对',
    progress: '进度',
    bulletin: '通报',
    diagnose: '自检',
  },
  bar: {
    cancel: '取消',
    close: '关闭提示',
    stale: '工作簿已有改动，结果可能不是最新。',
    reload: '重新读取',
    undo: '还原上一步',
    progress: '进行中',
  },
  fault: {
    title: '这一页出错了',
    text: '您的数据没有受影响。可以重试；如仍不行，请到“自检”复制日志发给维护人员。',
    retry: '重试',
  },
  noUnit: '未注明单位',
  /** Step 1: what is read. */
  collect: {
    title: '汇总',
    waiting: '正在读取当前工作簿…',
    nothing: '还没有找到进展情况表。请在下面选择工作表，或添加各单位报送的文件。',
    items: '事项',
    units: '牵头单位',
    issues: '待核对',
    toCheck: '核对问题',
    toProgress: '查看进度',
    sheets: '当前工作簿',
    sheetsHint: '选择要读取的工作表。没有添加报送文件时，直接分析这些表。',
    sheetsAreList: '已添加报送文件，所选工作表作为总表（清单），报送内容按它的顺序汇总。',
    hiddenSheet: (name: string) => `${name}（隐藏）`,
    rows: (count: number) => `${count} 项`,
    noTable: '没有进展情况表',
    notRead: '不读取',
    returns: '报送文件',
    returnsHint: '文件只在本机读取，不会上传到任何地方。',
    pick: '添加报送文件',
    drop: '或把文件拖到这里。可读 xlsx、xls、et、csv、txt 和网页。',
    files: (count: number) => `报送文件（${count} 个）`,
    filesRead: (read: number, failed: number) =>
      failed === 0 ? `已读取 ${read} 个文件` : `已读取 ${read} 个文件，${failed} 个不能读取`,
    remove: (name: string) => `移除《${name}》`,
    removeAll: '全部移除',
    fileStatus: { waiting: '等待读取', reading: '正在读取', failed: '没能读取' },
    fileContents: (rows: number, units: readonly string[], asOf: string | null) =>
      [
        `${rows} 项`,
        ...(units.length === 0 ? [] : [units.length > 3 ? `${units.length} 个单位` : units.join('、')]),
        ...(asOf === null ? [] : [`截至 ${asOf}`]),
      ].join(' · '),
    report: '汇总结果',
    reportGroup: (name: string, count: number) => `${name} ${count}`,
    doubts: (count: number) => `有 ${count} 项对应关系需要您确认`,
    candidate: (place: string, percent: number, doubt: string) => `${place} · 相似 ${percent}%，${doubt}`,
    isThis: '是这一项',
    isNone: '都不是，单列',
    columns: '列的识别',
    columnsHint: '认错或没认出的列可以在这里改正，本工作簿会记住。',
    tableColumns: (file: string, sheet: string, known: number, unknown: number) =>
      `《${file}》${sheet}：认出 ${known} 列${unknown === 0 ? '' : `，${unknown} 列未用`}`,
    noHeader: '（没有表头）',
    fieldOf: (column: string, header: string) => `${column} 列“${header}”对应`,
    unused: '不使用',
  },
  /** Step 2: what to ask about. */
  check: {
    title: '核对',
    empty: '还没有可以核对的事项。请先在“汇总”中选择工作表或添加报送文件。',
    count: (issues: number, items: number) =>
      issues === 0 ? `${items} 项，没有待核对的问题` : `${items} 项中有 ${issues} 处待核对`,
    mark: '在表中标记',
    bySeverity: '按程度筛选',
    severity: { error: '错误', warning: '疑点', info: '提示' },
    severityCount: (severity: 'error' | 'warning' | 'info', count: number) =>
      `${{ error: '错误', warning: '疑点', info: '提示' }[severity]} ${count}`,
    groupBy: '分组方式',
    byCode: '按问题',
    byUnit: '按单位',
    list: '待核对的问题',
    none: '没有待核对的问题。',
    noneShown: '所选程度没有问题。',
    row: (row: number) => `第 ${row} 行`,
    tablePlace: (sheet: string, title: string) => (title === '' ? sheet : `${sheet} · ${title}`),
    asides: '已搁置',
    setAside: '搁置',
    setAsideOf: (issue: string) => `搁置：${issue}`,
    reason: '搁置的理由',
    reasonHint: '如：已电话核实',
    needsReason: '请写明理由，以便日后查对。',
    confirm: '确定搁置',
    cancel: '取消',
    asideNote: (reason: string, date: string) => `${date} 搁置：${reason}`,
    bringBack: '恢复',
  },
  /** Step 3: every item with its lamp. */
  progress: {
    title: '进度',
    empty: '还没有可以查看的事项。请先在“汇总”中选择工作表或添加报送文件。',
    byLamp: '按状态筛选',
    share: '各状态的项数',
    unit: '牵头单位',
    allUnits: (count: number) => `全部单位（${count}）`,
    unitOption: (unit: string, items: number) => `${unit}（${items}）`,
    search: '搜索事项或进展',
    found: (shown: number, all: number) =>
      shown === all ? `共 ${all} 项` : `显示 ${shown} 项，共 ${all} 项`,
    showAll: '显示全部',
    mark: '标记滞后',
    clear: '清除标记',
    list: '事项',
    noneShown: '没有符合条件的事项。',
    byHand: '人工',
    expectedShort: (percent: string) => `序时 ${percent}`,
  },
  detail: {
    back: '返回',
    locate: '定位到单元格',
    place: (units: string, file: string, sheet: string, row: number) =>
      `${units} · 《${file}》${sheet} 第 ${row} 行`,
    figures: (percent: string, expected: string) => `完成率 ${percent} · 序时进度 ${expected}`,
    computed: (status: string, percent: string, reason: string) =>
      `程序判定：${status}，完成率 ${percent}。${reason}`,
    indicators: '各项指标',
    noIndicators: '任务中没有可以计数的指标。',
    target: '目标',
    actual: '完成',
    percent: '完成率',
    met: '达标',
    unmet: '未达标',
    noActual: '没有找到',
    weakest: '短板，完成率以此项计',
    issues: (count: number) => `待核对（${count}）`,
  },
  correction: {
    title: '人工核定',
    open: '人工核定',
    change: '修改核定',
    withdraw: '撤销核定',
    status: '状态',
    percent: '完成率',
    unknown: '待核',
    badPercent: '请填 0 至 10000 之间的数，或留空表示待核。',
    reason: '核定的理由',
    reasonHint: '如：9 月 28 日现场核查，已建成 6 处',
    needsReason: '请写明理由，它会写进数据依据。',
    save: '保存核定',
    cancel: '取消',
    note: (date: string, reason: string) => `${date} 人工核定：${reason}`,
  },
  /** Step 4: what the bulletin is to hold. */
  bulletin: {
    title: '通报',
    empty: '还没有可以通报的事项。请先在“汇总”中选择工作表或添加报送文件。',
    generate: '一键生成通报',
    generateHint: '写入新的工作表，不改动原表；再次生成时保留您在通报中改过的地方。',
    summary: (items: number, units: number, open: number) =>
      `${items} 项，${units} 个牵头单位${open === 0 ? '' : `；还有 ${open} 处待核对`}`,
    heading: '标题',
    headingHint: '留空则用表格标题',
    asOf: '数据截至',
    asOfFromTables: (date: string) => `未填时用表中日期：${date}`,
    asOfMissing: '表中没有写明日期，请填写；没有日期就不能计算序时进度。',
    asOfSeveral: (dates: readonly string[]) => `各表日期不同（${dates.join('、')}），未填时各用各的。`,
    asOfAuto: '改用表中日期',
    lamp: '亮灯规则',
    presets: {
      yinchuan: '银川 2025：落后序时超 10 个百分点为偏慢，超 30 个为滞后',
      tianjin: '天津 2022：落后序时即为偏慢，超 30 个百分点为滞后',
      xinhuang: '新晃 2015：不足序时任务 80% 为偏慢，不足 60% 为滞后',
      custom: '自定义',
    },
    yellow: '偏慢：落后超过（百分点）',
    red: '滞后：落后超过（百分点）',
    badPoints: '请填 0 至 100 的数，滞后不小于偏慢。',
    apply: '采用',
    include: '内容',
    always: '通报和汇总表总会生成。另外还要：',
    parts: {
      slowList: '慢序时清单',
      queries: '核对清单',
      evidence: '数据依据',
      chart: '各单位进展图表',
    },
    marks: '表中标记',
    marksHint: '只涂色和加批注，可随时清除；不改动您的格式。',
    markLamps: '标记滞后',
    clearMarks: '清除标记',
    undo: '还原上一步',
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
