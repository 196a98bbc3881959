import { candidates, isDone, type Candidate } from '../measure/candidates';
import { read } from '../measure/figure';
import { overlap, topic } from '../measure/topic';
import { answerFactor, UNITS } from '../text/units';
import { issueAt, type RowCheck } from './check';

/** Only a figure that reports work done can be meant as the answer. */
const reportsWork = (candidate: Candidate, task: string): boolean =>
  !candidate.part &&
  (isDone(candidate, task) || /指导|检查/u.test(candidate.status)) &&
  candidate.figure.at.unit.kind !== 'money';

/**
 * The row has one target, and the only figure of its progress counts in another unit: 1200人 answered with
 * 4所学校, 12家 with 10家次. Rows that answer in words, or are done, raise nothing.
 */
export const unitMismatch: RowCheck = {
  code: 'unit-mismatch',
  row: (context) => {
    const { indicators, declaredDone, statedPercents } = context.item;
    const [indicator] = indicators;
    if (
      indicators.length !== 1 ||
      !indicator ||
      indicator.actual ||
      declaredDone ||
      statedPercents.length > 0
    )
      return [];
    const unit = UNITS.get(indicator.target.unit.replace(/\(.{0,20}$/u, ''));
    const task = context.text('task').text;
    // A share of the work answers in its own way: 供水管网改造21公里,完成工程量70%.
    if (/[%％]/u.test(context.text('progress').text)) return [];
    const figures = candidates(read(context.text('progress')));
    const [figure] = figures;
    if (unit === undefined || figures.length !== 1 || !figure || !reportsWork(figure, task)) return [];
    const answer = figure.figure.at.unit;
    // 10家次 are visits to firms; 152场次 are as many events.
    const visits =
      answer.name.endsWith('次') &&
      answer.name.slice(0, -1) === unit.name &&
      unit.family !== 'person' &&
      unit.family !== answer.family;
    const sameTopic =
      figure.bare || overlap(topic(task), figure.topic) > 0 || unit.family === 'person' || visits;
    if (!sameTopic || (answerFactor(unit, answer) !== null && !visits)) return [];
    const params = {
      target: `${indicator.target.value}${indicator.target.unit}`,
      answer: `${figure.figure.at.value}${answer.name}`,
    };
    return [
      issueAt(
        context,
        'unit-mismatch',
        'warning',
        'progress',
        [indicator.target.text, figure.figure.clause.text],
        params,
      ),
    ];
  },
};
