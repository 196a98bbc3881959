import { analyseTable, analyseTables } from '../../../src/domain/analyse';
import type { Analysis } from '../../../src/domain/analysis';
import { bulletinOf } from '../../../src/domain/bulletin/bulletin';
import { documentOf } from '../../../src/domain/bulletin/documentOf';
import { bulletinPlans } from '../../../src/domain/bulletin/sheets/bulletinSheets';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { returnsIssues } from '../../../src/domain/consolidate/returnsIssues';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
import { changesOf } from '../../../src/domain/previous/changes';
import { comparedWith } from '../../../src/domain/previous/compare';
import { applyDecisions } from '../../../src/domain/decisions/apply';
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
      ...returnsIssues(report, tables).map((one) => `${issueMessage(one)} ${plain(one)}`),
      ...rows.map(
        ({ file, sheet, row, cells, leadUnits, issues }) =>
          `  ${file} ${sheet} ${row} ${cells.task?.text.slice(0, 20) ?? ''} ${cells.progress?.text.slice(0, 20) ?? ''} ${leadUnits.join('、')} ${issues.map(issueMessage).join('')}`,
      ),
    ];
  });
  const alone = consolidate(returns, []);
  expectGolden(
    'returns-consolidated.txt',
    [...lines, '== without a list', ...returnsIssues(alone.report, alone.tables).map(issueMessage)].join(
      '\n',
    ),
  );
});

async function analysed(): Promise<Analysis> {
  const { master, returns, files } = await sampleTables();
  const { tables } = consolidate(returns, master);
  return { asOf: '2026-09-30', files, tables: analyseTables(tables), issues: [] };
}

test('sheets are drawn as they were', async () => {
  const { master, returns, files } = await sampleTables();
  const { tables, report } = consolidate(returns, master);
  const bulletin = bulletinOf(
    tables.map((table) => analyseTable(table)),
    { report, files },
  );
  const plans = bulletinPlans(bulletin, documentOf(bulletin));
  const slips = slipsOf(applyDecisions(await analysed(), [])).map(slipPlan);
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

/** Statements of their own, right and wrong, in the words of such bulletins. */
const STATEMENTS = `全县共35项民生实事。
全县共32项民生实事。
32项民生实事已全部完成。
35项中已完成10项，完成率28.6%。
35项中已完成10项，占29%。
已完成10项、正常推进15项、进展较缓10项。
已完成10项、正常推进15项、进展较缓9项，共34项。
达到序时进度的有20项，未达序时进度的有15项。
进展滞后5项，占14.3%。
滞后项目5个：新增托位525个、改造老旧小区、新建健身步道30公里、治理农村生活污水、新建公园。
滞后项目3个（新建健身步道30公里、增设消防取水口36个）。
未完成25项。
尚有25项未完成，其中8项滞后。
超过半数的项目已完成。
近三成项目已完成。
所有项目均达到序时进度。
县教育局3项全部完成。
县教育局牵头的3项中，1项已完成，2项正常推进。
县民政局牵头4项，完成2项，进展较缓1项。
县住房和城乡建设局有2项进展滞后。
县水利局、县农业农村局各2项滞后。
县不存在局3项。
教育局完成率最高，为100%。
县教育局平均完成率85.3%，列第2位。
县公安局排名末位。
排名前三的是县教育局、县民政局、县水利局。
新增停车泊位900个，已完成756个，完成率84%。
新建健身步道30公里，已建成64.2公里，完成率214%。
开展职业技能培训5000人次，已开展4386人次，完成87.7%。
开展职业技能培训5000人次，已开展4386人次，完成78.7%。
适老化改造400户已完成285户。
“增设消防取水口36个”已完成。
“增设消防取水口36个”进展滞后。
新建不存在的大桥1座已完成。
截至9月30日，
截至8月31日，
数据截至2026年9月30日。
上月已完成8项，较上月增加2项。
去年同期完成12项。
其中教育类5项、卫生类4项、交通类3项，共12项。
其中教育类5项、卫生类4项、交通类3项，共13项。
有12个单位按时报送，2个单位未报送。
第3项正在推进。
共涉及17个单位。
一、已完成的项目（10项）
二、进展较缓的项目（9项）
（一）县教育局（3项）
已完成项目10项，分别是新增托位525个、新建老年食堂8家、新增认知障碍照护床位60张等。
完成率100%的单位有3个。
完成率低于60%的项目有4项。
平均完成率为80.3%。
总体完成率为75%。
目前10项已完成，10项提前完成。
有1项尚未开工。
停工项目1项。
待核项目3项。
无滞后项目。
没有一项滞后。
各有1项。
15个项目按计划推进（占42.9%），10个已完成（占28.6%）。`;

test('a draft is held against its annex as it was', async () => {
  const { tables } = await analysed();
  const held = (draft: string): string[] => {
    const { findings, counts } = checkDraft(draft, tables);
    return [
      `${draft.split('\n')[0]} ${plain(counts)}`,
      ...findings.map(
        ({ kind, verdict, words, annex, rows }) =>
          `  ${verdict} ${kind} “${words}” ${annex} ${rows.map(({ row }) => row).join(' ')}`,
      ),
    ];
  };
  expectGolden('returns-draft.txt', [DRAFT, ...STATEMENTS.split('\n')].flatMap(held).join('\n'));
});
