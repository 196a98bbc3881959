import { clauses, enclosed } from '../../../src/domain/text/clauses';

const shape = (text: string): string[] => clauses(text).map((clause) => `${clause.sentence}:${clause.text}`);

test.each([
  ['完成3个,新增5个。正在施工;', ['0:完成3个', '0:新增5个', '1:正在施工']],
  ['1.新增床位40张,2.培训80人', ['0:1.新增床位40张', '1:2.培训80人']],
  ['一是资金不足;二是选址困难', ['0:一是资金不足', '1:二是选址困难']],
  ['①文化馆开放②举办活动', ['0:①文化馆开放', '1:②举办活动']],
  ['新建(改扩建,含迁建)3所', ['0:新建(改扩建,含迁建)3所']],
  ['完成3.5公里', ['0:完成3.5公里']],
  ['未关的括号(一期,二期', ['0:未关的括号(一期', '0:二期']],
  ['', []],
])('%s', (text, expected) => expect(shape(text)).toEqual(expected));

test('brackets and quotations are found outermost, signs included', () => {
  const text = '新增“共享社(一期)”5个(含2个在建)';
  expect(enclosed(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '“共享社(一期)”',
    '(含2个在建)',
  ]);
});
