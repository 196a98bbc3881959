import type { IsoDate } from '../date';
import type { IssueCode } from '../issue';
import type { Status } from '../item';
import type { Field } from '../table/fields';
import type { Contradiction } from './contradiction';
import { plain, type Words } from './words';

/**
 * What a clerk decided. A decision hangs on the unit, the item and the words of the cells that it was made on, never on
 * a file, a sheet or a row; of rows that are equal in all of these, on their order.
 */
export type Decision = Made & Content;

/** What every decision has. */
export interface Made {
  /** Counts up from 1 in the order in which decisions were made. */
  readonly number: number;
  readonly subject: Subject;
  readonly words: Words;
  /** Made on a row that a unit sent: rows of the list alone are not its source. */
  readonly sent: boolean;
  /** The clerk's own words; may be empty where the decision speaks for itself. */
  readonly reason: string;
  readonly date: IsoDate;
  /** Null while it holds. A decision that ended stays in the record. */
  readonly ended: Ended | null;
}

/** What a decision is about, in cleaned words. */
export interface Subject {
  /** Lead units, joined with 、; empty where the row names none. */
  readonly unit: string;
  /** Name of the item; its task where it has no name. */
  readonly item: string;
  /** Which of the rows with the same unit, item and words, from 1. */
  readonly order: number;
}

export interface Ended {
  readonly date: IsoDate;
  /** `answered`: its words changed, and the clerk has seen that it no longer holds. */
  readonly how: 'taken-back' | 'replaced' | 'answered';
}

/** A row of the list, by its words. */
export interface ListedRow extends Omit<Subject, 'order'> {
  readonly task: string;
}

/** A cell of a filled slip: evidence leads there, nothing is known by it. */
export interface CellPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** An indicator of an item: the words of its target, and which of those with the same words, from 1. */
export interface IndicatorName {
  readonly target: string;
  readonly order: number;
}

export type Content =
  /** The figure of an indicator by hand (人工核定), in the target's unit. */
  | { readonly kind: 'figure'; readonly indicator: IndicatorName; readonly value: number }
  /** A figure that was proposed, taken as it stands (采用). */
  | {
      readonly kind: 'confirmed';
      readonly indicator: IndicatorName;
      readonly value: number;
      readonly unit: string;
    }
  /** The completion of an item without countable indicators, in percent; null = 待核. */
  | { readonly kind: 'percent'; readonly percent: number | null }
  | { readonly kind: 'lamp'; readonly status: Status }
  /** An issue set aside (暂不处理). */
  | { readonly kind: 'aside'; readonly code: IssueCode; readonly field: Field | null; readonly issue: string }
  /** A sent row is that row of the list, or (null) none of it. */
  | { readonly kind: 'match'; readonly listed: ListedRow | null }
  /** A row that the list does not have is counted, or not. */
  | { readonly kind: 'outside'; readonly taken: boolean }
  /** Of several returns of one row this one's words stand (采用这一份). */
  | { readonly kind: 'version'; readonly others: readonly Words[] }
  /** What a column heading means; null: the column is not used. */
  | { readonly kind: 'column'; readonly header: string; readonly field: Field | null }
  /** What a unit answered on a slip, accepted by the clerk: other words for a cell. */
  | { readonly kind: 'reply'; readonly field: Field; readonly text: string; readonly from: CellPlace };

export type DecisionKind = Content['kind'];

/** A decision before it is entered. */
export type Draft = Pick<Made, 'subject' | 'words' | 'sent' | 'reason'> & Content;

/**
 * How a decision stands. `waiting`: what it is about is not among what was read; `stale`: it is, in other words, or
 * the decision contradicts what the row says by now.
 */
export type Standing =
  | { readonly decision: Decision; readonly state: 'applied' | 'waiting' | 'ended' }
  | {
      readonly decision: Decision;
      readonly state: 'stale';
      readonly because: 'words' | Contradiction;
      /** The words as they are now. */
      readonly now: Words;
    };

/** What a decision decides: a second one on the same takes the place of the first. */
export function questionOf(draft: Draft): string {
  const { subject, kind } = draft;
  const about = [subject.unit, subject.item, String(subject.order)];
  switch (draft.kind) {
    case 'figure':
    case 'confirmed':
      return JSON.stringify(['figure', ...about, draft.indicator.target, draft.indicator.order]);
    case 'aside':
      return JSON.stringify([kind, ...about, draft.issue]);
    case 'column':
      return JSON.stringify([kind, plain(draft.header)]);
    case 'reply':
      // A unit may be asked about its answer in turn: a reply to other words is another.
      return JSON.stringify([kind, ...about, draft.field, Object.entries(draft.words).sort()]);
    default:
      return JSON.stringify([kind, ...about]);
  }
}
