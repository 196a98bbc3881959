import { analyseTable } from '../../../src/domain/analyse';
import { sameUnit } from '../../../src/domain/consolidate/register';
import { smallEdit } from '../../../src/domain/consolidate/similarity';
import { countMentions } from '../../../src/domain/draft/counts';
import { passageOf } from '../../../src/domain/draft/lines';
import { stateAfter, stateBefore } from '../../../src/domain/draft/states';
import { measure } from '../../../src/domain/measure/measure';
import { commitments } from '../../../src/domain/measure/targets';
import { factsOf } from '../../../src/domain/read/facts';
import { read } from '../../../src/domain/read/figure';
import {
  verdictBeside,
  verdictFrom,
  verdictInHeading,
  verdictOfProgress,
} from '../../../src/domain/read/rowVerdict';
import { claims } from '../../../src/domain/schedule/claims';
import { dueOfColumn, dueOfTask } from '../../../src/domain/schedule/due';
import { plannedPercent } from '../../../src/domain/schedule/planPercent';
import { stageMarks } from '../../../src/domain/schedule/stages';
import { statesProblem } from '../../../src/domain/lexicon/problems';
import { troubles } from '../../../src/domain/schedule/troubles';
import { figureHeading } from '../../../src/domain/table/figures/heading';
import { matchHeader } from '../../../src/domain/table/headerNames';
import { tableTime } from '../../../src/domain/table/period';
import { groupName, isGroupName, isNote, isTotalName } from '../../../src/domain/table/rowKind';
import { looksLikeUnit, unitNames } from '../../../src/domain/table/units';
import { clauses } from '../../../src/domain/text/clauses';
import { cleanText, pageNoise } from '../../../src/domain/text/clean';
import { findDates } from '../../../src/domain/text/dates';
import { percentages, quantities } from '../../../src/domain/text/quantities';
import { sheet } from '../checks/findings';

/** What is understood by a phrase, for each thing that is asked of words; a section of phrases.txt each. */

export type Reads = (text: string) => readonly (string | number | null | false)[];

const when = (asked: boolean, name: string): string | false => asked && name;

export const READERS: Readonly<Record<string, Reads>> = {
  heading: (text) => {
    const match = matchHeader(text);
    return match === null ? [] : [JSON.stringify(match).replace(/["{}]/gu, '')];
  },
  'number heading': (text) => {
    const found = figureHeading(text.split('›'));
    if (found === null) return [];
    const { role, subject, unit, period, scope, year, share, change, part } = found;
    return [
      role,
      subject,
      unit && `单位${unit.name}`,
      period && `期${JSON.stringify(period).replace(/["{}]/gu, '')}`,
      scope,
      year,
      share,
      when(change, '增速'),
      when(part, '部分'),
    ];
  },
  'two units': (text) => {
    const [a = '', b = ''] = text.split('|');
    return [sameUnit(a.trim(), b.trim())];
  },
  'two tasks': (text) => {
    const [a = '', b = ''] = text.split('|');
    return [when(smallEdit(a.trim(), b.trim()), '改动不大')];
  },
  units: (text) => [...unitNames(text), when(looksLikeUnit(text), '像单位')],
  figures: (text) => [
    ...quantities(text).map(
      ({ value, unit, approximate }) => `${value}${unit.name}${approximate ? '约' : ''}`,
    ),
    ...percentages(text).map(({ value, unit }) => `${value}${unit}`),
  ],
  dates: (text) =>
    findDates(text, 2026).map(
      ({ date, asOf, start, end }) => `${date ?? '?'}${asOf ? '截至' : ''}[${text.slice(start, end)}]`,
    ),
  'time of a table': (text) => {
    const { asOf, period, year } = tableTime([text]);
    return [asOf, period && `${period.start}~${period.end}`, year];
  },
  line: (text) => [
    when(isNote(text), '说明'),
    when(isTotalName(text), '合计'),
    when(isGroupName(text), `分组“${groupName(text)}”`),
  ],
  verdict: (text) => [
    verdictFrom(text, '', 'column')?.status ?? null,
    verdictFrom(text, '8月份节点完成情况', 'column')?.status ?? null,
    verdictOfProgress(text)?.status ?? null,
    verdictBeside(text, '备注')?.status ?? null,
    verdictInHeading(text) && `标题“${verdictInHeading(text)}”`,
  ],
  target: (text) =>
    commitments(read(cleanText(text))).map(
      ({ target: { value, unit, noun, kind, bound, rule } }) =>
        `${value}${unit}「${noun}」${kind}${bound === 'at-most' ? '≤' : ''} ${rule}`,
    ),
  fact: (text) =>
    factsOf(read(cleanText(text)), { year: 2026, header: '' }).map(
      ({ value, unitText, objections, total, part, onePeriod, each, doneInClause }) =>
        [
          `${value}${unitText}`,
          ...objections.map(({ role, word }) => `${role}“${word}”`),
          ...[
            when(total, '累计'),
            when(part, '部分'),
            when(onePeriod, '单期'),
            when(each, '各'),
            when(doneInClause, '完成'),
          ],
        ]
          .filter((word) => word !== false)
          .join(' '),
    ),
  issues: (text) => {
    const [task = '', plan = '', progress = '', due = '', verdict = ''] = text
      .split('|')
      .map((one) => one.trim());
    const given = { task, plan, progress, due, verdict, leadUnits: '甲局' };
    const filled = Object.fromEntries(Object.entries(given).filter(([, words]) => words !== ''));
    const { items } = analyseTable(sheet([filled]));
    return items.flatMap(({ issues }) =>
      issues
        .filter(({ code }) => code !== 'no-figure')
        .map(({ code, severity, params }) =>
          `${severity} ${code} ${params.kind ?? ''} ${params.words ?? ''}`.trim(),
        ),
    );
  },
  progress: (text) => {
    const [task = '', progress = ''] = text.split('|').map((one) => one.trim());
    const found = measure({ task: cleanText(task), progress: cleanText(progress), due: null, year: 2026 });
    return [
      ...found.indicators.map(({ actual, proposed }) =>
        actual ? `${actual.value}${actual.unit}` : proposed ? `可能${proposed.value}` : '待核',
      ),
      ...found.statedPercents.map(({ percent, kind, rule }) => `自报${percent}% ${kind} ${rule}`),
      found.declaredDone && `声明 ${found.declaredDone.rule}`,
    ];
  },
  stage: (text) => stageMarks(text).map(({ stage, state }) => `${stage} ${state}`),
  claim: (text) =>
    claims(text, 2026).map(({ says, until, text: words }) => `${says} ${until ?? ''} “${words}”`),
  trouble: (text) => [
    ...troubles(text).map(({ kind, text: words }) => `${kind} “${words}”`),
    when(statesProblem(text), '有问题'),
  ],
  due: (text) => {
    const told = [dueOfColumn(cleanText(text), 2026), dueOfTask(cleanText(text), 2026)];
    return told.map((due) => due && `${due.kind} ${due.date ?? ''}`);
  },
  'planned share': (text) => [plannedPercent(text, '新建公厕40座')],
  clean: (text) => [`“${cleanText(text).text}”`, pageNoise(text)],
  clauses: (text) => clauses(text).map(({ text: words, sentence }) => `${sentence}:${words}`),
  'draft state': (text) => [
    stateBefore(text) && `前 ${stateBefore(text)?.state}`,
    stateAfter(text) && `后 ${stateAfter(text)?.state}`,
  ],
  'draft count': (text) =>
    countMentions(passageOf(text), []).map((one) => JSON.stringify(one).replace(/["{}]/gu, '')),
};

/** – where nothing is. */
export const understood = (reads: Reads, text: string): string =>
  reads(text)
    .filter((one) => one !== null && one !== false && one !== '')
    .join('；') || '–';
