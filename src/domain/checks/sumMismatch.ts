import type { Issue } from '../issue';
import type { Field } from '../table/fields';
import type { Target } from '../item';
import { cleanText, originalText } from '../text/clean';
import { clauses } from '../text/clauses';
import { quantities, type Quantity } from '../text/quantities';
import { issueAt, shown, type RowCheck, type RowContext } from './check';
import { namedLists } from './listedNames';
import { withoutNoise } from '../rounding';

/** Parts against their whole: names in brackets, 其中 figures, and a plan's last step against the target. */

const TEXTS: readonly Field[] = ['task', 'progress'];

function listIssues(context: RowContext): Issue[] {
  return TEXTS.flatMap((field) => {
    const clean = context.text(field);
    return namedLists(clean.text)
      .filter(({ quantity, names }) => quantity.value !== names)
      .map(({ quantity, names, start, end }) => {
        const words = originalText(clean, quantity.start, quantity.end);
        const list = originalText(clean, start, end);
        return issueAt(context, 'sum-mismatch', 'error', field, [words, list], {
          kind: 'names',
          stated: quantity.value,
          unit: quantity.unitText,
          counted: names,
        });
      });
  });
}

interface Breakdown {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

const sameUnit = (a: Quantity, b: Quantity): boolean => a.unit.name === b.unit.name;
const total = (parts: readonly Quantity[]): number =>
  withoutNoise(parts.reduce((sum, { value }) => sum + value, 0));

/** Figures of the same unit after the one at `index`, up to a place in the text. */
function following(figures: readonly Quantity[], index: number, whole: Quantity, end: number): Quantity[] {
  const found: Quantity[] = [];
  for (let i = index + 1; i < figures.length; i++) {
    const figure = figures[i];
    if (figure === undefined || figure.end > end) break;
    if (sameUnit(figure, whole)) found.push(figure);
  }
  return found;
}

/** Opens something else in the same sentence. */
const ELSE = /^(?:同时|另外?|此外|还)/u;

/** A figure followed in its sentence by 其中 … and figures of the same unit, brackets left out. */
function breakdowns(text: string): Breakdown[] {
  const plain = text.replace(/\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  const sentences = clauses(plain);
  const figures = quantities(plain);
  let at = 0;
  return figures.flatMap((whole, index) => {
    while (at + 1 < sentences.length && (sentences[at]?.end ?? whole.end) < whole.end) at++;
    const [clause, head] = [sentences[at], sentences[at + 1]];
    if (clause === undefined || clause.start > whole.start || head?.sentence !== clause.sentence) return [];
    if (!head.text.startsWith('其中')) return [];
    let last = at + 1;
    while (sentences[last + 1]?.sentence === clause.sentence && !ELSE.test(sentences[last + 1]?.text ?? ''))
      last++;
    const parts = following(figures, index, whole, sentences[last]?.end ?? head.end);
    // 10个镇街、51个村,其中…: the parts are those of the last figure before them.
    const [first, second] = parts;
    return first !== undefined && second !== undefined && first.start >= head.start ? [{ whole, parts }] : [];
  });
}

/** 其中 may leave parts unsaid, so only parts that exceed the whole are certainly wrong. */
function breakdownIssues(context: RowContext): Issue[] {
  return TEXTS.flatMap((field) => {
    const clean = context.text(field);
    if (!clean.text.includes('其中')) return [];
    return breakdowns(clean.text)
      .filter(({ whole, parts }) => total(parts) > whole.value)
      .map(({ whole, parts }) => {
        const words = [whole, ...parts].map(({ start, end }) => originalText(clean, start, end));
        return issueAt(context, 'sum-mismatch', 'error', field, words, {
          kind: 'parts',
          stated: whole.value,
          unit: whole.unitText,
          counted: total(parts),
        });
      });
  });
}

/** The number that a plan's last step gives with its 100 %: 100%创建任务(68个). */
function finalQuantity(
  context: RowContext,
  targets: readonly Target[],
): { text: string; quantity: Quantity } | null {
  const last = context.item.milestones.findLast(
    ({ text }) => text.includes('100') && /100\s*[%％℅]/u.test(text),
  );
  if (last === undefined) return null;
  const counts = quantities(cleanText(last.text).text).filter(
    ({ unit: { kind, name } }) => kind === 'count' && targets.some(({ unit }) => sameFamily(unit, name)),
  );
  const [only, other] = counts;
  return only === undefined || other !== undefined ? null : { text: last.text, quantity: only };
}

/** 1家, 3家, 6家: steps may say what each adds. */
function addsUp(context: RowContext, unit: string, wanted: readonly number[]): boolean {
  const steps = context.item.milestones.map(({ text }) =>
    quantities(cleanText(text).text).filter((found) => found.unit.name === unit),
  );
  const added = steps.reduce((sum, [first]) => sum + (first?.value ?? 0), 0);
  return wanted.includes(added);
}

/** A plan that ends with 100 % and a number must end with the target, or with the sum of the row's targets. */
function planIssues(context: RowContext): Issue[] {
  if (context.item.milestones.length === 0) return [];
  const counted = context.item.indicators.map(({ target }) => target).filter(({ kind }) => kind === 'count');
  const found = finalQuantity(context, counted);
  if (found === null) return [];
  const { text, quantity } = found;
  const targets = counted.filter(({ unit }) => sameFamily(unit, quantity.unit.name));
  const sum = targets.reduce((all, { value }) => all + value, 0);
  const wanted = [sum, ...targets.map(({ value }) => value)];
  if (wanted.includes(quantity.value) || addsUp(context, quantity.unit.name, wanted)) return [];
  return [
    issueAt(context, 'sum-mismatch', 'error', 'plan', [text, ...targets.map((target) => target.text)], {
      kind: 'plan',
      stated: shown(sum),
      unit: quantity.unitText,
      counted: quantity.value,
    }),
  ];
}

const GENERAL = new Set(['个', '家', '所', '处']);
const sameFamily = (a: string, b: string): boolean => a === b || (GENERAL.has(a) && GENERAL.has(b));

export const sumMismatch: RowCheck = {
  code: 'sum-mismatch',
  row: (context) => [...listIssues(context), ...breakdownIssues(context), ...planIssues(context)],
};
