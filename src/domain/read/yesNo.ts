import {
  asksBegun,
  asksDone,
  asksYesNo,
  asksForecast,
  asksLate,
  asksSchedule,
  asksTrouble,
  denies,
  isVerdictPhrase,
  no,
  ofPeriod,
  yes,
} from '../lexicon/verdicts';
import type { Status } from '../item';

/** Columns whose heading asks and whose cells answer: 进度是否滞后｜否, 是否完成｜√ (rulebook 6). */

/** What an answer says of the row. */
export interface Answer {
  readonly status: Status;
  /** It says only that nothing is amiss: what is done may be more than that. */
  readonly atLeast?: true;
}

const FINE: Answer = { status: 'on-track' };
const AT_LEAST_FINE: Answer = { status: 'on-track', atLeast: true };

/** A question with what yes and no say to it; null: nothing. */
interface Asked {
  readonly asks: (header: string) => boolean;
  readonly yes: Answer | null;
  readonly no: Answer | null;
}

/** 是否完成年度目标, 能否按期完成整改 end with what is to be done. */
const asksEnd = (header: string): boolean => /完成(?:整改|任务|目标)?$/u.test(header);

const ASKS = /是否|与否|能否|可否|有无/gu;
/** Of the whole, not of a step or a means: 资金是否落实, 是否完成招标 ask for less. */
const ofWhole = (header: string): boolean => isVerdictPhrase(header.replace(ASKS, ''));

const DONE: Asked = {
  asks: (header) => asksDone.test(header) && ofWhole(header),
  yes: { status: 'completed' },
  no: null,
};
const BEGUN: Asked = {
  asks: (header) => asksBegun.test(header) && ofWhole(`${asksBegun.strike(header)}完成`),
  yes: null,
  no: { status: 'at-risk' },
};

/** In order: the first that is asked. That a thing is not done yet says nothing of its being late, nor
 * that it is begun of its being in time. */
const QUESTIONS: readonly Asked[] = [
  { asks: asksLate.test, yes: { status: 'behind' }, no: AT_LEAST_FINE },
  { asks: asksTrouble.test, yes: { status: 'at-risk' }, no: AT_LEAST_FINE },
  { asks: asksForecast.test, yes: FINE, no: { status: 'behind' } },
  {
    asks: (header) => asksSchedule.test(header) && !asksEnd(header),
    yes: FINE,
    no: { status: 'behind' },
  },
  {
    asks: (header) => asksDone.test(header) && ofPeriod.test(header) && ofWhole(header),
    yes: FINE,
    no: { status: 'behind' },
  },
  {
    asks: (header) => asksSchedule.test(header) && ofWhole(header),
    yes: { status: 'completed' },
    no: { status: 'behind' },
  },
  DONE,
  BEGUN,
];

/** 已完成 and 未完成 answer 是否完成 as 是 and 否 do. */
function isYes(text: string, header: string): boolean | null {
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  const asked = header.replace(/^.*?(?:是否|能否|可否|有无)/u, '');
  const said = text.replace(/^(?:已经?|均已?|全部)/u, '');
  if (said !== '' && said !== text && asked.includes(said)) return true;
  const denied = denies.head(text);
  return denied !== null && asked.includes(text.slice(denied.length)) ? false : null;
}

/** A column whose heading asks, and what the row's cell says. */
export interface AskedCell {
  readonly header: string;
  readonly text: string;
}

/** What the columns that ask for stages say together: 是否开工｜是, 是否完工｜否. */
export interface StagesAnswer {
  /** Null where they leave the lamp open, or contradict each other. */
  readonly answer: Answer | null;
  /** The answers, as they stand in the table. */
  readonly text: string;
  /** An end is asked for and said not to be reached. */
  readonly unfinished: boolean;
}

type Stage = 'begun' | 'done';

/** The stage of the whole that a heading asks for; null where it asks for something else, or for a part. */
function stageOf(header: string): Stage | null {
  const question = QUESTIONS.find(({ asks }) => asks(header));
  if (question === BEGUN) return 'begun';
  return question === DONE ? 'done' : null;
}

/** 是否开工, 是否完工 */
export const asksStage = (header: string): boolean => asksYesNo.test(header) && stageOf(header) !== null;

/** The furthest that is reached, and the first that is not; null where no column asks for a stage. */
export function stagesAnswer(cells: readonly AskedCell[]): StagesAnswer | null {
  const told = cells.flatMap(({ header, text }) => {
    const stage = asksStage(header) ? stageOf(header) : null;
    const yes = stage === null ? null : isYes(text, header);
    return stage === null || yes === null ? [] : [{ stage, yes, words: `${header}：${text}` }];
  });
  if (told.length === 0) return null;
  const has = (stage: Stage, yes: boolean): boolean =>
    told.some((one) => one.stage === stage && one.yes === yes);
  return {
    answer: answerOfStages(has),
    text: told.map(({ words }) => words).join('；'),
    unfinished: has('done', false),
  };
}

function answerOfStages(has: (stage: Stage, yes: boolean) => boolean): Answer | null {
  // 未开工 and 已完工 cannot both be so.
  if (has('begun', false)) return has('done', true) ? null : BEGUN.no;
  if (!has('done', true)) return null;
  // 已完工, 未投用: the end is near, and not there.
  return has('done', false) ? FINE : DONE.yes;
}

/** Whether a yes or a no to this heading tells of the schedule: not 是否需要公示, 是否重点项目. */
export const asksOfSchedule = (header: string): boolean => QUESTIONS.some(({ asks }) => asks(header));

/** What a cell answers to a heading that asks; null: nothing of the schedule; undefined: it is no yes and no no. */
export function answerTo(text: string, header: string): Answer | null | undefined {
  const answer = isYes(text, header);
  if (answer === null) return undefined;
  const question = QUESTIONS.find(({ asks }) => asks(header));
  // 未达到倒排工期要求 says in its own words what nobody knows of its heading.
  if (question === undefined) return yes.has(text) || no.has(text) ? null : undefined;
  return answer ? question.yes : question.no;
}
