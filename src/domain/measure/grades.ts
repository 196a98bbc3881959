import type { Objection } from '../read/objections';
import type { Fact } from '../read/facts';
import type { Question } from './questions';

/** 创建省级示范村5个: what the city or the county has passed is on its way. */

const GRADES = ['镇', '县', '市', '省', '国家'];
const GRADE = /(国家|省|市|[县区旗]|[镇乡])级/gu;
const ALIKE: Readonly<Record<string, string>> = { 区: '县', 旗: '县', 乡: '镇' };

const gradesIn = (text: string): readonly number[] =>
  Array.from(text.matchAll(GRADE), ([, one = '']) => GRADES.indexOf(ALIKE[one] ?? one));

const NONE: readonly Objection[] = [];

/** The grade that a figure tells of, where it is lower than the only one that the target names. */
export function lowerGrade(
  { own: { before, after } }: Fact,
  { own, aloneInFamily }: Question,
): readonly Objection[] {
  if (!aloneInFamily || !own.includes('级')) return NONE;
  const asked = gradesIn(own);
  const [grade] = asked;
  if (grade === undefined || new Set(asked).size > 1) return NONE;
  const told = `${before}|${after}`;
  const found = gradesIn(told);
  const lower = found.length > 0 && found.every((one) => one < grade);
  return lower ? [{ role: 'prepared', word: GRADE_WORD.exec(told)?.[0] ?? '' }] : NONE;
}
const GRADE_WORD = /(?:国家|[省市县区旗镇乡])级/u;
