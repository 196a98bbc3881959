import type { Decision } from '../../domain/consolidate/matching';
import { messages } from '../../domain/messages/zh-CN';
import type { Status } from '../../domain/item';
import type { ReviewedIssue, ReviewedItem } from '../../domain/review/review';
import type { Field } from '../../domain/table/fields';
import { settingsJson, type Settings } from '../state/settings';
import type { TaskContext } from './context';
import type { SourceTasks } from './sources';

const text = messages.pane.tasks;
const NAME_LENGTH = 24;

export interface DecisionTasks {
  setAside(issue: ReviewedIssue, reason: string): Promise<void>;
  bringBack(issue: ReviewedIssue): Promise<void>;
  correct(item: ReviewedItem, status: Status, percent: number | null, reason: string): Promise<void>;
  withdraw(item: ReviewedItem): Promise<void>;
  decide(decision: Decision): Promise<void>;
  chooseColumn(header: string, field: Field | null): Promise<void>;
  /** Settings of figures and lamps: analysed again. */
  judgeBy(change: Partial<Pick<Settings, 'asOf' | 'lamp'>>): Promise<void>;
  setBulletin(change: Partial<Settings['bulletin']>): Promise<void>;
}

const samePlace = (a: Decision['row'], b: Decision['row']): boolean =>
  a.file === b.file && a.sheet === b.sheet && a.row === b.row;

export const taskName = ({ source: { cells } }: ReviewedItem): string =>
  (cells.name?.text ?? cells.task?.text ?? '').trim().slice(0, NAME_LENGTH);

/** What a person decides: kept in the workbook at once. */
export function decisionTasks(context: TaskContext, { analyseAgain }: SourceTasks): DecisionTasks {
  const { store, port, runner, today } = context;

  async function keep(change: Partial<Settings>): Promise<void> {
    store.dispatch({ type: 'settings', change });
    await runner.run(text.saving, () => port.saveSettings(settingsJson(store.get().settings)));
  }

  /** Both are asked for at once, so that whatever is asked for next comes after both. */
  async function keepAndAnalyse(change: Partial<Settings>): Promise<void> {
    await Promise.all([keep(change), analyseAgain()]);
  }

  return {
    setAside: (issue, reason) =>
      keep({
        asides: [
          ...store.get().settings.asides.filter((one) => one.issue !== issue.key),
          { issue: issue.key, code: issue.code, reason, date: today() },
        ],
      }),
    bringBack: (issue) =>
      keep({ asides: store.get().settings.asides.filter((one) => one.issue !== issue.key) }),
    correct: (item, status, percent, reason) =>
      keep({
        corrections: [
          ...store.get().settings.corrections.filter((one) => one.item !== item.key),
          { item: item.key, basis: item.basis, task: taskName(item), status, percent, reason, date: today() },
        ],
      }),
    withdraw: (item) =>
      keep({ corrections: store.get().settings.corrections.filter((one) => one.item !== item.key) }),
    async decide(decision) {
      const others = store.get().settings.decisions.filter(({ row }) => !samePlace(row, decision.row));
      await keepAndAnalyse({ decisions: [...others, decision] });
    },
    async chooseColumn(header, field) {
      const others = store.get().settings.columns.filter((one) => one.header !== header);
      await keepAndAnalyse({ columns: [...others, { header, field }] });
    },
    judgeBy: keepAndAnalyse,
    setBulletin: (change) => keep({ bulletin: { ...store.get().settings.bulletin, ...change } }),
  };
}
