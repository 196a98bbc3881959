import type { TableAnalysis } from '../analysis';
import { commonSubject } from '../bulletin/title';
import { titleKey, titleLikeness } from '../consolidate/titles';
import { draftZhCN } from '../messages/zh-CN.draft';
import { cleanText } from '../text/clean';
import type { LineFinding, Verdict } from './report';
import { rightwards, signless, type Difference } from './spelling';

const say = draftZhCN;

/** 附件:… · 附件1:… , the annex as the text announces it. */
const ANNOUNCED = /^\s*附(?:件|表)\d{0,2}[:.、]\s*(?:\d{1,2}[.、]\s*)?(?<title>\S.*)$/u;
/** A second line of the list of annexes: 2.…表. */
const NUMBERED = /^\s*\d{1,2}[.、]\s*(?<title>\S.*(?:表|清单|台账))\s*$/u;
const MARK = /^\s*附(?:件|表)\d{0,2}\s*$/u;
/** The line under 附件1. */
const TITLE_LINE = /^\s{0,40}(?<title>[^\s。;][^。;]{3,119})$/u;
/** 关于…的通报: the bulletin's own title, taken from a table's. */
const BULLETIN = /^\s{0,40}关于(?<title>[^。;]{4,120}?)的(?:情况)?(?:通报|报告)\s{0,9}$/u;
const TABLE_ENDING = /(?:一览|汇总|统计|明细)?表(?:\([^()]*\))?$/u;

/** A title that is this much like a table's own means that table. */
const LIKE = 0.6;
/** A bulletin's title has words of its own; with so few characters other than the table's they are a slip. */
const FEW = 2;

interface Given {
  readonly title: string;
  readonly start: number;
}

function given(pattern: RegExp, text: string): Given | null {
  const title = pattern.exec(text)?.groups?.['title']?.trimEnd();
  return title === undefined ? null : { title, start: text.indexOf(title) };
}

function announced(text: string, before: string): Given | null {
  if (MARK.test(before)) return given(TITLE_LINE, text);
  return given(ANNOUNCED, text) ?? (ANNOUNCED.test(before) ? given(NUMBERED, text) : null);
}

const finding = ({ title, start }: Given, verdict: Verdict, annex: string): LineFinding => ({
  kind: 'title',
  start,
  end: start + title.length,
  verdict,
  annex,
  rows: [],
});

/** What two titles have otherwise, where it is little; null where they are other titles. */
function slips(title: string, own: string): readonly Difference[] | null {
  const [text, name] = [signless(title), signless(own).text];
  const { inText, inName, differences } = rightwards(text, 0, name, 0);
  const count = differences.reduce((sum, one) => sum + Math.max(one.annex.length, one.draft.length), 0);
  return inText === text.text.length && inName === name.length && count <= FEW ? differences : null;
}

/** 关于2024年…进展情况的通报 against the tables' titles without 表. */
function bulletinTitle(found: Given, titles: readonly string[]): LineFinding[] {
  const own = titles.map((title) => title.replace(TABLE_ENDING, ''));
  const bare = found.title.replace(/^《/u, '').replace(/》(?=[^》]{0,12}$)/u, '');
  const close = own.flatMap((title) => {
    const differences = slips(bare, title) ?? slips(bare, `${title}情况`);
    return differences === null ? [] : [{ title, differences }];
  });
  const exact = close.find(({ differences }) => differences.length === 0);
  if (exact !== undefined) return [finding(found, 'agrees', say.title(exact.title))];
  const [near] = close;
  return near === undefined ? [] : [finding(found, 'doubtful', say.otherTitle(near.title, near.differences))];
}

function annexTitle(
  found: Given,
  tables: readonly TableAnalysis[],
  others: readonly string[],
): LineFinding[] {
  const key = titleKey(found.title);
  if (others.some((title) => titleKey(title) === key)) return [];
  const scored = tables
    .map((table) => ({ table, score: titleLikeness(key, titleKey(table.table.title)) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) return [];
  const { title } = best.table.table;
  const alike = title !== null && best.score >= LIKE;
  const sure = alike && (scored[1]?.score ?? 0) < best.score;
  const exact = signless(found.title).text === signless(cleanText(title ?? '').text).text;
  if (best.score === 1) return [finding(found, exact ? 'agrees' : 'doubtful', say.title(title ?? ''))];
  // The line under 附件 may be any title: of a list of slow items, of a chart.
  if (!alike && !/(?:表|清单|台账)$/u.test(found.title)) return [];
  const verdict = sure ? 'contradicts' : alike ? 'doubtful' : 'unverifiable';
  return [finding(found, verdict, title === null ? say.noTitle : say.title(title))];
}

/**
 * Titles as the text gives them: an announced annex has its title word for word; a bulletin's title is taken from it.
 *
 * @param others titles that are known to be right besides the tables' own
 */
export function titleFindings(
  text: string,
  before: string,
  tables: readonly TableAnalysis[],
  others: readonly string[],
): LineFinding[] {
  const found = announced(text, before);
  if (found !== null) return annexTitle(found, tables, others);
  const own = given(BULLETIN, text);
  if (own === null) return [];
  // Of several tables the bulletin is about what their titles share.
  const shared = tables.length > 1 ? [commonSubject(tables)] : [];
  const titles = [...tables.flatMap(({ table }) => table.title ?? []), ...shared, ...others];
  return bulletinTitle(
    own,
    titles.map((title) => cleanText(title).text),
  );
}
