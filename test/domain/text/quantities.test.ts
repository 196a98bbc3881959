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
