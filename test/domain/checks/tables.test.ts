import type { IssueCode } from '../../../src/domain/issue';
import { issueMessage } from '../../../src/domain/messages/issueMessage';
import { checked } from '../../../src/domain/checks/run';
import { analyseTable } from '../../../src/domain/analyse';
import { findings, row, sheet } from './findings';
import type { Words } from '../consolidate/tables';

const at = (tables: readonly (readonly Words[])[], code: IssueCode, files?: readonly string[]): string[] =>
  findings(
    tables.map((rows, index) =>
      sheet(rows.map(row), { sheet: `表${index + 1}`, ...(files && { file: files[index] as string }) }),
    ),
    code,
  ).map(({ at: [table, index] }) => `${table}:${index}`);

describe('sequence', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['repeated', ['1', '2', '2', '3'], ['0:2']],
    ['a jump', ['1', '2', '5'], ['0:2']],
    ['back', ['1', '3', '2'], ['0:1', '0:2']],
    ['in order', ['1', '2', '3'], []],
    ['from another number', ['7', '8', '9'], []],
    ['each category from 1', ['1', '2', '1', '2'], []],
    ['with signs', ['1.', '2、', '3'], []],
    ['blank ones between', ['1', '', '2'], []],
  ])('%s', (_name, numbers, expected) =>
    expect(at([numbers.map((sequence) => ({ sequence }))], 'sequence')).toEqual(expected),
  );

  test('says how a number is out of its order', () => {
    const rows = ['1', '3', '2', '2'].map((sequence) => row({ sequence }));
    const kinds = findings([sheet(rows)], 'sequence').map(({ params }) => params['kind']);
    expect(kinds).toEqual(['jump', 'back', 'repeated']);
  });
});

describe('blank-cell', () => {
  const asked = (rows: readonly Words[]): unknown[] =>
    findings([sheet(rows.map(row))], 'blank-cell').map(({ at, params }) => [at[1], params.rows ?? 1]);
  test.each<[string, readonly Words[], readonly unknown[]]>([
    ['one of several', [{ leadUnits: '' }, {}, {}], [[0, 1]]],
    [
      'two of three',
      [{}, { progress: '' }, { progress: '' }],
      [
        [1, 1],
        [2, 1],
      ],
    ],
    ['a whole column is said once', [{ leadUnits: '' }, { leadUnits: ' ' }, { leadUnits: '' }], [[0, 3]]],
    ['a table of one row', [{ leadUnits: '' }], [[0, 1]]],
    ['none', [{}, {}], []],
  ])('%s', (_name, rows, expected) => expect(asked(rows)).toEqual(expected));
});

describe('copied-text', () => {
  const PLAN = '完成12个体育场地设施建设';
  const VACCINE = '待上级疫苗接种方案下发后组织实施';
  test.each<[string, readonly Words[], readonly string[]]>([
    ['the plan to the letter', [{ task: '完成15个体育场地设施建设', plan: PLAN, progress: PLAN }], ['0:0']],
    [
      'the plan with other signs',
      [{ task: '完成15个体育场地', plan: `${PLAN}。`, progress: `${PLAN}；` }],
      ['0:0'],
    ],
    [
      'another row’s',
      [
        { task: '为老年人接种流感疫苗', progress: VACCINE },
        { task: '新建助餐点20个', progress: VACCINE },
      ],
      ['0:1'],
    ],
    [
      'an activity for plan and report alike',
      [{ task: '提升消防站', plan: '进行查漏补缺。', progress: '进行查漏补缺' }],
      ['0:0'],
    ],
    ['a step done as planned', [{ task: '新建小学', plan: '工程竣工。', progress: '工程竣工。' }], []],
    ['a figure as planned', [{ task: '新建小学', plan: '完成70%。', progress: '完成70%。' }], []],
    ['the plan is done and more', [{ plan: PLAN, progress: `${PLAN}，并通过验收` }], []],
    ['short formulas', [{ progress: '正在推进中' }, { progress: '正在推进中', task: '新建公厕40座' }], []],
    [
      'one work under two tasks',
      [
        { task: '新建小学2所', progress: '两所小学及幼儿园已完成主体结构施工' },
        { task: '新建幼儿园2所', progress: '两所小学及幼儿园已完成主体结构施工' },
      ],
      [],
    ],
  ])('%s', (_name, rows, expected) => expect(at([rows], 'copied-text')).toEqual(expected));
});

describe('conflicting-figures', () => {
  const CANCER = '为高危人群免费开展前列腺癌筛查';
  const CLINICS = '新改扩建规范化村卫生室';
  const PLACES = '（东山村卫生室、西山村卫生室、南山村卫生室）';
  test.each<[string, readonly Words[], readonly Words[], readonly string[]]>([
    ['units', [{ task: `${CANCER}31700人` }], [{ task: `${CANCER}31700例` }], ['1:0']],
    [
      'plans',
      [{ task: `${CLINICS}10个`, plan: '6月底完成50%；9月底完成75%；12月底完成100%' }],
      [{ task: `2.${CLINICS}10个`, plan: '6月底完成10%；9月底完成40%；12月底完成100%' }],
      ['1:0'],
    ],
    [
      'actuals',
      [{ task: '改造老旧小区14个', progress: '已改造老旧小区9个' }],
      [{ task: '改造老旧小区14个', progress: '已改造老旧小区11个' }],
      ['1:0'],
    ],
    [
      'targets of one list of places',
      [{ task: `${CLINICS}3个${PLACES}` }],
      [{ task: `${CLINICS}4个${PLACES}` }],
      ['1:0'],
    ],
    ['each level its own share', [{ task: `${CANCER}31700人` }], [{ task: `${CANCER}12000人` }], []],
    ['measure words of one kind', [{ task: '新建公厕40座' }], [{ task: '新建公厕40个' }], []],
    [
      'the same twice',
      [{ task: '改造老旧小区14个', progress: '已改造老旧小区9个' }],
      [{ task: '改造老旧小区14个', progress: '目前改造老旧小区9个' }],
      [],
    ],
    ['another task', [{ task: '改造老旧小区14个' }], [{ task: '改造农贸市场14个' }], []],
  ])('%s', (_name, first, second, expected) =>
    expect(at([first, second], 'conflicting-figures')).toEqual(expected),
  );

  test('rows of two returns in one combined table are compared, rows of one return are not', () => {
    const rows = [
      { task: '改造老旧小区14个', progress: '已改造老旧小区9个' },
      { task: '改造老旧小区14个', progress: '已改造老旧小区11个' },
    ];
    expect(at([rows], 'conflicting-figures')).toEqual([]);
    expect(
      at([[rows[0] as Words], [rows[1] as Words]], 'conflicting-figures', ['住建局.xlsx', '城管局.xlsx']),
    ).toEqual(['1:0']);
  });
});

describe('unit-name', () => {
  test.each<[string, readonly Words[], readonly string[]]>([
    [
      'an abbreviation',
      [{ leadUnits: '县应急管理局' }, { leadUnits: '县应急管理局' }, { leadUnits: '县应急局' }],
      ['0:2'],
    ],
    ['leads and supports', [{ leadUnits: '区交警大队', supportUnits: '区住建局、区交警大队' }], ['0:0']],
    ['supports under another name', [{ leadUnits: '区卫生健康局', supportUnits: '区卫健局' }], ['0:0']],
    ['level alone', [{ leadUnits: '教育局' }, { leadUnits: '县教育局' }], []],
    ['two levels', [{ leadUnits: '市教育局' }, { leadUnits: '县教育局' }], []],
    ['perhaps the same', [{ leadUnits: '住建局' }, { leadUnits: '建设局' }], []],
    ['others', [{ leadUnits: '教育局', supportUnits: '财政局' }], []],
  ])('%s', (_name, rows, expected) => expect(at([rows], 'unit-name')).toEqual(expected));
});

test('page noise is said once a table, with the number of rows', () => {
  const rows = [{ task: '項(xiàng)目建設(shè)5個' }, { progress: '建設(shè)中' }, {}];
  const found = findings([sheet(rows.map(row))], 'suspicious-character');
  expect(found.map(({ severity, params }) => [severity, params.rows])).toEqual([['info', 2]]);
});

test('a check that breaks is said as the program’s fault, and the rest goes on', () => {
  const analysis = analyseTable(sheet([row({ progress: '' })]));
  const again = checked(
    { ...analysis, items: analysis.items.map((item) => ({ ...item, issues: [] })) },
    undefined,
    [
      {
        code: 'overdue',
        row: () => {
          throw new Error('坏了');
        },
      },
      {
        code: 'sequence',
        table: () => {
          throw new Error('也坏了');
        },
      },
      {
        code: 'no-figure',
        row: ({ item }) => [
          {
            code: 'no-figure',
            severity: 'info',
            field: null,
            cell: null,
            quotes: [],
            params: { targets: item.source.file },
          },
        ],
      },
    ],
  );
  const issues = again.items[0]?.issues ?? [];
  expect(issues.map(({ code }) => code)).toEqual(['check-failed', 'check-failed', 'no-figure']);
  for (const issue of issues) expect(issueMessage(issue)).not.toBe('');
});
