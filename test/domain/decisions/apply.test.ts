import { applyDecisions, refusalOf } from '../../../src/domain/decisions/apply';
import { contradiction } from '../../../src/domain/decisions/contradiction';
import type { Decision } from '../../../src/domain/decisions/decision';
import { confirmation, Deciding, proposalsOf, type ItemDraft } from '../../../src/domain/decisions/drafts';
import { decided, deedsOf, endedAt } from '../../../src/domain/decisions/record';
import type { Status } from '../../../src/domain/item';
import { analysisOf, decide, draftOn, itemAt, TODAY, type Line } from './rows';

const LIGHTS: Line = ['教室照明', '完成18所学校照明改造', '已完成11所学校照明改造', '教育局'];
const HOMES: Line = ['小区改造', '改造小区65个', '已改造小区33个', '住建局'];
const DESIGN: Line = ['文化馆', '建设文化馆', '正在做前期设计', '文旅局'];

const lamp = (status: Status): ItemDraft => ({ kind: 'lamp', status });
const figure = (target: string, value: number): ItemDraft => ({
  kind: 'figure',
  indicator: { target, order: 1 },
  value,
});
const states = (lines: readonly Line[], decisions: readonly Decision[]): readonly string[] =>
  applyDecisions(analysisOf({ '报送.xlsx': lines }), decisions).standings.map(({ state }) => state);

const targetOf = (lines: readonly Line[]): string =>
  itemAt(applyDecisions(analysisOf({ 'a.xlsx': lines }), []), 0).indicators[0]?.target.text ?? '';

describe('figures', () => {
  test('by hand: the percentage and the lamp follow, and both say so', () => {
    const analysis = analysisOf({ '报送.xlsx': [LIGHTS, HOMES] });
    const decisions = decide(analysis, 0, figure(targetOf([LIGHTS]), 18));
    const item = itemAt(applyDecisions(analysis, decisions), 0);
    expect(item.completion).toEqual({ percent: 100, basis: 'by-hand', weakest: null, reason: '核实' });
    expect(item.status).toBe('completed');
    expect(item.indicators[0]?.actual).toMatchObject({ value: 18, rule: 'by-hand' });
    expect(item.computed).toMatchObject({ completion: { basis: 'measured' } });
    expect(item.decisions).toHaveLength(1);
  });

  test('by hand lead over a percentage that the unit states beside them', () => {
    const stated: Line = [LIGHTS[0], LIGHTS[1], `${LIGHTS[2]}，完成率68%`, LIGHTS[3]];
    const analysis = analysisOf({ '报送.xlsx': [stated] });
    const item = itemAt(applyDecisions(analysis, decide(analysis, 0, figure(targetOf([LIGHTS]), 18))), 0);
    expect(item).toMatchObject({ status: 'completed', completion: { percent: 100, basis: 'by-hand' } });
  });

  test('a check that rested on the figure is made again', () => {
    const analysis = analysisOf({ '报送.xlsx': [['小区', '改造小区65个', '工作有序推进', '住建局']] });
    const codes = (decisions: readonly Decision[]): readonly string[] =>
      itemAt(applyDecisions(analysis, decisions), 0).issues.map(({ code }) => code);
    expect(codes([])).toContain('no-figure');
    expect(codes(decide(analysis, 0, figure('改造小区65个', 60)))).not.toContain('no-figure');
  });

  test('proposed ones are taken as they stand, with the words where they were seen', () => {
    const line: Line = ['健身点', '建成健身点40个', '经梳理盘活闲置场所后形成健身点33个。', '体育局'];
    const analysis = analysisOf({ '报送.xlsx': [line] });
    const before = applyDecisions(analysis, []);
    const [proposal] = proposalsOf([itemAt(before, 0)]);
    expect(proposal).toMatchObject({ value: 33 });
    expect(itemAt(before, 0).completion.percent).toBeNull();
    const decisions = decided([], draftOn(before, itemAt(before, 0), confirmation(proposal!), ''), TODAY);
    const item = itemAt(applyDecisions(analysis, decisions), 0);
    expect(item.completion).toMatchObject({ percent: 82.5, basis: 'confirmed' });
    expect(item.indicators[0]?.actual?.spans).not.toEqual([]);
    expect(proposalsOf([item])).toEqual([]);
  });

  test('of one of several indicators do not pass for the whole', () => {
    const line: Line = ['改造', '改造小区65个，新建公厕16座', '工作有序推进', '住建局'];
    const analysis = analysisOf({ '报送.xlsx': [line] });
    const item = itemAt(applyDecisions(analysis, decide(analysis, 0, figure('改造小区65个', 65))), 0);
    expect(item.completion).toMatchObject({ percent: null, basis: 'none' });
  });
});

describe('lamps and percentages that contradict each other are not accepted', () => {
  test.each<[Status, number | null, string | null]>([
    ['completed', 72.2, 'completed-below'],
    ['completed', 99.9, 'completed-below'],
    ['behind', 100, 'slow-but-met'],
    ['at-risk', 120, 'slow-but-met'],
    ['completed', 100, null],
    ['completed', null, null],
    ['on-track', 100, null],
    ['on-track', 72.2, null],
    ['undetermined', 100, null],
    ['behind', null, null],
    ['behind', 99.9, null],
  ])('%s with %j %%: %j', (status, percent, expected) => {
    expect(contradiction(status, percent)).toBe(expected);
  });

  test('72.2 % and 已完成 are never shown together: the lamp by hand waits for an answer', () => {
    const line: Line = ['教室照明', '完成18所学校照明改造', '已完成13所学校照明改造', '教育局'];
    const analysis = analysisOf({ '报送.xlsx': [line] });
    const reviewed = applyDecisions(analysis, decide(analysis, 0, lamp('completed')));
    expect(itemAt(reviewed, 0)).toMatchObject({ status: itemAt(reviewed, 0).computed.status, decisions: [] });
    expect(reviewed.standings).toEqual([
      expect.objectContaining({ state: 'stale', because: 'completed-below' }),
    ]);
  });

  test('what would contradict is refused before it is entered, also where an earlier decision would no longer hold', () => {
    const analysis = analysisOf({ '报送.xlsx': [LIGHTS, DESIGN] });
    const reviewed = applyDecisions(analysis, []);
    const refused = (content: ItemDraft, row: number, before: readonly Decision[] = []) =>
      refusalOf(analysis, before, [draftOn(reviewed, itemAt(reviewed, row), content)]);
    expect(refused(lamp('completed'), 0)).toMatchObject({
      because: 'completed-below',
      percent: (11 / 18) * 100,
    });
    expect(refused(lamp('on-track'), 0)).toBeNull();
    expect(refused(lamp('completed'), 1)).toBeNull();
    const done = decide(analysis, 1, lamp('completed'));
    expect(refused({ kind: 'percent', percent: 40 }, 1, done)).toMatchObject({ because: 'completed-below' });
  });

  test('nor a percentage by hand beside figures that say another', () => {
    const analysis = analysisOf({ '报送.xlsx': [LIGHTS] });
    const reviewed = applyDecisions(analysis, decide(analysis, 0, { kind: 'percent', percent: 77.8 }));
    expect(itemAt(reviewed, 0).completion).toMatchObject({ basis: 'measured' });
    expect(reviewed.standings[0]?.state).toBe('stale');
  });

  test('已完成 by hand where nothing is measured is the whole, by hand', () => {
    const analysis = analysisOf({ '报送.xlsx': [DESIGN] });
    const item = itemAt(applyDecisions(analysis, decide(analysis, 0, lamp('completed'))), 0);
    expect(item).toMatchObject({
      status: 'completed',
      completion: { percent: 100, basis: 'by-hand', reason: '核实' },
    });
  });

  test('a percentage by hand where nothing is counted', () => {
    const analysis = analysisOf({ '报送.xlsx': [DESIGN] });
    const item = itemAt(applyDecisions(analysis, decide(analysis, 0, { kind: 'percent', percent: 40 })), 0);
    expect(item.completion).toMatchObject({ percent: 40, basis: 'by-hand', reason: '核实' });
  });
});

describe('a decision hangs on unit, item and words', () => {
  const decisions = decide(analysisOf({ '报送.xlsx': [LIGHTS, HOMES] }), 0, lamp('behind'));

  test.each<[string, readonly Line[], string]>([
    ['the same', [LIGHTS, HOMES], 'applied'],
    ['another row', [HOMES, LIGHTS], 'applied'],
    [
      'width and spaces',
      [['教室照明', '完成１８所 学校照明改造', '已完成 11所学校照明改造', '教育局']],
      'applied',
    ],
    [
      'traditional characters',
      [['教室照明', '完成18所學校照明改造', '已完成11所學校照明改造', '教育局']],
      'applied',
    ],
    ['another figure', [['教室照明', LIGHTS[1], '已完成13所学校照明改造', '教育局']], 'stale'],
    ['another target', [['教室照明', '完成20所学校照明改造', LIGHTS[2], '教育局']], 'stale'],
    ['an absent row', [HOMES], 'waiting'],
    ['another unit', [['教室照明', LIGHTS[1], LIGHTS[2], '住建局']], 'waiting'],
  ])('%s', (_what, lines, state) => {
    expect(states(lines, decisions)).toEqual([state]);
  });

  test('never on the file', () => {
    const other = analysisOf({ '重报.csv': [HOMES, LIGHTS] });
    expect(applyDecisions(other, decisions).standings[0]?.state).toBe('applied');
  });

  test('old and new words are told', () => {
    const changed = analysisOf({ 'a.xlsx': [['教室照明', LIGHTS[1], '已完成13所学校照明改造', '教育局']] });
    expect(applyDecisions(changed, decisions).standings[0]).toMatchObject({
      state: 'stale',
      because: 'words',
      decision: { words: { progress: '已完成11所学校照明改造' } },
      now: { progress: '已完成13所学校照明改造' },
    });
  });

  test('equal rows go by their order; where one is gone the other keeps its own', () => {
    const twice = analysisOf({ 'a.xlsx': [HOMES, HOMES] });
    const second = decide(twice, 1, lamp('behind'));
    const applied = applyDecisions(twice, second);
    expect(applied.tables[0]?.items.map(({ decisions: own }) => own.length)).toEqual([0, 1]);
    expect(states([HOMES], second)).toEqual(['waiting']);
  });

  test('another task under the same name is no changed one', () => {
    const roads: Line = ['交通', '修路10公里', '已修路5公里', '交通局'];
    const bridges: Line = ['交通', '建桥4座', '已建桥2座', '交通局'];
    const parks: Line = ['交通', '建停车场3处', '已建停车场1处', '交通局'];
    const on = decide(analysisOf({ 'a.xlsx': [roads, bridges, parks] }), 0, lamp('behind'));
    expect(states([bridges, parks], on)).toEqual(['waiting']);
  });

  test('a row that is only listed is no changed one of what a unit had sent', () => {
    const only: Line = ['教室照明', LIGHTS[1], '上月已完成9所', '教育局'];
    const own = { own: new Set(['总表.xlsx']) };
    expect(applyDecisions(analysisOf({ '总表.xlsx': [only] }), decisions, own).standings[0]?.state).toBe(
      'waiting',
    );
  });
});

describe('the record', () => {
  const analysis = analysisOf({ 'a.xlsx': [LIGHTS, HOMES] });

  test('a second decision on the same question ends the first, which stays in the record', () => {
    const both = decide(analysis, 0, lamp('at-risk'), decide(analysis, 0, lamp('behind')));
    expect(applyDecisions(analysis, both).standings.map(({ state }) => state)).toEqual(['ended', 'applied']);
    expect(deedsOf(both).map(({ what, decision }) => [what, decision.number])).toEqual([
      ['decided', 1],
      ['replaced', 1],
      ['decided', 2],
    ]);
  });

  test('what is taken back no longer holds and can be shown', () => {
    const back = endedAt(decide(analysis, 0, lamp('behind')), [1], 'taken-back', '2026-10-09');
    expect(itemAt(applyDecisions(analysis, back), 0).decisions).toEqual([]);
    expect(deedsOf(back).map(({ date, what }) => [date, what])).toEqual([
      [TODAY, 'decided'],
      ['2026-10-09', 'taken-back'],
    ]);
    // What has ended cannot end again.
    expect(endedAt(back, [1], 'answered', '2026-10-10')).toEqual(back);
  });
});

describe('issues set aside', () => {
  const lines: readonly Line[] = [['小区改造', '改造小区65个', '已改造小区33个，完成率51.6%', '住建局']];
  const aside = (): Decision[] => {
    const reviewed = applyDecisions(analysisOf({ 'a.xlsx': lines }), []);
    const item = itemAt(reviewed, 0);
    const issue = item.issues.find(({ code }) => code === 'rate-mismatch');
    return decided([], new Deciding(reviewed).aside(item, issue!, '已电话核实')!, TODAY);
  };

  test.each<[string, Line, string]>([
    ['the same words', lines[0]!, 'applied'],
    [
      'other words of the same kind',
      ['小区改造', '改造小区65个', '已改造小区34个，完成率51.6%', '住建局'],
      'stale',
    ],
    [
      'nothing to set aside any more',
      ['小区改造', '改造小区65个', '已改造小区33个，完成率50.8%', '住建局'],
      'waiting',
    ],
    ['another item', HOMES, 'waiting'],
  ])('%s', (_what, line, state) => {
    const reviewed = applyDecisions(analysisOf({ 'b.xlsx': [line] }), aside());
    expect(reviewed.standings[0]?.state).toBe(state);
    const open = itemAt(reviewed, 0)
      .issues.filter((one) => one.aside === null)
      .map(({ code }) => code);
    if (state === 'applied') expect(open).not.toContain('rate-mismatch');
    if (state === 'stale') expect(open).toContain('rate-mismatch');
  });

  describe('that a taken figure brings', () => {
    const line: Line = ['健身点', '建成健身点15个', '经梳理盘活闲置场所后形成健身点33个。', '体育局'];
    const analysis = analysisOf({ 'a.xlsx': [line] });
    const before = applyDecisions(analysis, []);
    const taken = decided(
      [],
      draftOn(before, itemAt(before, 0), confirmation(proposalsOf([itemAt(before, 0)])[0]!), ''),
      TODAY,
    );
    const brought = (decisions: readonly Decision[], file = analysis) =>
      itemAt(applyDecisions(file, decisions), 0).issues.filter(({ code }) => code === 'over-achievement');
    const both = (): Decision[] => {
      const reviewed = applyDecisions(analysis, taken);
      const [issue] = brought(taken);
      return decided(taken, new Deciding(reviewed).aside(itemAt(reviewed, 0), issue!, '已核实')!, TODAY);
    };
    const statesOf = (decisions: readonly Decision[], file = analysis): readonly string[] =>
      applyDecisions(file, decisions).standings.map(({ state }) => state);

    test('are set aside as long as the figure holds', () => {
      expect(brought([])).toEqual([]);
      expect(brought(taken)).toEqual([expect.objectContaining({ aside: null })]);
      expect(brought(both())).toEqual([expect.objectContaining({ aside: both()[1] })]);
      expect(statesOf(both())).toEqual(['applied', 'applied']);
    });

    test('are gone with the figure, and set aside again with it', () => {
      const without = endedAt(both(), [both()[0]!.number], 'taken-back', TODAY);
      expect(brought(without)).toEqual([]);
      expect(statesOf(without)).toEqual(['ended', 'waiting']);
      const again = decided(without, { ...taken[0]! }, TODAY);
      expect(brought(again)).toEqual([expect.objectContaining({ aside: both()[1] })]);
      expect(statesOf(again)).toEqual(['ended', 'applied', 'applied']);
    });

    test('are asked anew where another figure brings them', () => {
      const other = decide(analysis, 0, figure(targetOf([line]), 60), both());
      expect(brought(other)).toEqual([expect.objectContaining({ aside: null })]);
      expect(statesOf(other).at(1)).toBe('waiting');
    });

    test('wait with the figure for a source that is absent, and hold when it comes again', () => {
      const elsewhere = analysisOf({ 'b.xlsx': [HOMES] });
      expect(statesOf(both(), elsewhere)).toEqual(['waiting', 'waiting']);
      expect(statesOf(both(), analysisOf({ 'b.xlsx': [HOMES, line] }))).toEqual(['applied', 'applied']);
    });
  });
});
