import { Named } from '../../../src/domain/decisions/subject';

/** By which names of units a decision finds its row: only those that are certainly one unit's, where one alone is there. */
test.each<[known: readonly string[], asked: string, found: readonly string[]]>([
  [['县教育局'], '县教育局', ['县教育局']],
  [['县教育局'], '教育局', ['县教育局']],
  [['县教育局'], '青溪县教育局', ['县教育局']],
  [['县市场监督管理局'], '县市场监管局', ['县市场监督管理局']],
  [['县教育局、县财政局'], '教育局、财政局', ['县教育局、县财政局']],
  // The very name goes before others of the same unit.
  [['县教育局', '教育局'], '教育局', ['教育局']],
  // Two levels, two units, two that may be it, one unit of several.
  [['县教育局'], '市教育局', []],
  [['县教育局'], '县财政局', []],
  [['县教育局', '市教育局'], '教育局', []],
  [['县教育局、县财政局'], '教育局', []],
  [['县教育局'], '', []],
])('among %j, %s is %j', (known, asked, found) => {
  const named = new Named<string>();
  for (const unit of known) named.add({ unit, item: '照明' }, unit);
  expect(named.of({ unit: asked, item: '照明' })).toEqual(found);
  expect(named.of({ unit: asked, item: '食堂' })).toEqual([]);
});
