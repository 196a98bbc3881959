import fc from 'fast-check';
import { analyseTable, analyseTables } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
import type { Block, BulletinDocument } from '../../../src/domain/bulletin/document';
import { documentLines, narrativeText } from '../../../src/domain/bulletin/documentText';
import { blanksOf, statements } from '../../../src/domain/bulletin/sentencesOf';
import { NO_TEMPLATE } from '../../../src/domain/bulletin/template';
import type { TaskItem } from '../../../src/domain/item';
import { table, type Words } from '../consolidate/tables';
import { documentFor, narrativeOf } from './made';

function analysed(rows: readonly Words[], asOf: string | null = '2026-09-30'): TableAnalysis {
  const made = table('一.xlsx', rows, { title: '2026年民生实事进展情况表', year: 2026 });
  const columns = made.columns.map((one) => (one.field === 'problem' ? { ...one, header: '存在问题' } : one));
  return analyseTable({ ...made, columns }, { asOf });
}
const textOf = (rows: readonly Words[], asOf?: string | null): string => narrativeOf([analysed(rows, asOf)]);
const linesOf = (rows: readonly Words[], asOf?: string | null): string[] =>
  textOf(rows, asOf)
    .split('\n')
    .map((line) => line.trim());

/** The table with what was found of some rows put otherwise. */
const changed = (
  made: TableAnalysis,
  change: (item: TaskItem, index: number) => Partial<TaskItem>,
): TableAnalysis => ({
  ...made,
  items: made.items.map((item, index) => ({ ...item, ...change(item, index) })),
});

const DONE: Words = { task: '新建公厕40座', progress: '已建成公厕40座。', leadUnits: '住建局' };
const HALF: Words = { task: '新增托位100个', progress: '已新增托位50个。', leadUnits: '教育局' };
const LOW: Words = { task: '新建公园10个', progress: '已建成公园2个。', leadUnits: '园林局' };
const GOOD: Words = { task: '新增床位100张', progress: '已新增床位90张。', leadUnits: '民政局' };
const DARK: Words = { task: '提升服务水平', progress: '正在推进。', leadUnits: '司法局' };
const STOPPED: Words = {
  task: '新建水厂1座',
  progress: '征迁款未发放，项目处于停工状态。',
  leadUnits: '水务局 各镇街',
};

describe('the whole', () => {
  test('reads as a bulletin: title, basis, how it stands, what is fast, what is slow, what to do', () => {
    expect(linesOf([DONE, HALF, LOW, GOOD, DARK, STOPPED])).toEqual([
      '关于2026年民生实事进展情况的通报',
      '近期，对2026年民生实事进展情况进行了调度，现将有关情况通报如下。',
      '一、总体情况',
      '截至2026年9月30日，共通报6项，其中已完成1项，占16.7%；按计划推进1项，占16.7%；进展较缓3项，占50.0%（进展滞后2项、进展偏慢1项）；待核1项，占16.7%。',
      '二、进展较快的事项',
      '已完成的事项：新建公厕40座。',
      '新增床位100张（民政局）：完成90张，完成率90.0%，序时进度75.0%，超序时进度15.0个百分点。',
      '三、进展较缓的事项',
      '1.新建公园10个（园林局）：完成2个，完成率20.0%，序时进度75.0%，低于序时进度55.0个百分点。',
      '2.新建水厂1座（水务局、各镇街）：征迁款未发放，项目处于停工状态。',
      '3.新增托位100个（教育局）：完成50个，完成率50.0%，序时进度75.0%，低于序时进度25.0个百分点。',
      '四、下步要求',
      '【待填写：下步要求】',
      '附件：1. 2026年民生实事进展情况表',
      '2. 进展较缓事项',
      '3. 分单位情况',
    ]);
  });

  test('the office’s own words, in their places', () => {
    const template = {
      ...NO_TEMPLATE,
      issuer: '青溪县人民政府办公室',
      reference: '青政办〔2026〕5号',
      addressee: '各乡镇人民政府：',
      opening: '近期，{发文机关}对{事项}进行了督查（数据截至{截至}）。',
      demands: ['一要压实责任。', '请于{时限}前报送整改情况。'],
      demandsDue: '2026-10-31',
      signature: '青溪县人民政府办公室',
      date: '2026-10-09',
      copies: '县委办公室',
      printedBy: '2026年10月9日印发',
    };
    const made = documentFor([analysed([DONE])], {}, template);
    expect(blanksOf(made)).toEqual([]);
    expect(
      narrativeText(made)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      '青溪县人民政府办公室',
      '青政办〔2026〕5号',
      '关于2026年民生实事进展情况的通报',
      '各乡镇人民政府：',
      '近期，青溪县人民政府办公室对2026年民生实事进展情况进行了督查（数据截至2026年9月30日）。',
      '一、总体情况',
      '截至2026年9月30日，共通报1项，其中已完成1项，占100.0%。',
      '二、进展较快的事项',
      '已完成的事项：新建公厕40座。',
      '三、下步要求',
      '一要压实责任。',
      '请于2026年10月31日前报送整改情况。',
      '附件：2026年民生实事进展情况表',
      '青溪县人民政府办公室',
      '2026年10月9日',
      '抄送：县委办公室',
      '2026年10月9日印发',
    ]);
  });

  test.each([
    [NO_TEMPLATE, ['下步要求']],
    [{ ...NO_TEMPLATE, demands: ['请于{时限}前报送。'] }, ['下步要求的时限']],
    [{ ...NO_TEMPLATE, demands: ['抓紧。'], signature: '县政府办' }, ['成文日期']],
    [{ ...NO_TEMPLATE, demands: ['抓紧。'], date: '2026-10-09' }, ['署名']],
    [{ ...NO_TEMPLATE, demands: ['抓紧。'] }, []],
  ])('places to be filled are named: %#', (template, names) => {
    const made = documentFor([analysed([DONE])], {}, template);
    expect(blanksOf(made)).toEqual(names);
    for (const name of names) expect(narrativeText(made)).toContain(`【待填写：${name}】`);
  });
});

describe('what is not so is not said', () => {
  test('a class without an item is not mentioned, nor its section', () => {
    const text = textOf([DONE, GOOD]);
    for (const word of ['进展较缓', '待核', '存在问题', '与上期', '未报送']) expect(text).not.toContain(word);
    expect(textOf([HALF, DARK])).not.toContain('已完成');
    expect(textOf([HALF, DARK])).not.toContain('进展较快');
  });

  test.each<[string, readonly Words[], string | null, string]>([
    ['no date', [GOOD, HALF], null, '共通报2项，均未作判定：报送材料没有注明数据截至日期。'],
    ['no progress', [{ task: '新建公园1个' }], '2026-09-30', '均未作判定：报送材料没有填写进展情况。'],
    ['no figures', [DARK], '2026-09-30', '均未作判定：报送材料没有足以判定进度的数据。'],
  ])('nothing can be judged, and why: %s', (_, rows, asOf, expected) => {
    const text = textOf(rows, asOf);
    expect(text).toContain(expected);
    expect(text).not.toMatch(/占\d|没有进展较缓|进展较缓的事项/u);
  });

  test('without a date what words tell is judged, and that no date is known is said', () => {
    const text = textOf([STOPPED, GOOD], null);
    expect(text).toContain('报送材料未注明数据截至日期，未计算序时进度。');
    expect(text).toContain('新建水厂1座（水务局、各镇街）');
  });
});

describe('only what is certain is named', () => {
  const DISPUTED = { code: 'verdict-contradiction', params: { words: '已完成' } } as const;

  test('rows whose verdict and figures differ are counted by the verdict, said apart, and named nowhere', () => {
    const made = changed(analysed([DONE, HALF, LOW]), (_, index) => (index === 2 ? {} : { doubt: DISPUTED }));
    const text = narrativeOf([made]);
    expect(text).toContain('已完成1项，占33.3%（含结论与数据不符、待核实1项）');
    expect(text).toContain('进展较缓2项，占66.7%（进展滞后1项、进展偏慢1项）（含结论与数据不符、待核实1项）');
    expect(text).toContain('新建公园10个');
    for (const name of ['新建公厕40座', '新增托位100个']) expect(text).not.toContain(name);
    const annexes = [...documentLines(documentFor([made]))].join('\n').slice(text.length);
    expect(annexes).toContain('已完成（待核实）');
    expect(annexes).toContain('注：另有1项结论与数据不符，核实前未列入。');
  });

  test('an item that is suspected to be slow, or ahead by the department’s word alone, is not named', () => {
    const waits = { suspected: 'behind', doubt: { code: 'reservation', params: { words: '' } } } as const;
    const suspected = changed(analysed([GOOD, { ...DARK, problem: '征地受阻' }]), (_, index) =>
      index === 0 ? waits : { ...waits, status: 'undetermined' },
    );
    const text = narrativeOf([suspected]);
    expect(text).not.toContain('新增床位100张');
    expect(text).not.toContain('提升服务水平');
  });
});

describe('each slow item once', () => {
  test('worst first: red before yellow, then the farthest behind', () => {
    const names = linesOf([HALF, STOPPED, LOW, { ...LOW, task: '新建食堂10个', progress: '已建成食堂4个。' }])
      .filter((line) => /^\d+\..*：/u.test(line))
      .map((line) => line.replace(/（.*$/u, ''));
    expect(names).toEqual(['1.新建公园10个', '2.新建食堂10个', '3.新建水厂1座', '4.新增托位100个']);
  });

  test('the same deed in several tables is told once, and counted as the rows that it is', () => {
    const tables = ['省', '市'].map((level) =>
      analyseTable(table(`${level}.xlsx`, [LOW], { title: `2026年${level}民生实事进展情况表`, year: 2026 }), {
        asOf: '2026-09-30',
      }),
    );
    const text = narrativeOf(tables);
    expect(text).toContain('共通报2项，其中进展较缓2项，占100.0%（均为进展滞后）。');
    expect(text.match(/新建公园10个/gu)).toHaveLength(1);
    expect(text).toContain('新建公园10个（园林局；列入2张表，计2项）：完成2个');
  });

  test('more than twenty: the rest is counted and in the annex', () => {
    const rows = Array.from({ length: 23 }, (_, index) => ({ ...LOW, leadUnits: `第${index}局` }));
    const lines = linesOf(rows);
    expect(lines.filter((line) => /^\d+\.新建公园10个/u.test(line))).toHaveLength(20);
    expect(lines).toContain('其余3项见附件2。');
  });

  test('a figure or lamp by hand is marked, with its reason in the annex', () => {
    const reason = '人工核定：现场核查（2026-10-08）';
    const made = changed(analysed([LOW, GOOD]), (_, index) =>
      index === 0 ? { rule: 'by-hand', reason } : {},
    );
    expect(narrativeOf([made])).toContain('新建公园10个（园林局）（人工核定）：');
    const annexes = [...documentLines(documentFor([made]))].join('\n');
    expect(annexes).toContain('进展滞后（人工核定）');
    expect(annexes).toContain('现场核查');
    expect(annexes).not.toMatch(/by-hand/u);
  });

  test('what was answered on a slip is marked as confirmed', () => {
    const completion = { percent: 20, basis: 'confirmed', weakest: null, reason: '县园林局核对单' } as const;
    const annexes = [...documentLines(documentFor([changed(analysed([LOW]), () => ({ completion }))]))].join(
      '\n',
    );
    expect(annexes).toContain('进展滞后（经确认）');
    expect(annexes).toContain('“新建公园10个”（经确认）：县园林局核对单');
  });
});

describe('the numbers of a list', () => {
  const marks = (...tasks: string[]): string[] =>
    linesOf(tasks.map((task) => ({ ...LOW, task, progress: '已建成2个。' })))
      .filter((line) => line.includes('（园林局）'))
      .map((line) => line.replace(/[^\d. ].*$/u, ''));

  test.each<[what: string, tasks: string[], expected: string[]]>([
    ['each has one', ['新建公园10个', '新建广场10个'], ['1.', '2.']],
    ['what stands alone has none', ['新建公园10个'], ['']],
    ['a digit behind them would make one number', ['新建公园10个', '2026年新建广场10个'], ['1. ', '2. 2026']],
  ])('%s', (_what, tasks, expected) => expect(marks(...tasks).sort()).toEqual(expected));
});

test('tables without a date are named where others have one; where none has one no title is', () => {
  const undated = (title: string): TableAnalysis =>
    analyseTable(table('二.xlsx', [{ ...HALF, progress: '已新增托位100个。' }], { title }), {});
  const text = narrativeOf([
    analysed([HALF]),
    undated('县民生实事进展情况表'),
    undated('乡民生实事进展情况表'),
  ]);
  expect(text).toContain(
    '《县民生实事进展情况表》《乡民生实事进展情况表》未注明数据截至日期，未计算序时进度。',
  );
  expect(narrativeOf([undated('县民生实事进展情况表')])).not.toContain('《县民生实事进展情况表》');
  expect(narrativeOf([analysed([HALF])])).not.toContain('未注明');
});

describe('what a lamp rests on besides figures', () => {
  const lineOf = (words: Words): string =>
    linesOf([words]).find((line) => line.startsWith(words.task ?? '')) ?? '';

  test('a deadline that is near, as it is written', () => {
    const near = { ...LOW, task: '新建公园', progress: '已完成方案设计。', due: '2026年10月中旬' };
    expect(lineOf(near)).toBe(
      '新建公园（园林局）：完成时限“2026年10月中旬”临近，仍处于前期阶段；所报进展为“已完成方案设计”。',
    );
  });

  test('a step of the plan that is near', () => {
    const plan = '2026年9月底完成选址；2026年10月底开工建设。';
    const line = lineOf({ ...LOW, task: '新建公园', progress: '正在选址。', plan });
    expect(line).toMatch(/(?:未达到)?计划节点“/u);
  });

  test('a step of the plan that was reached in part', () => {
    const plan = '3月份完成站点建设，4月份5个站点投入使用，9月份全部投入使用。';
    const progress = '已完成5个站点建设并投入使用，目前还有2处点位在选址调研。';
    const words = { ...LOW, task: '新增综合性服务站（点）7个', progress, plan };
    expect(linesOf([words], '2026-04-10')).toContain(
      '新增综合性服务站（点）7个（园林局）：完成5个，完成率71.4%；未全部达到计划节点“3月份完成站点建设”。',
    );
  });

  test('one verdict that all have is told of all at once; of several each has its own', () => {
    const slow = { ...DARK, verdict: '未完成三季度任务' };
    const rows = [slow, { ...slow, task: '提升管理水平' }];
    expect(linesOf(rows).filter((line) => line.includes('结论'))).toEqual([
      '以下2项所报结论均为“未完成三季度任务”。',
    ]);
    const [, other] = [slow, { ...slow, task: '提升管理水平', verdict: '进展滞后' }];
    expect(linesOf([slow, other]).filter((line) => line.startsWith('以下'))).toEqual([]);
  });

  test('words with a label of their own are quoted; marks within are single', () => {
    const slow = { ...LOW, problem: '未达序时：“一村一品”基地' };
    expect(lineOf(slow)).toContain('；所报情况为“未达序时：‘一村一品’基地”。');
  });
});

describe('who writes', () => {
  const opened = (issuer: string | null, signature: string | null): string =>
    narrativeText(documentFor([analysed([DONE])], {}, { ...NO_TEMPLATE, issuer, signature }))
      .split('\n')
      .find((line) => line.includes('近期')) ?? '';

  test.each<[issuer: string | null, signature: string | null, told: string]>([
    ['青溪县人民政府办公室文件', null, '近期，青溪县人民政府办公室对'],
    ['青溪县人民政府督查室', '县政府督查室', '近期，青溪县人民政府督查室对'],
    ['督查通报', '县政府督查室', '近期，县政府督查室对'],
    ['督查通报', null, '近期，对'],
    [null, null, '近期，对'],
  ])('%s, signed %s', (issuer, signature, told) => expect(opened(issuer, signature)).toContain(told));
});

describe('what stands out', () => {
  const fast = (progress: string): boolean => textOf([{ ...GOOD, progress }, HALF]).includes('进展较快');

  test('a figure that may count what was there before is no ground for praise', () => {
    expect(fast('已新增床位90张。')).toBe(true);
    const made = changed(analysed([GOOD]), ({ indicators }) => ({
      indicators: indicators.map((one) => ({ ...one, percent: 400 })),
    }));
    expect(narrativeOf([made])).not.toContain('进展较快');
  });
});

describe('problems', () => {
  test('of items that were not named with their reasons, by unit; the same unit once', () => {
    const rows = [
      { ...LOW, problem: '征地受阻' },
      { ...GOOD, problem: '雨季（jì）長' },
      { ...DONE, problem: '尾款未付', leadUnits: '民政局' },
      { ...DARK, problem: '无' },
    ];
    const text = textOf(rows);
    expect(text).toContain('四、存在问题');
    expect(text).toContain(
      '1.新增床位100张（民政局）：“雨季长”。\n　　2.新建公厕40座（民政局）：“尾款未付”。',
    );
    expect(text.match(/征地受阻/gu)).toHaveLength(1);
    expect(text).not.toContain('司法局');
  });

  test('a column that asks for another thing tells no problem; what a text announces as one does', () => {
    const told = (problem: string, header: string, words = '存在问题'): boolean => {
      const made = table('一.xlsx', [{ ...GOOD, problem }], { year: 2026 });
      const columns = made.columns.map((one) => (one.field === 'problem' ? { ...one, header } : one));
      return narrativeOf([analyseTable({ ...made, columns }, { asOf: '2026-09-30' })]).includes(words);
    };
    expect(told('入湖河流整治', '存在问题')).toBe(true);
    expect(told('入湖河流整治', '反馈问题')).toBe(false);
    expect(told('整治资金未到位', '反馈问题', '整治资金未到位')).toBe(true);
    expect(told('均达序时进度', '存在问题')).toBe(false);
    expect(textOf([{ ...GOOD, progress: '已新增床位90张。存在问题：学员匮乏。' }])).toContain('“学员匮乏”');
  });

  test('no unit is named where no row has one', () => {
    const [good, done] = [GOOD, DONE].map(({ leadUnits: _, ...words }) => ({
      ...words,
      problem: '征地受阻',
    }));
    const text = textOf([{ ...good }, { ...done }]);
    expect(text).toContain('新增床位100张：完成90张');
    expect(text).not.toContain('未注明单位');
    expect(textOf([{ ...good }, DONE])).toContain('新增床位100张（未注明单位）：');
  });
});

describe('the departments’ words', () => {
  const rows = [
    {
      task: '新增垃圾分類投放點（diǎn）160處',
      progress: '已新增投放点60处',
      leadUnits: '执法局',
      problem: '雨季（jì）長',
    },
  ];

  test('are simplified in text and annex, and that is said once', () => {
    const all = [...documentLines(documentFor([analysed(rows), analysed(rows)]))].join('\n');
    expect(all).toContain('新增垃圾分类投放点160处');
    expect(all).not.toMatch(/類|diǎn|長/u);
    expect(all.match(/繁体字已转为简体/gu)).toHaveLength(1);
    expect([...documentLines(documentFor([analysed([DONE])]))].join('')).not.toContain('繁体字');
  });

  test('stand as sent where that is wanted', () => {
    const all = [...documentLines(documentFor([analysed(rows)], {}, undefined, { asSent: true }))].join('\n');
    expect(all).toContain('新增垃圾分類投放點（diǎn）160處');
    expect(all).not.toContain('繁体字');
  });

  test('their footnotes stay out of the annex unless chosen, and the same note stands once', () => {
    const noted = ['甲', '乙'].map((file) =>
      analyseTable(table(`${file}.xlsx`, [DONE], { notes: ['注：“△”为牵头单位'] })),
    );
    const lines = (footnotes: boolean): string =>
      [...documentLines(documentFor(noted, {}, undefined, { footnotes }))].join('\n');
    expect(lines(false)).not.toContain('△');
    expect(lines(true).match(/△/gu)).toHaveLength(1);
  });
});

describe('every sentence rests on figures or a quotation', () => {
  const row = fc.constantFrom(DONE, HALF, LOW, GOOD, DARK, STOPPED, { ...GOOD, problem: '征地受阻' });
  const rows = fc.array(row, { minLength: 1, maxLength: 12 });

  /** Sentences of ours that state nothing of a row: the basis, and that no date is known. */
  const PLAIN = ['opening', 'overall.noDate', 'demands.own'];

  const sentences = ({ body }: BulletinDocument) =>
    body.flatMap((block: Block) => (block.kind === 'paragraph' ? block.sentences : []));

  test('its slots show their words, know their rows, and are numbered in order', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('2026-09-30', null), (all, asOf) => {
        const made = documentFor([analysed(all, asOf)]);
        for (const { template, text, slots, id } of sentences(made)) {
          expect(id === null).toBe(PLAIN.includes(template));
          for (const {
            span: [from, to],
            items,
          } of slots) {
            expect(text.slice(from, to)).not.toBe('');
            expect(items.length).toBeGreaterThan(0);
          }
          expect(text).not.toMatch(/\{|\}|undefined|NaN|null|^$/u);
          expect(text).toMatch(/。$/u);
        }
        expect(statements(made).map(({ id }) => id)).toEqual(statements(made).map((_, index) => index + 1));
      }),
      { numRuns: 60 },
    );
  });

  test('counts in the text are those of the rows that their slots hold', () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const { text, slots } of statements(documentFor([analysed(all)])))
          for (const {
            name,
            span: [from, to],
            items,
          } of slots)
            if (name === 'count') expect(Number(text.slice(from, to))).toBe(items.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('no rows: a title, no statement, and nothing breaks', () => {
  const made = documentFor([]);
  expect(statements(made)).toEqual([]);
  expect(made.annexes).toEqual([]);
  expect(narrativeText(made)).toContain('关于督查事项进展情况的通报');
});

test('an annex has its title from its table, its number where there are several, and is left out where it is not wanted', () => {
  const made = documentFor(
    analyseTables([table('一.xlsx', [LOW, GOOD], { title: '甲表', year: 2026 })], { asOf: '2026-09-30' }),
    {},
    undefined,
    { without: ['slow'] },
  );
  expect(made.annexes.map(({ part, mark, title }) => [part, mark, title])).toEqual([
    ['combined', '附件1', '甲表'],
    ['units', '附件2', '分单位情况'],
  ]);
  expect(documentFor([analysed([DONE])]).annexes.map(({ mark }) => mark)).toEqual(['附件']);
});

describe('what is printed of a table', () => {
  const headsOf = (blocks: readonly Block[]): string[] =>
    blocks
      .flatMap((block) =>
        block.kind === 'table' ? [block.header.at(-1)?.map((cell) => cell?.text ?? '') ?? []] : [],
      )
      .flat();
  const planned = (count: number): Words[] =>
    Array.from({ length: count }, (_, index) => ({
      ...HALF,
      task: `新建公园第${index + 1}批5个`,
      plan: '三月完成选址，六月完成招标，九月完成主体工程。'.repeat(8),
    }));

  test('a long annex leaves its plans to the workbook and says so above the table; a short one has them', () => {
    const [long] = documentFor([analysed(planned(60))]).annexes;
    const [short] = documentFor([analysed(planned(3))]).annexes;
    const kinds = long?.issued?.blocks.map(({ kind }) => kind) ?? [];
    expect(headsOf(long?.blocks ?? [])).toContain('plan');
    expect(headsOf(long?.issued?.blocks ?? [])).not.toContain('plan');
    expect(kinds.indexOf('note')).toBeLessThan(kinds.indexOf('table'));
    expect(headsOf(short?.issued?.blocks ?? [])).toContain('plan');
    expect(short?.issued?.blocks.map(({ kind }) => kind)).not.toContain('note');
  });

  test('columns in which nothing is said are left out; those that tables of ours are known by stay', () => {
    const [combined, slow] = documentFor([analysed([{ ...LOW, supportUnits: '' }])]).annexes;
    expect(headsOf(combined?.blocks ?? []).slice(-3)).toEqual(['完成率', '序时进度', '状态']);
    expect(headsOf(combined?.blocks ?? [])).not.toContain('配合单位');
    expect(headsOf(slow?.blocks ?? [])).toContain('序时进度');
    const [, stopped] = documentFor([analysed([STOPPED])]).annexes;
    expect(headsOf(stopped?.blocks ?? [])).not.toContain('序时进度');
    expect(headsOf(stopped?.blocks ?? [])).toEqual(
      expect.arrayContaining(['序号', '事项', '完成率', '状态']),
    );
  });

  test('a title that says its date needs no line for it; a table that calls itself a bulletin is a table', () => {
    const titled = (title: string) =>
      documentFor([analyseTable(table('一.xlsx', [DONE], { title, year: 2026 }), { asOf: '2026-09-30' })])
        .annexes[0];
    const dated = titled('2026年民生实事计划（截至9月30日）');
    expect(dated?.blocks.map(({ kind }) => kind)).not.toContain('dateline');
    expect(titled('2026年民生实事进展情况通报')?.title).toBe('2026年民生实事进展情况表');
  });
});
