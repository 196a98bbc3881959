import fc from 'fast-check';
import { columnChoices } from '../../../src/domain/table/columnChoices';
import { findTables } from '../../../src/domain/table/find';
import { columns, grid, onlyTable, texts } from './grids';

const ROW = ['1', '新增托位525个', '已新增托位336个。', '教育局'];
const HEAD = ['序号', '目标任务', '进展情况', '责任单位'];

describe('where a table stands', () => {
  test('anywhere in the sheet', () => {
    const table = onlyTable([HEAD, ROW], { firstRow: 7, firstColumn: 4 });
    expect(columns(table)).toBe('D sequence, E task, F progress, G leadUnits');
    expect(table.rows[0]).toMatchObject({
      row: 8,
      cells: { progress: { cell: 'F8', text: '已新增托位336个。' } },
    });
  });

  test('title, reporting unit, date and total around it are no rows', () => {
    const table = onlyTable([
      ['附件2', '', '', ''],
      ['2026年民生实事进展情况表', '<', '<', '<'],
      ['填报单位:县教育局', '', '', '截至2026年9月20日'],
      HEAD,
      ROW,
      ['合计', '', '', ''],
      ['注:数据由各单位报送', '<', '<', '<'],
      ['填表人:张三', '', '审核人:李四', ''],
    ]);
    expect(table).toMatchObject({ title: '2026年民生实事进展情况表', asOf: '2026-09-20', year: 2026 });
    expect(texts(table, 'task')).toEqual(['新增托位525个']);
    expect(table.notes).toEqual(['注:数据由各单位报送']);
    expect(table.skipped.map(({ row }) => row)).toEqual(expect.arrayContaining([6, 8]));
  });

  test('several tables in one sheet', () => {
    const { tables } = findTables(
      grid([
        ['省民生实事进展情况', '<', '<', '<'],
        HEAD,
        ROW,
        ['', '', '', ''],
        ['市民生实事进展情况', '<', '<', '<'],
        ['序号', '项目名称', '牵头单位', '目前进展'],
        ['1', '新建公厕40座', '住建局', '已建成20座'],
        ['2', '改造管网3公里', '水务局', '已开工'],
      ]),
    );
    expect(tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['省民生实事进展情况', 1],
      ['市民生实事进展情况', 2],
    ]);
    expect(columns(tables[1] as (typeof tables)[0])).toBe('A sequence, B name, C leadUnits, D progress');
  });

  test.each([
    [['任务内容', '4月份推进情况', '累计完成情况'], '累计上线211项'],
    [['任务内容', '截至4月底完成', '本月工作进展'], '新上线35项'],
    [['任务内容', '4月份推进情况', '1-4月推进情况'], '累计上线211项'],
    [['任务内容', '4月份推进情况', '备注'], '新上线35项'],
    [['任务内容', '本周进展', '累计完成'], '累计上线211项'],
    [['任务内容', '本旬进展', '实际累计完成'], '累计上线211项'],
  ])('of several columns of progress the one that adds up counts: %j → %s', (head, expected) => {
    const table = onlyTable([head, ['上线高频事项400项', '新上线35项', '累计上线211项']]);
    expect(texts(table, 'progress')).toEqual([expected]);
  });

  test.each<[string[], string, string | null]>([
    [['8月进展', '9月进展', '10月进展'], '', '9月进展'],
    [['8月进展', '9月进展', '10月进展'], '/', '9月进展'],
    [['截至8月底进展情况', '截至9月底进展情况', '截至10月底进展情况'], '', '截至9月底进展情况'],
    [['截至8月底进展情况', '截至9月底进展情况', '截至10月底进展情况'], '已建成6公里', null],
    [['二季度进展情况', '三季度进展情况', '四季度进展情况'], '暂无', '三季度进展情况'],
  ])('%j: a last one with %j was prepared, and the one before it counts', (heads, last, expected) => {
    const table = onlyTable([
      ['工作任务', ...heads, '责任单位'],
      ['新建步道10公里', '已建成2公里', '已建成4公里', last, '住建局'],
    ]);
    const told = table.columns.find(({ field }) => field === 'progress')?.header;
    expect(told).toBe(expected ?? heads[2]);
    const issues = table.issues.filter(({ params }) => params.blank !== undefined);
    expect(issues.map(({ severity, params }) => [severity, params.blank, params.header])).toEqual(
      expected === null ? [] : [['warning', heads[2], expected]],
    );
  });

  test('of two columns of progress the one that holds nothing but verdicts is the verdict', () => {
    const rows = [
      ['环湖大道', '建成通车16公里', '路面铺筑13.5公里', '符合序时'],
      ['中医院', '完成投资3.5亿元', '完成投资1.26亿元', '滞后'],
    ];
    const two = onlyTable([['项目名称', '年度目标', '8月底进展', '进度情况'], ...rows]);
    expect(columns(two)).toBe('A name, B task, C progress, D verdict');
    const one = onlyTable([['项目名称', '年度目标', '进度情况'], ...rows.map((row) => row.slice(0, 3))]);
    expect(columns(one)).toBe('A name, B task, C progress');
  });

  test.each([
    ['年度计划', ['改造管网160公里', '更新电梯230台'], 'task'],
    ['计 划', ['改造管网160公里', '更新电梯230台'], 'task'],
    ['年度计划', ['3月开工，9月铺设80公里', '6月底前更新60台'], 'plan'],
    ['年度计划', ['完成选址', '启动改造'], 'plan'],
  ])('%s over %j is the column of goals where they are amounts: %s', (head, cells, expected) => {
    const table = onlyTable([
      ['工程名称', head, '进展情况', '责任单位'],
      ['供热管网', cells[0] ?? '', '完成铺设88公里', '市城管局'],
      ['老旧电梯', cells[1] ?? '', '完成更新108台', '市监局'],
    ]);
    expect(columns(table)).toContain(`B ${expected}`);
  });

  test('a header repeated on each printed page begins no new table', () => {
    const table = onlyTable([HEAD, ROW, HEAD, ['2', '新建公厕40座', '已建成20座', '住建局']]);
    expect(texts(table, 'sequence')).toEqual(['1', '2']);
    expect(table.skipped.map(({ row }) => row)).toEqual([3]);
  });

  test.each([
    ['instructions', [['填表说明'], ['1. 请于每月25日前报送'], ['2. 进展情况不超过200字']]],
    [
      'a dictionary',
      [
        ['单位', '代码'],
        ['教育局', '001'],
        ['民政局', '002'],
      ],
    ],
    ['nothing', [['', '']]],
    [
      'a contact list',
      [
        ['单位', '联系人', '电话'],
        ['教育局', '张三', '12345'],
      ],
    ],
  ])('a sheet of %s holds none and says so', (_name, rows) => {
    const found = findTables(grid(rows));
    expect(found.tables).toEqual([]);
    expect(found.skippedSheet).toContain('Sheet1');
  });
});

describe('columns', () => {
  test('in any order, two levels with merges', () => {
    const table = onlyTable([
      ['责任单位', '目标任务', '<', '工作情况', '<', '序号'],
      ['^', '项目名称', '主要内容', '三季度计划', '9月份进展', '^'],
      ['教育局', '托育服务', '新增托位525个', '新增托位400个', '已新增托位336个', '1'],
    ]);
    expect(columns(table)).toBe('A leadUnits, B name, C task, D plan, E progress, F sequence');
    expect(table.headerRows).toEqual([1, 2]);
  });

  test('traditional characters, page copy noise, blanks and line breaks in headings', () => {
    const table = onlyTable([
      ['序 號(hào)', '項(xiàng)目內(nèi)容', '實(shí)施\n情況', '牽頭單(dān)位'],
      ROW,
    ]);
    expect(columns(table)).toBe('A sequence, B task, C progress, D leadUnits');
  });

  test('完成情况 holds a sentence or a verdict: the cells decide', () => {
    const verdicts = onlyTable([
      ['序号', '任务', '进展', '完成情况', '单位'],
      ['1', '新增托位525个', '已新增336个', '正在推进', '教育局'],
      ['2', '新建公厕40座', '已建成40座', '已完成', '住建局'],
    ]);
    expect(columns(verdicts)).toContain('D verdict');
    const sentences = onlyTable([
      ['序号', '任务', '完成情况', '单位'],
      ['1', '新增托位525个', '截至9月底,已新增托位336个,其余正在建设', '教育局'],
      ['2', '新建公厕40座', '截至9月底,已建成公厕40座并投入使用', '住建局'],
    ]);
    expect(columns(sentences)).toContain('C progress');
    const percents = onlyTable([
      ['序号', '任务', '进展', '完成情况', '单位'],
      ['1', '新增托位525个', '已新增336个', '64%', '教育局'],
      ['2', '新建公厕40座', '已建成40座', '100%', '住建局'],
    ]);
    expect(columns(percents)).toContain('D rate');
  });

  test('a column that no field is found for keeps its words', () => {
    const table = onlyTable([
      ['序号', '任务', '总投资(万元)', '进展', '单位'],
      ['1', '新增托位525个', '1200', '已新增336个', '教育局'],
    ]);
    expect(table.unmapped).toEqual([{ column: 'C', header: '总投资(万元)' }]);
    expect(Object.values(table.rows[0]?.others ?? {})).toEqual([{ text: '1200', cell: 'C2', from: 'own' }]);
  });

  test('what a person has said of a heading holds', () => {
    const rows = [
      ['序号', '任务', '要点', '进展', '单位'],
      ['1', '新增托位525个', '分三批建设', '已新增336个', '教育局'],
    ];
    const chosen = columnChoices([
      { header: '要点', field: 'plan' },
      { header: '序号', field: null },
    ]);
    const [table] = findTables(grid(rows), chosen).tables;
    expect(columns(table as NonNullable<typeof table>)).toBe('B task, C plan, D progress, E leadUnits');
  });

  test('10,000 columns of which five are the table', () => {
    const wide = Array.from({ length: 10_000 }, (_, i) => `列${i}`);
    const table = onlyTable([
      [...HEAD, ...wide],
      [...ROW, ...wide],
    ]);
    expect(columns(table)).toBe('A sequence, B task, C progress, D leadUnits');
  });
});

describe('rows', () => {
  test('merged cells fill down and say so; blank cells of a sheet with merges do not', () => {
    const table = onlyTable([
      ['类别', '序号', '任务', '进展', '单位'],
      ['托育', '1', '新增托位525个', '已新增336个', '教育局'],
      ['^', '2', '新建托育园2所', '已开工', '^'],
      ['养老', '3', '新增床位40张', '已新增20张', ''],
    ]);
    expect(texts(table, 'category')).toEqual(['托育', '托育', '养老']);
    expect(table.rows[1]?.cells.category).toMatchObject({ from: 'merge', cell: 'A2' });
    expect(table.rows.map(({ leadUnits }) => leadUnits)).toEqual([['教育局'], ['教育局'], []]);
  });

  test('a progress text never fills down', () => {
    const table = onlyTable([
      ['类别', '任务', '进展', '单位'],
      ['托育', '新增托位525个', '已新增336个', '教育局'],
      ['', '新建托育园2所', '', ''],
    ]);
    expect(texts(table, 'progress')).toEqual(['已新增336个', null]);
    expect(texts(table, 'category')).toEqual(['托育', '托育']);
  });

  test('group rows name the unit or the category of the rows below', () => {
    const table = onlyTable([
      ['序号', '任务', '进展'],
      ['一、教育局(2项)', '<', '<'],
      ['1', '新增托位525个', '已新增336个'],
      ['2', '新建托育园2所', '已开工'],
      ['二、民政局(1项)', '<', '<'],
      ['3', '新增床位40张', '已新增20张'],
    ]);
    expect(table.rows.map(({ leadUnits }) => leadUnits)).toEqual([['教育局'], ['教育局'], ['民政局']]);
  });

  test.each([
    ['its part of a path', '各局/二批/03卫生健康局.xlsx', '民生实事进展情况表', '卫生健康局', 'file'],
    ['the file name', '03卫生健康局.xlsx', '民生实事进展情况表', '卫生健康局', 'file'],
    ['the title', '表.xlsx', '民生实事进展情况表(市民政局)', '市民政局', 'title'],
    ['a line above', '表.xlsx', '填报单位:县水利局', '县水利局', 'title'],
  ])('a table without units takes the unit from %s and marks it', (_name, file, title, unit, from) => {
    const table = onlyTable(
      [
        [title, '<', '<'],
        ['序号', '任务', '进展'],
        ['1', '新增托位525个', '已新增336个'],
      ],
      { file },
    );
    expect(table.rows[0]?.leadUnits).toEqual([unit]);
    expect(table.rows[0]?.cells.leadUnits?.from).toBe(from);
  });

  test.each([
    ['△教育局\n民政局、卫健局', ['教育局'], ['民政局', '卫健局']],
    ['教育局、民政局', ['教育局', '民政局'], []],
    ['教育局 民政局,卫健局', ['教育局', '民政局', '卫健局'], []],
    ['市 水利局', ['市水利局'], []],
    ['牵头单位:教育局', ['教育局'], []],
    ['縣教育局(jú)', ['县教育局'], []],
    ['/', [], []],
  ])('lead units of %j', (cell, lead, support) => {
    const [row] = onlyTable([HEAD, ['1', '新增托位525个', '已新增336个', cell]]).rows;
    expect([row?.leadUnits, row?.supportUnits]).toEqual([lead, support]);
  });

  test('hidden rows are read and marked', () => {
    const table = onlyTable([HEAD, ROW, ['2', '新建公厕40座', '已建成', '住建局']], { hiddenRows: [3] });
    expect(table.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('buttons of a page after its table are no row', () => {
    const { tables } = findTables(
      grid([HEAD, ROW, ['扫一扫在手机打开当前页', '打印', '关闭'], ['上一篇:通知', '下一篇:公告']], {
        layout: 'ragged',
        file: '页面.txt',
      }),
    );
    expect(tables[0]?.rows).toHaveLength(1);
  });

  test('every filled line of a sheet is header, row, note or skipped with a reason', () => {
    const cell = fc.constantFrom(
      '',
      '1',
      '新增托位5个',
      '已完成',
      '教育局',
      '合计',
      '注:见附件',
      '填表人:甲',
      '一、托育类',
      '2026年9月',
      '=A1',
      '序号',
      '进展情况',
    );
    const line = fc.tuple(cell, cell, cell, cell);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const sheet = grid([['民生实事进展情况表', '<', '<', '<'], HEAD, ROW, ...lines]);
        const { tables } = findTables(sheet);
        const accounted = tables.flatMap(({ rows, skipped, headerRows: [first, last] }) => [
          ...rows.map(({ row }) => row),
          ...skipped.map(({ row }) => row),
          ...Array.from({ length: last - first + 1 }, (_, i) => first + i),
        ]);
        const notes = tables.reduce((sum, table) => sum + table.notes.length, 0);
        const titles = new Set(tables.map(({ title }) => title));
        const filled = (tables.length === 0 ? [] : sheet.texts)
          .map((cells, index) => ({ row: index + 1, cells: cells.filter((text) => text !== '') }))
          .filter(({ cells }) => cells.length > 0 && !cells.some((text) => titles.has(text)));
        const missing = filled.filter(({ row }) => !accounted.includes(row));
        expect(missing.length).toBeLessThanOrEqual(notes);
        expect(new Set(accounted).size).toBe(accounted.length);
      }),
      {
        numRuns: 300,
        // A line that looks like a header is the upper level of the next one.
        examples: [
          [
            [
              ['合计', '', '进展情况', '2026年9月'],
              ['教育局', '注:见附件', '已完成', ''],
              ['', '', '1', ''],
              ['1', '', '', ''],
            ],
          ],
        ],
      },
    );
  });
});
