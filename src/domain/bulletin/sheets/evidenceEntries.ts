import { amountText } from '../../amountText';
import type { Indicator, TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { standsIn } from '../../table/standsIn';
import type { FieldCell } from '../../table/table';
import { oneLine } from '../../text/oneLine';
import { percentText } from '../figureTexts';
import { comparedOf } from '../lampFigures';

/** The figures of an item, each pair of target and actual on a line with the words as they were sent, cells and rules. */

const say = messages.bulletin;
const RULES: Readonly<Record<string, string>> = messages.rules;

/** '' where there is nothing to tell. */
export interface EvidenceEntry {
  readonly kind: keyof typeof say.kinds;
  readonly target: string;
  readonly value: string;
  readonly ratio: string;
  /** As sent, or what it rests on; of an indicator a line for its target and one for what was done. */
  readonly words: string;
  /** File, sheet and cells. */
  readonly place: string;
  /** What the rules are called. */
  readonly rule: string;
}

const NOTHING = {
  target: '',
  value: '',
  ratio: '',
  targetWords: '',
  words: '',
  place: '',
  rule: '',
} as const;

/** What a rule is called: none of our codes is printed. */
const ruleName = (rule: string | undefined): string => RULES[rule ?? ''] ?? '';

/** Two names, each once. */
const both = (one: string, other: string): string =>
  other === '' || other === one ? one : one === '' ? other : `${one}；${other}`;

type Source = 'task' | 'progress' | 'due' | 'plan' | 'verdict' | 'rate';
type Cell = Pick<FieldCell, 'cell' | 'source'>;

function fieldCell({ source: { cells } }: TaskItem, field: Source): Cell | null {
  return cells[field] ?? (field === 'task' ? cells.name : undefined) ?? null;
}

interface Place {
  readonly file: string;
  readonly sheet: string;
  cells: string;
}

/** Cells of one sheet are told behind its name: 民政局.xlsx Sheet1 D5、E5. */
function placesText({ source }: TaskItem, cells: readonly (Cell | null)[]): string {
  const places: Place[] = [];
  for (const one of cells) {
    if (one === null || one.cell === '') continue;
    const { file, sheet } = standsIn(source, one);
    const known = places.find((place) => place.file === file && place.sheet === sheet);
    if (known === undefined) places.push({ file, sheet, cells: one.cell });
    else if (known.cells !== one.cell) known.cells += `、${one.cell}`;
  }
  return places.map((place) => say.place(place.file, place.sheet, place.cells)).join('；');
}

/** Of a cell in the row's own sheet. */
const ownPlace = (item: TaskItem, cell: string): string => placesText(item, [{ cell }]);
const fieldPlace = (item: TaskItem, field: Source): string => placesText(item, [fieldCell(item, field)]);

/** What a figure stands in: a cell of its own, which for a target may be the list's, or the text that it was read from. */
function figureCell(item: TaskItem, { cells }: Indicator, of: 'target' | 'actual'): Cell | null {
  const cell = cells?.[of] ?? null;
  if (cell === null) return fieldCell(item, of === 'target' ? 'task' : 'progress');
  return item.source.figures?.pairs.find((pair) => pair[of]?.cell === cell)?.[of] ?? { cell };
}

function indicatorEntry(item: TaskItem, indicator: Indicator): EvidenceEntry {
  const { target, actual, percent, review } = indicator;
  const told = actual !== null || review !== null;
  return {
    kind: 'indicator',
    target: amountText(target.value, target.unit),
    value: actual !== null ? amountText(actual.value, actual.unit) : told ? say.pending : '',
    ratio: actual === null || percent === null ? '' : percentText(percent),
    words: say.pairWords(oneLine(target.text), oneLine(actual?.text ?? review ?? '')),
    place: placesText(item, [
      figureCell(item, indicator, 'target'),
      told ? figureCell(item, indicator, 'actual') : null,
    ]),
    rule: both(ruleName(target.rule), ruleName(actual?.rule)),
  };
}

const amountEntries = (item: TaskItem): EvidenceEntry[] =>
  item.amounts.map(({ value, unit, shown, cell }) => ({
    ...NOTHING,
    kind: 'actual',
    value: amountText(value, unit ?? ''),
    words: oneLine(shown),
    place: ownPlace(item, cell),
    rule: ruleName('number-column'),
  }));

const rateEntries = (item: TaskItem): EvidenceEntry[] =>
  (item.source.figures?.pairs ?? []).flatMap(({ rate }): EvidenceEntry[] =>
    rate === null
      ? []
      : [
          {
            ...NOTHING,
            kind: 'stated',
            ratio: percentText(rate.percent),
            words: oneLine(rate.text),
            place: ownPlace(item, rate.cell),
            rule: ruleName('rate-column'),
          },
        ],
  );

const statedEntries = (item: TaskItem): EvidenceEntry[] =>
  item.statedPercents.map(({ percent, text, rule }) => ({
    ...NOTHING,
    kind: 'stated',
    ratio: percentText(percent),
    words: oneLine(text),
    place: fieldPlace(item, 'progress'),
    rule: ruleName(rule),
  }));

function declaredEntries(item: TaskItem): EvidenceEntry[] {
  const { declaredDone: done } = item;
  if (done === null) return [];
  const place = done.field === 'heading' ? '' : fieldPlace(item, done.field);
  const ratio = percentText(100);
  return [
    { ...NOTHING, kind: 'declared', ratio, words: oneLine(done.text), place, rule: ruleName(done.rule) },
  ];
}

const BASIS_FIELD = { milestone: 'plan', due: 'due' } as const;

/** Printed where the lamp rests on it, and told of there alone. */
function expectedEntries(item: TaskItem): EvidenceEntry[] {
  const { percent, basis, text } = item.expected;
  if (percent === null || comparedOf(item) === null) return [];
  const place = basis === 'milestone' || basis === 'due' ? fieldPlace(item, BASIS_FIELD[basis]) : '';
  const ratio = percentText(percent);
  return [{ ...NOTHING, kind: 'expected', ratio, words: oneLine(text), place, rule: ruleName(basis ?? '') }];
}

/** What the clerk wrote stands beside what the figure rests on. */
const basisWords = ({ completion: { basis, reason } }: TaskItem): string =>
  reason === undefined ? say.basis[basis] : `${say.basis[basis]}：${reason}`;

/** The item's completion and status, with what each rests on. */
function statusEntry(item: TaskItem): EvidenceEntry {
  const { percent, basis } = item.completion;
  return {
    ...NOTHING,
    kind: 'status',
    value: say.status[item.status],
    ratio: percent === null ? say.pending : percentText(percent),
    words: oneLine([basisWords(item), item.reason].filter((words) => words !== '').join('；')),
    place: ownPlace(item, basis === 'column' ? (item.source.figures?.rate?.cell ?? '') : ''),
    rule: ruleName(item.rule),
  };
}

export const entriesOf = (item: TaskItem): EvidenceEntry[] => [
  ...item.indicators.map((indicator) => indicatorEntry(item, indicator)),
  ...amountEntries(item),
  ...rateEntries(item),
  ...statedEntries(item),
  ...declaredEntries(item),
  ...expectedEntries(item),
  statusEntry(item),
];
