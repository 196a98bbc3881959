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
import { DRAFT, STATEMENTS } from './statements';

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
