import type { TableAnalysis } from '../analysis';
import { titleKey, titleLikeness } from '../consolidate/titles';
import { messages } from '../messages/zh-CN';
import type { LineFinding } from './report';

const say = messages.draft;

/** 附件:… · 附件1:… , the annex as the text announces it. */
const ANNOUNCED = /^\s*附(?:件|表)\d{0,2}[:.、]\s*(?:\d{1,2}[.、]\s*)?(?<title>\S.*)$/u;
/** A second line of the list of annexes: 2.…表. */
const NUMBERED = /^\s*\d{1,2}[.、]\s*(?<title>\S.*(?:表|清单|台账))\s*$/u;
const MARK = /^\s*附(?:件|表)\d{0,2}\s*$/u;
const TABLE_TITLE = /^\s*(?<title>\S.*(?:表|清单|台账)(?:\([^()]*\))?)\s*$/u;

/** A title that is this much like a table's own means that table. */
const LIKE = 0.6;

interface Given {
  readonly title: string;
  readonly start: number;
}

function given(pattern: RegExp, text: string): Given | null {
  const title = pattern.exec(text)?.groups?.['title']?.trimEnd();
  return title === undefined ? null : { title, start: text.indexOf(title) };
}

function announced(text: string, before: string): Given | null {
  if (MARK.test(before)) return given(TABLE_TITLE, text);
  return given(ANNOUNCED, text) ?? (ANNOUNCED.test(before) ? given(NUMBERED, text) : null);
}

/** The annex's title as the text names it, against the table's own: an official document has them word for word the same. */
export function titleFinding(text: string, before: string, tables: readonly TableAnalysis[]): LineFinding[] {
  const found = announced(text, before);
  if (found === null) return [];
  const key = titleKey(found.title);
  const scored = tables
    .map((table) => ({ table, score: titleLikeness(key, titleKey(table.table.title)) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) return [];
  const title = best.table.table.title;
  const sure = title !== null && best.score >= LIKE && (scored[1]?.score ?? 0) < best.score;
  return [
    {
      kind: 'title',
      start: found.start,
      end: found.start + found.title.length,
      verdict: best.score === 1 ? 'agrees' : sure ? 'contradicts' : 'unverifiable',
      annex: title === null ? say.noTitle : say.title(title),
      rows: [],
    },
  ];
}
