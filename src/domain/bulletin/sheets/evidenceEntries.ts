import { amountText } from '../../amountText';
import type { Indicator, TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { percentText } from '../figureTexts';

/** The figures of an item, each with its words as they were sent, its cell and its rule. */

const say = messages.bulletin;
const RULES: Readonly<Record<string, string>> = messages.rules;

export interface EvidenceEntry {
  readonly kind: keyof typeof say.kinds;
  readonly value: string;
  readonly words: string;
  readonly cell: string;
  /** Name of a rule; '' where there is none to tell. */
  readonly rule: string;
}

/** What a rule is called; none of our codes is printed. */
export const ruleName = (rule: string): string => RULES[rule] ?? '';

type Source = 'task' | 'progress' | 'due' | 'plan' | 'verdict' | 'rate';

const cellOf = ({ source: { cells } }: TaskItem, field: Source): string =>
  cells[field]?.cell ?? (field === 'task' ? (cells.name?.cell ?? '') : '');

function targetEntry(item: TaskItem, { target, cells }: Indicator): EvidenceEntry {
  const value = amountText(target.value, target.unit);
  const cell = cells?.target ?? cellOf(item, 'task');
  return { kind: 'target', value, words: target.text, cell, rule: target.rule };
}

function actualEntries(item: TaskItem, { actual, review, cells }: Indicator): EvidenceEntry[] {
  const cell = cells?.actual ?? cellOf(item, 'progress');
  if (actual !== null) {
    const value = amountText(actual.value, actual.unit);
    return [{ kind: 'actual', value, words: actual.text, cell, rule: actual.rule }];
  }
  return review === null ? [] : [{ kind: 'actual', value: say.pending, words: review, cell, rule: '' }];
}

/** E5÷D5 where both figures stand in cells of their own. */
const quotientCell = ({ cells }: Indicator): string =>
  cells === null || cells.target === null || cells.actual === null ? '' : `${cells.actual}÷${cells.target}`;

function quotientEntries(indicator: Indicator): EvidenceEntry[] {
  const { target, actual, percent } = indicator;
  if (actual === null || percent === null) return [];
  const words = say.arithmetic(amountText(actual.value, actual.unit), amountText(target.value, target.unit));
  return [
    { kind: 'completion', value: percentText(percent), words, cell: quotientCell(indicator), rule: '' },
  ];
}

function indicatorEntries(item: TaskItem): EvidenceEntry[] {
  const entries: EvidenceEntry[] = [];
  for (const indicator of item.indicators)
    entries.push(
      targetEntry(item, indicator),
      ...actualEntries(item, indicator),
      ...quotientEntries(indicator),
    );
  return entries;
}

const amountEntries = ({ amounts }: TaskItem): EvidenceEntry[] =>
  amounts.map(({ value, unit, shown, cell }) => ({
    kind: 'actual',
    value: amountText(value, unit ?? ''),
    words: shown,
    cell,
    rule: 'number-column',
  }));

const rateEntries = ({ source: { figures } }: TaskItem): EvidenceEntry[] =>
  (figures?.pairs ?? []).flatMap(({ rate }): EvidenceEntry[] =>
    rate === null
      ? []
      : [
          {
            kind: 'stated',
            value: percentText(rate.percent),
            words: rate.text,
            cell: rate.cell,
            rule: 'rate-column',
          },
        ],
  );

const statedEntries = (item: TaskItem): EvidenceEntry[] =>
  item.statedPercents.map(({ percent, text, rule }) => ({
    kind: 'stated',
    value: percentText(percent),
    words: text,
    cell: cellOf(item, 'progress'),
    rule,
  }));

function declaredEntries(item: TaskItem): EvidenceEntry[] {
  const { declaredDone: done } = item;
  if (done === null) return [];
  const cell = done.field === 'heading' ? '' : cellOf(item, done.field);
  return [{ kind: 'declared', value: percentText(100), words: done.text, cell, rule: done.rule }];
}

/** What the clerk wrote stands beside what the figure rests on. */
const basisWords = ({ completion: { basis, reason } }: TaskItem): string =>
  reason === undefined ? say.basis[basis] : `${say.basis[basis]}：${reason}`;

function completionEntry(item: TaskItem): EvidenceEntry {
  const { percent, basis } = item.completion;
  const cell = basis === 'column' ? (item.source.figures?.rate?.cell ?? '') : '';
  const value = percent === null ? say.pending : percentText(percent);
  return { kind: 'completion', value, words: basisWords(item), cell, rule: basis };
}

const BASIS_FIELD = { milestone: 'plan', due: 'due' } as const;

function expectedEntries(item: TaskItem): EvidenceEntry[] {
  const { percent, basis, text } = item.expected;
  if (percent === null) return [];
  const cell = basis === 'milestone' || basis === 'due' ? cellOf(item, BASIS_FIELD[basis]) : '';
  return [{ kind: 'expected', value: percentText(percent), words: text, cell, rule: basis ?? '' }];
}

const statusEntry = ({ status, reason, rule }: TaskItem): EvidenceEntry => ({
  kind: 'status',
  value: say.status[status],
  words: reason,
  cell: '',
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
