import * as xlsx from '@e965/xlsx';

/**
 * Rows made from patterns of real official wording with numbers of their own, so that no text repeats.
 */

const HEADER = ['序号', '类别', '目标任务', '牵头单位', '进展情况', '完成时限'];
const UNITS = ['县教育局', '县卫健局', '县住建局', '县民政局', '县交通运输局', '县人社局'];

type Pattern = (n: number) => readonly [task: string, progress: string];

const PATTERNS: readonly Pattern[] = [
  (n) => [
    `新建、改扩建公办幼儿园${12 + n}所，新增学位${3600 + n}个`,
    `截至9月底，已建成投用幼儿园${9 + (n % 9)}所，新增学位${2700 + n}个；3所正在进行内部装修。`,
  ],
  (n) => [
    `改造老旧小区${68 + n}个，惠及居民${2100 + n}户`,
    `${68 + n}个小区已全部开工，其中完工${45 + (n % 9)}个，惠及居民${1350 + n}户。`,
  ],
  (n) => [
    `开展职业技能培训${8000 + n}人次`,
    `已开展各类职业技能培训87期${5200 + n}人次，完成年度任务的65%。`,
  ],
  (n) => [
    `农村自来水普及率达到95%以上，改造供水管网${53 + n}公里`,
    `农村自来水普及率达93.2%，累计完成供水管网改造${31 + n}公里。`,
  ],
  (n) => [
    `新建公共厕所${40 + n}座、改造${60 + n}座`,
    `新建公厕${28 + n}座，改造公厕${51 + n}座，其余正在施工，预计11月底全部完成。`,
  ],
  (n) => [
    `为${3000 + n}户困难家庭实施适老化改造`,
    `已完成招标，${900 + n}户已完成改造，其他正在入户评估。存在问题：部分街道资金尚未到位。`,
  ],
];

export function rowsOf(count: number, from = 0): string[][] {
  return Array.from({ length: count }, (_, i) => {
    const [task, progress] = (PATTERNS[i % PATTERNS.length] as Pattern)(from + i);
    return [
      String(i + 1),
      `第${1 + Math.floor(i / 10)}类`,
      task,
      UNITS[i % UNITS.length] as string,
      progress,
      '2026年11月底',
    ];
  });
}

export function workbook(rows: readonly string[][]): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([['2026年三季度民生实事进展情况表'], HEADER, ...rows]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(
    xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}
