/** What the command line says; a section of `zhCN`. */

const FILES =
  '文件：.xlsx .xlsm .xltx .xlsb .xls .et .ett .ods .csv，存成 .xls 的网页，或从网页复制的文字表（.txt）。文件夹代表其中和下级文件夹中的全部文件，逐个读取或说明为什么没有读。';
const COMMON = [
  '  --as-of 2026-09-30        数据截至日期；不写时以表中写明的为准',
  '  --lamp 银川|天津|新晃     亮灯标准（不能与 --yellow、--red 同用）',
  '  --yellow 10 --red 30      低于序时进度多少个百分点亮黄灯、红灯',
  '  --include hidden,struck   计入隐藏的工作表和列（hidden）、画了删除线的内容（struck）；默认不计入，只说明',
  '  --stats                   在标准错误中写出用时和内存峰值',
];
const STATUS =
  '退出码：0 完成；1 完成，但有文件没有读到数据（标准错误中写明）；2 参数有误；70 程序出错，没有结果。';

const help = (usage: string, what: string, own: readonly string[]): string =>
  [`用法：tongbao ${usage}`, what, '', ...own, ...COMMON, '', FILES, STATUS].join('\n');

const JSON_OPTION = '  --json 文件|-             结果写成 JSON；- 为写到标准输出';

const USAGES = {
  analyze:
    'analyze 文件或文件夹… [--as-of 2026-09-30] [--lamp 银川|天津|新晃] [--yellow 百分点 --red 百分点] [--json 文件|-]',
  bulletin:
    'bulletin 文件或文件夹… --out 通报.xlsx [--docx 通报.docx] [--as-of …] [--title 标题] [--master 总表.xlsx] [--previous 上期.xlsx] [--replies 已填核对单] [--template 模板.json]',
  'check-draft':
    'check-draft 通报稿.docx|.txt --against 附表.xlsx或文件夹… [--master 总表.xlsx] [--as-of …] [--json 文件|-]',
  slips: 'slips 文件或文件夹… --out 文件夹 [--as-of …]',
  replies: 'replies 核对单或文件夹… --against 原报送文件… [--json 文件|-]',
} as const;

export const cliZhCN = {
  storeRefused: (file: string, why: string) => `《${file}》：${why}`,
  decisions: (applied: number, waiting: number, stale: number) =>
    `采用工作簿中保存的决定：生效 ${applied} 条，等待原文 ${waiting} 条，原文已变不再采用 ${stale} 条。`,
  usage: [
    '用法：',
    ...Object.values(USAGES).map((usage) => `  tongbao ${usage}`),
    '  tongbao --version',
    '每个命令的全部参数：tongbao 命令 --help',
    FILES,
    STATUS,
  ].join('\n'),
  help: {
    analyze: help(USAGES.analyze, '逐行核对、计算完成率、亮灯。', [JSON_OPTION]),
    bulletin: help(USAGES.bulletin, '合成通报工作簿。', [
      '  --out 通报.xlsx           写到哪里；不能是读过的文件',
      '  --docx 通报.docx          同时写出 Word 通报（按 GB/T 9704 排版，附表横排）',
      '  --title 标题              通报标题',
      '  --master 总表.xlsx        按总表的次序、编号和牵头单位汇总',
      '  --previous 上期.xlsx      与上期的通报或总表比较',
      '  --replies 核对单          采用已填核对单中的答复；可写多次',
      '  --template 模板.json      发文机关、文号、主送、依据句、下步要求、署名、成文日期、抄送、印发',
      '  --as-sent                 所报文字不转简体、不清除网页杂字，照原样刊印',
      '  --footnotes               汇总表后附单位原表的注',
    ]),
    'check-draft': help(
      USAGES['check-draft'],
      '稿件核对：文中每个数、占比、名次、单位、事项、日期与附表、与本句逐一核对。',
      [
        '  --against 附表.xlsx       附表，或报送文件的文件夹（先汇总再核对）；可写多次',
        '  --master 总表.xlsx        报送文件按总表汇总后再核对',
        JSON_OPTION,
      ],
    ),
    slips: help(USAGES.slips, '按单位生成退回核对单。', ['  --out 文件夹              核对单放在哪个文件夹']),
    replies: help(USAGES.replies, '读回已填的核对单：已更正、说明属实、未回复。', [
      '  --against 原报送文件      核对单所问的原表；可写多次',
      JSON_OPTION,
    ]),
  },
  version: (version: string) => `进度通报 ${version}`,
  unknownCommand: (command: string) => `没有“${command}”这个命令。用 --help 查看用法。`,
  unknownOption: (name: string) => `没有“${name}”这个参数。用 --help 查看用法。`,
  foreignOption: (command: string, name: string, known: readonly string[]) =>
    `${command} 命令不支持 ${name}，可用：${known.join(' ')}。`,
  template: {
    tooLarge: (path: string) => `模板“${path}”过大，不像是通报模板，未采用。`,
    notUtf8: (path: string) => `模板“${path}”不是 UTF-8 文字，请用记事本另存为 UTF-8。`,
    wrong: (path: string, errors: readonly string[]) => `模板“${path}”有误：${errors.join('；')}。`,
  },
  /** Places that a person has still to fill in, named before and after. */
  blanks: (names: readonly string[]) =>
    `通报中有待填写的地方：${names.join('、')}（已突出显示，印发前请填写或删去；也可写入 --template 模板）。`,
  needsValue: (name: string) => `${name} 后面缺少内容。`,
  emptyValue: (name: string) => `${name} 的内容是空的。`,
  noValueWanted: (name: string) => `${name} 后面不带内容。`,
  twice: (name: string) => `${name} 只能写一次。`,
  lampAndPoints: '--lamp 与 --yellow、--red 只能用一种。',
  yellowOverRed: (yellow: number, red: number) =>
    `黄灯的百分点数（${yellow}）不能大于红灯的（${red}）；--yellow 不写为 10，--red 不写为 30。`,
  badInclude: (word: string) =>
    `--include 不认识“${word}”，可用：hidden（隐藏的工作表和列）、struck（删除线）。`,
  badDate: (text: string) => `截至日期“${text}”不是有效日期，应写成 2026-09-30 的样子。`,
  badNumber: (name: string, text: string) => `${name} 应为不小于 0 的百分点数，收到的是“${text}”。`,
  badPreset: (name: string, known: string) => `没有“${name}”这个亮灯标准，可用：${known}。`,
  onlyLists:
    '报送文件与 --master 或 --previous 指定的是同一批文件，没有可汇总的报送。请分别指定：报送文件在前，总表用 --master，上期用 --previous。',
  noOut: '请用 --out 指定通报工作簿的文件名，例如 --out 通报.xlsx。',
  wrongEnding: (name: string, ending: string, path: string) =>
    `${name} 的文件名应以 ${ending} 结尾，收到的是“${path}”。`,
  noFiles: (command: string) => `${command} 命令需要文件或文件夹。用 tongbao ${command} --help 查看用法。`,
  emptyFolder: (folder: string) =>
    `文件夹“${folder}”里没有可读的工作簿（.xlsx .xlsm .xls .et .ods .csv .txt 等）。`,
  notFound: (path: string) => `找不到“${path}”。`,
  reading: (index: number, total: number) => `正在读取 ${index}/${total}`,
  noDate: (file: string, sheet: string) =>
    `《${file}》${sheet ? `“${sheet}”` : ''}没有写明截至日期，未计算序时进度；请用 --as-of 2026-09-30 指定。`,
  leftOut: (file: string, sheet: string, what: string) => `《${file}》${sheet ? `“${sheet}”` : ''}：${what}`,
  columnTaken: (file: string, sheet: string, column: string, header: string, field: string | null) =>
    `《${file}》${sheet ? `“${sheet}”` : ''}${column} 列“${header}”可以有两种理解，${field === null ? '没有采用' : `按“${field}”读取`}。`,
  noTables: '所给文件中没有找到进展情况表。',
  noTablesIn: (path: string) => `“${path}”里没有找到进展情况表。`,
  noReplies: (file: string) => `《${file}》里没有可读回的答复：不是核对单，或没有填写，或栏名已被改动。`,
  standardOutput: '标准输出',
  summary: (n: {
    items: number;
    completed: number;
    onTrack: number;
    atRisk: number;
    behind: number;
    undetermined: number;
  }) =>
    `共 ${n.items} 项：已完成 ${n.completed}，按计划推进 ${n.onTrack}，进展偏慢 ${n.atRisk}，滞后 ${n.behind}，待核 ${n.undetermined}。`,
  written: (path: string) => `已生成 ${path}`,
  /** A fault of ours that left nothing to write; with the place of its log, or without where none could be written. */
  fault: (log: string | null) =>
    `程序出错，未能完成；原有文件没有改动。${log === null ? '' : `请把日志发给维护人员：${log}`}`,
  faultsLogged: (log: string | null) =>
    log === null ? '程序出错的日志未能写出。' : `程序出错的日志（不含表中内容）：${log}`,
  stats: (seconds: string, own: string, reader: string) =>
    `用时 ${seconds} 秒；内存峰值：主进程 ${own} MB，读取进程 ${reader} MB。`,
  /** Files that a folder holds but that are not read, and files that cannot be. */
  inputs: {
    lockFile: (file: string) =>
      `《${file}》是文件打开时的临时锁文件，未读取；原文件如正在编辑，请先保存关闭。`,
    backup: (file: string) => `《${file}》是备份文件，未读取；如确要读取，请单独指定它。`,
    systemFile: (file: string) => `《${file}》是隐藏或系统文件，未读取。`,
    programFile: (file: string) => `《${file}》是程序或说明文件，不是报送表，未读取。`,
    systemFolder: (file: string) => `“${file}”是隐藏或系统文件夹，其中的文件未读取。`,
    sameFile: (file: string, first: string) => `《${file}》与《${first}》是同一个文件，只读一次。`,
    folderAgain: (folder: string) => `“${folder}”是已经读过的文件夹，不再重复读取。`,
    tooDeep: (folder: string, most: number) =>
      `文件夹“${folder}”超过 ${most} 层，更深的文件未读取，请直接指定那个文件夹。`,
    tooMany: (folder: string, most: number) =>
      `文件夹“${folder}”里的文件超过 ${most} 个，其余未读取，请分几次处理。`,
    notRegular: (file: string) => `《${file}》不是普通文件（可能是设备或管道），未读取。`,
  },
  /** What the reading process could not finish within its limits. */
  limits: {
    tooLarge: (file: string, megabytes: number, most: number) =>
      `《${file}》有 ${megabytes} MB，超过 ${most} MB，不像是进展情况表，未读取。请删去图片和无关工作表后重试。`,
    time: (file: string, seconds: number) =>
      `《${file}》读取超过 ${seconds} 秒仍未完成，已放弃。请在 Excel 中另存为 .xlsx，并删去多余的行列和无关工作表后重试。`,
    memory: (file: string, megabytes: number) =>
      `《${file}》读取时占用的内存超过 ${megabytes} MB，已放弃。请在 Excel 中另存为 .xlsx，并删去多余的行列和无关工作表后重试。`,
    crashed: (file: string) =>
      `《${file}》过大或过于复杂，读取进程意外停止，未读取。请在 Excel 中另存为 .xlsx 后重试。`,
    total: (file: string, minutes: number) =>
      `读取文件已超过 ${minutes} 分钟，《${file}》未读取。请把文件分几次处理。`,
    analysis: (file: string, seconds: number) =>
      `《${file}》分析超过 ${seconds} 秒仍未完成，已放弃，未计入。请拆成几个文件，或把过长的文字移到附件后重试。`,
    analysisTotal: (file: string, minutes: number) =>
      `分析已超过 ${minutes} 分钟，《${file}》及以后的未计入。请把文件分几次处理。`,
    draft: (draft: string, characters: number, most: number) =>
      `通报稿《${draft}》有 ${characters} 字，超过一次可核对的 ${most} 字，未核对。请把通报稿分段。`,
  },
  /** Why a path may not be written. */
  outputs: {
    onInput: (path: string, file: string) =>
      `不能写到“${path}”：它就是读取的文件《${file}》，写入会毁掉原件。请换一个文件名。`,
    twice: (path: string) => `两个结果不能写到同一个文件“${path}”。`,
    isFolder: (path: string) => `不能写到“${path}”：它是文件夹，请写明文件名。`,
    notFolder: (path: string) => `不能写到“${path}”：它或它的上级不是文件夹。`,
    notRegular: (path: string) => `不能写到“${path}”：它不是普通文件（可能是设备或管道）。`,
    brokenLink: (path: string) => `不能写到“${path}”：它是失效的链接。`,
    changed: (path: string) => `“${path}”在处理期间有变动，为免误写没有写入。请重试。`,
  },
  /** Errors of the system: what could not be done, and why. */
  system: {
    reading: (path: string, reason: string) => `无法读取“${path}”：${reason}。`,
    writing: (path: string, reason: string) => `无法写入“${path}”：${reason}；原有文件没有改动。`,
    running: (path: string, reason: string) => `系统出错${path === '' ? '' : `（${path}）`}：${reason}。`,
    other: (code: string) => `系统报错 ${code}`,
    reasons: {
      ENOENT: '文件或文件夹不存在，或链接已失效',
      EACCES: '没有权限',
      EPERM: '系统不允许，文件或文件夹可能被锁定或设为只读',
      EROFS: '所在磁盘是只读的',
      ENOSPC: '磁盘空间不足',
      EDQUOT: '磁盘配额已用完',
      EFBIG: '文件超过磁盘允许的大小',
      EISDIR: '这是一个文件夹',
      ENOTDIR: '路径中有一级不是文件夹',
      EEXIST: '同名的文件或文件夹已经存在',
      ELOOP: '链接互相指向，找不到实际的文件',
      ENAMETOOLONG: '文件名或路径太长',
      EBUSY: '文件正被其他程序占用，请关闭后重试',
      ETXTBSY: '文件正被其他程序占用，请关闭后重试',
      EMFILE: '同时打开的文件太多',
      ENFILE: '同时打开的文件太多',
      EIO: '磁盘读写出错',
      ENXIO: '设备不存在',
      ENODEV: '设备不存在',
      ESTALE: '网络文件夹已断开',
      EHOSTDOWN: '网络文件夹已断开',
      ENOTCONN: '网络文件夹已断开',
      ETIMEDOUT: '网络文件夹没有响应',
      EINVAL: '文件名含有不能用的字符',
      ERR_INVALID_ARG_VALUE: '文件名含有不能用的字符',
      EXDEV: '不在同一个磁盘上',
      ENOMEM: '内存不足',
      EAGAIN: '系统忙，请稍候重试',
    } as Readonly<Record<string, string>>,
  },
} as const;
