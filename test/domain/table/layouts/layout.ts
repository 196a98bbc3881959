import fc, { type GeneratorValue } from 'fast-check';
import { classOf, hiddenTrap, quarterGoals } from './extras';
import { addHeader, levelled } from './headings';
import {
  rate,
  pick,
  chance,
  blankTotal,
  amountColumn,
  bystanders,
  textColumn,
  wordColumns,
  percentOf,
  type Column,
  type Numbers,
  type Plan,
  type RateStyle,
  type UnitPlace,
} from './columns';
import type { Fact, Group } from './facts';
import { projectColumns, secondColumns, startColumns } from './projectColumns';
import { BLANK, Sheet, word, type Cell } from './sheet';
import { FIGURE_WORDINGS, TEXT_WORDINGS } from './wordings';

/** One of many ways in which an office may lay facts out. */

export interface Laid {
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly merged: boolean;
  readonly groups: readonly Group[];
  readonly unitPlace: UnitPlace | 'none';
  readonly hasOrganisation: boolean;
  readonly hasRate: boolean;
  readonly hiddenColumns: readonly number[];
  /** Whether a class stands beside each name, under the same heading. */
  readonly classed: boolean;
  /** What a fact should have reached by the end of each quarter; null where the table does not say. */
  readonly goals: ((fact: Fact) => readonly number[]) | null;
  /** Rows of the facts, in their order. */
  readonly rows: readonly number[];
}

function unitPlaceOf(g: GeneratorValue, groups: readonly Group[], { naming }: Plan): UnitPlace {
  const units = new Set(groups.flatMap(({ facts }) => facts.map(({ unit }) => unit)));
  const own: UnitPlace[] = naming === 'place' ? ['column', 'cell'] : ['column', 'name', 'cell'];
  return pick(g, units.size === 1 ? (['heading', 'heading', 'note', 'title', ...own] as UnitPlace[]) : own);
}

const TITLES = [
  '青溪县2026年民生实事项目进展情况表',
  '2026年重点项目建设进度表',
  '2026年1-9月重点工作任务完成情况统计表',
  '2026年度目标任务完成情况(截至2026年9月30日)',
];
const TOTALS = ['合计', '总计', '合  计', '全县合计', '累计', '全市'];

/** Lays facts out in one of the ways that offices do. */
export function laidOut(g: GeneratorValue, groups: readonly Group[], plan: Plan): Laid {
  const sheet = new Sheet();
  const unit = groups[0]?.facts[0]?.unit as string;
  const place = unitPlaceOf(g, groups, plan);
  const numbers: Numbers = {
    place,
    unit,
    style: pick(g, ['number', 'number', 'thousands', 'text', 'wide', 'format']),
  };
  const suffix = plan.subject === null ? '' : ` ${plan.subject}`;
  const wordings = (role: string): readonly string[] =>
    FIGURE_WORDINGS[`${role}${suffix}`] as readonly string[];
  const rateStyle = pick<RateStyle>(g, ['points', 'percent-text', 'format', 'fraction', 'wide']);
  const hasRate = chance(g, 65);
  const isPercent = /[%％]/u;
  const rateWordings = wordings('rate').filter(
    (heading) => rateStyle !== 'fraction' || !isPercent.test(heading),
  );
  const alone = plan.second === undefined && plan.projects === undefined;
  const goals = alone && numbers.style !== 'format' && chance(g, 15) ? quarterGoals(g, plan, numbers) : null;
  const figures: Column[] = [
    amountColumn(g, wordings('target'), numbers, ({ measured }) => measured.target),
    amountColumn(g, plan.actuals ?? wordings('actual'), numbers, ({ measured }) => measured.actual),
    ...(hasRate
      ? [
          {
            levels: [pick(g, rateWordings)],
            cell: (fact: Fact) => rate(percentOf(fact), rateStyle),
            total: blankTotal,
          },
        ]
      : []),
    ...(plan.second === undefined && plan.projects !== 'physical'
      ? bystanders(g, numbers, goals !== null)
      : []),
    ...(goals?.columns ?? []),
  ];
  const more = [...secondColumns(g, plan, hasRate, rateStyle, numbers), ...projectColumns(g, plan, numbers)];
  if (plan.projects === 'physical') figures.length = 0;
  if (plan.second === 'finish')
    figures.splice(1, hasRate ? 2 : 1, ...startColumns(g, hasRate, rateStyle, numbers));
  figures.push(...more);
  const order = chance(g, 50) ? figures : g(fc.shuffledSubarray, figures, { minLength: figures.length });
  const under = levelled(g, order, plan);
  const label = pick(g, TEXT_WORDINGS[plan.naming] as readonly string[]);
  const { columns: inWords, organisation } = wordColumns(g, plan);
  const named: Column = textColumn(label, (fact) =>
    place === 'name' ? `${fact.name}(${fact.unit})` : fact.name,
  );
  const measureUnit =
    place === 'column'
      ? [textColumn(pick(g, TEXT_WORDINGS.measureUnit as readonly string[]), (fact) => fact.unit)]
      : [];
  const sequence = chance(g, 60)
    ? [textColumn(pick(g, ['序号', '编号', '序', '序  号']), (_, i) => String(i + 1))]
    : [];
  // 项目 over two columns: the class and the name.
  const classed = plan.naming === 'name' && groups.length === 1 && chance(g, 15);
  const twofold = classed
    ? [
        { ...textColumn(label, classOf), over: 2 },
        { ...named, levels: [''] },
      ]
    : [named];
  const visible = [
    ...sequence,
    ...twofold,
    ...measureUnit,
    ...(chance(g, 70) ? [...under, ...inWords] : [...inWords, ...under]),
  ];
  const trap = chance(g, 15) ? hiddenTrap(g, visible, sequence.length, wordings('actual'), numbers) : null;
  const columns = trap === null ? visible : visible.toSpliced(trap.at, 0, trap.column);
  const width = columns.length;
  const line = (text: string): Cell[] => [word(text), ...Array.from({ length: width - 1 }, () => BLANK)];
  const fullLine = (text: string): void => {
    const row = sheet.add(line(text));
    if (chance(g, 70)) sheet.merge(row, row, 1, width);
  };
  if (chance(g, 20)) sheet.add(line('附件1'));
  fullLine(`${pick(g, TITLES)}${place === 'title' ? `(单位:${unit})` : ''}`);
  if (place === 'note') {
    const at = chance(g, 50) ? 0 : width - 1;
    sheet.add(
      Array.from({ length: width }, (_, c) =>
        c === at
          ? word(pick(g, [`单位：${unit}`, `单位:${unit}`, `（单位：${unit}）`, `计量单位：${unit}`]))
          : BLANK,
      ),
    );
  }
  const levels = Math.max(...columns.map((column) => column.levels.length));
  addHeader(sheet, columns, levels);
  const hasTotals = place !== 'cell' && chance(g, 60);
  const all = groups.flatMap(({ facts }) => facts);
  const totalRow = (name: string, facts: readonly Fact[]): void => {
    const sameUnits = new Set(facts.map((fact) => fact.unit)).size === 1;
    const at = chance(g, 50) ? 0 : sequence.length;
    sheet.add(
      columns.map((column, c) =>
        c === at ? word(name) : sameUnits && c !== sequence.length ? column.total(facts) : BLANK,
      ),
    );
  };
  const onTop = chance(g, 50);
  if (hasTotals && onTop) totalRow(pick(g, TOTALS), all);
  const rows: number[] = [];
  let index = 0;
  const perGroup = hasTotals && chance(g, 40);
  // As on each printed page.
  const page = chance(g, 15) ? g(fc.integer, { min: 2, max: 4 }) : null;
  groups.forEach(({ name, facts }, n) => {
    const mark = ['一', '二'][n] as string;
    if (name !== '')
      fullLine(
        pick(g, [
          `${mark}、${name}`,
          `（${mark}）${name}`,
          `${mark}、${name}(${facts.length}个)`,
          `${mark}、${name}（共${facts.length}项）`,
        ]),
      );
    for (const fact of facts) {
      if (index === page && fact !== facts[0]) addHeader(sheet, columns, levels);
      rows.push(sheet.add(columns.map(({ cell }) => cell(fact, index))));
      index++;
    }
    if (name !== '' && perGroup) totalRow('小计', facts);
  });
  if (hasTotals && !onTop) totalRow(pick(g, TOTALS), all);
  if (chance(g, 25)) fullLine('注：数据由各责任单位报送，按月更新。');
  if (chance(g, 20)) sheet.add(line('填表人：张三'));
  return {
    plan,
    sheet,
    merged: classed || chance(g, 80),
    groups,
    unitPlace: place,
    hasOrganisation: organisation,
    hasRate,
    hiddenColumns: trap === null ? [] : [trap.at + 1],
    classed,
    goals: goals?.sums ?? null,
    rows,
  };
}
