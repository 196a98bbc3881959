import type { Place } from '../consolidate/entry';
import type { ConsolidationReport } from '../consolidate/report';
import { messages } from '../messages/zh-CN';
import type { PlanCell } from '../sheet/plan';
import { oneLine } from './wording';

const say = messages.bulletin;
const { report: words } = say;

type Kind = keyof typeof words.kinds;

const placeText = (place: Place): string => say.place(place.file, place.sheet, place.cell ?? '');

function entry(
  kind: Kind,
  severity: keyof typeof say.severity,
  units: string,
  task: string,
  place: string,
  text: string,
): PlanCell[] {
  const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cell' });
  const centred = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'centred' });
  return [
    centred(say.severity[severity]),
    centred(words.kinds[kind]),
    centred(units),
    cell(oneLine(task)),
    cell(place),
    cell(text),
    cell(''),
    cell(''),
  ];
}

/** What consolidating met, as rows of the query list. */
export function reportRows(report: ConsolidationReport | null): PlanCell[][] {
  if (report === null) return [];
  return [
    ...report.missingUnits.map(({ unit, rows }) =>
      entry('missingUnit', 'error', unit, '', '', words.missingUnit(unit, rows.length)),
    ),
    ...report.duplicates.map((one) =>
      entry(
        'duplicate',
        one.kind === 'conflict' ? 'error' : 'info',
        '',
        one.task,
        placeText(one),
        words.duplicate(one.kind, one.others.map(placeText).join('、')),
      ),
    ),
    ...report.doubtful.flatMap((one) =>
      one.candidates
        .slice(0, 1)
        .map((candidate) =>
          entry(
            'doubtful',
            'warning',
            '',
            one.task,
            placeText(one),
            words.doubtful(oneLine(candidate.task), candidate.score),
          ),
        ),
    ),
    ...report.unlisted.map((one) =>
      entry('unlisted', 'warning', one.units.join('、'), one.task, placeText(one), words.unlisted),
    ),
    ...report.missingRows.map((one) =>
      entry('missingRow', 'warning', one.units.join('、'), one.task, placeText(one), words.missingRow),
    ),
    ...report.otherDates.map((one) =>
      entry(
        'otherDate',
        'warning',
        '',
        '',
        say.place(one.file, one.sheet, ''),
        words.otherDate(one.asOf, one.common),
      ),
    ),
    ...report.reworded.map((one) =>
      entry('reworded', 'info', '', one.task, placeText(one), words.reworded(oneLine(one.listed.task))),
    ),
    ...report.skipped.map((one) =>
      entry('skipped', 'info', '', '', say.place(one.file, one.sheet, String(one.row)), one.reason),
    ),
  ];
}
