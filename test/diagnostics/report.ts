import { messages } from '../../src/domain/messages/zh-CN';
import type { Assumption } from '../excel-host/assumptions';
import type { Fact } from './facts';
import type { Outcome, Result } from './runner';

const text = messages.pane.diagnostics;

export const MARKS: Readonly<Record<Result | 'pending', string>> = {
  held: '✓',
  failed: '✗',
  skipped: '–',
  byHand: '○',
  pending: '…',
};

export interface Report {
  readonly facts: readonly Fact[];
  readonly list: readonly Assumption[];
  readonly outcomes: readonly Outcome[];
  /** What else there is to say: sheets left behind, why the run ended early. */
  readonly notes: readonly string[];
}

export function countsText(outcomes: readonly Outcome[]): string {
  const count = (result: Result): number => outcomes.filter((one) => one.result === result).length;
  return text.counts(count('held'), count('failed'), count('skipped'), count('byHand'));
}

const indented = (words: string): string =>
  words
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `\n    ${line}`)
    .join('');

/** What has not been checked yet is in the report too: a run may hang in Excel. */
function line({ id, api, statement }: Assumption, outcome: Outcome | undefined): string {
  const { result, message } = outcome ?? { result: 'pending' as const, message: '' };
  const level = result === 'byHand' ? '' : ` [${text.level(api)}]`;
  return `${MARKS[result]} ${id}${level} ${statement}${indented(message)}`;
}

/** As it is sent to whoever maintains the list. */
export function reportText({ facts, list, outcomes, notes }: Report): string {
  const found = new Map(outcomes.map((outcome) => [outcome.assumption.id, outcome]));
  return [
    text.title,
    ...facts.map((fact) => fact.join(': ')),
    '',
    countsText(outcomes),
    ...notes,
    '',
    ...list.map((assumption) => line(assumption, found.get(assumption.id))),
  ].join('\n');
}
