import type { Measurement, ScheduleResult } from '../../../src/domain/item';
import { judge } from '../../../src/domain/schedule/judge';
import { customPreset, LAMP_PRESETS, type LampPreset } from '../../../src/domain/schedule/presets';
import { cleanText } from '../../../src/domain/text/clean';

interface Row {
  readonly task?: string;
  readonly plan?: string;
  readonly progress: string;
  readonly due?: string;
  readonly problem?: string;
  readonly status?: string;
  readonly planHeader?: string;
  readonly asOf?: string | null;
  readonly preset?: LampPreset;
  /** [target, actual] of each indicator. */
  readonly figures?: readonly (readonly [number, number | null])[];
  /** Stated percent of the whole. */
  readonly stated?: number;
  readonly done?: boolean;
  /** Words of every actual. */
  readonly text?: string;
  readonly kind?: 'count' | 'change';
}

function measurement({ figures = [], stated, done, kind = 'count', text = '' }: Row): Measurement {
  const indicators = figures.map(([value, actual]) => ({
    target: {
      value,
      unit: '个',
      noun: '站点',
      kind,
      bound: 'at-least' as const,
      text: `${value}个`,
      span: [0, 1] as const,
      rule: 'test',
    },
    actual:
      actual === null
        ? null
        : {
            value: actual,
            unit: '个',
            text,
            spans: [],
            how: 'explicit' as const,
            rule: 'test',
            sure: true,
          },
    percent: actual === null ? null : (actual / value) * 100,
    met: actual === null ? null : actual >= value,
    review: null,
    proposed: null,
    candidates: [],
    seen: [],
    cells: null,
  }));
  const percents = indicators.map(({ percent }) => percent);
  const measured =
    percents.length > 0 && percents.every((percent) => percent !== null)
      ? percents.reduce<number>((sum, percent) => sum + Math.min(100, percent ?? 0), 0) / percents.length
      : null;
  return {
    indicators,
    statedPercents:
      stated === undefined
        ? []
        : [{ percent: stated, kind: 'ratio', indicator: null, text: '', span: [0, 1], rule: 'test' }],
    declaredDone: done ? { text: '已全部完成', span: [0, 5], field: 'progress', rule: 'test' } : null,
    completion: {
      percent: done ? 100 : (measured ?? stated ?? null),
      basis: done ? 'declared' : measured === null ? (stated === undefined ? 'none' : 'stated') : 'measured',
      weakest: null,
    },
    amounts: [],
  };
}

const cell = (text: string | undefined) => (text === undefined ? null : cleanText(text));

const result = (row: Row): ScheduleResult =>
  judge({
    task: cleanText(row.task ?? '建设站点'),
    plan: cell(row.plan),
    progress: cleanText(row.progress),
    due: cell(row.due),
    problem: cell(row.problem),
    verdict: cell(row.status),
    ...(row.planHeader !== undefined && { planHeader: row.planHeader }),
    measurement: measurement(row),
    asOf: row.asOf === undefined ? '2023-06-30' : row.asOf,
    period: { start: '2023-01-01', end: '2023-06-30' },
    year: 2023,
    preset: row.preset ?? customPreset(20, 40),
  });

test.each<[want: string, row: Row]>([
  // completed
  ['completed declared-done', { progress: '已全部完成。', done: true, due: '已完成' }],
  ['completed all-met', { progress: '累计12个', figures: [[10, 12]] }],
  // A year-long level met in June, or a share stated below the whole, is not completed.
  [
    'on-track year-level-met',
    { progress: '1-6月下降12%', figures: [[10, 12]], kind: 'change', due: '12月底' },
  ],
  ['on-track year-level-met', { progress: '已服务12个,完成总进度50%', figures: [[10, 12]], stated: 50 }],
  // behind
  ['behind halted', { progress: '征迁款未发放,项目处于停工状态。', due: '12月底' }],
  ['behind overdue', { progress: '正在进行内墙粉刷。', due: '5月底' }],
  [
    'behind overdue',
    {
      task: '新建粮库,预计2023年5月完工',
      progress: '墙面工程已完成,预计在7月中旬整体竣工。',
    },
  ],
  // 建成 is said of those that are counted, and some are missing.
  ['behind overdue', { progress: '已建成7个。', due: '5月底', figures: [[8, 7]] }],
  ['behind overdue', { progress: '', due: '5月底', figures: [[8, 7]] }],
  ['on-track finished-by-words', { progress: '已全部建成。', due: '5月底', figures: [[8, null]] }],
  ['at-risk gap-yellow', { progress: '已建成15个。', due: '6月底', figures: [[20, 15]] }],
  ['undetermined no-progress', { progress: '', due: '5月底' }],
  ['behind milestone-missed', { plan: '第二季度:完成进度50%', progress: '完成进度40%', stated: 40 }],
  [
    'behind milestone-missed',
    { plan: '第二季度:完成站点30个;第四季度:累计完成站点60个', progress: '已完成20个', figures: [[60, 20]] },
  ],
  ['behind milestone-missed', { plan: '3月完成方案制定;9月完成改造', progress: '工作方案正在征求意见。' }],
  ['behind milestone-missed', { plan: '5月底前开工;12月完工', progress: '正在进行施工图设计。' }],
  ['behind milestone-missed', { plan: '5月底完成主体;9月底完工', progress: '主体工程正在施工。' }],
  ['behind milestone-missed', { plan: '5月底主体封顶', progress: '目前正在进行主体3层施工。' }],
  // A passed step of counts, and still only its preparation is told.
  ['behind milestone-missed', { plan: '5月上旬完成20座', progress: '正在选址。', figures: [[40, null]] }],
  ['undetermined undetermined', { plan: '5月上旬完成20座', progress: '正在施工。', figures: [[40, null]] }],
  ['undetermined undetermined', { plan: '6月底完成20座', progress: '正在选址。', figures: [[40, null]] }],
  ['on-track milestone-met', { plan: '5月上旬完成20座', progress: '选址完成。', figures: [[40, 22]] }],
  ['behind slow', { progress: '受天气影响,工程进展缓慢。', due: '12月底' }],
  ['behind gap-red', { progress: '已完成1个', figures: [[20, 1]] }],
  // at-risk
  ['at-risk blocked', { progress: '空调已采购,但新风系统经费300万元尚未落实。', plan: '第二季度:完成采购' }],
  ['at-risk blocked', { progress: '由于项目没有立项,后续工作都无法推进', due: '12月底' }],
  ['at-risk blocked', { progress: '困难群众改造补助资金暂未下达,主体施工中。', due: '12月底' }],
  ['at-risk blocked', { progress: '平均进度65%,1座还未开工', stated: 65 }],
  ['at-risk gap-yellow', { progress: '已完成5个', figures: [[20, 5]] }],
  [
    'at-risk gap-yellow',
    {
      progress: '甲20个,乙1个',
      figures: [
        [20, 20],
        [5, 1],
      ],
    },
  ],
  [
    'at-risk late-forecast',
    {
      progress: '项目进行预算审核,力争10月份开工。',
      plan: '项目开工。',
      planHeader: '三季度工作计划',
      asOf: '2023-08-31',
    },
  ],
  [
    'at-risk milestone-near',
    {
      progress: '完成发改立项。',
      plan: '完成总工程量的70%。',
      planHeader: '三季度工作计划',
      asOf: '2023-08-31',
    },
  ],
  // Points of one heading are reached each by its own words.
  [
    'on-track milestone-early',
    {
      progress: '甲养老院完成施工图设计。乙服务中心装修完成,设备已进场。',
      plan: '1.甲养老院进行施工图设计。2.乙服务中心装修完成,设备进场。',
      planHeader: '三季度工作计划',
      asOf: '2023-08-31',
    },
  ],
  [
    'on-track steady',
    {
      progress: '甲养老院正在进行选址。乙服务中心装修完成,设备已进场。',
      plan: '1.甲养老院完成施工图设计。2.乙服务中心装修完成,设备进场。',
      planHeader: '三季度工作计划',
      asOf: '2023-08-31',
    },
  ],
  ['behind verdict', { progress: '开展调研工作。', status: '未完成二季度任务' }],
  ['at-risk claimed-missed', { progress: '开展调研工作,未完成二季度任务。' }],
  ['at-risk problem', { progress: '开展调研工作。存在问题:学员不愿报名。' }],
  ['at-risk problem', { progress: '开展调研工作。', problem: '学员报名积极性低' }],
  // on-track
  ['on-track milestone-met', { plan: '第二季度:完成进度50%', progress: '完成进度60%', stated: 60 }],
  [
    'on-track milestone-met',
    { plan: '第二季度:完成施工图设计', progress: '施工图设计审查中,二季度工作任务已完成。' },
  ],
  [
    'on-track milestone-met',
    { plan: '第二季度:举行学校结对仪式;第三季度:开展送教', progress: '已举行学校结对仪式。' },
  ],
  ['on-track milestone-met', { plan: '3月完成选址;12月完工', progress: '已进场施工。' }],
  [
    'on-track milestone-ahead',
    { plan: '7月完成进度25%;12月完成进度100%', progress: '完成25%。存在问题:工种受限。', stated: 25 },
  ],
  ['on-track near-expected', { progress: '已完成8个', figures: [[20, 8]] }],
  // The department's word on the quarter does not outweigh its figures.
  ['behind verdict', { progress: '已完成8个', figures: [[20, 8]], status: '未完成二季度任务' }],
  ['on-track near-expected', { progress: '已完成8个', figures: [[20, 8]] }],
  ['on-track near-expected', { progress: '3座已验收,剩余7座平均进度85%', figures: [[10, 3]], due: '10月底' }],
  ['on-track near-expected', { progress: '3个进度为90%,1个进度为80%', figures: [[4, null]], due: '12月底' }],
  ['on-track finished-by-words', { progress: '三条道路已完工。', due: '5月底' }],
  ['on-track verdict', { progress: '开展宣讲活动。', status: '正常推进' }],
  ['on-track claimed-met', { progress: '开展宣讲活动,进展顺利。' }],
  ['on-track claimed-met', { progress: '开展宣讲活动。', problem: '均达序时进度' }],
  ['at-risk problem', { progress: '开展宣讲活动。', problem: '均达序时进度,学员报名积极性低' }],
  ['undetermined undetermined', { progress: '开展宣讲活动。', problem: '暂无困难' }],
  ['on-track verdict', { progress: '开展宣讲活动。', status: '已完成二季度任务' }],
  ['on-track claimed-met', { progress: '开展宣讲活动,已完成二季度任务。' }],
  // On the very day nothing is missed yet.
  ['on-track steady', { plan: '6月底完成主体;9月底完工', progress: '主体工程正在施工。' }],
  ['on-track steady', { progress: '完成主体工程,正在进行内部装修。', due: '8月底' }],
  // undetermined: no data is never green
  ['on-track early-work', { progress: '已制定实施方案并召开培训会。', due: '12月底' }],
  ['undetermined undetermined', { progress: '招标文件已上网公示。', due: '8月底' }],
  ['undetermined no-progress', { progress: '', due: '8月底' }],
  ['undetermined no-progress', { progress: '无', due: '12月底' }],
  ['undetermined no-progress', { progress: '', due: '5月底' }],
  ['undetermined no-date', { progress: '已完成8个', figures: [[20, 8]], asOf: null }],
  ['undetermined no-date', { progress: '主体施工中', due: '8月底', asOf: null }],
])('%s: %j', (want, row) => {
  const { status, rule, reason } = result(row);
  expect(`${status} ${rule}`).toBe(want);
  expect(reason).not.toBe('');
});

// A step of several sites, of a whole, of what others send: reached only by all that it asks for.
const KINDERGARTENS = '改建幼儿园3所(东湖园、西岭园、南山园)';
const OPENINGS = '3月:东湖园开工;西岭园开工;南山园开工。12月:全部完工';
test.each<[want: string, row: Row]>([
  [
    'on-track milestone-met',
    { task: KINDERGARTENS, plan: OPENINGS, progress: '东湖园主体施工;西岭园已开工;南山园桩基施工。' },
  ],
  [
    'at-risk milestone-partly',
    { task: KINDERGARTENS, plan: OPENINGS, progress: '东湖园主体施工;西岭园正在招标;南山园桩基施工。' },
  ],
  [
    'undetermined undetermined',
    { task: KINDERGARTENS, plan: OPENINGS, progress: '东湖园主体施工;南山园桩基施工。' },
  ],
  [
    'behind milestone-missed',
    { task: KINDERGARTENS, plan: OPENINGS, progress: '东湖园、南山园正在招标;西岭园施工图设计。' },
  ],
  ['on-track milestone-met', { task: KINDERGARTENS, plan: OPENINGS, progress: '3所均已开工。' }],
  [
    'on-track milestone-met',
    { task: KINDERGARTENS, plan: OPENINGS, progress: '东湖园主体施工,一季度任务已完成。' },
  ],
  [
    'at-risk milestone-partly',
    {
      plan: '3月份完成站点建设;12月全部投用',
      progress: '已完成5个站点建设,还有2个在选址。',
      figures: [[7, 5]],
      text: '已完成5个站点建设',
    },
  ],
  [
    'undetermined undetermined',
    {
      plan: '3月份完成首批站点建设;12月全部投用',
      progress: '已完成5个站点建设,还有2个在选址。',
      figures: [[7, 5]],
      text: '已完成5个站点建设',
    },
  ],
  [
    'undetermined undetermined',
    { plan: '3月制定运营方案;12月验收', progress: '20家名称已确定,等待市里最终运营方案。' },
  ],
  [
    'on-track milestone-met',
    { plan: '3月制定运营方案;12月验收', progress: '运营方案已制定,待市里批复方案。' },
  ],
  // A number that is asked is not reached by words with a smaller one.
  [
    'undetermined undetermined',
    { plan: '6月底前开展公益讲座12个', progress: '开展公益讲座8个。', figures: [[50, null]] },
  ],
  [
    'on-track milestone-met',
    { plan: '6月底前开展公益讲座12个', progress: '开展公益讲座13个。', figures: [[50, null]] },
  ],
  // 完成8个 is not reached early by what has begun.
  [
    'on-track begun-early',
    {
      plan: '7月完成8个惠民驿站;12月完成30个惠民驿站',
      progress: '已启动建设第一批共13个惠民驿站。',
    },
  ],
])('%s: %j', (want, row) => {
  const { status, rule } = result(row);
  expect(`${status} ${rule}`).toBe(want);
});

// What is grey says what was read; what is green says what it leaves open.
test.each<[words: string, row: Row]>([
  [
    '到期节点“3月制定运营方案”未能确认已达到：读到“等待市里最终运营方案”',
    { plan: '3月制定运营方案;12月验收', progress: '20家名称已确定,等待市里最终运营方案。' },
  ],
  ['读到“招标文件已上网公示”（招标采购阶段）', { progress: '招标文件已上网公示。', due: '8月底' }],
  ['没有足以判定进度', { progress: '开展宣讲活动。' }],
  ['已达序时', { progress: '已完成12个', figures: [[20, 12]] }],
  ['在允许差距之内', { progress: '已完成8个', figures: [[20, 8]] }],
  ['按各组进度折合', { progress: '3个进度为90%,1个进度为80%', figures: [[4, null]], due: '12月底' }],
  ['连同其余的平均进度', { progress: '3座已验收,剩余7座平均进度85%', figures: [[10, 3]], due: '10月底' }],
  [
    '；另自述存在问题：“工种受限”',
    { plan: '7月完成进度25%;12月完成进度100%', progress: '完成25%。存在问题:工种受限。', stated: 25 },
  ],
  ['时间刚到一半', { progress: '已制定实施方案并召开培训会。', due: '12月底' }],
  ['时间未过半', { progress: '已制定实施方案并召开培训会。', due: '12月底', asOf: '2023-03-31' }],
  [
    '有季节性',
    {
      task: '接种疫苗20个',
      plan: '做好接种宣传。',
      planHeader: '四季度工作计划',
      progress: '完成疫苗采购,接种4个',
      figures: [[20, 4]],
    },
  ],
])('says %s: %j', (words, row) => expect(result(row).reason).toContain(words));

// Words of trouble that are none, or none any more.
test.each([
  '无存在问题,主体施工中。',
  '存在问题:无。主体施工中。',
  '停工问题已解决,现已复工,主体施工中。',
  '资金已落实,主体施工中。',
  '为避免影响工期,抢抓主体施工。',
  '为困难群众、生活困难家庭改造住房,主体施工中。',
  '对65个存在消防隐患的小区进行主体施工。',
  '及时解决存在问题,主体施工中。',
  '针对进度滞后问题约谈施工单位,主体施工中。',
  '为特殊困难老年人改造住房,主体施工中。',
])('no trouble in %s', (progress) => expect(result({ progress, due: '12月底' }).status).toBe('on-track'));

test('expected progress: milestones before due date before the year', () => {
  const at = (row: Omit<Row, 'progress'>) => result({ ...row, progress: '施工中' }).expected;
  expect(at({ plan: '3月完成进度30%;9月完成进度80%', due: '12月底' })).toMatchObject({
    basis: 'milestone',
    percent: 30,
  });
  expect(at({ due: '7月底' }).percent).toBeCloseTo((181 / 212) * 100);
  expect(at({})).toMatchObject({ basis: 'year', percent: 50 });
  expect(at({ plan: '9月完成进度80%;12月完成进度100%' })).toMatchObject({
    basis: 'milestone',
    percent: null,
  });
  expect(at({ due: '7月底', asOf: null })).toEqual({ percent: null, basis: null, text: '' });
});

test('thresholds are the preset’s', () => {
  const row: Row = { progress: '已完成8个', figures: [[20, 8]] };
  expect(result({ ...row, preset: LAMP_PRESETS.yinchuan }).status).toBe('on-track');
  expect(result({ ...row, preset: LAMP_PRESETS.tianjin }).status).toBe('at-risk');
  expect(result({ ...row, preset: LAMP_PRESETS.xinhuang }).status).toBe('on-track');
  expect(result({ ...row, figures: [[20, 7]], preset: LAMP_PRESETS.xinhuang }).status).toBe('at-risk');
  expect(result({ ...row, figures: [[20, 5]], preset: LAMP_PRESETS.xinhuang }).status).toBe('behind');
});

test('the reason gives figures and words', () => {
  expect(result({ progress: '已完成5个', figures: [[20, 5]] }).reason).toBe(
    '完成25%，应达50%，差25个百分点（按全年12个月匀速推算，已过6个月）',
  );
  expect(result({ progress: '项目处于停工状态', due: '12月底' }).reason).toContain('“项目处于停工状态”');
});
