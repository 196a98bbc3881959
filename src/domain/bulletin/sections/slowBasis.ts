import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { cleanText } from '../../text/clean';
import { dateText } from '../figureTexts';
import { firstClauses, isSound, printed } from '../printed';

/** What a lamp rests on besides figures: a deadline that is past or near, a step of the plan, a forecast, a verdict. */

const { reasons } = messages.bulletin;
const say = messages.schedule;

const LONGEST_STEP = 60;

/** The step that the lamp names. @param opening how the lamp's sentence begins with the step's words */
function stepNamed({ milestones, reason }: TaskItem, opening: (words: string) => string): string | null {
  return milestones.find(({ text }) => reason.startsWith(opening(cleanText(text).text)))?.text ?? null;
}

const missed = (words: string): string => say.missed(words, { planned: null, actual: null, unit: '' });

function stepTold(item: TaskItem, asSent: boolean): string {
  const step = stepNamed(item, missed);
  return step === null ? '' : reasons.step(firstClauses(step, LONGEST_STEP, asSent));
}

function partlyTold(item: TaskItem, asSent: boolean): string {
  const step = stepNamed(item, say.partlyStep);
  return step === null ? '' : reasons.partly(firstClauses(step, LONGEST_STEP, asSent));
}

function nearTold(item: TaskItem, asSent: boolean): string {
  const step = stepNamed(item, say.jeopardy);
  if (step !== null) return reasons.near(firstClauses(step, LONGEST_STEP, asSent));
  const { due } = item;
  // As it is written (7月初): the day is only what we take it for.
  return due === null ? '' : reasons.dueNear(printed(due.text, asSent));
}

const FORECAST = /^“(?<words>[^…]{1,80})”：\D{0,20}(?<limit>\d{4}-\d{2}-\d{2})$/u;

/** The unit's own words on when it will be done, and the day that they are later than. */
function forecastTold({ reason }: TaskItem): string {
  const { words, limit } = FORECAST.exec(reason)?.groups ?? {};
  return words === undefined || limit === undefined ? '' : reasons.forecast(printed(words), dateText(limit));
}

export function basisTold(item: TaskItem, asSent: boolean): string {
  const { rule, due } = item;
  switch (rule) {
    case 'overdue':
      return typeof due?.date === 'string' ? reasons.due(dateText(due.date)) : '';
    case 'milestone-missed':
      return stepTold(item, asSent);
    case 'milestone-partly':
      return partlyTold(item, asSent);
    case 'milestone-near':
      return nearTold(item, asSent);
    case 'late-forecast':
      return forecastTold(item);
    default:
      return '';
  }
}

/** The row's own verdict where the lamp is the verdict's; '' where it is not, or can not be quoted. */
export function verdictOf({ rule, source }: TaskItem, asSent: boolean): string {
  const verdict = printed(source.verdict?.text ?? '', asSent);
  return rule === 'verdict' && isSound(verdict) ? verdict : '';
}
