import { officeFileText, readOfficeFile } from '../../../src/domain/bulletin/officeFile';
import { NO_TEMPLATE, type OfficeTemplate } from '../../../src/domain/bulletin/template';

const FULL: OfficeTemplate = {
  issuer: '青溪县人民政府办公室',
  reference: '青政办〔2026〕5号',
  addressee: '各乡镇人民政府，县政府各部门',
  opening: '近期，{发文机关}对{事项}进行了调度，数据截至{截至}。',
  demands: ['一要压实责任。', '请于{时限}前报送整改情况。'],
  demandsDue: '2026-10-31',
  signature: '青溪县人民政府办公室',
  date: '2026-10-10',
  copies: '县委办公室',
  printedBy: '青溪县人民政府办公室2026年10月10日印发',
};

test('what is written is read again', () => {
  expect(readOfficeFile(officeFileText(FULL))).toEqual({ template: FULL, errors: [] });
  expect(readOfficeFile(officeFileText(NO_TEMPLATE))).toEqual({ template: NO_TEMPLATE, errors: [] });
  expect(readOfficeFile('{}').template).toEqual(NO_TEMPLATE);
  expect(readOfficeFile('\ufeff{"下步要求": "请抓紧推进。", "署名": "  "}').template).toEqual({
    ...NO_TEMPLATE,
    demands: ['请抓紧推进。'],
  });
});

test.each([
  ['不是 JSON', ['不是有效的 JSON']],
  ['[1]', [expect.stringContaining('名称: 内容')]],
  ['"文字"', [expect.stringContaining('名称: 内容')]],
  ['{"机关": "x"}', [expect.stringContaining('不认识“机关”')]],
  ['{"署名": 5}', ['“署名”应是文字']],
  ['{"成文日期": "10月10日"}', [expect.stringContaining('2026-10-31 的样子')]],
  ['{"成文日期": "2026-02-30"}', [expect.stringContaining('成文日期')]],
  ['{"下步要求": ["甲", 3]}', [expect.stringContaining('若干段文字')]],
  [
    '{"依据句": "对{事情}进行了调度"}',
    [expect.stringContaining('{事情}不认识，可用：{发文机关}、{事项}、{截至}')],
  ],
  ['{"署名": "{事项}"}', [expect.stringContaining('不能用花括号')]],
  ['{"下步要求": ["于{日期}前"]}', [expect.stringContaining('可用：{时限}')]],
  ['{"署名": 5, "机关": 1}', [expect.any(String), expect.any(String)]],
])('%s is refused: %j', (text, errors) => {
  const { template, errors: found } = readOfficeFile(text);
  expect(template).toBeNull();
  expect(found).toEqual(errors);
});
