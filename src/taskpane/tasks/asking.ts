import type { Answer } from '../../domain/slips/answers';
import type { TaskContext } from './context';
import type { DecisionTasks } from './decisions';

/** How what is made leaves the pane: as a file, or into the workbook as sheets of ours. */
export type Way = 'file' | 'sheets';

export interface AskingTasks {
  /** 退回核对单. @param units null: of all that are asked something */
  giveSlips(units: readonly string[] | null, way: Way): Promise<void>;
  /** 催报名单. */
  giveReminders(way: Way): Promise<void>;
  copyReminders(): Promise<void>;
  /** What units answered, accepted by the clerk. */
  takeAnswers(answers: readonly Answer[]): Promise<void>;
}

/** What is done when units are asked back: loaded when it is first asked for. */
export function askingTasks(context: TaskContext, decisions: Pick<DecisionTasks, 'answerAll'>): AskingTasks {
  const work = async (): Promise<AskingTasks> =>
    (await import('./askingWork')).askingWork(context, decisions);
  return {
    giveSlips: async (...given) => (await work()).giveSlips(...given),
    giveReminders: async (...given) => (await work()).giveReminders(...given),
    copyReminders: async () => (await work()).copyReminders(),
    takeAnswers: async (...given) => (await work()).takeAnswers(...given),
  };
}
