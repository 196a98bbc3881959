import type { Clause } from '../text/clauses';
import type { PlanStep } from './milestones';
import { listedSites, type Row, stretches } from './sites';
import { CONSTRUCTION, reached, type StageMark, stageMarks } from './stages';

/** A step that asks something of each of the row's sites is reached only where each of them is said to be there. */

/** How one site stands to what the step asks of it. */
export interface SiteAnswer {
  readonly site: string;
  readonly outcome: 'met' | 'missed' | 'unknown';
  /** What is told of it; '' where nothing is. */
  readonly words: string;
}

interface Told {
  readonly marks: readonly StageMark[];
  readonly words: string;
}

/** What a text tells of each of the sites, in marks and in words. */
function bySite(parts: readonly Clause[], sites: readonly string[]): Map<string, Told> {
  const found = new Map<string, Told>();
  for (const stretch of stretches(parts, ({ text }) => sites.filter((site) => text.includes(site))))
    for (const site of stretch.sites) {
      const known = found.get(site);
      found.set(site, {
        marks: [...(known?.marks ?? []), ...stretch.clauses.flatMap(({ text }) => stageMarks(text))],
        words: known?.words ?? stretch.clauses.map(({ text }) => text).join(),
      });
    }
  return found;
}

function outcomeOf(asked: readonly StageMark[], told: readonly StageMark[]): SiteAnswer['outcome'] {
  const wanted = asked.filter(({ state }) => state !== 'not');
  const { done, touched } = reached(told);
  if (wanted.length === 0 || touched < 0) return 'unknown';
  const highest = wanted.reduce((a, b) => (b.index >= a.index ? b : a));
  const lowest = Math.min(...wanted.map(({ index }) => index));
  const begun = highest.state === 'under-way' && touched >= highest.index;
  if (done >= highest.index || touched > highest.index || begun) return 'met';
  // Its preparation may run beside: only what asks for work on the site is missed by one that has none.
  return touched < lowest && touched < CONSTRUCTION && highest.index >= CONSTRUCTION ? 'missed' : 'unknown';
}

/**
 * Each site that the step names, in its order, against what is reported of it. Empty where the row lists no sites,
 * the step names fewer than two of them, or the report none.
 */
export function siteAnswers(
  step: PlanStep,
  { task }: Pick<Row, 'task'>,
  report: readonly Clause[],
): SiteAnswer[] {
  const sites = listedSites(task);
  if (sites.length < 2) return [];
  const asked = bySite(step.parts, sites);
  const told = bySite(report, sites);
  if (asked.size < 2 || told.size === 0) return [];
  return [...asked].map(([site, { marks }]) => {
    const own = told.get(site);
    return own === undefined
      ? { site, outcome: 'unknown', words: '' }
      : { site, outcome: outcomeOf(marks, own.marks), words: own.words };
  });
}
