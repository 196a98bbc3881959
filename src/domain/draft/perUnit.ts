import { draftZhCN } from '../messages/zh-CN.draft';
import type { TaskItem } from '../item';
import type { CountMention } from './counts';
import type { LineFinding } from './report';

export interface UnitPart {
  readonly mention: CountMention;
  readonly items: readonly TaskItem[];
}

/** 等, 较多: the list names only some. */
const OPEN = /等|较多|主要/u;

/**
 * 25个项目…,其中县教育局3项,县交通局3项…: the parts against the stated whole. Fewer may be a choice of units; more cannot
 * be, save where an item has several lead units and counts for each.
 */
export function perUnitSum(text: string, head: CountMention, parts: readonly UnitPart[]): LineFinding | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return null;
  const sum = parts.reduce((all, { mention }) => all + mention.value, 0);
  const shared = first.items.some(({ source }) => source.leadUnits.length > 1);
  const open = OPEN.test(text.slice(head.end, last.mention.end + 4));
  const verdict = sum > head.value && !shared && !open ? 'contradicts' : open ? 'unverifiable' : 'doubtful';
  return {
    kind: 'list-sum',
    start: head.start,
    end: last.mention.end,
    verdict: sum === head.value ? 'agrees' : verdict,
    annex: draftZhCN.sum(
      parts.map(({ mention }) => mention.value),
      sum,
      head.value,
    ),
    rows: [],
  };
}
