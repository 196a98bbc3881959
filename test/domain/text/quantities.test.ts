import fc from 'fast-check';
import { cleanText } from '../../../src/domain/text/clean';
import { percentages, quantities } from '../../../src/domain/text/quantities';

const read = (text: string): string =>
  quantities(cleanText(text).text)
    .map(({ value, unitText }) => `${value}${unitText}`)
    .join(' ');

// Numbers with a unit, as officials write them.
test.each([
  ['新增托位525个', '525个'],
  ['发放宣传册5万份', '50000份'],
  ['可新增1.6万吨儲備糧', '16000吨'],
  ['参保人数达12.15万人', '121500人'],
  ['发放贷款4.36亿元', '436000000元'],
  ['累计2,152人次', '2152人次'],
  ['1000余台电梯', '1000台'],
  ['受益户数约2100余户', '2100户'],
  ['打造3-4个示范点', '3个'],
  ['打造3—4个示范点', '3个'],
  ['保障性租赁住房2474套(间)', '2474套(间)'],
  ['检测能力达到10万管/日', '100000管/日'],
  ['四个镇级便民服务中心,两家企业', '4个 2家'],
  ['百余名专家', '100名'],
  ['二十五座桥梁', '25座'],
  ['专业应急队伍50支1500人以上', '50支 1500人'],
  ['为16000高危人群开展筛查', '16000人'],
  ['新增AED160台', '160台'],
  ['13150 人次', '13150人次'],
])('%s → %s', (text, expected) => expect(read(text)).toBe(expected));

// Numbers that leave a choice: the lower end, and told as a range.
test.each([
  ['5-6所', 5, true],
  ['5~6所', 5, true],
  ['8—9所', 8, true],
  ['5至6所', 5, true],
  ['5到6所', 5, true],
  ['5或6所', 5, true],
  ['建成5、6所', 5, true],
  ['建成5，6所', 5, true],
  ['5万-6万元', 50000, true],
  ['五六所', 5, true],
  ['三四十所', 30, true],
  ['十五六所', 15, true],
  ['七八百人', 700, true],
  ['一两家', 1, true],
  ['从5到6所', 6, false],
  ['由5至6所', 6, false],
  ['三十五所', 35, false],
  ['十二所', 12, false],
  ['二百零五所', 205, false],
  ['甲地5，乙地6所', 6, false],
  ['5、12所', 12, false],
  ['5、6所学校', 6, false],
])('the end of %s is %d, a range: %p', (text, value, range) =>
  expect(quantities(cleanText(text).text).at(-1)).toMatchObject({ value, range }),
);

test.each([
  ['50%-60%', 50, true],
  ['50%到60%', 50, true],
  ['百分之五六十', 50, true],
  ['由50%至60%', 60, false],
])('%s is %d per cent, a range: %p', (text, value, range) =>
  expect(percentages(cleanText(text).text)[0]).toMatchObject({ value, range }),
);

// What stands behind a lost sign may have lost its first digit; a reading aid tells that it was none.
test.each(['確?；菁?2萬以上居民', '惠及?2000户'])('%s counts nothing', (text) => expect(read(text)).toBe(''));
test('a lost character with its reading is no digit', () => {
  expect(read('完成總?cè)蝿?wù)40户')).toBe('40户');
  expect(percentages(cleanText('完成總?cè)蝿?wù)40%').text)).toMatchObject([{ value: 40 }]);
});

// Some, a row of, a certain: no counts; so many of them are.
test.each([
  ['完成了一部分工程', ''],
  ['解决一批问题,出台一系列措施', ''],
  ['取得一定成效,一些点位已完工', ''],
  ['一部门牵头,两部委支持', ''],
  ['加装一部电梯', '1部'],
  ['配备两部警车', '2部'],
  ['更新5部电梯', '5部'],
])('%s → “%s”', (text, expected) => expect(read(text)).toBe(expected));

// A letter that stands for a digit leaves no number behind; letters of a word do.
test.each(['l0所', '|0所', 'I0所', 'O8所', 'o.5万元', '建成1O所', '建成1oo所'])('%s counts nothing', (text) =>
  expect(read(text)).toBe(''),
);
test.each(['l0%', 'O.5%', '|5%'])('%s is no percentage', (text) => expect(percentages(text)).toEqual([]));
test.each([
  ['AED10台', '10台'],
  ['WiFi10个', '10个'],
])('%s → %s', (text, expected) => expect(read(text)).toBe(expected));

// Numbers that count nothing.
test.each([
  ['15分钟品质文化生活圈'],
  ['0-3岁婴幼儿,60周岁以上老年人'],
  ['2026年9月30日,第三季度'],
  ['5G网络,110千伏输变电,“5S”管理'],
  ['第九批集采,第三批次'],
  ['3个月,5个百分点,7个工作日,落实六个百分百'],
  ['一户一策,一村一品,一站式服务'],
  ['统一标准,同一项目,唯一性'],
  ['二次供水,二期工程,二级医院'],
  ['1期工程已开工'],
  ['A1栋地下车库'],
  ['9类改造内容'],
  ['零件已到货'],
  ['师徒结对1:3比例'],
])('%s holds no quantity', (text) => expect(read(text)).toBe(''));

test.each([
  ['完成率93.5%', '93.5%'],
  ['提高5个百分点', '5个百分点'],
  ['百分之八十五', '85%'],
  ['完成50℅', '50%'],
  ['8%-10%', '8%'],
])('%s → %s', (text, expected) =>
  expect(percentages(cleanText(text).text).map(({ value, unit }) => value + unit)).toEqual([expected]),
);

test('law: quantities lie inside the text, in order, and never overlap', () => {
  const pieces = fc.constantFrom(
    '新增',
    '5万',
    '3-4',
    '个',
    '四',
    '千米',
    ',',
    '第',
    '1,234',
    '户',
    '以上',
    '(',
    ')',
    '一',
    '每',
    '%',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end, value } of quantities(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(value)).toBe(true);
        last = end;
      }
    }),
  );
});
