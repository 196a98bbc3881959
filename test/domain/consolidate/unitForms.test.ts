import { UnitForms } from '../../../src/domain/consolidate/unitForms';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'the list’s form holds',
    ['县卫生健康局', '卫健局', '县卫健局'],
    ['县卫生健康局', '县卫生健康局', '县卫生健康局'],
  ],
  ['prefixes of place and level', ['教育局', '县教育局', '青溪县教育局'], ['教育局', '教育局', '教育局']],
  ['two levels are two', ['县教育局', '市教育局'], ['县教育局', '市教育局']],
  [
    'a bare name between two levels joins the first',
    ['教育局', '县教育局', '市教育局'],
    ['教育局', '教育局', '市教育局'],
  ],
  ['what is only perhaps the same stays', ['住建局', '建设局'], ['住建局', '建设局']],
  ['others', ['城投集团', '交投集团'], ['城投集团', '交投集团']],
])('%s', (_name, names, forms) => {
  const units = new UnitForms(names);
  expect(names.map((name) => units.form(name))).toEqual(forms);
});
