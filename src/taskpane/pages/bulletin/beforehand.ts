import { templateBlanks } from '../../../domain/bulletin/templateBlanks';
import type { OfficeTemplate } from '../../../domain/bulletin/template';
import { issueMessage } from '../../../domain/messages/issueMessage';
import { messages } from '../../../domain/messages/zh-CN';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { keysOf } from '../../../domain/records';
import { isDisputed, isSlow } from '../../../domain/schedule/slow';
import { ownerOf, titleOf, unitsText } from '../../parts/format';
import { issueKey, type IssueView, type ItemView, type ProposedView } from '../../state/selectors';
import type { PageId, State } from '../../state/state';
import type { Standing } from '../../../domain/decisions/decision';

/** What a clerk may want to see before a bulletin is made, and where each is answered. */

const text = lookZhCN.before;

export type PartId = keyof typeof text.parts;

/** Where an entry is answered. */
export type Answer =
  | { readonly page: 'progress' | 'check'; readonly key: string }
  | { readonly page: Exclude<PageId, 'bulletin'> }
  | { readonly field: keyof OfficeTemplate };

export interface Entry {
  /** Whose and which. */
  readonly title: string;
  /** On what it rests. */
  readonly text: string;
  readonly answer: Answer;
}

export interface Part {
  readonly id: PartId;
  readonly entries: readonly Entry[];
}

/** What the list is made from. */
export interface Known {
  readonly items: readonly ItemView[];
  readonly issues: readonly IssueView[];
  readonly proposed: readonly ProposedView[];
  readonly standings: readonly Standing[];
  readonly report: NonNullable<State['outcome']>['report'];
  readonly office: OfficeTemplate;
}

const itemEntry = ({ item }: ItemView, words: string): Entry => ({
  title: `${unitsText(item)} · ${titleOf(item)}`,
  text: words,
  answer: { page: 'progress', key: item.key },
});

const slow = ({ items }: Known): Entry[] =>
  items
    .filter(({ item }) => isSlow(item) && !isDisputed(item))
    .map((view) => itemEntry(view, `${messages.pane.status[view.item.status]}：${view.item.reason}`));

/** Verdicts that contradict the figures: counted as they are, and told as such. */
const disputed = ({ items }: Known): Entry[] =>
  items
    .filter(({ item }) => isDisputed(item))
    .map((view) => {
      const { reason, suspected } = view.item;
      const words = suspected === null ? reason : text.disputed(reason, messages.pane.status[suspected]);
      return itemEntry(view, words);
    });

/** Lamps that may not be lit, and figures that wait to be taken. */
function doubtful({ items, proposed }: Known): Entry[] {
  const figures = new Map(
    proposed.flatMap(({ proposals }) =>
      proposals.map(({ item, value, unit }) => [item.key, `${value.toLocaleString('zh-CN')}${unit}`]),
    ),
  );
  return items.flatMap((view): Entry[] => {
    const { item } = view;
    if (isDisputed(item)) return [];
    const figure = figures.get(item.key);
    if (item.suspected !== null)
      return [itemEntry(view, text.suspected(messages.pane.status[item.suspected], item.reason))];
    return figure === undefined ? [] : [itemEntry(view, text.proposed(figure))];
  });
}

const issueEntry = (view: IssueView): Entry => ({
  title: ownerOf(view),
  text: issueMessage(view.issue),
  answer: { page: 'check', key: issueKey(view) },
});

const errors = ({ issues }: Known): Entry[] =>
  issues.filter(({ issue }) => issue.severity === 'error').map(issueEntry);

/** A file once, whatever it has of rows. */
function old({ issues }: Known): Entry[] {
  const files = new Map<string, IssueView>();
  for (const view of issues)
    if (view.issue.code === 'old-table') {
      if (!files.has(view.file)) files.set(view.file, view);
    }
  return [...files].map(([file, view]) => ({ ...issueEntry(view), title: `《${file}》` }));
}

const COLLECT: Answer = { page: 'collect' };

function conflicts({ report }: Known): Entry[] {
  if (report === null) return [];
  const { duplicates, doubtful: matches, unlisted } = report;
  return [
    ...duplicates
      .filter(({ kind }) => kind === 'conflict')
      .map(({ task, versions }) => ({
        title: task,
        text: text.conflict(versions.length),
        answer: COLLECT,
      })),
    ...matches.map(({ task }) => ({ title: task, text: text.doubt, answer: COLLECT })),
    ...unlisted
      .filter(({ taken }) => taken === null)
      .map(({ task, units }) => ({
        title: [units.join('、'), task].filter(Boolean).join(' · '),
        text: text.outside,
        answer: COLLECT,
      })),
  ];
}

const missing = ({ report }: Known): Entry[] =>
  (report?.missingUnits ?? []).map(({ unit, rows }) => ({
    title: unit,
    text: text.missingUnit(rows.length),
    answer: COLLECT,
  }));

const stale = ({ standings }: Known): Entry[] =>
  standings.flatMap(({ decision, state }): Entry[] => {
    if (state !== 'stale') return [];
    const { unit, item } = decision.subject;
    return [
      {
        title: messages.decisions.about(unit, item),
        text: messages.decisions.made(decision.date, decision.reason),
        answer: { page: 'progress' },
      },
    ];
  });

const { blanks: BLANKS } = messages.bulletin;
const BLANK_FIELDS = keysOf(BLANKS);

const blanks = ({ office }: Known): Entry[] => {
  const names = templateBlanks(office);
  return BLANK_FIELDS.filter((field) => names.includes(BLANKS[field])).map((field) => ({
    title: BLANKS[field],
    text: '',
    answer: { field },
  }));
};

const PARTS: Readonly<Record<PartId, (known: Known) => readonly Entry[]>> = {
  slow,
  disputed,
  doubtful,
  errors,
  conflicts,
  old,
  missing,
  stale,
  blanks,
};

/** The parts that have something, what is printed first. */
export const beforehand = (known: Known): Part[] =>
  keysOf(PARTS)
    .map((id) => ({ id, entries: PARTS[id](known) }))
    .filter(({ entries }) => entries.length > 0);
