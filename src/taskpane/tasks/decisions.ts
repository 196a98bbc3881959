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
  /** Takes a decision back. */
  undecide(decision: Decision): Promise<void>;
  chooseColumn(header: string, field: Field | null): Promise<void>;
  /** The column is told by the program again. */
  forgetColumn(header: string): Promise<void>;
  /** Whether hidden sheets of a file count. */
  takeHidden(file: string, take: boolean): Promise<void>;
  /** Settings of figures and lamps: analysed again. */
  judgeBy(change: Partial<Pick<Settings, 'asOf' | 'lamp'>>): Promise<void>;
  setBulletin(change: Partial<Settings['bulletin']>): Promise<void>;
}

const samePlace = (a: Decision['row'], b: Decision['row']): boolean =>
  a.file === b.file && a.sheet === b.sheet && a.row === b.row;

export const taskName = ({ source: { cells } }: ReviewedItem): string =>
  (cells.name?.text ?? cells.task?.text ?? '').trim().slice(0, NAME_LENGTH);

type ChangeOf = (settings: Settings) => Partial<Settings>;

/** What a person decides: kept in the workbook at once. */
export function decisionTasks(context: TaskContext, { begin, analyseAgain }: SourceTasks): DecisionTasks {
  const { store, port, runner, today } = context;

  const change = (changeOf: ChangeOf): void =>
    store.dispatch({ type: 'settings', change: changeOf(store.get().settings) });

  /** What the workbook keeps is read before anything is kept over it. */
  async function keep(changeOf: ChangeOf): Promise<void> {
    const { started } = store.get();
    if (started) change(changeOf);
    await runner.run(text.saving, async () => {
      await begin();
      if (!started) change(changeOf);
      if (!store.get().locked) await port.saveSettings(settingsJson(store.get().settings));
    });
  }

  /** Both are asked for at once, so that whatever is asked for next comes after both. */
  async function keepAndAnalyse(changeOf: ChangeOf): Promise<void> {
    await Promise.all([keep(changeOf), analyseAgain()]);
  }

  return {
    setAside: (issue, reason) =>
      keep(({ asides }) => ({
        asides: [
          ...asides.filter((one) => one.issue !== issue.key),
          { issue: issue.key, code: issue.code, reason, date: today() },
        ],
      })),
    bringBack: (issue) => keep(({ asides }) => ({ asides: asides.filter((one) => one.issue !== issue.key) })),
    correct: (item, status, percent, reason) =>
      keep(({ corrections }) => ({
        corrections: [
          ...corrections.filter((one) => one.item !== item.key),
          { item: item.key, basis: item.basis, task: taskName(item), status, percent, reason, date: today() },
        ],
      })),
    withdraw: (item) =>
      keep(({ corrections }) => ({ corrections: corrections.filter((one) => one.item !== item.key) })),
    decide: (decision) =>
      keepAndAnalyse(({ decisions }) => ({
        decisions: [...decisions.filter(({ row }) => !samePlace(row, decision.row)), decision],
      })),
    undecide: ({ row }) =>
      keepAndAnalyse(({ decisions }) => ({ decisions: decisions.filter((one) => !samePlace(one.row, row)) })),
    chooseColumn: (header, field) =>
      keepAndAnalyse(({ columns }) => ({
        columns: [...columns.filter((one) => one.header !== header), { header, field }],
      })),
    forgetColumn: (header) =>
      keepAndAnalyse(({ columns }) => ({ columns: columns.filter((one) => one.header !== header) })),
    takeHidden: (file, take) =>
      keepAndAnalyse(({ hidden }) => ({
        hidden: [...hidden.filter((one) => one !== file), ...(take ? [file] : [])],
      })),
    judgeBy: (how) => keepAndAnalyse(() => how),
    setBulletin: (choice) => keep(({ bulletin }) => ({ bulletin: { ...bulletin, ...choice } })),
  };
}
