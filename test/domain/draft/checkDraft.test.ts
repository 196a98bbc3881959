import fc from 'fast-check';
import { analyseTables } from '../../../src/domain/analyse';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { draftIssue, isAmiss } from '../../../src/domain/draft/report';
import type { Grid } from '../../../src/domain/grid';
import { messages } from '../../../src/domain/messages/zh-CN';
import { findTables } from '../../../src/domain/table/find';
import { grid as sheetOf } from '../table/grids';
import { told } from './annexes';

const grid = (title: string, rows: readonly (readonly string[])[]): Grid =>
  sheetOf([[title], ...rows], { file: '附表.xlsx' });

/** Eight items of 云台县 with the office's own verdict column. */
const TITLE = '云台县2026年民生实事项目进展情况表(截至2026年6月30日)';
const ANNEX = analyseTables(
  findTables(
    grid(TITLE, [
      ['序号', '事项名称', '目标任务', '进展情况', '牵头单位', '完成情况'],
      ['1', '城东小学改扩建工程', '新增学位360个', '已新增学位360个,全部完成', '县教育局', '已完成'],
      ['2', '城西小学改扩建工程', '新增学位400个', '完成主体结构施工', '县教育局', '按计划推进'],
      ['3', '普惠托育提升', '新增托位200个', '已新增托位120个', '县卫健局', '按计划推进'],
      ['4', '乡镇卫生院中医馆建设', '建成中医馆6个', '已建成中医馆6个', '县卫健局', '已完成'],
      ['5', '农村公路改造', '改造农村公路50公里', '已改造农村公路9公里', '县交通局', '进展缓慢'],
      ['6', '公交站台更新', '更新公交站台40个', '已更新公交站台6个', '县交通局', '进展缓慢'],
      ['7', '老旧小区改造', '改造老旧小区8个', '已改造老旧小区4个', '县住建局', '按计划推进'],
      ['8', '健身步道', '新建健身步道12公里', '已新建健身步道3公里', '县住建局', '进展缓慢'],
    ]),
  ).tables,
);

test('the annex of the tables below is read as meant', () => {
  expect(ANNEX.map(({ asOf, items }) => [asOf, items.length])).toEqual([['2026-06-30', 8]]);
});

describe('drafts in several wordings', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'everything right',
      '2026年全县共安排民生实事8项,其中已完成2项,占25%;按计划推进3项,占37.5%;进展缓慢3项,占37.5%。',
      [
        '✔ date 2026年',
        '✔ list-sum 8项,其中已完成2项,占25%;按计划推进3项,占37.5%;进展缓慢3项',
        '✔ total 8项',
        '✔ state-count 2项',
        '✔ share 25%',
        '✔ state-count 3项',
        '✔ share 37.5%',
        '✔ state-count 3项',
        '✔ share 37.5%',
      ],
    ],
    [
      'counts after their state, in Chinese numerals',
      '全县八项民生实事中,两项已办结,四项正常推进,二项滞后。',
      [
        '✔ list-sum 八项民生实事中,两项已办结,四项正常推进,二项',
        '✔ total 八项',
        '✔ state-count 两项',
        '✘ state-count 四项',
        '✘ state-count 二项',
      ],
    ],
    [
      'a total that is not the annex’s, and a share that follows no count',
      '全县共承办民生实事9项。截至6月30日,已完成2项(占比22%)。',
      ['✘ total 9项', '✔ date 6月30日', '✔ state-count 2项', '✘ share 22%'],
    ],
    [
      'named items in brackets: a wrong number, and one that is not done',
      '已完成3项(城东小学改扩建工程、乡镇卫生院中医馆建设)。2项(①城东小学改扩建工程;②农村公路改造)已完成。',
      [
        '✘ state-count 3项',
        '✘ list-length 城东小学改扩建工程、乡镇卫生院中医馆建设',
        '✔ item-name 城东小学改扩建工程',
        '✔ item-name 乡镇卫生院中医馆建设',
        '✔ state-count 2项',
        '✔ list-length ①城东小学改扩建工程;②农村公路改造',
        '✔ item-name 城东小学改扩建工程',
        '✘ item-name 农村公路改造',
      ],
    ],
    [
      'by unit: the sum is right, a unit cannot have so many',
      '进展缓慢的3项,其中县交通局2项、县住建局1项。进展缓慢的3项,其中县交通局1项、县住建局2项。',
      [
        '✔ list-sum 3项,其中县交通局2项、县住建局1项',
        '✔ state-count 3项',
        '✔ unit-count 2项',
        '✔ unit-count 1项',
        '✔ list-sum 3项,其中县交通局1项、县住建局2项',
        '✔ state-count 3项',
        '✘ unit-count 1项',
        '✘ unit-count 2项',
      ],
    ],
    [
      'by unit: more than the stated whole',
      '未达序时进度3项,其中县教育局2项、县交通局2项。',
      [
        '✘ list-sum 3项,其中县教育局2项、县交通局2项',
        '✔ state-count 3项',
        '✘ unit-count 2项',
        '✔ unit-count 2项',
      ],
    ],
    [
      'full names of units',
      '云台县教育局牵头2项,已完成1项;县交通运输局牵头3项。',
      ['✔ unit-count 2项', '✔ unit-count 1项', '✘ unit-count 3项'],
    ],
    [
      'figures of an item that is named',
      '1.普惠托育提升:目标200个,完成120个,完成率60%。\n2.健身步道:已新建健身步道5公里,完成率41.7%,已完成9公里路基。',
      [
        '✔ item-name 普惠托育提升',
        '✔ item-figure 200个',
        '✔ item-figure 120个',
        '✔ item-figure 60%',
        '✔ item-name 健身步道',
        '✘ item-figure 5公里',
        '✘ item-figure 41.7%',
        '! item-figure 9公里',
      ],
    ],
    [
      'rates and places of units; the rate of an item that the unit leads is none',
      '县卫健局平均完成率80%,排名第2。县交通局完成率50%。县卫健局负责的普惠托育提升,完成率60%。',
      [
        '✔ unit-rate 平均完成率80%',
        '✔ unit-rank 排名第2',
        '! unit-rate 完成率50%',
        '✔ item-unit 县卫健局',
        '✔ item-name 普惠托育提升',
        '✔ item-figure 60%',
      ],
    ],
    [
      'numbers after their noun',
      '进展缓慢项目4个,主要集中在县交通局(2项)、县住建局(1项)。',
      [
        '? list-sum 4个,主要集中在县交通局(2项)、县住建局(1项',
        '✘ state-count 4个',
        '✔ unit-count 2项',
        '✔ unit-count 1项',
      ],
    ],
    [
      'a title in other words',
      `附件:2026年云台县民生实事项目进展情况统计表`,
      ['✘ title 2026年云台县民生实事项目进展情况统计表'],
    ],
    ['the title word for word', `附件\n${TITLE}`, [`✔ title ${TITLE}`]],
    ['another day', '截至2026年7月5日,8项民生实事有序推进。', ['✘ date 2026年7月5日', '✘ state-count 8项']],
    ['a unit that the annex does not have', '县气象局2项已完成。', ['! unit-count 2项']],
    [
      'work of another kind',
      '县卫健局完成3项重点工作,其余6项民生实事正在推进。',
      ['? unit-count 3项', '? state-count 6项'],
    ],
    ['last year', '与去年同期相比,已完成项目增加1项,进展缓慢5项。', ['? state-count 5项']],
    [
      'completed before their time',
      '有1项已提前完成。有2项已提前完成。',
      ['! state-count 1项', '✔ state-count 2项'],
    ],
    ['ahead of plan is not in the annex', '有1项超序时进度。', ['? state-count 1项']],
    [
      'shares in other words, and of a part',
      '已完成2项,占比25.0%。进展缓慢3项(占总数的37.5%),其中滞后3项,占进展缓慢的100%。已完成2项,占年度投资的40%。',
      [
        '✔ state-count 2项',
        '✔ share 25.0%',
        '✔ state-count 3项',
        '✔ share 37.5%',
        '✔ state-count 3项',
        '✔ share 100%',
        '✔ state-count 2项',
      ],
    ],
    [
      'shares in a row',
      '民生实事共8项,已完成2项、按计划推进3项、进展缓慢3项,占比分别为25%、37.5%、38.5%。',
      [
        '✔ list-sum 8项,已完成2项、按计划推进3项、进展缓慢3项',
        '✔ total 8项',
        '✔ state-count 2项',
        '✔ state-count 3项',
        '✔ state-count 3项',
        '✔ share 25%',
        '✔ share 37.5%',
        '✘ share 38.5%',
      ],
    ],
    [
      'parts that are more than their whole, and fewer',
      '民生实事共8项,其中已完成3项,按计划推进3项,进展缓慢3项。民生实事共8项,其中已完成1项,按计划推进3项,进展缓慢3项。',
      [
        '✘ list-sum 8项,其中已完成3项,按计划推进3项,进展缓慢3项',
        '✔ total 8项',
        '✘ state-count 3项',
        '✔ state-count 3项',
        '✔ state-count 3项',
        '! list-sum 8项,其中已完成1项,按计划推进3项,进展缓慢3项',
        '✔ total 8项',
        '✘ state-count 1项',
        '✔ state-count 3项',
        '✔ state-count 3项',
      ],
    ],
    [
      'the first places',
      '完成率排名前两位的是县教育局、县卫健局。完成率排名前三位的是县教育局、县交通局。',
      [
        '✔ unit-rank 县教育局、县卫健局',
        '✔ list-length 县教育局、县卫健局',
        '! unit-rank 县教育局、县交通局',
        '✘ list-length 县教育局、县交通局',
      ],
    ],
    [
      'the gap of a sentence',
      '农村公路改造:完成率18%,序时进度50%,低于序时进度32个百分点。农村公路改造,完成率18%,序时进度50%,低于序时进度30个百分点。',
      [
        '✔ item-name 农村公路改造',
        '✔ item-figure 18%',
        '✔ item-figure 50%',
        '✔ gap 32个百分点',
        '✔ item-name 农村公路改造',
        '✔ item-figure 18%',
        '✔ item-figure 50%',
        '✘ gap 30个百分点',
      ],
    ],
    [
      'names with a slip, cut short, and with words left out',
      '进展缓慢2项(农村公路改选、公交站台更新)。城东小学改扩建工程、城西小学扩改建工程,进展顺利。乡镇卫生院中医馆,年底建成。',
      [
        '✘ state-count 2项',
        '✔ list-length 农村公路改选、公交站台更新',
        '✘ item-name 农村公路改选',
        '✔ item-name 公交站台更新',
        '✔ item-name 城东小学改扩建工程',
        '✘ item-name 城西小学扩改建工程',
        '✔ item-name 乡镇卫生院中医馆',
      ],
    ],
    [
      'units with a slip',
      '县交通运输局牵头2项,县住见局牵头2项,县住房局牵头2项,县财政局负责拨款。',
      [
        '✔ unit-count 2项',
        '✘ unit-name 县住见局',
        '! unit-count 2项',
        '! unit-name 县住房局',
        '? unit-count 2项',
      ],
    ],
    [
      'the unit of an item',
      '1.农村公路改造(县交通局):已改造9公里。\n2.农村公路改造(县教育局):已改造9公里。',
      [
        '✔ item-name 农村公路改造',
        '✔ item-unit 县交通局',
        '✔ item-figure 9公里',
        '✔ item-name 农村公路改造',
        '✘ item-unit 县教育局',
        '✔ item-figure 9公里',
      ],
    ],
    [
      'words of a department',
      '健身步道:“已新建健身步道3公里”。健身步道:“已新建健身步道8公里”。',
      [
        '✔ item-name 健身步道',
        '✔ quotation 已新建健身步道3公里',
        '✔ item-name 健身步道',
        '✘ quotation 已新建健身步道8公里',
      ],
    ],
    [
      'a heading and what stands below it',
      '(一)县教育局(2项)\n1.城东小学改扩建工程:已完成。\n2.城西小学改扩建工程:正在推进。\n(二)县交通局(3项)\n1.农村公路改造:进展缓慢。',
      [
        '✔ unit-count 2项',
        '✔ list-length 2项',
        '✔ item-name 城东小学改扩建工程',
        '✔ item-name 城西小学改扩建工程',
        '✘ unit-count 3项',
        '✘ list-length 3项',
        '✔ item-name 农村公路改造',
      ],
    ],
    [
      'periods, years, days that there are not',
      '对2026年二季度进展情况进行了督查。对2026年三季度进展情况进行了督查。2025年全县共安排民生实事。截至6月31日。',
      ['✔ date 2026年二季度', '! date 2026年三季度', '! date 2025年', '✘ date 6月31日'],
    ],
    [
      'a table of units',
      '名次\t单位\t项数\t已完成\t按计划推进\t进展较缓\t待核\n1\t县卫健局\t2\t1\t1\t0\t0\n1\t县教育局\t2\t2\t1\t0\t0',
      [
        '✔ unit-rank 1',
        '✔ unit-name 县卫健局',
        '✔ unit-count 2',
        '✔ list-sum 2',
        '✔ state-count 1',
        '✔ state-count 1',
        '✔ state-count 0',
        '✔ state-count 0',
        '✔ unit-rank 1',
        '✔ unit-name 县教育局',
        '✔ unit-count 2',
        '✘ list-sum 2',
        '! state-count 2',
        '✔ state-count 1',
        '✔ state-count 0',
        '✔ state-count 0',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(told(text, ANNEX)).toEqual(expected);
  });
});

test('what differs in a name is told, character by character', () => {
  const annexOf = (text: string): string[] =>
    checkDraft(text, ANNEX)
      .findings.filter(isAmiss)
      .map(({ annex }) => annex);
  expect(annexOf('农村公路改选,进展顺利。')).toEqual(['附表第7行的名称与此不同：“选”附表为“造”']);
  expect(annexOf('县住见局牵头2项。')[0]).toContain('“县住建局”：“见”附表为“建”');
});

test('amounts of other things are no findings, and are named', () => {
  const { findings, unchecked } = checkDraft('累计投入资金3.5亿元,较上期提高3.2个百分点。', ANNEX);
  expect([findings, unchecked.map(({ words }) => words)]).toEqual([[], ['3.5亿元', '3.2个百分点']]);
});

test.each<[string, string]>([
  ['years and documents', '根据云政办发〔2026〕12号文件和2026年工作安排,现通报如下:'],
  ['telephone', '联系电话:0577-64711234,联系人:张三,13800000000。'],
  ['money', '累计投入资金3.5亿元,其中县级财政6000万元。'],
  ['measures', '下步要落实3项措施、健全5项制度,完成2项配套工程的验收。'],
  ['articles', '一、提高认识。二、压实责任。(三)强化督查。'],
  ['meetings', '召开推进会4次,开展督查8轮,解决问题12个。'],
  ['a quotation', '有单位反映“还有9项民生实事没有资金”。'],
  ['ordinals', '第8项民生实事由县住建局牵头。'],
])('silent: %s', (_name, text) => {
  expect(told(text, ANNEX)).toEqual([]);
});

test('several tables: a statement is held against the one that it names', () => {
  const items = (count: number): string[][] => [
    ['序号', '目标任务', '进展情况', '牵头单位'],
    ...Array.from({ length: count }, (_, i) => [String(i + 1), `新建站点${i + 2}个`, '正在选址', '县民政局']),
  ];
  const tables = analyseTables(
    [grid('2026年省政府民生实事进展表', items(3)), grid('2026年市政府民生实事进展表', items(2))].flatMap(
      (one) => findTables(one).tables,
    ),
  );
  expect(told('我县共承办省政府民生实事3项、市政府民生实事4项。', tables)).toEqual([
    '✔ total 3项',
    '✘ total 4项',
  ]);
  expect(told('共承办民生实事5项。共承办民生实事6项。', tables)).toEqual(['✔ total 5项', '! total 6项']);
});

test('what contradicts is an issue with both figures; the rest is none', () => {
  const { findings } = checkDraft('民生实事已完成5项,按计划推进3项。', ANNEX);
  const [issue, none] = findings.map(draftIssue);
  expect(none).toBeNull();
  expect(issue?.code).toBe('draft-figure');
  expect(messages.issues['draft-figure'](issue?.params ?? {})).toMatch(/5项.*2项/u);
});

describe('laws', () => {
  const PIECES = [
    '已完成2项',
    '占25%',
    '(①城东小学改扩建工程;②健身步道)',
    '县交通局3项',
    '其中',
    ',',
    '。',
    ';',
    '\n',
    '(',
    ')',
    '“',
    '”',
    '《',
    '》',
    '項(xiàng)',
    '截至6月30日',
    '附件:',
    '民生实事',
    '全县共8项',
    '进展缓慢',
    '12公里',
    '完成率60%',
    '普惠托育提升:',
    '\r\n',
    '　',
    '\u{20000}',
    '1.',
    '(一)县教育局',
  ];
  test('findings lie inside the text, in order, in the words that they quote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const { findings, counts } = checkDraft(text, ANNEX);
          findings.forEach(({ span: [start, end], words }, index) => {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(words).toBe(text.slice(start, end));
            expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.span[0] ?? 0);
          });
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(findings.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
