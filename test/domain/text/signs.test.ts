import { beforeFirst, behindLast, SENTENCE_ENDS } from '../../../src/domain/text/signs';

test.each([
  ['甲。乙;丙', SENTENCE_ENDS, '丙'],
  ['甲。', SENTENCE_ENDS, ''],
  ['。甲', SENTENCE_ENDS, '甲'],
  ['甲乙', SENTENCE_ENDS, '甲乙'],
  ['', SENTENCE_ENDS, ''],
  ['甲\n乙', '\n', '乙'],
])('behind the last sign of %j', (text, signs, expected) => expect(behindLast(text, signs)).toBe(expected));

test.each([
  ['甲|乙|丙', '甲'],
  ['|甲', ''],
  ['甲|', '甲'],
  ['甲', '甲'],
  ['', ''],
])('before the first sign of %j', (text, expected) => expect(beforeFirst(text, '|')).toBe(expected));
