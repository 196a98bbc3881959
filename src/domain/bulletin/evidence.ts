import { amountText } from '../amountText';
import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import type { CellRows } from '../sheet/measured';
import type { PlanCell, SheetStream } from '../sheet/plan';
import type { Bulletin } from './bulletin';
import type { EvidenceLinks, ItemPlace } from './combined';
import { itemsOf } from './figures';
import { layOut } from './listing';
import { itemName, oneLine, percentText } from './wording';

/** 数据依据: every figure with its file, sheet, cell, words and rule. */

const say = messages.bulletin;
const RULES: Readonly<Record<string, string>> = messages.rules;

interface Entry {
  readonly kind: keyof typeof say.kinds;
  readonly value: string;
  readonly words: string;
  readonly cell: string;
  readonly rule: string;
}

const cellOf = (
  { source }: TaskItem,
  field: 'task' | 'progress' | 'due' | 'plan' | 'verdict' | 'rate',
): string => source.cells[field]?.cell ?? (field === 'task' ? (source.cells.name?.cell ?? '') : '');

type Indicator = TaskItem['indicators'][number];

function actualEntry(item: TaskItem, { actual, review, cells }: Indicator): Entry | null {
  const cell = cells?.actual ?? cellOf(item, 'progress');
  if (actual !== null)
    return {
      kind: 'actual',
      value: amountText(actual.value, actual.unit),
      words: actual.text,
      cell,
      rule: actual.rule,
    };
  return review === null ? null : { kind: 'actual', value: say.pending, words: review, cell, rule: '' };
}

/** E5÷D5 where both figures stand in cells of their own. */
const quotientCell = ({ cells }: Indicator): string =>
  cells === null || cells.target === null || cells.actual === null ? '' : `${cells.actual}÷${cells.target}`;

function quotientEntry(indicator: Indicator): Entry | null {
  const { target, actual, percent } = indicator;
  if (actual === null || percent === null) return null;
  const words = say.arithmetic(amountText(actual.value, actual.unit), amountText(target.value, target.unit));
  return { kind: 'completion', value: percentText(percent), words, cell: quotientCell(indicator), rule: '' };
}

function indicatorEntries(item: TaskItem): Entry[] {
  const entries: Entry[] = [];
  for (const indicator of item.indicators) {
    const { value, unit, text: words, rule } = indicator.target;
    const cell = indicator.cells?.target ?? cellOf(item, 'task');
    entries.push({ kind: 'target', value: amountText(value, unit), words, cell, rule });
    for (const entry of [actualEntry(item, indicator), quotientEntry(indicator)])
      if (entry !== null) entries.push(entry);
  }
  return entries;
}

const rateEntries = ({ source: { figures } }: TaskItem): Entry[] =>
  (figures?.pairs ?? []).flatMap(({ rate }): Entry[] =>
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

function entriesOf(item: TaskItem): Entry[] {
  const { declaredDone: done, completion, expected } = item;
  return [
    ...indicatorEntries(item),
    ...item.amounts.map(({ value, unit, shown, cell }): Entry => ({
      kind: 'actual',
      value: amountText(value, unit ?? ''),
      words: shown,
      cell,
      rule: 'number-column',
    })),
    ...rateEntries(item),
    ...item.statedPercents.map((stated): Entry => ({
      kind: 'stated',
      value: percentText(stated.percent),
      words: stated.text,
      cell: cellOf(item, 'progress'),
      rule: stated.rule,
    })),
    ...(done === null
      ? []
      : [
          {
            kind: 'declared' as const,
            value: percentText(100),
            words: done.text,
            cell: done.field === 'heading' ? '' : cellOf(item, done.field),
            rule: done.rule,
          },
        ]),
    {
      kind: 'completion',
      value: completion.percent === null ? say.pending : percentText(completion.percent),
      words: say.basis[completion.basis],
      cell: completion.basis === 'column' ? (item.source.figures?.rate?.cell ?? '') : '',
      rule: completion.basis,
    },
    ...(expected.percent === null
      ? []
      : [
          {
            kind: 'expected' as const,
            value: percentText(expected.percent),
            words: expected.text,
            cell:
              expected.basis === 'milestone'
                ? cellOf(item, 'plan')
                : expected.basis === 'due'
                  ? cellOf(item, 'due')
                  : '',
            rule: expected.basis ?? '',
          },
        ]),
    { kind: 'status', value: say.status[item.status], words: item.reason, cell: '', rule: item.rule },
  ];
}

export interface EvidenceSheet {
  readonly plan: SheetStream;
  /** The first line of each item. */
  readonly linkOf: EvidenceLinks;
}

const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cellSmall' });
const centred = (value: string | number): PlanCell => ({
  value: value === '' ? null : value,
  style: 'centredSmall',
});

const backTo = (place: ItemPlace | undefined): PlanCell =>
  place === undefined
    ? centred('')
    : {
        value: say.combinedRow(place.row),
        style: 'linkCentred',
        link: { sheet: place.sheet, cell: `A${place.row}` },
      };

/** The lines of all items, made anew each time they are gone through. */
class EvidenceRows implements CellRows {
  /** Number of each item's first line, from 0; known once the lines have been gone through. */
  readonly firstLines = new Map<TaskItem, number>();

  constructor(
    private readonly items: readonly TaskItem[],
    private readonly places: ReadonlyMap<TaskItem, ItemPlace>,
  ) {}

  *[Symbol.iterator](): Generator<PlanCell[]> {
    let line = 0;
    for (const item of this.items) {
      if (!this.firstLines.has(item)) this.firstLines.set(item, line);
      const [back, name] = [backTo(this.places.get(item)), cell(itemName(item))];
      const [file, sheet] = [cell(item.source.file), cell(item.source.sheet)];
      for (const entry of entriesOf(item))
        yield [
          centred(++line),
          back,
          name,
          centred(say.kinds[entry.kind]),
          centred(entry.value),
          cell(oneLine(entry.words)),
          file,
          sheet,
          centred(entry.cell),
          cell(RULES[entry.rule] ?? entry.rule),
        ];
    }
  }
}

export function evidenceList(bulletin: Bulletin, places: ReadonlyMap<TaskItem, ItemPlace>): EvidenceSheet {
  const rows = new EvidenceRows(itemsOf(bulletin.tables), places);
  const { plan, rowOf } = layOut({
    name: say.sheets.evidence,
    title: say.evidenceTitle,
    notes: [],
    header: say.evidenceHeader,
    limits: [
      [6, 7],
      [8, 9],
      [18, 36],
      [9, 12],
      [9, 14],
      [26, 60],
      [14, 24],
      [9, 14],
      [7, 8],
      [10, 18],
    ],
    rows,
  });
  const linkOf: EvidenceLinks = (item) => {
    const line = rows.firstLines.get(item);
    return line === undefined ? undefined : { sheet: say.sheets.evidence, cell: `A${rowOf(line)}` };
  };
  return { plan, linkOf };
}
