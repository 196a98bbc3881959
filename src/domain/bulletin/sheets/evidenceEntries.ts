import { amountText } from '../../amountText';
import type { Indicator, TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { standsIn } from '../../table/standsIn';
import type { FieldCell } from '../../table/table';
import { percentText } from '../figureTexts';
import { comparedOf } from '../lampFigures';

/** The figures of an item, each with its words as they were sent, its cell and its rule. */

const say = messages.bulletin;
const RULES: Readonly<Record<string, string>> = messages.rules;

export interface EvidenceEntry {
  readonly kind: keyof typeof say.kinds;
  readonly value: string;
  readonly words: string;
  /** File, sheet and cell; '' for what is worked out. */
  readonly place: string;
  /** Name of a rule; '' where there is none to tell. */
  readonly rule: string;
}

/** What a rule is called; none of our codes is printed. */
export const ruleName = (rule: string): string => RULES[rule] ?? '';

type Source = 'task' | 'progress' | 'due' | 'plan' | 'verdict' | 'rate';

const placeOf = ({ source }: TaskItem, cell: Pick<FieldCell, 'cell' | 'source'>): string => {
  const { file, sheet } = standsIn(source, cell);
  return say.place(file, sheet, cell.cell);
};

/** Of a cell in the row's own sheet. */
const ownPlace = (item: TaskItem, cell: string): string => (cell === '' ? '' : placeOf(item, { cell }));

function fieldPlace(item: TaskItem, field: Source): string {
  const { cells } = item.source;
  const cell = cells[field] ?? (field === 'task' ? cells.name : undefined);
  return cell === undefined ? '' : placeOf(item, cell);
}

/** What a figure of a cell of its own stands in: a target may be the list's. */
const figureCell = (
  item: TaskItem,
  of: 'target' | 'actual',
  cell: string,
): Pick<FieldCell, 'cell' | 'source'> =>
  item.source.figures?.pairs.find((pair) => pair[of]?.cell === cell)?.[of] ?? { cell };

function figurePlace(item: TaskItem, { cells }: Indicator, of: 'target' | 'actual'): string {
  const cell = cells?.[of] ?? null;
  if (cell === null) return fieldPlace(item, of === 'target' ? 'task' : 'progress');
  return placeOf(item, figureCell(item, of, cell));
}

function targetEntry(item: TaskItem, indicator: Indicator): EvidenceEntry {
  const { target } = indicator;
  const value = amountText(target.value, target.unit);
  const place = figurePlace(item, indicator, 'target');
  return { kind: 'target', value, words: target.text, place, rule: target.rule };
}

function actualEntries(item: TaskItem, indicator: Indicator): EvidenceEntry[] {
  const { actual, review } = indicator;
  const place = figurePlace(item, indicator, 'actual');
  if (actual !== null) {
    const value = amountText(actual.value, actual.unit);
    return [{ kind: 'actual', value, words: actual.text, place, rule: actual.rule }];
  }
  return review === null ? [] : [{ kind: 'actual', value: say.pending, words: review, place, rule: '' }];
}

/** E5÷D5 where both figures stand in cells of their own, in one sheet. */
function quotientPlace(item: TaskItem, { cells }: Indicator): string {
  if (cells === null || cells.target === null || cells.actual === null) return '';
  const isOwn = figureCell(item, 'target', cells.target).source === undefined;
  return isOwn ? ownPlace(item, `${cells.actual}÷${cells.target}`) : '';
}

function quotientEntries(item: TaskItem, indicator: Indicator): EvidenceEntry[] {
  const { target, actual, percent } = indicator;
  if (actual === null || percent === null) return [];
  const words = say.arithmetic(amountText(actual.value, actual.unit), amountText(target.value, target.unit));
  const place = quotientPlace(item, indicator);
  return [{ kind: 'completion', value: percentText(percent), words, place, rule: '' }];
}

function indicatorEntries(item: TaskItem): EvidenceEntry[] {
  const entries: EvidenceEntry[] = [];
  for (const indicator of item.indicators)
    entries.push(
      targetEntry(item, indicator),
      ...actualEntries(item, indicator),
      ...quotientEntries(item, indicator),
    );
  return entries;
}

const amountEntries = (item: TaskItem): EvidenceEntry[] =>
  item.amounts.map(({ value, unit, shown, cell }) => ({
    kind: 'actual',
    value: amountText(value, unit ?? ''),
    words: shown,
    place: ownPlace(item, cell),
    rule: 'number-column',
  }));

const rateEntries = (item: TaskItem): EvidenceEntry[] =>
  (item.source.figures?.pairs ?? []).flatMap(({ rate }): EvidenceEntry[] =>
    rate === null
      ? []
      : [
          {
            kind: 'stated',
            value: percentText(rate.percent),
            words: rate.text,
            place: ownPlace(item, rate.cell),
            rule: 'rate-column',
          },
        ],
  );

const statedEntries = (item: TaskItem): EvidenceEntry[] =>
  item.statedPercents.map(({ percent, text, rule }) => ({
    kind: 'stated',
    value: percentText(percent),
    words: text,
    place: fieldPlace(item, 'progress'),
    rule,
  }));

function declaredEntries(item: TaskItem): EvidenceEntry[] {
  const { declaredDone: done } = item;
  if (done === null) return [];
  const place = done.field === 'heading' ? '' : fieldPlace(item, done.field);
  return [{ kind: 'declared', value: percentText(100), words: done.text, place, rule: done.rule }];
}

/** What the clerk wrote stands beside what the figure rests on. */
const basisWords = ({ completion: { basis, reason } }: TaskItem): string =>
  reason === undefined ? say.basis[basis] : `${say.basis[basis]}：${reason}`;

function completionEntry(item: TaskItem): EvidenceEntry {
  const { percent, basis } = item.completion;
  const place = ownPlace(item, basis === 'column' ? (item.source.figures?.rate?.cell ?? '') : '');
  const value = percent === null ? say.pending : percentText(percent);
  return { kind: 'completion', value, words: basisWords(item), place, rule: basis };
}

const BASIS_FIELD = { milestone: 'plan', due: 'due' } as const;

/** Printed where the lamp rests on it, and told of there alone. */
function expectedEntries(item: TaskItem): EvidenceEntry[] {
  const { percent, basis, text } = item.expected;
  if (percent === null || comparedOf(item) === null) return [];
  const place = basis === 'milestone' || basis === 'due' ? fieldPlace(item, BASIS_FIELD[basis]) : '';
  return [{ kind: 'expected', value: percentText(percent), words: text, place, rule: basis ?? '' }];
}

const statusEntry = ({ status, reason, rule }: TaskItem): EvidenceEntry => ({
  kind: 'status',
  value: say.status[status],
  words: reason,
  place: '',
  rule,
});

export const entriesOf = (item: TaskItem): EvidenceEntry[] => [
  ...indicatorEntries(item),
  ...amountEntries(item),
  ...rateEntries(item),
  ...statedEntries(item),
  ...declaredEntries(item),
  completionEntry(item),
  ...expectedEntries(item),
  statusEntry(item),
];
