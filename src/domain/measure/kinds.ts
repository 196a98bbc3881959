import { deeds } from '../lexicon/deeds';
import type { Pair } from './pairs';

/** Kinds that one number is promised of together: 绿色食品 and 有机农产品 of 认定绿色食品、有机农产品7个. */

const HEAD = /^(?:新?(?:增|认定|建|培育|创建|评定|申报)?)*/u;
const JOINS = /[、和及与]/u;
const KIND = /^[\u4e00-\u9fff“”]{2,10}$/u;

/** @param own what stands before the number of a target and at it */
export function kindsNamed(own: string): readonly string[] {
  const head = deeds.strike(own.slice(0, Math.max(0, own.search(/\d/u)))).replace(HEAD, '');
  const named = head.split(JOINS);
  const apart = named.every((one, at) => named.every((other, to) => at === to || !other.includes(one)));
  return named.length > 1 && apart && named.every((one) => KIND.test(one)) ? named : [];
}

/** The one of its target's kinds that a figure is told of, by its name or the head of it (有机2个); null where it is none or several. */
export function kindOf({ question, fact }: Pair): string | null {
  if (question.kinds.length === 0) return null;
  const { before, after } = fact.own;
  const told = deeds.strike(before).replace(/^(?:其中|已|累计|共|新)+/u, '');
  const found = question.kinds.filter(
    (kind) => `${before}|${after}`.includes(kind) || (told.length > 1 && kind.startsWith(told)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
