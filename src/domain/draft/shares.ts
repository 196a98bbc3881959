import { messages } from '../messages/zh-CN';
import type { Scope } from './annex';
import type { CountMention } from './counts';
import type { LineFinding } from './report';

/** 6项,占20.0% · 6项(占比20%) · 6项,占总数的20%. A share of something else (占投资的…) is none. */
const SHARE =
  /^[,(]?(?:约)?占(?:比)?(?:为)?(?:总数|总量|全部|事项总数|项目总数|总项目数|总任务数)?(?:的)?(?:比例)?(?:为)?(?<share>\d{1,3}(?:\.\d+)?)%/u;

/** Half a unit of the last place shown, and one more for shares made to add up to 100. */
function near(stated: string, exact: number): boolean {
  const places = stated.split('.')[1]?.length ?? 0;
  return Math.abs(Number(stated) - exact) <= 1.5 * 10 ** -places - 1e-9 + (places === 0 ? -0.5 : 0);
}

export function sharesAfter(
  text: string,
  mention: CountMention,
  count: LineFinding | null,
  { items }: Scope,
): LineFinding[] {
  if (mention.said === null || count === null || count.kind !== 'state-count') return [];
  const rest = text.slice(mention.end, mention.sentence.end);
  const at = rest.search(/[,(]?占/u);
  if (at < 0 || at > mention.after.length + 1) return [];
  const found = SHARE.exec(rest.slice(at));
  if (found === null || items.length === 0) return [];
  const stated = found.groups?.['share'] as string;
  const exact = (mention.value / items.length) * 100;
  const annexShare = (count.rows.length / items.length) * 100;
  const right = near(stated, count.verdict === 'contradicts' ? annexShare : exact);
  const start = mention.end + at + found[0].length - stated.length - 1;
  return [
    {
      kind: 'share',
      start,
      end: start + stated.length + 1,
      verdict: right
        ? count.verdict === 'unverifiable'
          ? 'unverifiable'
          : 'agrees'
        : count.verdict === 'unverifiable'
          ? 'unverifiable'
          : 'contradicts',
      annex: messages.draft.share(
        count.verdict === 'contradicts' ? count.rows.length : mention.value,
        items.length,
      ),
      rows: count.rows,
    },
  ];
}
