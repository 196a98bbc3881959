import type { GeneratorValue } from 'fast-check';
import { amountColumn, blankTotal, inHeading, pick, type Column, type Numbers, type Plan } from './columns';
import type { Fact } from './facts';
import { word } from './sheet';

/** Columns beside the facts' own that change nothing of them. */

const CLASSES = ['城建', '交通', '水利'];
/** The class of a fact, for a column of classes beside the names. */
export const classOf = ({ name }: Fact): string => CLASSES[name.charCodeAt(0) % CLASSES.length] as string;

/** A hidden column of old numbers under a heading like the visible one's. */
export function hiddenTrap(
  g: GeneratorValue,
  visible: readonly Column[],
  named: number,
  wordings: readonly string[],
  numbers: Numbers,
): { readonly at: number; readonly column: Column } {
  const plain: Numbers = numbers.place === 'cell' ? { ...numbers, place: 'note' } : numbers;
  const column = amountColumn(g, wordings, plain, ({ measured: { actual } }) =>
    actual === null ? null : Number((actual * 0.4).toFixed(2)),
  );
  // Not within a merged heading: there it would be one of those under it.
  const places = visible.flatMap(({ levels }, at) => {
    const before = visible[at - 1]?.levels;
    return at <= named || before === undefined || levels[0] === '' || (levels.length > 1 && before.length > 1)
      ? []
      : [at];
  });
  return { at: pick(g, places.length > 0 ? places : [visible.length]), column };
}

const QUARTERS = ['一', '二', '三', '四'];
const SHARES = [0.1, 0.35, 0.7, 1];

/** Four columns of goals, each to date or each the quarter's own part. */
export function quarterGoals(
  g: GeneratorValue,
  { subject }: Plan,
  numbers: Numbers,
): { readonly columns: Column[]; readonly sums: (fact: Fact) => readonly number[] } {
  const name = pick(g, [
    '季度目标',
    '季度计划',
    '季度任务',
    ...(subject === null ? [] : ['季度计划投资', '季度投资计划']),
  ]);
  const toDate = pick(g, [true, false]);
  const digits = ({ measured: { target } }: Fact): number => (Number.isInteger(target) ? 1 : 100);
  const sums = (fact: Fact): number[] =>
    SHARES.map((part) => Math.round(fact.measured.target * part * digits(fact)) / digits(fact));
  const value = (fact: Fact, index: number): number => {
    const own = sums(fact);
    const before = toDate || index === 0 ? 0 : (own[index - 1] as number);
    return Number(((own[index] as number) - before).toFixed(2));
  };
  const columns = QUARTERS.map((quarter, index): Column => {
    const heading = `${pick(g, ['', '第'])}${quarter}${name}`;
    return {
      levels: [numbers.place === 'heading' ? inHeading(g, heading, numbers.unit) : heading],
      cell: (fact) => {
        const goal = value(fact, index);
        if (numbers.place === 'cell') return word(`${goal}${fact.unit}`);
        return { value: goal, text: String(goal) };
      },
      total: blankTotal,
    };
  });
  return { columns, sums };
}
