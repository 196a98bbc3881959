import { shorten } from './phrases';

/** What is said when units are asked back: 催报名单, and the pane's page for it. Loaded with what says it. */

type State = 'none' | 'some' | 'unsure' | 'asked' | 'done';

const MOST_ITEMS = 5;
const itemsText = (items: readonly string[]): string =>
  items.slice(0, MOST_ITEMS).map(shorten).join('；') +
  (items.length > MOST_ITEMS ? `等 ${items.length} 项` : '');
const queries = (open: number): string => (open === 0 ? '' : `，另有 ${open} 处疑点待答复`);

export const remindersZhCN = {
  sheet: '催报名单',
  header: [
    '序号',
    '牵头单位',
    '报送情况',
    '数据截至',
    '应报（项）',
    '已报（项）',
    '待答复（处）',
    '未报的事项',
  ],
  states: {
    none: '未报送',
    some: '部分报送',
    unsure: '已报，待确认对应关系',
    asked: '已报，待答复',
    done: '已报',
  } satisfies Record<State, string>,
  unsure: (item: string) => `${item}（可能已报，待确认）`,
  noDate: '未写明',
  summary(states: readonly State[]): string {
    const count = (state: State): number => states.filter((one) => one === state).length;
    const parts = [
      [count('none'), '个未报送'],
      [count('some'), '个部分报送'],
      [count('unsure'), '个待确认对应关系'],
      [count('asked'), '个有疑点待答复'],
      [count('done'), '个已报送、没有疑点'],
    ] as const;
    const told = parts.flatMap(([number, words]) => (number === 0 ? [] : `${number} ${words}`));
    return `${states.length} 个牵头单位：${told.join('，')}。`;
  },
  line: {
    none: (unit: string, listed: number, items: readonly string[]) =>
      `${unit}：${listed} 项未报送（${itemsText(items)}）。`,
    some: (
      unit: string,
      { listed, sent, open }: { readonly listed: number; readonly sent: number; readonly open: number },
      items: readonly string[],
    ) => `${unit}：应报 ${listed} 项，已报 ${sent} 项，未报：${itemsText(items)}${queries(open)}。`,
    asked: (unit: string, open: number) => `${unit}：${open} 处疑点待答复，见退回核对单。`,
  },
};

const spots = (count: number): string => `${count} 处`;

export const askingZhCN = {
  title: '退回催报',
  empty: '还没有可以退回或催报的事项。请先在“汇总”中选择工作表或添加报送文件。',
  slips: '退回核对单',
  slipsHint: '每个单位一份，列出待核对的错误和疑点；单位填“更正后内容”或“情况说明”后退回，拖进本页即可读回。',
  noSlips: '没有需要退回核对的内容。',
  downloadAll: (units: number) => `下载全部（${units} 份）`,
  eachUnit: '逐个单位',
  toSheets: '写入工作表',
  toWorkbook: '合成一个工作簿下载',
  unit: (unit: string, count: number) => `${unit} · ${spots(count)}`,
  download: '下载',
  downloadOf: (unit: string) => `下载${unit}的核对单`,
  zipName: (units: number) => `退回核对单（${units}个单位）`,
  making: '正在生成退回核对单',
  makingList: '正在生成催报名单',
  downloaded: (name: string, units: number, count: number) =>
    `《${name}》已交给浏览器下载：${units} 份核对单，共 ${spots(count)}。没有出现下载提示的，请改用“写入工作表”。`,
  listDownloaded: (name: string) => `《${name}》已交给浏览器下载。没有出现下载提示的，请改用“写入工作表”。`,
  refused: '这里的浏览器内核不能下载文件，已改为写入工作表。',
  drawn: (sheets: readonly string[]) =>
    `已写入工作表：${sheets.map((sheet) => `“${sheet}”`).join('、')}。请移动或复制到新工作簿后发给单位。`,
  retained: (sheets: readonly string[]) =>
    `您改过的旧表另存为${sheets.map((sheet) => `“${sheet}”`).join('、')}。`,
  listDrawn: (sheet: string) => `已写入工作表“${sheet}”。`,
  reminders: '催报名单',
  remindersHint: '谁报了、截至哪天、还差几项、几处待答复。',
  copyText: '复制成文字',
  copied: '催报名单已复制，可以粘贴到聊天窗口。',
  notCopied: '浏览器内核不允许复制，请再按一次；仍不行的，请用“写入工作表”。',
  reminder: (state: string, dates: string, listed: number, sent: number, open: number) =>
    [
      state,
      `${sent}/${listed} 项`,
      ...(dates === '' ? [] : [`截至 ${dates}`]),
      ...(open === 0 ? [] : [`${spots(open)}待答复`]),
    ].join(' · '),
  missing: (items: readonly string[]) => `未报：${items.map(shorten).join('；')}`,
  unsure: (items: readonly string[]) =>
    `可能已报，请先在“汇总”确认是不是同一项：${items.map(shorten).join('；')}`,
  /** Slips that came back. */
  answers: '读回的答复',
  answersHint: '先看清更正前后，再按“采用”；没有采用的不起作用。采用后在“进度”页的“已作的决定”中可以撤销。',
  fromFile: (file: string, waiting: number) => `《${file}》${waiting === 0 ? '' : `：${waiting} 处待采用`}`,
  unanswered: (count: number) => `${spots(count)}没有答复`,
  noAnswers: '没有填写答复。',
  blank: '（空）',
  before: '所报',
  after: '更正为',
  explanation: '说明',
  adoptedBefore: '已采用',
  take: '采用',
  takeOf: (item: string, words: string) => `采用：${item}，${shorten(words)}`,
  takeAll: (count: number) => `看过，采用这 ${count} 处`,
  takeAllSlips: (slips: number, count: number) => `看过，采用以上 ${slips} 份核对单的答复（${count} 处）`,
  takeAllOf: (file: string, count: number) => `看过，采用《${file}》的 ${count} 处`,
  rowOf: (sheet: string, row: number) => `${sheet} 第 ${row} 行`,
  byWords: '核对码被删改，按位置、原文和所问对上这一处',
  faults: {
    stale: '原文已变或该处已没有疑点，不能采用',
    several: '有几处原文相同，分不清答复的是哪一处，不能采用',
    contradicted: '同一处有不同的答复，都不能采用。请向单位核实，移除不用的那份核对单，或先撤销已采用的',
    keyless: '核对码被删改，对不上是哪一处，不能采用。请对照原核对单处理',
  },
  taken: (count: number) => `已采用 ${spots(count)}答复。`,
  /** On the line of a filled slip in the list of files. */
  inList: (waiting: number) =>
    waiting === 0
      ? '是核对单，不计入报送；其中的答复列在“退回催报”页。'
      : `是核对单，不计入报送；有 ${waiting} 处答复待您采用，在“退回催报”页。`,
};
