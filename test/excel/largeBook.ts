import { addSheet, emptyBook, type Book } from '../excel-host/book/book';
import { putCell } from '../excel-host/book/cells';

/** A workbook with one progress table of many rows, in the wording of real ones. */

const HEADER = ['序号', '类别', '目标任务', '牵头单位', '进度安排', '进展情况', '完成时限', '存在问题'];
const UNITS = [
  '县教育局',
  '县卫健局',
  '县住建局',
  '县民政局',
  '县交通运输局',
  '县人社局',
  '县水利局',
  '县农业农村局',
];

type Pattern = (n: number) => readonly [task: string, plan: string, progress: string, problem: string];

const PATTERNS: readonly Pattern[] = [
  (n) => [
    `新建、改扩建公办幼儿园${12 + n}所，新增学位${3600 + n}个，进一步优化学前教育资源布局，缓解城区入园紧张问题。`,
    '一季度完成招标，二季度开工建设，三季度主体完工，四季度竣工验收并投入使用。',
    `截至9月底，已建成投用幼儿园${9 + (n % 9)}所，新增学位${2700 + n}个；其余项目正在进行内部装修和室外附属工程施工，预计11月底前全部完成并交付使用。`,
    '',
  ],
  (n) => [
    `改造老旧小区${68 + n}个，惠及居民${2100 + n}户，同步完善供水、排水、燃气、消防等配套设施。`,
    '第一季度完成30%，第二季度完成50%，第三季度完成80%，第四季度完成100%。',
    `${68 + n}个小区已全部开工，其中完工${45 + (n % 9)}个，惠及居民${1350 + n}户，累计完成投资${3200 + n}万元。`,
    '部分小区居民意见不统一，协调难度较大。',
  ],
  (n) => [
    `开展职业技能培训${8000 + n}人次，其中高技能人才培训${500 + n}人次，帮扶就业困难人员实现就业。`,
    '按月推进，年底前全面完成。',
    `已开展各类职业技能培训87期${5200 + n}人次，完成年度任务的65%，高技能人才培训${320 + (n % 100)}人次。`,
    '',
  ],
];

const LATE = ['2026年6月底', '2026年9月底', '2026年11月底', '2026年12月底'];

export function largeBook(rows: number): Book {
  const book = emptyBook('大表.xlsx');
  const sheet = addSheet(book, '进展情况');
  const put = (row: number, values: readonly (string | number)[]): void =>
    values.forEach((value, column) => {
      if (value !== '') putCell(sheet, row, column, { value });
    });
  put(0, ['2026年民生实事项目进展情况表(截至2026年9月30日)']);
  put(1, HEADER);
  for (let n = 0; n < rows; n++) {
    const [task, plan, progress, problem] = (PATTERNS[n % PATTERNS.length] as Pattern)(n);
    put(n + 2, [
      n + 1,
      `第${1 + Math.floor(n / 10)}类`,
      task,
      UNITS[n % UNITS.length] as string,
      plan,
      progress,
      LATE[n % LATE.length] as string,
      problem,
    ]);
  }
  return book;
}
