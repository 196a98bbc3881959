import { analyseTable } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
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
    return table.columns[headsOf(table).indexOf('差距（百分点）')]?.least;
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
