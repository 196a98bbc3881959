import fc, { type GeneratorValue } from 'fast-check';
import { analyseTable } from '../../../../src/domain/analyse';
import { findTables } from '../../../../src/domain/table/find';
import { chance, inHeading, percentOf, pick } from './columns';
import { groupsOf, MONEY, NAMES, plain, type Fact } from './facts';
import { expected, KINDS, told, unitsOf } from './law';
import { laidOut, type Laid } from './layout';
import { BLANK, Sheet, word, type Cell } from './sheet';

/** Sheets with more than one table, or with none of the usual shape. */

/** A table that may stand beside others: nothing of it hangs on hidden columns or lost merges. */
function table(g: GeneratorValue): Laid {
  const [, units, plan, names] = pick(g, KINDS);
  for (;;) {
    const laid = laidOut(g, groupsOf(g, { names, units: unitsOf(g, units, plan), grouped: false }), plan);
    if (laid.hiddenColumns.length === 0) return laid;
  }
}

/** Two tables on one sheet, one under the other or side by side: each is read as if it stood alone. */
export function checkTwo(g: GeneratorValue): void {
  const [one, two] = [table(g), table(g)];
  const sheet = new Sheet();
  sheet.place(one.sheet, 1, 1);
  if (chance(g, 50)) sheet.place(two.sheet, one.sheet.last + g(fc.integer, { min: 2, max: 4 }), 1);
  else sheet.place(two.sheet, 1, one.sheet.width + g(fc.integer, { min: 2, max: 3 }));
  const { tables } = findTables(sheet.grid(true));
  const got = tables.flatMap((found) => analyseTable(found, { asOf: '2026-09-30' }).items.map(told));
  try {
    expect(got).toEqual([...expected(one), ...expected(two)]);
  } catch (error) {
    throw new Error(`${sheet.print()}\n${(error as Error).message}`);
  }
}

const LABELS = {
  name: ['项目名称', '建设项目名称', '事项名称'],
  target: ['年度计划投资', '年度投资计划', '2026年计划投资'],
  actual: ['累计完成投资', '1-9月完成投资', '年度完成投资'],
  rate: ['投资完成率', '占年度计划投资(%)'],
  units: ['责任单位', '牵头单位', '建设单位'],
  progress: ['进展情况', '目前形象进度', '工作进展情况'],
};

/** One form a fact: labels to the left, values to the right, one or two side by side. */
function form(
  g: GeneratorValue,
  fact: Fact,
  labels: Readonly<Record<keyof typeof LABELS, string>>,
): Cell[][] {
  const { target, actual } = fact.measured;
  const number = (value: number | null): Cell => (value === null ? BLANK : { value, text: String(value) });
  const percent = percentOf(fact);
  const entries: (readonly [string, Cell])[] = [
    [labels.name, word(fact.name)],
    [labels.target, number(target)],
    [labels.actual, number(actual)],
    ...(percent === null ? [] : [[labels.rate, word(`${percent}%`)] as const]),
    [labels.units, word(fact.organisation)],
    [labels.progress, word('主体施工')],
  ];
  const filled = entries.filter(([, cell]) => cell !== BLANK);
  if (chance(g, 50)) return filled.map(([label, cell]) => [word(label), cell, BLANK, BLANK]);
  return filled.flatMap(([label, cell], index) => {
    if (index % 2 === 1) return [];
    const [next, beside] = filled[index + 1] ?? ['', BLANK];
    return [[word(label), cell, word(next), beside]];
  });
}

/** Forms under one another give the same figures as a table of the same facts. */
export function checkForms(g: GeneratorValue): void {
  const unit = pick(g, MONEY);
  const facts = groupsOf(g, { names: NAMES.project, units: [unit], grouped: false })[0]?.facts ?? [];
  const sheet = new Sheet();
  const labels = {
    name: pick(g, LABELS.name),
    target: inHeading(g, pick(g, LABELS.target), unit),
    actual: inHeading(g, pick(g, LABELS.actual), unit),
    rate: pick(g, LABELS.rate),
    units: pick(g, LABELS.units),
    progress: pick(g, LABELS.progress),
  };
  for (const fact of facts) {
    for (const cells of form(g, fact, labels)) sheet.add(cells);
    sheet.add([BLANK]);
  }
  const { tables } = findTables(sheet.grid(false));
  const got = tables.flatMap((found) =>
    analyseTable(found, { asOf: '2026-09-30' }).items.map(({ source, indicators }) => {
      const [indicator] = indicators;
      return `${source.cells.name?.text} ${indicator?.target.value} ${indicator?.actual?.value ?? '–'} ${source.leadUnits.join()}`;
    }),
  );
  const want = facts.map(({ name, measured: { target, actual }, organisation }) => {
    const done = actual === null ? '–' : plain(actual, unit);
    return `${name} ${plain(target, unit)} ${done} ${organisation}`;
  });
  try {
    expect(got).toEqual(want);
  } catch (error) {
    throw new Error(`${sheet.print()}\n${(error as Error).message}`);
  }
}

interface Silent {
  readonly naming: readonly string[];
  readonly names: readonly string[];
  /** Columns of words that light nothing. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Columns of numbers that count nothing of a task. */
  readonly numbers: readonly string[];
}

const SILENT: readonly Silent[] = [
  {
    naming: ['反馈问题', '整改问题', '巡察反馈问题', '问题描述'],
    names: ['管网错接3处未改', '垃圾清运不及时', '台账缺失12份', '公示栏更新滞后', '资金拨付迟缓'],
    words: {
      整改措施: ['全面排查', '制定方案', '加强督导', '倒排工期', '完善制度'],
      整改时限: ['2026年12月', '2026年11月', '2026年12月底', '2026年12月', '2026年12月'],
      责任单位: ['县住建局', '县城管局', '县教育局', '县民政局', '县财政局'],
    },
    numbers: ['问题数', '扣分', '得分', '排名', '权重(%)', '涉及金额(万元)'],
  },
  {
    naming: ['案由', '建议标题', '提案名称', '建议案由'],
    names: [
      '关于加强校车管理的建议',
      '关于建设停车场的提案',
      '关于河道保洁的建议',
      '关于老年食堂的建议',
      '关于路灯亮化的建议',
    ],
    words: {
      承办单位: ['县教育局', '县住建局', '县水利局', '县民政局', '县城管局'],
      领衔代表: ['张三', '李四', '王五', '赵六', '孙七'],
    },
    numbers: ['建议编号', '联名人数', '满意率', '满意率(%)', '排名', '得分'],
  },
  {
    naming: ['资金名称', '专项资金名称', '项目名称'],
    names: ['义务教育补助', '农村公路养护', '水利救灾', '残疾人保障', '文化惠民'],
    words: {
      资金来源: ['中央', '省级', '市级', '县级', '中央'],
      主管部门: ['县教育局', '县交通局', '县水利局', '县残联', '县文旅局'],
    },
    numbers: ['补助标准(元/户)', '受益人口', '上年结转', '县级配套', '总投资(万元)', '人均'],
  },
];

/** Findings, proposals and funds with numbers beside them: no figure is taken from any, and no lamp rests on one. */
export function checkSilent(g: GeneratorValue): void {
  const { naming, names, words, numbers } = pick(g, SILENT);
  const told = Object.entries(words);
  const counted = g(fc.shuffledSubarray, [...numbers], { minLength: 1 });
  const sheet = new Sheet();
  sheet.add([word('2026年情况统计表')]);
  sheet.add(['序号', pick(g, naming), ...told.map(([heading]) => heading), ...counted].map(word));
  names.forEach((name, row) => {
    const values = counted.map((): Cell => {
      const value = g(fc.integer, { min: 1, max: 400 });
      return { value, text: String(value) };
    });
    sheet.add([
      word(String(row + 1)),
      word(name),
      ...told.map(([, texts]) => word(texts[row] ?? '')),
      ...values,
    ]);
  });
  const items = findTables(sheet.grid(true)).tables.flatMap(
    (found) => analyseTable(found, { asOf: '2026-09-30' }).items,
  );
  const lit = items.filter(
    ({ indicators, source, completion, status }) =>
      indicators.length > 0 ||
      (source.figures?.rate ?? null) !== null ||
      completion.percent !== null ||
      status === 'behind',
  );
  try {
    expect(lit.map(({ source, reason }) => `${source.row} ${reason}`)).toEqual([]);
  } catch (error) {
    throw new Error(`${sheet.print()}\n${(error as Error).message}`);
  }
}
