import { no, noVerdictColumn, yes } from '../lexicon/verdicts';
import { isOnlyVerdict, verdictBeside } from '../read/rowVerdict';
import { nth, only } from '../nth';
import { cleanText } from '../text/clean';
import { percentages, quantities } from '../text/quantities';
import type { Field } from './fields';
import type { ColumnSample } from './samples';
import { looksLikeUnit } from './units';

/** What the cells of a column say where its heading leaves it open. */

export const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

export const MOST = 0.6;
export const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?%?$/u.test(cleanText(text).text.trim());
const isPercent = (text: string): boolean => isNumber(text) && /[%％]\s*$/u.test(text);
export const areNumbers = ({ texts }: ColumnSample): boolean => share(texts, isNumber) > MOST;
const OPENS_VERDICT =
  /^(?:已|未|正|按|基本|超|提前|滞后|完成|进行|达|慢|快|正常|是|否|序时|推进|在建|待|红|黄|绿|蓝|一般|较)/u;
const BY_HOW_FAR =
  /^(?:高于|低于|超过?|欠|快于?|慢于?|滞后|落后|领先)(?:序时|时序|时间)?(?:进度)?\d{1,2}(?:\.\d+)?[%％]$/u;
const LONGEST_OF_ANY = 14;
/** A verdict, an answer of yes or no, or a few words that open like one. */
function isVerdict(text: string): boolean {
  const clean = cleanText(text).text.trim();
  // 达到97.3% tells how much, whatever it says of it; 超序时4%, 滞后12% by how far.
  const judges = isOnlyVerdict(clean) && (BY_HOW_FAR.test(clean) || !/[%％]/u.test(clean));
  if (yes.has(clean) || no.has(clean) || judges) return true;
  const plain = clean.replace(/\d{1,14}月/u, '');
  return clean.length <= LONGEST_OF_ANY && OPENS_VERDICT.test(clean) && !/[\d,;]/u.test(plain);
}

const FEW_WORDS = 8;
/** The same few short words over and over: a verdict, in whatever words the office has for it. */
function isGraded(texts: readonly string[]): boolean {
  const distinct = new Set(texts.map((text) => cleanText(text).text.trim())).size;
  return share(texts, (text) => text.trim().length <= FEW_WORDS) > 0.9 && distinct * 3 <= texts.length;
}

/** 参保率达到98%, 满意率90%以上: most tasks with a number promise a rate itself. */
export function asksRates(tasks: readonly string[]): boolean {
  const counted = tasks.map((text) => cleanText(text).text).filter((text) => /\d/u.test(text));
  return share(counted, (text) => percentages(text).length > 0 && quantities(text).length === 0) > MOST;
}

/**
 * What the header leaves open, the content settles.
 *
 * @param ofRates the tasks of the table promise rates: 98.6% beside them is what was reached, and no share
 */
export function settle(fields: readonly Field[], sample: ColumnSample, ofRates: () => boolean): Field {
  if (fields.includes('verdict')) {
    const words = fields.find((field) => field !== 'verdict' && field !== 'rate') ?? 'progress';
    // Numbers without a sign are amounts, as far as the column does not prove them shares (openNumbers.ts).
    if (share(sample.texts, isNumber) > MOST)
      return fields.includes('rate') && share(sample.texts, isPercent) > MOST && !ofRates() ? 'rate' : words;
    const verdict = share(sample.texts, isVerdict) > MOST || isGraded(sample.texts);
    return verdict ? 'verdict' : words;
  }
  if (fields.includes('category') && fields.includes('name'))
    return sample.merged || sample.blank > 0.2 ? 'category' : 'name';
  return nth(fields, 0);
}

/** Nearly every cell is a verdict and nothing else, and one of them at least can be nothing but one. */
const NEARLY_ALL = 0.9;

/** 倒排计划执行情况 is told of the plan, and is none. */
const OF_PLAN = /(?:倒排|工作|年度)?(?:计划|目标|工期)(?=(?:执行|完成|落实|推进|进展|达成)(?:情况|状况)$)/u;

/** A column that no header names a verdict's, and that holds verdicts all the same: 督查归类, 类别. */
export function holdsVerdicts(header: string, { texts }: ColumnSample): boolean {
  const cells = texts.map((text) => cleanText(text).text.trim());
  const named = header.replace(OF_PLAN, '');
  return (
    cells.length > 1 &&
    !noVerdictColumn.test(named) &&
    cells.some((cell) => verdictBeside(cell, named) !== null) &&
    share(cells, isOnlyVerdict) > NEARLY_ALL
  );
}

/** A column that no header names, taken for a missing field by what it holds. */
export function byContent(
  field: Field,
  free: readonly number[],
  samples: ReadonlyMap<number, ColumnSample>,
): number | null {
  const fits = (column: number): boolean => {
    const texts = samples.get(column)?.texts ?? [];
    if (texts.length === 0) return false;
    if (field === 'leadUnits')
      return share(texts, (text) => looksLikeUnit(cleanText(text).text.trim())) > MOST;
    const report = share(texts, (text) => /已|完成|正在|目前|推进/u.test(text));
    return field === 'progress'
      ? report > MOST
      : field === 'task' && share(texts, (text) => text.length > 6) > MOST;
  };
  const found = free.filter(fits);
  return only(found);
}
