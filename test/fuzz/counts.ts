import { KINDS } from './fuzzCase';
import type { Report } from './protocol';

/** The outcome of a campaign as a table: kinds of mutation down, what became of their cases across. */

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const LIMITS: readonly string[] = ['over time', 'over memory', 'crash'];

function lineOf(name: string, reports: readonly Report[]): string {
  const count = (fits: (report: Report) => boolean): number => reports.filter(fits).length;
  const broken = (...laws: readonly string[]): number =>
    count((report) => report.broken.some(({ law }) => laws.includes(law)));
  const cells = [
    reports.length,
    count(({ end }) => end === 'rows'),
    count(({ end }) => end === 'no table'),
    count(({ end }) => end !== 'rows' && end !== 'no table' && !LIMITS.includes(end)),
    broken('refusal', 'analysis'),
    broken('limit'),
    broken('output', 'read again', 'json'),
    broken('balance', 'account'),
    broken('source', 'disk'),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

export function counts(seed: number, reports: readonly Report[]): string {
  const times = reports.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const refusals = new Map<string, number>();
  for (const { end } of reports) refusals.set(end, (refusals.get(end) ?? 0) + 1);
  return [
    `Seed ${seed}, ${reports.length} cases; milliseconds a case: median ${percentile(times, 0.5)}, 99 % ${percentile(times, 0.99)}, most ${times.at(-1) ?? 0}`,
    '',
    '| kind | cases | rows | no table | refused | faults of ours | over limits | invalid outputs | unbalanced | sources changed |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...KINDS.map((kind) =>
      lineOf(
        kind,
        reports.filter((report) => report.kind === kind),
      ),
    ),
    lineOf('all', reports),
    '',
    [...refusals]
      .sort((a, b) => b[1] - a[1])
      .map(([end, count]) => `${end} ${count}`)
      .join(', '),
  ].join('\n');
}
