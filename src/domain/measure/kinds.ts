import { deeds } from '../lexicon/deeds';
import type { Pair } from './pairs';

/** Kinds that one number is promised of together: 绿色食品 and 有机农产品 of 认定绿色食品、有机农产品7个. */

const JOINS = /[、和及与]/u;
const KIND = /^(?!以|其[他它])[\u4e00-\u9fff“”]{2,10}$/u;

/** Without the deeds that it begins with: 新认定绿色食品 → 绿色食品. */
function withoutDeeds(text: string): string {
  let rest = text;
  for (let most = 4; most > 0; most--) {
    const [deed] = deeds.all(rest);
    if (deed?.at !== 0) break;
    rest = rest.slice(deed.word.length);
  }
  return rest;
}

/** @param own what stands before the number of a target and at it */
export function kindsNamed(own: string): readonly string[] {
  const named = withoutDeeds(own.slice(0, Math.max(0, own.search(/\d/u)))).split(JOINS);
  const apart = named.every((one, at) => named.every((other, to) => at === to || !other.includes(one)));
  return named.length > 1 && apart && named.every((one) => KIND.test(one)) ? named : [];
}

/** The one of its target's kinds that a figure is told of, by its name or the head of it (有机2个); null where it is none or several. */
export function kindOf({ question, fact }: Pair): string | null {
  if (question.kinds.length === 0) return null;
  const { before, after } = fact.own;
  const told = withoutDeeds(before.replace(/^(?:其中|已|累计|共)+/u, ''));
  const found = question.kinds.filter(
    (kind) => `${before}|${after}`.includes(kind) || (told.length > 1 && kind.startsWith(told)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
