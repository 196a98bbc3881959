import { factsOf, type Fact } from '../read/facts';
import { read } from '../read/figure';
import { charactersOf, residue } from '../read/residue';
import { overlap, topic } from '../read/topic';
import { answerFactor, UNITS, type Unit } from '../text/units';
import type { Issue } from '../issue';
import { issueAt, type RowCheck, type RowContext } from './check';

/** Only a figure that reports work done, or visits paid, can be meant as the answer. */
const reportsWork = ({ part, objections, doneInClause, unit }: Fact, task: string): boolean =>
  !part &&
  (doneInClause || objections.some(({ role }) => role === 'inspected')) &&
  objections.every(({ role, word }) => role === 'inspected' || task.includes(word)) &&
  unit?.kind !== 'money';

/** 10家次 are visits to firms; 152场次 are as many events. */
const isVisits = (answer: Unit, unit: Unit): boolean =>
  answer.name.endsWith('次') &&
  answer.name.slice(0, -1) === unit.name &&
  unit.family !== 'person' &&
  unit.family !== answer.family;

/** What building makes room for: 床位60张 is answered by beds, and not by how far the house is. */
const CAPACITY = /床位|学位|托位|车位|泊位|座位|席位/u;

/** A capacity is promised, and the report gives only how far the building is. */
function worksForCapacity(context: RowContext): Issue[] {
  const { indicators, completion } = context.item;
  const [indicator] = indicators;
  const { text, original } = context.text('progress');
  const open = indicators.length === 1 && indicator?.actual === null && indicator.proposed === null;
  const answered = completion.basis === 'declared' || CAPACITY.test(text);
  if (!open || answered || !CAPACITY.test(indicator.target.text) || !/\d%/u.test(text)) return [];
  const params = {
    kind: 'works',
    target: `${indicator.target.value}${indicator.target.unit}`,
    answer: /\d{1,3}(?:\.\d{1,4})?%/u.exec(text)?.[0] ?? '',
  };
  return [issueAt(context, 'unit-mismatch', 'info', 'progress', [indicator.target.text, original], params)];
}

/**
 * The row has one target, and the only figure of its progress counts in another unit: 1200人 answered with
 * 4所学校, 12家 with 10家次. Rows that answer in words, or are done, raise nothing.
 */
function otherUnit(context: RowContext): Issue[] {
  const { indicators, declaredDone, statedPercents } = context.item;
  const [indicator] = indicators;
  if (indicators.length !== 1 || !indicator || indicator.actual || declaredDone || statedPercents.length > 0)
    return [];
  const unit = UNITS.get(indicator.target.unit.replace(/\(.{0,20}$/u, ''));
  const task = context.text('task').text;
  // A share of the work answers in its own way: 供水管网改造21公里,完成工程量70%.
  if (/[%％]/u.test(context.text('progress').text)) return [];
  const facts = factsOf(read(context.text('progress')), { year: null, header: '' });
  const [fact] = facts;
  if (unit === undefined || facts.length !== 1 || !fact?.unit || !reportsWork(fact, task)) return [];
  const answer = fact.unit;
  const visits = isVisits(answer, unit);
  const words = `${fact.own.before}|${fact.own.after}`;
  const sameTopic =
    residue(words, charactersOf('')) === '' ||
    overlap(topic(task), topic(words)) > 0 ||
    unit.family === 'person' ||
    visits;
  if (!sameTopic || (answerFactor(unit, answer) !== null && !visits)) return [];
  const params = {
    target: `${indicator.target.value}${indicator.target.unit}`,
    answer: `${fact.value}${answer.name}`,
  };
  return [
    issueAt(
      context,
      'unit-mismatch',
      'warning',
      'progress',
      [indicator.target.text, fact.figure.clause.text],
      params,
    ),
  ];
}

export const unitMismatch: RowCheck = {
  code: 'unit-mismatch',
  row: (context) => [...otherUnit(context), ...worksForCapacity(context)],
};
