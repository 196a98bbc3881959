import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { column, decisionsOf, table, type Words } from './tables';

const master = table('总表.xlsx', [
  {
    sequence: '1',
    category: '教育提升',
    task: '1.新建公办幼儿园2所,新增学位450个',
    leadUnits: '县教育局',
    plan: '9月底前投用',
  },
  { sequence: '2', category: '教育提升', task: '2.完成25所初中校园安全防护提升', leadUnits: '县教育局' },
  {
    sequence: '3',
    category: '健康守护',
    task: '1.为高危人群免费开展结直肠癌筛查12000人',
    leadUnits: '县卫健局',
  },
  { sequence: '4', category: '健康守护', task: '2.开展应急救护培训3000人次', leadUnits: '县红十字会' },
]);

const education: Words[] = [
  {
    sequence: '1',
    category: '教育提升',
    task: '新建公办幼儿园2所,新增学位450个。',
    leadUnits: '教育局',
    progress: '已完工1所',
  },
  {
    sequence: '2',
    category: '教育提升',
    task: '完成25所初中校园安全防护提升',
    leadUnits: '教育局',
    progress: '完成18所',
  },
];
const health: Words[] = [
  {
    sequence: '1',
    category: '健康守护',
    task: '为高危人群免费开展结直肠癌筛查12000人',
    leadUnits: '卫健局',
    progress: '已筛查9000人',
  },
];

describe('with a list', () => {
  const returns = [table('卫健局.xlsx', health), table('教育局.xlsx', education)];
  const { tables, report } = consolidate(returns, [master]);
  const [combined] = tables;

  test('rows stand in the order of the list with its numbers and tasks, what is reported as sent', () => {
    expect(column(combined!, 'sequence')).toEqual(['1', '2', '3', '4']);
    expect(column(combined!, 'task')).toEqual(column(master, 'task'));
    expect(column(combined!, 'progress')).toEqual(['已完工1所', '完成18所', '已筛查9000人', '']);
  });

  test('a row keeps its own file, row and cells; what the list gives names the list', () => {
    const [first] = combined!.rows;
    expect([first!.file, first!.row, first!.cells.progress!.cell]).toEqual(['教育局.xlsx', 3, 'E3']);
    expect(first!.cells.progress!.source).toBeUndefined();
    expect(first!.cells.plan).toMatchObject({
      text: '9月底前投用',
      source: { file: '总表.xlsx', sheet: 'Sheet1' },
    });
    expect(first!.cells.sequence!.source).toEqual({ file: '总表.xlsx', sheet: 'Sheet1' });
  });

  test('a row and a unit of which nothing came are said', () => {
    expect(report.missingRows).toMatchObject([
      { file: '总表.xlsx', row: 6, kind: 'absent', units: ['县红十字会'] },
    ]);
    expect(report.missingUnits).toMatchObject([{ unit: '县红十字会', possible: [] }]);
    expect(combined!.rows[3]!.issues.map(({ code }) => code)).toEqual(['row-not-sent']);
    expect(combined!.rows[3]!.cells.progress).toBeUndefined();
  });

  test('the rows add up', () => {
    expect(report.balance).toEqual({
      rowsIn: 3,
      rowsOut: 3,
      merged: 0,
      outside: 0,
      skipped: 0,
      notSent: 1,
      unsure: 0,
    });
  });
});

test('last period’s words never stand for a row that nobody sent', () => {
  const last = table('上期通报.xlsx', [
    {
      sequence: '1',
      task: '新建公园2个',
      leadUnits: '住建局',
      progress: '已完成',
      due: '已完成',
      verdict: '已完成',
      problem: '无地',
    },
  ]);
  const [combined] = consolidate([], [last]).tables;
  expect(Object.keys(combined!.rows[0]!.cells).sort()).toEqual(['leadUnits', 'sequence', 'task']);
});

describe('the same row from two files', () => {
  const words: Words = { task: '新建健身步道50千米', leadUnits: '△住建局 教体局', progress: '已建26公里' };
  const list = [table('总表.xlsx', [words])];

  test('identical: kept once and said', () => {
    const { tables, report } = consolidate(
      [table('教体局.xlsx', [words]), table('住建局.xlsx', [words])],
      list,
    );
    expect(tables[0]!.rows).toHaveLength(1);
    expect(tables[0]!.rows[0]!.file).toBe('住建局.xlsx');
    expect(report.duplicates).toMatchObject([
      { kind: 'identical', file: '住建局.xlsx', others: [{ file: '教体局.xlsx', row: 3 }] },
    ]);
    expect(report.balance).toMatchObject({ rowsIn: 2, rowsOut: 1, merged: 1 });
    expect(tables[0]!.rows[0]!.issues).toEqual([]);
  });

  test('different: the lead unit’s stands, marked for review, both texts in the report', () => {
    const other = { ...words, progress: '已建30公里' };
    const { tables, report } = consolidate(
      [table('教体局.xlsx', [other]), table('住建局.xlsx', [words])],
      list,
    );
    expect(column(tables[0]!, 'progress')).toEqual(['已建26公里']);
    expect(tables[0]!.rows[0]!.issues).toMatchObject([
      { code: 'row-sent-twice', field: 'progress', cell: 'C3' },
    ]);
    expect(report.duplicates).toMatchObject([
      {
        kind: 'conflict',
        differences: [
          {
            field: 'progress',
            kept: { text: '已建26公里' },
            other: { text: '已建30公里', place: { file: '教体局.xlsx', cell: 'C3' } },
          },
        ],
      },
    ]);
  });

  test('blank in one: the other’s words, with the file that they come from', () => {
    const blank = { ...words, progress: '/' };
    const problem = { ...blank, problem: '征地未完成' };
    const { tables, report } = consolidate(
      [table('住建局.xlsx', [problem]), table('教体局.xlsx', [words])],
      list,
    );
    expect(report.duplicates).toMatchObject([{ kind: 'completed' }]);
    expect(tables[0]!.rows[0]!.cells.progress).toMatchObject({
      text: '已建26公里',
      source: { file: '教体局.xlsx' },
    });
    expect(tables[0]!.rows[0]!.cells.problem).toMatchObject({ text: '征地未完成' });
    expect(tables[0]!.rows[0]!.issues).toEqual([]);
  });

  test('only one of several lead units sends it: nothing is missing', () => {
    const { report } = consolidate([table('教体局.xlsx', [words])], list);
    expect(report.missingRows).toEqual([]);
    expect(report.missingUnits).toEqual([]);
  });
});

describe('rows that the list does not have', () => {
  const extra = {
    sequence: '9',
    category: '教育提升',
    task: '改造中小学食堂6个',
    leadUnits: '教育局',
    progress: '完成2个',
  };

  const ask = (returns: Parameters<typeof consolidate>[0], answer: 'take' | 'leave', list = [master]) => {
    const [entry] = consolidate(returns, list).report.unlisted;
    return consolidate(returns, list, { decisions: decisionsOf(entry![answer]) });
  };

  test('are never counted unasked, and told', () => {
    const returns = [table('教育局.xlsx', [...education, extra])];
    const { tables, report } = consolidate(returns, [master]);
    expect(column(tables[0]!, 'task')).toEqual(column(master, 'task'));
    expect(report.unlisted).toMatchObject([{ task: extra.task, taken: null }]);
    expect(report.balance).toMatchObject({ rowsIn: 3, rowsOut: 2, outside: 1 });
    const left = ask(returns, 'leave');
    expect(left.tables[0]!.rows).toHaveLength(4);
    expect(left.report.unlisted).toMatchObject([{ taken: false }]);
    expect(left.report.standings).toMatchObject([{ state: 'applied' }]);
  });

  test('an answer holds for the row that it was given on, wherever that stands, and for no other', () => {
    const first = consolidate([table('教育局.xlsx', [extra])], [master]).report.unlisted[0]!;
    const decisions = decisionsOf(first.take);
    const count = (words: Words): number =>
      consolidate([table('重报.csv', [...education, words])], [master], { decisions }).report.balance.outside;
    expect(count(extra)).toBe(0);
    expect(count({ ...extra, task: '改造 中小学食堂６个' })).toBe(0);
    expect(count({ ...extra, task: '改造中小学食堂8个' })).toBe(1);
    expect(count({ ...extra, leadUnits: '民政局' })).toBe(1);
  });

  test('taken in stand at the end of their category, marked, without a number of the list’s', () => {
    const { tables, report } = ask([table('教育局.xlsx', [...education, extra])], 'take');
    expect(column(tables[0]!, 'task')[2]).toBe(extra.task);
    expect(tables[0]!.rows[2]!.cells.sequence).toBeUndefined();
    expect(tables[0]!.rows[2]!.issues.map(({ code }) => code)).toEqual(['outside-list']);
    expect(report.unlisted).toMatchObject([
      { file: '教育局.xlsx', row: 5, cell: 'C5', task: extra.task, taken: true },
    ]);
  });

  test('without a category, at the end of their unit', () => {
    const list = table('总表.xlsx', [
      { task: '任务甲事项', leadUnits: '县教育局' },
      { task: '任务乙事项', leadUnits: '民政局' },
    ]);
    const { tables } = ask(
      [table('教育局.xlsx', [{ task: '改造食堂6个', leadUnits: '教育局', progress: '完成' }])],
      'take',
      [list],
    );
    expect(column(tables[0]!, 'task')).toEqual(['任务甲事项', '改造食堂6个', '任务乙事项']);
  });

  test('sent by two units: one row', () => {
    const { tables, report } = ask([table('甲.xlsx', [extra]), table('乙.xlsx', [extra])], 'take');
    expect(tables[0]!.rows).toHaveLength(5);
    expect(report.unlisted).toHaveLength(1);
    expect(report.balance.merged).toBe(1);
  });
});

describe('wording', () => {
  const list = [
    table('总表.xlsx', [
      { category: '健康', task: '为全县60周岁以上老年人免费开展白内障筛查2000人', leadUnits: '卫健局' },
      { category: '教育', task: '完成25所初中校园安全防护提升改造工程', leadUnits: '教育局' },
      { category: '城建', task: '新建城区公共厕所12座并投入使用', leadUnits: '住建局' },
    ]),
  ];
  const of = (words: Words) => consolidate([table('一.xlsx', [{ progress: '推进中', ...words }])], list);

  const SAME: [string, Words][] = [
    [
      'numbering and signs',
      { task: '(三)为全县 60 周岁以上老年人免费开展白内障筛查2000人;', leadUnits: '卫健局' },
    ],
    [
      'page noise and traditional characters',
      { task: '為全縣60周歲以上老年人免費開展白內障篩查2000人,。', leadUnits: '衛健局' },
    ],
    ['a word left out', { task: '完成25所初中校园安全防护提升工程', leadUnits: '教育局' }],
    ['another word for the deed', { task: '实施25所初中校园安全防护提升改造工程', leadUnits: '教育局' }],
    [
      'another organisation of the same name',
      { task: '新建城区公共厕所12座并投入使用', leadUnits: '县住房和城乡建设局' },
    ],
  ];
  test.each(SAME)('is the same row: %s', (_, words) => {
    const { report } = of(words);
    expect([report.unlisted, report.doubtful]).toEqual([[], []]);
    expect(report.missingRows).toHaveLength(2);
  });

  const DOUBTFUL: [string, Words, string][] = [
    ['another number', { task: '新建城区公共厕所14座并投入使用', leadUnits: '住建局' }, 'numbers'],
    ['one number less', { task: '为全县60周岁以上老年人免费开展白内障筛查', leadUnits: '卫健局' }, 'numbers'],
    [
      'another disease',
      { task: '为全县60周岁以上老年人免费开展青光眼筛查2000人', leadUnits: '卫健局' },
      'wording',
    ],
    [
      'another kind of school',
      { task: '完成25所高中校园安全防护提升改造工程', leadUnits: '教育局' },
      'wording',
    ],
    [
      'another unit',
      { task: '实施25所初中校园安全防护提升改造工程', leadUnits: '公安局', category: '平安' },
      'unit',
    ],
  ];
  test.each(DOUBTFUL)('is listed, not matched: %s', (_, words, doubt) => {
    const { tables, report } = of(words);
    expect(report.doubtful).toMatchObject([{ file: '一.xlsx', candidates: [{ file: '总表.xlsx', doubt }] }]);
    expect(report.missingRows).toHaveLength(3);
    expect(report.missingRows.some(({ possible }) => possible.length === 1)).toBe(true);
    // Not counted: neither as the list's row, nor beside it.
    expect(tables[0]!.rows).toHaveLength(3);
    expect(report.balance).toMatchObject({ rowsIn: 1, rowsOut: 0, outside: 1, notSent: 3 });
  });

  test('is another row', () => {
    const { report } = of({ task: '新建农村公路30公里', leadUnits: '交通局' });
    expect(report.doubtful).toEqual([]);
    expect(report.unlisted).toHaveLength(1);
  });

  test('a person’s decision is followed, either way', () => {
    const sent = table('一.xlsx', [
      { task: '新建城区公共厕所14座并投入使用', leadUnits: '住建局', progress: '完成' },
    ]);
    const [doubt] = consolidate([sent], list).report.doubtful;
    expect(doubt!.candidates[0]!.sideBySide).toEqual([
      [
        { text: '新建城区公共厕所', other: false },
        { text: '14', other: true },
        { text: '座并投入使用', other: false },
      ],
      [
        { text: '新建城区公共厕所', other: false },
        { text: '12', other: true },
        { text: '座并投入使用', other: false },
      ],
    ]);
    const is = decisionsOf(doubt!.candidates[0]!.is);
    const yes = consolidate([sent], list, { decisions: is });
    expect(yes.report.doubtful).toEqual([]);
    expect(column(yes.tables[0]!, 'progress')).toEqual(['', '', '完成']);
    expect(yes.report.reworded).toHaveLength(1);
    expect(yes.report.standings).toMatchObject([{ state: 'applied' }]);
    const no = consolidate([sent], list, { decisions: decisionsOf(doubt!.none) });
    expect(no.report.doubtful).toEqual([]);
    expect(no.report.unlisted).toHaveLength(1);
    // What was said of these words says nothing of others, of the row or of the list.
    const other = table('一.xlsx', [
      { task: '新建城区公共厕所15座并投入使用', leadUnits: '住建局', progress: '完成' },
    ]);
    expect(consolidate([other], list, { decisions: is }).report.doubtful).toHaveLength(1);
    const later = [
      table('总表.xlsx', [{ category: '城建', task: '新建城区公共厕所13座并投入使用', leadUnits: '住建局' }]),
    ];
    const waiting = consolidate([sent], later, { decisions: is }).report;
    expect(waiting.doubtful).toHaveLength(1);
    expect(waiting.standings).toMatchObject([{ state: 'waiting' }]);
  });

  test('that it is the same row is not accepting its number: the list’s target stands, the other is asked about', () => {
    const clinics = [table('总表.xlsx', [{ task: '新建规范化村卫生室15家', leadUnits: '卫健局' }])];
    const sent = table('卫健局.xlsx', [
      { task: '新建规范化村卫生室16家', leadUnits: '卫健局', progress: '已建成11家' },
    ]);
    const [doubt] = consolidate([sent], clinics).report.doubtful;
    const { tables } = consolidate([sent], clinics, { decisions: decisionsOf(doubt!.candidates[0]!.is) });
    const [made] = tables[0]!.rows;
    expect(made!.cells.task).toMatchObject({ text: '新建规范化村卫生室15家', source: { file: '总表.xlsx' } });
    expect(made!.issues).toMatchObject([
      {
        code: 'list-differs',
        severity: 'warning',
        field: 'task',
        quotes: ['15家', '16家'],
        params: { what: 'number', listed: '15家', sent: '16家' },
      },
    ]);
  });
});

describe('the same task text twice in the list', () => {
  const list = [
    table('总表.xlsx', [
      { category: '城市', task: '完成年度整治任务', leadUnits: '住建局' },
      { category: '乡村', task: '完成年度整治任务', leadUnits: '农业农村局' },
    ]),
  ];
  const sent = (words: Words) =>
    consolidate([table('一.xlsx', [{ task: '完成年度整治任务', ...words }])], list);

  test.each<[string, Words, string[]]>([
    ['by category', { category: '乡村', progress: 'x' }, ['', 'x']],
    ['by unit', { leadUnits: '县住建局', progress: 'x' }, ['x', '']],
  ])('is told apart %s', (_, words, progress) => {
    expect(column(sent(words).tables[0]!, 'progress')).toEqual(progress);
  });

  test('is left to a person where nothing tells', () => {
    const { report } = sent({ progress: 'x' });
    expect(report.doubtful).toMatchObject([{ candidates: [{ doubt: 'several' }, { doubt: 'several' }] }]);
  });

  test('both in one return without a word of category or unit: in order', () => {
    const both = table('汇总.xlsx', [
      { task: '完成年度整治任务', progress: 'a' },
      { task: '完成年度整治任务', progress: 'b' },
    ]);
    expect(column(consolidate([both], list).tables[0]!, 'progress')).toEqual(['a', 'b']);
  });

  test('sent twice by one unit: a duplicate of its own row, not the other unit’s', () => {
    const words: Words = { category: '城市', task: '完成年度整治任务', leadUnits: '住建局', progress: 'a' };
    const { tables, report } = consolidate([table('住建局.xlsx', [words, words])], list);
    expect(column(tables[0]!, 'progress')).toEqual(['a', '']);
    expect(report.duplicates).toHaveLength(1);
  });
});

describe('a list of several tables', () => {
  const task: Words = { category: '畅行', task: '新改建农村公路11.5公里', leadUnits: '交投集团' };
  const lists = [
    table('总表.xlsx', [task, { category: '其他', task: '省里的另一事项', leadUnits: '教育局' }], {
      sheet: '省',
      title: '2026年省民生实事进展情况表',
    }),
    table('总表.xlsx', [task], { sheet: '县', title: '2026年青溪县民生实事进展情况表' }),
  ];

  test('the title of the return tells which; a table that no title names is left out and said', () => {
    const sent = table('交投集团.xlsx', [{ ...task, progress: 'x' }], {
      title: '2026年度青溪县民生实事进展情况表(交投集团)',
    });
    const { tables, report } = consolidate([sent], lists);
    expect(tables).toHaveLength(1);
    expect(column(tables[0]!, 'progress')).toEqual(['x']);
    expect(report.untouched).toEqual([
      { file: '总表.xlsx', sheet: '省', title: '2026年省民生实事进展情况表', rows: 2 },
    ]);
  });

  test('where titles do not tell, every table stands', () => {
    const sent = table('教育局.xlsx', [{ task: '省里的另一事项', progress: 'x' }], { title: '情况表' });
    expect(consolidate([sent], lists).tables).toHaveLength(2);
  });
});

describe('without a list', () => {
  test('returns of one title make one table, by category and unit of first appearance', () => {
    const a = table('1教育局.xlsx', education, { title: '2026年民生实事进展情况表(教育局)' });
    const b = table(
      '2卫健局.xlsx',
      [...health, { ...education[0], task: '学校体检40场', leadUnits: '卫健局' }],
      {
        title: '2026年度民生实事进展情况表(卫健局)',
      },
    );
    const { tables, report } = consolidate([b, a], null);
    expect(tables).toHaveLength(1);
    expect(tables[0]!.title).toBe('2026年民生实事进展情况表');
    expect(column(tables[0]!, 'leadUnits')).toEqual(['教育局', '教育局', '卫健局', '卫健局']);
    expect(column(tables[0]!, 'sequence')).toEqual(['1', '2', '3', '4']);
    expect(report.missingUnits).toEqual([]);
  });

  test('files in the order of their names, or as given', () => {
    const [two, ten] = ['2', '10'].map((name) =>
      table(`${name}.xlsx`, [{ task: `任务${name}的内容`, leadUnits: `单位${name}` }]),
    );
    expect(column(consolidate([ten!, two!], null).tables[0]!, 'task')).toEqual([
      '任务2的内容',
      '任务10的内容',
    ]);
    expect(column(consolidate([ten!, two!], null, { order: 'given' }).tables[0]!, 'task')).toEqual([
      '任务10的内容',
      '任务2的内容',
    ]);
  });

  test('other titles and other columns stay apart', () => {
    const words = { task: '新建公园1个', progress: '完成' };
    const tables = [
      table('a.xlsx', [words], { title: '省民生实事表' }),
      table('b.xlsx', [words], { title: '县民生实事表' }),
    ];
    expect(consolidate(tables, null).tables).toHaveLength(2);
  });

  test.each(['2026年民生实事项目三季度进展情况表', '民生实事项目进展情况表', '文旅局民生实事项目进展情况表'])(
    'a title that says less joins the only table that it can stand for: %s',
    (title) => {
      const whole = table('a.xlsx', [{ task: '新建公园1个', progress: '完成' }], {
        title: '青溪县2026年民生实事项目三季度进展情况表',
      });
      const less = table('文旅局.xlsx', [{ task: '新建书房1家', progress: '完成' }], { title });
      const none = table('c.xlsx', [{ task: '改造厕所1座', progress: '完成' }], { title: null });
      expect(consolidate([whole, less, none], null).tables).toHaveLength(1);
      const other = table('d.xlsx', [{ task: '改造道路1条', progress: '完成' }], {
        title: '白石市2026年民生实事项目三季度进展情况表',
      });
      expect(consolidate([whole, less, other], null).tables).toHaveLength(3);
    },
  );

  test('a list is no return: it stays apart, and with a list of ours its lines are nobody’s', () => {
    const sent = table('教育局.xlsx', [{ task: '新建公园1个', leadUnits: '教育局', progress: '完成' }]);
    const plan = table('计划.xlsx', [
      { task: '新建公园1个', leadUnits: '教育局' },
      { task: '新建书房1家', leadUnits: '文旅局' },
    ]);
    expect(
      consolidate([sent, plan], null)
        .tables.map(({ rows }) => rows.length)
        .sort(),
    ).toEqual([1, 2]);
    const { report } = consolidate(
      [sent, plan],
      [
        table('总表.xlsx', [
          { task: '新建公园1个', leadUnits: '教育局' },
          { task: '新建书房1家', leadUnits: '文旅局' },
        ]),
      ],
    );
    expect(report.missingRows.map(({ kind, task }) => [kind, task])).toEqual([['blank', '新建书房1家']]);
    expect(report.missingUnits.map(({ unit }) => unit)).toEqual(['文旅局']);
  });

  test('a row without a category stands with its unit’s others', () => {
    const a = table('a.xlsx', [
      { category: '平安', task: '增设取水口36个', leadUnits: '消防大队' },
      { category: '宜居', task: '改造小区9个', leadUnits: '住建局' },
    ]);
    const b = table('b.xlsx', [{ task: '安装报警器600户', leadUnits: '消防大队' }]);
    expect(column(consolidate([a, b], null).tables[0]!, 'task')).toEqual([
      '增设取水口36个',
      '安装报警器600户',
      '改造小区9个',
    ]);
  });

  test('the table’s own numbers order the rows where each has one', () => {
    const a = table('a.xlsx', [
      { sequence: '2', task: '任务二内容' },
      { sequence: '4', task: '任务四内容' },
    ]);
    const b = table('b.xlsx', [
      { sequence: '1', task: '任务一内容' },
      { sequence: '3', task: '任务三内容' },
    ]);
    expect(column(consolidate([a, b], null).tables[0]!, 'sequence')).toEqual(['1', '2', '3', '4']);
  });

  test('the same words from units that are not surely one stay two rows, and are said', () => {
    const words = { task: '开展应急救护培训3000人次', progress: '完成' };
    const a = table('a.xlsx', [{ ...words, leadUnits: '水利局' }]);
    const b = table('b.xlsx', [{ ...words, leadUnits: '水务局' }]);
    const { tables, report } = consolidate([a, b], null);
    expect(tables[0]!.rows).toHaveLength(2);
    expect(report.doubtful).toMatchObject([
      { file: 'b.xlsx', candidates: [{ file: 'a.xlsx', doubt: 'unit' }] },
    ]);
  });

  test('a row twice in one return is left to the checks', () => {
    expect(consolidate([table('a.xlsx', [education[0]!, education[0]!])], null).tables[0]!.rows).toHaveLength(
      2,
    );
  });
});

describe('the list', () => {
  test('among the returns is none of them, and said so', () => {
    const { report } = consolidate([master, table('教育局.xlsx', education)], [master]);
    expect(report.lists).toEqual([{ file: '总表.xlsx', sheet: 'Sheet1', rows: 4 }]);
    expect(report.balance).toEqual({
      rowsIn: 2,
      rowsOut: 2,
      merged: 0,
      outside: 0,
      skipped: 0,
      notSent: 2,
      unsure: 0,
    });
  });

  test('may be an earlier bulletin: only its combined table counts, without the columns that it computed', () => {
    const words = {
      sequence: '1',
      task: '新建公园2个',
      leadUnits: '住建局',
      progress: '上期',
      rate: '50',
      verdict: '慢',
    };
    const last = table('通报.xlsx', [words], {
      sheet: '汇总表',
      columns: [
        { column: 'A', header: '序号', field: 'sequence' },
        { column: 'B', header: '目标任务', field: 'task' },
        { column: 'C', header: '1-6月进展', field: 'progress' },
        { column: 'D', header: '完成率', field: 'rate' },
        { column: 'F', header: '状态', field: 'verdict' },
      ],
      unmapped: [{ column: 'E', header: '序时进度' }],
    });
    const slow = { ...last, sheet: '进展较缓事项' };
    const sent = table('住建局.xlsx', [{ task: '新建公园2个', leadUnits: '住建局', progress: '本期' }]);
    const { tables } = consolidate([sent], [last, slow]);
    expect(tables).toHaveLength(1);
    expect(tables[0]!.columns.map(({ field }) => field)).toEqual([
      'sequence',
      'task',
      'progress',
      'leadUnits',
    ]);
    expect(tables[0]!.columns[2]).toEqual({ column: 'C', header: 'progress', field: 'progress' });
    expect(tables[0]!.unmapped).toEqual([]);
  });
});

test('a blank line of a shared form from another unit does not stand for the row', () => {
  const form = (unit: string, sent: number): Words[] =>
    master.rows.map(({ cells, leadUnits }, index) => ({
      task: cells.task!.text,
      leadUnits: leadUnits.join(' '),
      progress: index === sent ? `${unit}已完成` : '',
    }));
  const { tables, report } = consolidate(
    [table('教育局.xlsx', form('教育局', 0)), table('红十字会.xlsx', form('红十字会', 3))],
    [master],
  );
  expect(column(tables[0]!, 'progress')).toEqual(['教育局已完成', '', '', '红十字会已完成']);
  expect(report.missingRows.map(({ kind, row }) => [kind, row])).toEqual([['blank', 5]]);
  expect(report.missingUnits.map(({ unit }) => unit)).toEqual(['县卫健局']);
  expect(report.balance).toMatchObject({ rowsIn: 8, rowsOut: 4, merged: 4 });
});

test('a return with another date than the rest is said', () => {
  const date = (file: string, asOf: string) => table(file, [{ task: `任务${file}` }], { asOf });
  const { tables, report } = consolidate(
    [date('a', '2026-09-30'), date('b', '2026-06-30'), date('c', '2026-09-30')],
    null,
  );
  expect(tables[0]!.asOf).toBe('2026-09-30');
  expect(report.otherDates).toEqual([
    { file: 'b', unit: null, sheet: 'Sheet1', asOf: '2026-06-30', common: '2026-09-30' },
  ]);
});

test('titles of the same parts in another order are one table’s', () => {
  const titled = (file: string, title: string) =>
    table(file, [{ task: `任务${file}`, progress: '完成' }], { title });
  const both = [titled('a', '2026年三季度民生实事进展表'), titled('b', '三季度2026年度民生实事进展表')];
  expect(consolidate(both, null).tables).toHaveLength(1);
});

test('a question about a column names the file that has it', () => {
  const question = { column: 'B', header: '6月', roles: [], took: null, samples: [] };
  const { tables } = consolidate(
    [
      table('教育局.xlsx', [{ task: '新建公办幼儿园2所', leadUnits: '教育局', progress: '完成1所' }]),
      table('民政局.xlsx', [{ task: '新增养老床位60张', leadUnits: '民政局', progress: '完成30张' }], {
        questions: [question],
      }),
    ],
    null,
  );
  expect(tables.flatMap(({ questions }) => questions)).toEqual([
    { ...question, source: { file: '民政局.xlsx', sheet: 'Sheet1' } },
  ]);
});
