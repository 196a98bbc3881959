import { analyseTable } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
import { SLOW_HEADERS } from '../../../src/domain/bulletin/annexes/slowTable';
import type { Annex, TableBlock } from '../../../src/domain/bulletin/document';
import { documentLines } from '../../../src/domain/bulletin/documentText';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { isAmiss } from '../../../src/domain/draft/report';
import { onlyTable } from '../table/grids';
import { documentFor } from './made';

/** What stands in the annexes beside what was sent. */

const analysed = (rows: readonly (readonly string[])[], asOf = '2024-06-30'): TableAnalysis =>
  analyseTable(onlyTable(rows), { asOf });

function annexOf(analysis: TableAnalysis, part: Annex['part'], asSent = false): Annex {
  const found = documentFor([analysis], {}, undefined, { asSent }).annexes.find((one) => one.part === part);
  if (found === undefined) throw new Error(`no ${part}`);
  return found;
}

const tableOf = ({ blocks }: Annex): TableBlock => {
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
};
const headsOf = (table: TableBlock): string[] => table.header.at(-1)?.map((cell) => cell?.text ?? '') ?? [];
const notesOf = ({ blocks }: Annex): string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));

describe('a rate of the table beside ours', () => {
  const HEAD = ['项目', '年度计划投资(亿元)', '累计完成(亿元)', '占年度计划(%)'];
  const notes = (...rows: string[][]): string[] => notesOf(annexOf(analysed([HEAD, ...rows]), 'combined'));

  test('a tenth apart: said, once', () => {
    expect(notes(['市重点项目', '138.78', '84.58', '60.95'], ['省重点项目', '24.3', '12.88', '53'])).toEqual([
      '注：完成率按完成数与目标数计算，“市重点项目”因四舍五入与所报比例相差0.1个百分点。',
    ]);
    expect(
      notes(['市重点项目', '138.78', '84.58', '60.95'], ['县重点项目', '138.78', '84.58', '60.95']),
    ).toEqual([expect.stringContaining('“市重点项目”等2项因四舍五入')]);
  });

  test('what is said is no mistake to the check of drafts', () => {
    const analysis = analysed([HEAD, ['市重点项目', '138.78', '84.58', '60.95']]);
    const text = [...documentLines(documentFor([analysis]))].join('\n');
    expect(text).toContain('相差0.1个百分点');
    expect(checkDraft(text, [analysis]).findings.filter(isAmiss)).toEqual([]);
  });

  test('the same to a tenth: nothing is said', () => {
    expect(
      notes(['省重点项目', '24.3', '12.88', '52.99'], ['县重点项目', '368.42', '194.85', '52.89']),
    ).toEqual([]);
  });
});

test('a heading that lost characters says what its column holds, unless it is wanted as sent', () => {
  const analysis = analysed([
    ['序號(hào)', '項(xiàng)目?jī)?nèi)容', '目前實(shí)施情況', '牽頭單位'],
    ['1', '新增托位525個(gè)', '新增托位336個(gè)', '教體局'],
  ]);
  expect(headsOf(tableOf(annexOf(analysis, 'combined'))).slice(0, 3)).toEqual([
    '序号',
    '目标任务',
    '目前实施情况',
  ]);
  expect(headsOf(tableOf(annexOf(analysis, 'combined', true)))[1]).toBe('項(xiàng)目?jī)?nèi)容');
});

describe('what is said of lost characters', () => {
  const HEAD = ['序号', '目标任务', '进展情况', '牵头单位'];
  const LOST = '注：“□”处的字在网页复制时缺损，原文见数据依据。';
  const notes = (progress: string, asSent = false): string[] =>
    notesOf(annexOf(analysed([HEAD, ['1', '新增托位525个', progress, '教体局']]), 'combined', asSent));

  test.each<[what: string, progress: string, said: boolean]>([
    ['a page lost one', '项目?jī)容已报，新增托位336个', true],
    ['two of them are said once', '项目?jī)容已报，任?wù)已分，新增托位336个', true],
    ['a reading aid alone lost none', '新增托位(wèi)336个', false],
    ['the sign is the department’s own: a box to be ticked', '□已开工，新增托位336个', false],
    ['nothing is lost', '新增托位336个', false],
  ])('%s', (_what, progress, said) =>
    expect(notes(progress).filter((note) => note === LOST)).toEqual(said ? [LOST] : []),
  );

  test('as sent nothing stands for it, and nothing is said', () =>
    expect(notes('项目?jī)容已报，新增托位336个', true)).toEqual([]));
});

describe('expected progress', () => {
  const HEAD = ['序号', '目标任务', '进展情况', '牵头单位'];
  const EXPECTED = '序时进度';
  const cellsOf = (analysis: TableAnalysis): (string | undefined)[] => {
    const table = tableOf(annexOf(analysis, 'combined'));
    const [row = []] = [...table.rows];
    return ['完成率', EXPECTED].map((head) => row[headsOf(table).indexOf(head)]?.text);
  };
  const issuedHeads = ({ issued }: Annex): string[] =>
    (issued?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? headsOf(block) : []));

  test.each<[what: string, task: string, progress: string, shown: string[]]>([
    ['the completion was held against it', '新增托位100个', '新增托位10个。', ['10.0%', '50.0%']],
    [
      'its weakest indicator was',
      '改造村庄60个，惠及农户100户',
      '完成村庄改造10个，惠及农户100户。',
      ['58.3%\n（最低项16.7%）', '50.0%'],
    ],
    ['nothing was', '提升服务水平', '正在推进。', ['待核', '—']],
  ])('%s', (_what, task, progress, shown) =>
    expect(cellsOf(analysed([HEAD, ['1', task, progress, '水务局']]))).toEqual(shown),
  );

  test('where no row has any, what is issued has no column of dashes; the workbook’s table keeps it', () => {
    const annex = annexOf(analysed([HEAD, ['1', '提升服务水平', '正在推进。', '水务局']]), 'combined');
    expect(headsOf(tableOf(annex))).toContain(EXPECTED);
    expect(issuedHeads(annex)).toEqual(headsOf(tableOf(annex)).filter((head) => head !== EXPECTED));
    expect(notesOf(annex)).toEqual([]);
  });

  test('where some row has, the table is issued as it stands', () =>
    expect(
      annexOf(
        analysed([
          HEAD,
          ['1', '提升服务水平', '正在推进。', '水务局'],
          ['2', '新增托位100个', '新增托位10个。', '教育局'],
        ]),
        'combined',
      ).issued,
    ).toBeUndefined());
});

describe('the progress beside the figures of a slow row', () => {
  test.each<[progress: string, shown: string]>([
    ['完成10', ''],
    ['已新增托位10个。', ''],
    ['新增托位10个，完成率10%。', ''],
    ['已新增托位10个，另有5个在建。', '已新增托位10个，另有5个在建'],
    ['新增托位10个；其余正在选址。', '新增托位10个；其余正在选址'],
    ['新增托位10个（乙镇2个）。', '新增托位10个（乙镇2个）'],
  ])('%s → “%s”', (progress, shown) => {
    const HEAD = ['序号', '目标任务', '进展情况', '牵头单位'];
    const table = tableOf(annexOf(analysed([HEAD, ['1', '新增托位100个', progress, '教育局']]), 'slow'));
    const column = headsOf(table).indexOf('存在问题或进展');
    expect([...table.rows][0]?.[column]?.text ?? '').toBe(shown);
  });

  test.each<[progress: string, shown: string]>([
    ['完成10个', '未达到计划节点“第二季度：完成50个”'],
    ['完成10个，另有5个在建。', '完成10个，另有5个在建'],
  ])('where a step of the plan was missed: %s → “%s”', (progress, shown) => {
    const HEAD = ['序号', '目标任务', '工作计划', '进展情况', '牵头单位'];
    const row = ['1', '新增托位100个', '第二季度：完成50个。', progress, '教育局'];
    const analysis = analysed([['2024年民生实事进展情况表', '', '', '', ''], HEAD, row]);
    const table = tableOf(annexOf(analysis, 'slow'));
    const column = headsOf(table).indexOf('存在问题或进展');
    expect([...table.rows][0]?.[column]?.text ?? '').toBe(shown);
  });
});

describe('what is said of ranks', () => {
  const HEAD = ['序号', '目标任务', '进展情况', '牵头单位'];
  const JUDGED = ['1', '新增托位100个', '新增托位10个。', '教育局'];
  const OPEN = ['2', '提升服务水平', '正在推进。', '司法局'];
  const notes = (...rows: string[][]): string[] => notesOf(annexOf(analysed([HEAD, ...rows]), 'units'));

  test('where no unit has one, that is said once, and nothing of how they are ranked', () => {
    const said = notes(OPEN, ['3', '提升管理水平', '正在推进。', '民政局']);
    expect(said).toContain('注：各单位已判定的事项均不足半数，不排名。');
    expect(said.join('')).not.toMatch(/由低到高|排名依据|司法局/u);
  });

  test('where some have one, those that have none are named', () => {
    const said = notes(JUDGED, OPEN);
    expect(said).toContain('注：司法局已判定的事项不足半数，不排名。');
    expect(said[0]).toMatch(/由低到高排名.*不作排名依据/u);
  });
});

test('what a gap is of keeps its bracket together; elsewhere its column is as narrow as the number', () => {
  const gap = (task: string, progress: string): number | undefined => {
    const table = tableOf(
      annexOf(
        analysed([
          ['序号', '目标任务', '进展情况', '牵头单位'],
          ['1', task, progress, '水务局'],
        ]),
        'slow',
      ),
    );
    return table.columns[headsOf(table).indexOf('差距\n（百分点）')]?.least;
  };
  expect(gap('新增托位100个', '新增托位10个。')).toBe(8);
  expect(gap('改造村庄60个，惠及农户100户', '完成村庄改造10个，惠及农户100户。')).toBe(11);
});

test.each<[sent: string, printed: string]>([
  ['县人社局', '县人力资源和社会保障局'],
  ['县人社局（就业中心）', '县人社局（就业中心）'],
  ['县民政局', '县民政局'],
])('a unit’s own spelling %s is printed as the text names it: %s', (sent, printed) => {
  const made = analysed([
    ['序号', '目标任务', '进展情况', '牵头单位'],
    ['1', '新增托位100个', '新增托位10个。', sent],
    ['2', '新增床位100张', '新增床位10张。', '县民政局'],
  ]);
  const items = made.items.map((item, index) =>
    index === 0
      ? {
          ...item,
          source: { ...item.source, leadUnits: [sent === '县民政局' ? sent : '县人力资源和社会保障局'] },
        }
      : item,
  );
  const unitIn = (asSent: boolean): string | undefined =>
    [...tableOf(annexOf({ ...made, items }, 'combined', asSent)).rows][0]?.[3]?.text;
  expect([unitIn(false), unitIn(true)]).toEqual([printed, sent]);
});

test('a list of slow rows keeps a heading that it is known by, whatever its rows leave out', () => {
  const known = (rows: string[][]): boolean => {
    const heads = headsOf(
      tableOf(annexOf(analysed([['序号', '项目', '进展情况', '状态'], ...rows]), 'slow')),
    );
    return SLOW_HEADERS.some((header) => header.every((head) => heads.includes(head)));
  };
  expect(known([['1', '新增托位100个', '新增托位12个', '滞后']])).toBe(true);
  expect(known([['1', '推进托育服务', '', '滞后']])).toBe(true);
});
