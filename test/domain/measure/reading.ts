import type { Measurement } from '../../../src/domain/item';
import { measure } from '../../../src/domain/measure/measure';
import { cleanText } from '../../../src/domain/text/clean';

export const measured = (task: string, progress = '', due?: string): Measurement =>
  measure({
    task: cleanText(task),
    progress: cleanText(progress),
    due: due === undefined ? null : cleanText(due),
  });

/** Targets as 525个, at-most ones as ≤9%. */
export const targetsOf = (task: string): string =>
  measured(task)
    .indicators.map(({ target }) => `${target.bound === 'at-most' ? '≤' : ''}${target.value}${target.unit}`)
    .join(' ');

/** Target → actual of every indicator; – where the text gives none. */
export const answersOf = (task: string, progress: string): string =>
  measured(task, progress)
    .indicators.map(({ target, actual }) => `${target.value}→${actual?.value ?? '–'}`)
    .join(' ');
