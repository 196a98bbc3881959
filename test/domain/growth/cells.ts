import type { SourceFile } from '../../../src/domain/grid';
import type { Field } from '../../../src/domain/table/fields';

/** Cells of any length: ordinary prose, and what a rule could lose itself in. */

/** Fields of a table of tasks, with a heading each; the other fields come in their place in other kinds of tables. */
const HEADINGS = {
  sequence: '序号',
  category: '类别',
  name: '项目名称',
  task: '目标任务',
  plan: '工作计划',
  progress: '进展情况',
  leadUnits: '牵头单位',
  supportUnits: '配合单位',
  leader: '责任人',
  due: '完成时限',
  verdict: '是否完成',
  rate: '完成率',
  problem: '存在问题',
  nextStep: '下步打算',
  remark: '备注',
} as const satisfies Partial<Record<Field, string>>;
export type LongField = keyof typeof HEADINGS;
export const LONG_FIELDS = Object.keys(HEADINGS) as LongField[];

const ORDINARY: Readonly<Record<LongField, string>> = {
  sequence: '1',
  category: '教育',
  name: '幼儿园建设',
  task: '新建幼儿园12所，新增学位3600个',
  plan: '第一季度完成选址；第二季度完成招标；第三季度开工建设；第四季度完成70%',
  progress: '截至9月底，已建成投用幼儿园9所，新增学位2700个；3所正在进行内部装修。',
  leadUnits: '县教育局',
  supportUnits: '县财政局',
  leader: '张三',
  due: '2026年11月底',
  verdict: '正在推进',
  rate: '75%',
  problem: '部分街道资金尚未到位',
  nextStep: '加快建设',
  remark: '无',
};

const PROSE: readonly ((n: number) => string)[] = [
  (n) => `截至${1 + (n % 9)}月底，第${n}批改造老旧小区${n}个，惠及居民${n * 31}户，其中完工${n - 1}个；`,
  (n) => `新建公厕${n}座，完成年度任务的${n % 99}.5%，其余正在施工，预计${1 + (n % 12)}月底全部完成。`,
  (n) => `县住建局牵头，甲镇政府（${n}号）配合，存在资金${n}万元未到位的问题，`,
  (n) => `第三季度完成选址${n}处，${1 + (n % 12)}月开工建设，${2 + (n % 10)}月底前竣工验收。`,
];

/** Name → the piece that a cell is filled with, by its number. */
export const KINDS: Readonly<Record<string, (n: number) => string>> = {
  prose: (n) => (PROSE[n % PROSE.length] ?? String)(3 + ((n * 7) % 913)),
  全部已: () => '全部已',
  '1、': (n) => `${n}、`,
  brackets: (n) => (n % 2 ? '（甲' : '）'),
  digits: () => '9',
  'digits,': () => '123,',
  '、': () => '、',
  由: () => '由',
  'one run': (n) => String.fromCharCode(0x4e00 + ((n * 131) % 20_000)),
  'figures in one run': (n) => `${1 + (n % 9)}个`,
  figures: (n) => `改造公厕${n}个，其中完工${n % 7}个，`,
  dates: (n) => `${1 + (n % 12)}月底前完成招标${n}个；`,
  percentages: (n) => `完成${n % 100}%`,
  rates: (n) => `完成率${n % 100}.${n % 10}%，`,
  units: (n) => `县${'教住民水农'[n % 5] ?? ''}${n}局、`,
  list: (n) => `${n}.完成建设\n`,
};

export function cellOf(kind: string, length: number): string {
  const piece = KINDS[kind] ?? String;
  let text = '';
  for (let n = 0; text.length < length; n++) text += piece(n);
  return text.slice(0, length);
}

/** A table of one row, ordinary but for the text of some of its fields. */
export function tableOf(fields: readonly LongField[], text: string): SourceFile {
  const rows = [
    ['2026年三季度民生实事进展情况表', ...LONG_FIELDS.slice(1).map(() => '')],
    LONG_FIELDS.map((field) => HEADINGS[field]),
    LONG_FIELDS.map((field) => (fields.includes(field) ? text : ORDINARY[field])),
  ];
  const grid = {
    file: 'a.xlsx',
    sheet: 'Sheet1',
    visibility: 'visible',
    layout: 'cells',
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    texts: rows,
    formats: rows.map(() => []),
    struck: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  } as const;
  return { file: 'a.xlsx', grids: [grid], error: null };
}
