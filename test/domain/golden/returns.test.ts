import { analyseTable, analyseTables } from '../../../src/domain/analyse';
import type { Analysis } from '../../../src/domain/analysis';
import { bulletinOf } from '../../../src/domain/bulletin/bulletin';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { bulletinPlans } from '../../../src/domain/bulletin/sheets/bulletinSheets';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { reportLines } from '../../../src/domain/consolidate/reportLines';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
import { changesOf } from '../../../src/domain/previous/changes';
import { comparedWith } from '../../../src/domain/previous/compare';
import { applyReview } from '../../../src/domain/review/apply';
import { NO_REVIEW } from '../../../src/domain/review/review';
import type { SheetPlan } from '../../../src/domain/sheet/plan';
import { slipPlan } from '../../../src/domain/slips/slipPlan';
import { slipsOf } from '../../../src/domain/slips/slip';
import type { ProgressTable, TableRow } from '../../../src/domain/table/table';
import { expectGolden } from '../../golden/golden';
import { sampleTables } from '../../samples';

/** What is made of the sample county's returns: consolidated, drawn, sent back, compared, held against a draft. */

const plain = (value: unknown): string => JSON.stringify(value).replace(/["{}]/gu, '');

/** A sheet with everything that is drawn but its words, and with those. */
function planLines({ rows, ...outline }: SheetPlan): string[] {
  return [
    `# ${plain(outline)}`,
    ...rows.map(
      ({ height, cells }) =>
        `${height} ${cells.map((cell) => (cell === null ? '' : `${cell.style}${cell.link ? plain(cell.link) : ''}:${String(cell.value ?? '').slice(0, 24)}`)).join('|')}`,
    ),
  ];
}

const reworded =
  (change: (text: string, row: TableRow) => string) =>
  (table: ProgressTable): ProgressTable => ({
    ...table,
    rows: table.rows.map((row) => {
      const { task } = row.cells;
      return task === undefined
        ? row
        : { ...row, cells: { ...row.cells, task: { ...task, text: change(task.text, row) } } };
    }),
  });

const sentAgain = (table: ProgressTable): ProgressTable => {
  const file = `再报${table.file}`;
  return { ...table, file, rows: table.rows.map((row) => ({ ...row, file })) };
};

const VARIANTS: readonly (readonly [
  string,
  (returns: readonly ProgressTable[]) => readonly ProgressTable[],
])[] = [
  ['as they are', (returns) => returns],
  ['one missing', (returns) => returns.slice(2)],
  ['one twice', (returns) => [...returns, ...returns.slice(0, 2).map(sentAgain)]],
  ['reworded', (returns) => returns.map(reworded((text) => `${text.replace('新建', '新建成')}。`))],
  [
    'other figures',
    (returns) => returns.map(reworded((text, { row }) => (row % 2 === 0 ? text : text.replace(/\d/u, '7')))),
  ],
  [
    'no units',
    (returns) =>
      returns.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, leadUnits: [] })) })),
  ],
  [
    'later',
    (returns) =>
      returns.map((table, index) => ({ ...table, asOf: index % 2 === 0 ? '2026-08-31' : table.asOf })),
  ],
];

test('returns are brought together as they were, whatever befalls them', async () => {
  const { master, returns } = await sampleTables();
  const lines = VARIANTS.flatMap(([name, vary]) => {
    const { tables, report } = consolidate(vary(returns), master);
    const rows = tables.flatMap((table) => table.rows);
    return [
      `== ${name} ${plain(report.balance)}`,
      ...reportLines(report).map(({ message, ...rest }) => `${message} ${plain(rest)}`),
      ...rows.map(
        ({ file, sheet, row, cells, leadUnits, issues }) =>
          `  ${file} ${sheet} ${row} ${cells.task?.text.slice(0, 20) ?? ''} ${cells.progress?.text.slice(0, 20) ?? ''} ${leadUnits.join('、')} ${issues.map(issueMessage).join('')}`,
      ),
    ];
  });
  const alone = consolidate(returns, []);
  expectGolden(
    'returns-consolidated.txt',
    [...lines, '== without a list', ...reportLines(alone.report).map(({ message }) => message)].join('\n'),
  );
});

async function analysed(): Promise<Analysis> {
  const { master, returns, files } = await sampleTables();
  const { tables } = consolidate(returns, master);
  return { asOf: '2026-09-30', files, tables: analyseTables(tables) };
}

test('sheets are drawn as they were', async () => {
  const { master, returns, files } = await sampleTables();
  const { tables, report } = consolidate(returns, master);
  const bulletin = bulletinOf(
    tables.map((table) => analyseTable(table)),
    { report, files },
  );
  const plans = bulletinPlans(bulletin, documentOf(bulletin));
  const slips = slipsOf(applyReview(await analysed(), NO_REVIEW)).map(slipPlan);
  expectGolden('returns-sheets.txt', [...plans, ...slips].flatMap(planLines).join('\n'));
});

test('periods are compared as they were', async () => {
  const { tables } = await analysed();
  const before = tables.map((one) => ({
    ...one,
    asOf: '2026-06-30',
    items: one.items.map((item, index) => ({
      ...item,
      status:
        (['completed', 'on-track', 'behind', 'at-risk', 'undetermined'] as const)[index % 5] ?? item.status,
      indicators: item.indicators.map((indicator) => ({
        ...indicator,
        actual: indicator.actual && {
          ...indicator.actual,
          value: indicator.actual.value * (index % 3 === 0 ? 2 : 0.5),
        },
      })),
    })),
  }));
  const { tables: now, comparison } = comparedWith(tables, before);
  const changes = comparison === null ? null : changesOf(now, comparison);
  const names = (items: readonly { readonly source: TableRow }[]): string =>
    items.map(({ source }) => source.row).join(' ');
  expectGolden(
    'returns-compared.txt',
    [
      ...now.flatMap(({ items }) =>
        items.map(({ source, issues }) => `${source.row} ${issues.map(issueMessage).join('')}`),
      ),
      ...(changes === null
        ? []
        : [
            `${changes.previousAsOf} ${changes.unmatched}`,
            `完成 ${names(changes.newlyCompleted)}`,
            `转缓 ${names(changes.newlySlow)}`,
            `恢复 ${names(changes.recovered)}`,
            `仍缓 ${names(changes.stillSlow)}`,
          ]),
    ].join('\n'),
  );
});

const DRAFT = `关于青溪县2026年民生实事项目进展情况的通报
截至9月30日，全县32项民生实事中，已完成8项，占25.0%；按计划推进15项，占46.9%；进展较缓9项。
一、总体情况
县教育局牵头3项，完成1项，平均完成率80%，居第1位。县住房和城乡建设局牵头4项，未完成2项。
二、进展较快的项目
已完成的有：新增托位525个、增设消防取水口36个、新建公厕40座等3项。
三、进展较缓的项目
进展滞后的有4项（新建健身步道30公里、完成20个行政村生活污水治理、改造老旧小区、新建公园）。
县教育局、县民政局、县水利局各有1项滞后。其中县教育局2项、县民政局1项，共3项。
新增托位525个，已新增托位500个，完成率95.2%。增设消防取水口36个，已完成31个。
县卫生健康局完成率100%，排名第一；县水利局、县公安局并列第3。
四、下一步
剩余24项须于12月底前完成。`;

test('a draft is held against its annex as it was', async () => {
  const { tables } = await analysed();
  const { findings, counts } = checkDraft(DRAFT, tables);
  expectGolden(
    'returns-draft.txt',
    [
      plain(counts),
      ...findings.map(
        ({ kind, verdict, words, annex, rows }) =>
          `${verdict} ${kind} “${words}” ${annex} ${rows.map(({ row }) => row).join(' ')}`,
      ),
    ].join('\n'),
  );
});
