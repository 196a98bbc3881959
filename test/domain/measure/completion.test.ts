import fc from 'fast-check';
import { measured } from './reading';

const completion = (task: string, progress: string, due?: string) => measured(task, progress, due).completion;

test.each([
  ['declared wins over figures', '新增人才2900人', '累计培养3721人', '已完成', 100, 'declared'],
  ['one indicator', '新增托位525个', '新增托位336个', undefined, 64, 'measured'],
  [
    'over-fulfilment is capped for the item',
    '招聘会100场,培训1000人',
    '招聘会150场;培训500人',
    undefined,
    75,
    'measured',
  ],
  ['a missing figure leaves the item open', '招聘会100场,培训1000人', '招聘会150场', undefined, null, 'none'],
  ['a stated percentage covers it', '高标准农田10万亩', '形象进度达到65%', undefined, 65, 'stated'],
  [
    'measured comes before stated',
    '就业70人',
    '已完成30人就业,完成任务进度42%',
    undefined,
    42.857,
    'measured',
  ],
  ['money spent is no course', '新建公厕20座', '已建成公厕20座,完成总投资的80%', undefined, 100, 'measured'],
  ['not knowing is not zero', '新建健身房8个', '完成招投标', undefined, null, 'none'],
  // Rulebook 7: met or not met, without a percent, and out of the mean.
  ['an at-most target has no percent', '漏损率控制在9%以内', '漏损率为8.7%', undefined, null, 'none'],
  ['a change has no percent', '案发率下降10%', '案发率下降12%', undefined, null, 'none'],
  [
    'a ceiling stays out of the mean',
    '漏损率控制在9%以内,改造管网20公里',
    '漏损率为8.7%,改造管网10公里',
    undefined,
    50,
    'measured',
  ],
  [
    'a declaration that the figures contradict is not 100',
    '新建公厕20座',
    '新建公厕12座,已完成全年任务',
    undefined,
    60,
    'measured',
  ],
])('%s', (_name, task, progress, due, percent, basis) => {
  const result = completion(task, progress, due);
  expect(result.basis).toBe(basis);
  if (percent === null) expect(result.percent).toBeNull();
  else expect(result.percent).toBeCloseTo(percent, 2);
});

test('an indicator keeps its uncapped percent; the item names its weakest', () => {
  const { indicators, completion: item } = measured('招聘会100场,培训1000人', '招聘会150场;培训500人');
  expect(indicators.map(({ percent }) => percent)).toEqual([150, 50]);
  expect(item.weakest).toBe(1);
});

test('law: any text is measured without a fault, and spans lie inside it', () => {
  const words = fc.constantFrom(
    '新增',
    '累计',
    '完成',
    '5',
    '12.5',
    '万',
    '个',
    '人次',
    '公里',
    '%',
    ',',
    '。',
    ';',
    '(',
    ')',
    '其中',
    '各',
    '率',
    '已',
    '正在',
    '“',
    '\n',
    '托位',
  );
  const text = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (task, progress) => {
      const { indicators, statedPercents, completion: item } = measured(task, progress);
      const inside = ([start, end]: readonly [number, number], of: string): boolean =>
        0 <= start && start <= end && end <= of.length;
      for (const { target, actual } of indicators) {
        expect(target.span !== null && inside(target.span, task)).toBe(true);
        expect(actual?.spans.every((span) => inside(span, progress)) ?? true).toBe(true);
      }
      for (const { span } of statedPercents) expect(inside(span, progress)).toBe(true);
      expect(item.percent === null || (item.percent >= 0 && Number.isFinite(item.percent))).toBe(true);
    }),
  );
});
