import { messages } from '../../domain/messages/zh-CN';

/** What the engine could not do; the message is for the user, the detail for the log. */
export class EngineFailure extends Error {
  /**
   * @param kind `fault`: the program broke; `time`: it was stopped after `seconds`
   * @param detail without contents of cells
   */
  constructor(
    readonly kind: 'fault' | 'time',
    message: string,
    readonly detail: string = '',
    readonly seconds: number = 0,
  ) {
    super(message);
    this.name = 'EngineFailure';
  }
}

export const broken = (detail: string): EngineFailure =>
  new EngineFailure('fault', messages.pane.engine.broken, detail);

export function outOfTime(milliseconds: number): EngineFailure {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return new EngineFailure('time', messages.pane.engine.tooLong(seconds), '', seconds);
}
