import {
  problemQuoted,
  problemWords,
  progressQuoted,
  reasonQuoted,
} from '../../../src/domain/bulletin/reasons';
import { analyseTable } from '../../../src/domain/analyse';
import type { TaskItem } from '../../../src/domain/item';
import { table, type Words } from '../consolidate/tables';

const itemOf = (words: Words): TaskItem => {
  const [item] = analyseTable(table('一.xlsx', [{ task: '新建公园5个', ...words }])).items;
  if (item === undefined) throw new Error('no row');
  return item;
};

describe('why an item is slow, in the department’s own whole clauses', () => {
  test.each<[string, Words, string]>([
    ['the problem column leads', { problem: '征地受阻。', progress: '因资金未到位，进度慢。' }, '征地受阻'],
    [
      '无 is no problem',
      { problem: '无', progress: '征迁款未发放，项目处于停工状态。' },
      '征迁款未发放，项目处于停工状态',
    ],
    [
      'what the text announces as its problems',
      { progress: '已完成选址。存在問題:靈溪鎮學校因質量問題,進度較緩慢。' },
      '灵溪镇学校因质量问题，进度较缓慢',
    ],
    [
      'from cause to effect, and no more',
      { progress: '已完成立项。由于项目没有立项，设计招标等工作都无法推进。下一步加快推进。' },
      '由于项目没有立项，设计招标等工作都无法推进',
    ],
    [
      'a cause without what came of it is told as a fact',
      { progress: '因方案多次调整，目前正在审核预算，力争10月开工。' },
      '方案多次调整',
    ],
    [
      'one that says what came of it keeps its word',
      { progress: '因资金缺口导致停工，正在协调。' },
      '因资金缺口导致停工',
    ],
    ['one point has no number, several keep theirs', { problem: '1.业主不同意安装。' }, '业主不同意安装'],
    ['two points', { problem: '1.征地难；2.资金缺口大。' }, '1.征地难；2.资金缺口大'],
    ['that all is well is no problem', { problem: '均达序时进度' }, ''],
    ['但 joins it to what is left out', { progress: '已完成调研。但财政经费未到位。' }, '财政经费未到位'],
    ['a hindrance that is over is none', { progress: '资金缺口已解决，正在施工。' }, ''],
    ['困难群众 are people', { progress: '为困难群众发放补贴，正在推进。' }, ''],
    ['因地制宜 gives no reason', { progress: '因地制宜开展建设，正在推进。' }, ''],
    ['what works is no reason', { progress: '正在施工，预计年底完工。' }, ''],
    [
      'a damaged clause is left out, its sound neighbour quoted',
      { problem: '现因樯n南没有补助，代建商建设不积极。' },
      '代建商建设不积极',
    ],
  ])('%s', (_, words, expected) => expect(reasonQuoted(itemOf(words))).toBe(expected));

  test('a long problem ends with a whole sentence; the annex has all of it', () => {
    const problem = '征地拆迁任务较重，群众诉求多样。'.repeat(8);
    const item = itemOf({ problem });
    expect(problemQuoted(item).length).toBeLessThanOrEqual(100);
    expect(problem.startsWith(problemQuoted(item))).toBe(true);
    expect(problemQuoted(item)).toMatch(/多样$/u);
    expect(problemWords(item)).toBe(problem.replace(/。$/u, ''));
  });

  test('as sent where that is wanted', () => {
    const item = itemOf({ problem: '雨季長，施工受阻' });
    expect([reasonQuoted(item), reasonQuoted(item, true)]).toEqual(['雨季长，施工受阻', '雨季長，施工受阻']);
  });
});

describe('how far it is, where no figure tells it', () => {
  test.each<[string, string, string]>([
    ['percentages first', '土方完成，主体完成90%，车库完成60%。', '主体完成90%，车库完成60%'],
    ['whole where it is short', '招标已完成，6月27日开工。', '招标已完成，6月27日开工'],
    [
      'the newest sentences of a long text',
      `${'前期开展了多轮论证和征求意见工作。'.repeat(5)}目前正在编制初步设计。`,
      '目前正在编制初步设计',
    ],
    ['nothing of nothing', '无', ''],
    ['a damaged place is never quoted', '樯n南工程正在施工', ''],
  ])('%s', (_, progress, expected) => expect(progressQuoted(itemOf({ progress }))).toBe(expected));
});
