import { analyseTables } from '../../../src/domain/analyse';
import { checkDraft } from '../../../src/domain/draft/checkDraft';
import { findTables } from '../../../src/domain/table/find';
import { grid } from '../table/grids';

/** Drafts as clerks write them, in other ways than this program: what is right is never called wrong. */

/** Eight items, no verdict column: 2 completed, 3 on plan, 2 slow, 1 open. */
const ANNEX = analyseTables(
  findTables(
    grid([
      ['2026年民生实事进展情况表(截至2026年9月30日)'],
      ['序号', '目标任务', '进展情况', '牵头单位'],
      ['1', '新建公厕40座', '已建成公厕40座', '县住建局'],
      ['2', '新增托位100个', '已新增托位100个', '县卫健局'],
      ['3', '新增床位100张', '已新增床位80张', '县民政局'],
      ['4', '更新公交车20辆', '已更新公交车15辆', '县交通局'],
      ['5', '开展技能培训5000人次', '已培训4000人次', '县人社局'],
      ['6', '既有住宅加装电梯20台', '已加装电梯6台', '县住建局'],
      ['7', '改造农村公路48公里', '已改造农村公路12公里', '县交通局'],
      ['8', '提升服务水平', '正在推进', '县司法局'],
    ]),
  ).tables,
);

const amiss = (text: string): string[] =>
  checkDraft(text, ANNEX)
    .findings.filter(({ verdict }) => verdict !== 'agrees')
    .map(({ verdict, kind, words }) => `${verdict} ${kind} ${words}`);
const right = (text: string): string[] =>
  checkDraft(text, ANNEX)
    .findings.filter(({ verdict }) => verdict === 'agrees')
    .map(({ kind, words }) => `${kind} ${words}`);

test('the annex is as the drafts below take it', () => {
  const statuses = ANNEX.flatMap(({ items }) => items.map(({ status }) => status));
  expect(statuses).toEqual([
    'completed',
    'completed',
    'on-track',
    'on-track',
    'on-track',
    'behind',
    'behind',
    'undetermined',
  ]);
});

describe('states counted together', () => {
  test.each([
    '8项民生实事中，已完成和按计划推进的共5项。',
    '8项民生实事中，已完成、按计划推进的事项共5项。',
    '8项民生实事中，已完成及按计划推进5项。',
  ])('%s', (text) => {
    expect(amiss(text)).toEqual([]);
    expect(right(text)).toContain('state-count 5项');
  });

  test('another number is a question where no column tells', () => {
    expect(amiss('8项民生实事中，已完成和按计划推进的共6项。')).toEqual(['doubtful state-count 6项']);
  });

  test('one state alone is held against its own', () => {
    expect(amiss('8项民生实事中，按计划推进的共5项。')).toEqual(['doubtful state-count 5项']);
  });
});

describe('what is left of a whole', () => {
  test('makes it up', () => {
    const text = '8项民生实事中，2项已完成、3项按计划推进、2项滞后，另有1项待核。';
    expect(amiss(text)).toEqual([]);
    expect(right(text)[0]).toMatch(/^list-sum 8项/u);
  });

  test('does not: the parts stand alone', () => {
    const text = '8项民生实事中，2项已完成、3项按计划推进、2项滞后，另有2项待核。';
    expect(amiss(text)).toContain('doubtful list-sum 8项民生实事中，2项已完成、3项按计划推进、2项');
  });
});

describe('figures of an item', () => {
  test('what is still to be done is target less actual', () => {
    expect(amiss('（一）既有住宅加装电梯完成6台，距20台的目标还差14台。')).toEqual([]);
    expect(amiss('既有住宅加装电梯完成6台，剩余13台。')).toEqual(['doubtful item-figure 13台']);
  });

  test('behind a semicolon another thing may be told, unless the line is of this item', () => {
    expect(amiss('（一）既有住宅加装电梯完成6台；小区改造完成9个，惠及2310户。')).toEqual([]);
    expect(amiss('1.既有住宅加装电梯20台（县住建局）：进展缓慢；已完成9台。')).toEqual([
      'contradicts item-figure 9台',
    ]);
  });
});

describe('以下几项: the lines below', () => {
  const list = '1.既有住宅加装电梯20台。\n2.改造农村公路48公里。';
  test.each([
    [`以下2项进度滞后。\n${list}`, []],
    [`以下3项进度滞后。\n${list}`, ['contradicts list-length 3项']],
    [`以下3项进度滞后。\n${list}\n其余1项见附件。`, []],
    [`以下3项进度滞后。\n1.既有住宅加装电梯20台（列入2张表，计2项）：慢。\n2.改造农村公路48公里。`, []],
  ])('%s', (text, expected) => {
    expect(amiss(text).filter((one) => one.includes('list-length'))).toEqual(expected);
  });
});

describe('a number in the annex’s own title', () => {
  const own = analyseTables(
    findTables(
      grid([
        ['2026年10件民生实事进展情况表(截至2026年9月30日)'],
        ['序号', '目标任务', '进展情况', '牵头单位'],
        ['1', '新建公厕40座', '已建成公厕40座', '县住建局'],
        ['2', '新增托位100个', '已新增托位100个', '县卫健局'],
      ]),
    ).tables,
  );

  test.each([
    ['关于2026年10件民生实事进展情况的通报', ['unverifiable total 10件']],
    ['全县2026年10件民生实事中，已完成2项。', ['unverifiable total 10件']],
    ['今年全县确定的十件民生实事，已完成2项。', ['unverifiable total 十件']],
    ['今年全县共确定11件民生实事，已完成2项。', ['contradicts total 11件']],
    ['今年全县共通报2项民生实事。', []],
  ])('%s', (text, expected) => {
    const told = checkDraft(text, own).findings.filter(
      ({ verdict, kind }) => kind === 'total' && verdict !== 'agrees',
    );
    expect(told.map(({ verdict, kind, words }) => `${verdict} ${kind} ${words}`)).toEqual(expected);
  });
});
