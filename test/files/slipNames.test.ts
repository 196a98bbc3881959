import { slipNames } from '../../src/files/slipNames';

const one = (unit: string): string => slipNames([unit])[0] ?? '';

test.each([
  ['县教育局', '核对单-县教育局.xlsx'],
  ['教育局/体育局', '核对单-教育局_体育局.xlsx'],
  ['a\\b:c*d?e"f<g>h|i', '核对单-a_b_c_d_e_f_g_h_i.xlsx'],
  ['局\u0000\u0007\u200b\u202e名', '核对单-局____名.xlsx'],
  ['教育局\n体育局', '核对单-教育局_体育局.xlsx'],
  ['教育局. .', '核对单-教育局.xlsx'],
  ['../../教育局', '核对单-.._.._教育局.xlsx'],
  ['CON', '核对单-CON.xlsx'],
  ['\ud800局', '核对单-_局.xlsx'],
])('%j', (unit, name) => expect(one(unit)).toBe(name));

test('a name too long is cut on a character, and says so', () => {
  for (const long of ['某'.repeat(300), 'a'.repeat(500), '𠮷'.repeat(99)]) {
    const name = one(long);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^核对单-.+…\.xlsx$/u);
    expect(Buffer.from(name).toString()).toBe(name);
  }
});

test('no two names are one on a system that minds no capitals', () => {
  const names = slipNames(['A局', 'a局', 'Ａ局', 'A局(2)', `${'某'.repeat(300)}甲`, `${'某'.repeat(300)}乙`]);
  expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(6);
  expect(names.every((name) => Buffer.byteLength(name) <= 210)).toBe(true);
});
