import type { TableAnalysis } from '../analysis';
import { placeKey } from '../consolidate/entry';
import type { ConsolidationReport } from '../consolidate/report';
import { returnsIssues, type ReturnsIssue } from '../consolidate/returnsIssues';
import type { IsoDate } from '../date';
import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { placedIssues, type PlacedIssue } from '../placedIssue';
import type { Changes } from '../previous/changes';
import { isDisputed, isSlow } from '../schedule/slow';
import type { FileAccount } from '../sources';
import { itemsOf } from './figures';
import { comparedOf } from './lampFigures';
import { rankedUnits, type UnitFigures } from './ranking';
import { commonSubject } from './title';

/** What a bulletin rests on, before a word of it is written. */
export interface Bulletin {
  readonly title: string;
  /** What it is about: 2026年民生实事项目进展情况. */
  readonly subject: string;
  readonly asOf: IsoDate | null;
  readonly tables: readonly TableAnalysis[];
  /** The list's items: every count is of them. */
  readonly items: readonly TaskItem[];
  /** 表外事项: sent, and not on the list, and nobody has said whether they count; they stand in no table. */
  readonly outside: { readonly count: number; readonly items: readonly TaskItem[] };
  /** Items that may be named, worst first: slow by what is certain, or by what a person confirmed. */
  readonly slow: readonly TaskItem[];
  readonly completed: readonly TaskItem[];
  /** On plan and ahead of expected progress by ten points or more, farthest first. */
  readonly ahead: readonly TaskItem[];
  readonly units: readonly UnitFigures[];
  readonly report: ConsolidationReport | null;
  /** All there is to ask about. */
  readonly issues: readonly PlacedIssue[];
  /** Against last period, where one was given. */
  readonly changes: Changes | null;
  /** What became of every file and sheet; none where nobody has told. */
  readonly files: readonly FileAccount[];
}

export interface BulletinOptions {
  readonly title?: string;
  readonly report?: ConsolidationReport | null;
  /** What of the report is still asked; left out: all of it. */
  readonly issues?: readonly ReturnsIssue[];
  readonly changes?: Changes | null;
  readonly files?: readonly FileAccount[];
}

/** 超额: at least ten points over expected progress (南京 2016). */
const AHEAD = 10;

/** The latest date of the tables; null where none has one. */
const latestDate = (tables: readonly TableAnalysis[]): IsoDate | null =>
  tables
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1) ?? null;

/** Red before yellow; then the farthest behind expected progress first, those without a gap last. */
function worstFirst(items: readonly TaskItem[]): TaskItem[] {
  const gaps = new Map(items.map((item) => [item, comparedOf(item)?.gap ?? 0]));
  const red = ({ status }: TaskItem): number => (status === 'behind' ? 0 : 1);
  return [...items].sort((a, b) => red(a) - red(b) || (gaps.get(a) ?? 0) - (gaps.get(b) ?? 0));
}

/** Last period's words are no ground for praise, nor is a figure that may count what was there before. */
const NO_PRAISE: readonly Issue['code'][] = ['old-table', 'over-achievement', 'reservation'];
const MOST_PERCENT = 150;
const mayBeLess = ({ issues, indicators }: TaskItem): boolean =>
  issues.some(({ code }) => NO_PRAISE.includes(code)) ||
  indicators.some(({ percent, target }) => target.kind !== 'change' && (percent ?? 0) > MOST_PERCENT);

function farthestAhead(items: readonly TaskItem[]): TaskItem[] {
  const gaps = items.flatMap((item) => {
    if (item.status !== 'on-track' || item.suspected !== null || mayBeLess(item)) return [];
    // By its whole completion, not by a part of it and not by the department's own word alone.
    const compared = comparedOf(item);
    return compared?.of === 'item' && compared.gap >= AHEAD ? [{ item, gap: compared.gap }] : [];
  });
  return gaps.sort((a, b) => b.gap - a.gap).map(({ item }) => item);
}

export function bulletinOf(tables: readonly TableAnalysis[], options: BulletinOptions = {}): Bulletin {
  const all = itemsOf(tables);
  // What a person takes in is counted as any other item; what a person leaves out is told in 核对 alone.
  const open = (options.report?.unlisted ?? []).filter(({ taken }) => taken === null);
  const outside = new Set(open.map(placeKey));
  const isOutside = ({ source }: TaskItem): boolean => outside.size > 0 && outside.has(placeKey(source));
  const items = all.filter((item) => !isOutside(item));
  const named = items.filter((item) => !isDisputed(item));
  const subject = commonSubject(tables);
  const report = options.report ?? null;
  const met =
    report === null
      ? []
      : returnsIssues(
          report,
          tables.map(({ table }) => table),
        );
  return {
    title: options.title ?? messages.bulletin.title(subject),
    subject,
    asOf: latestDate(tables),
    tables,
    items,
    outside: { count: outside.size, items: all.filter(isOutside) },
    slow: worstFirst(named.filter(isSlow)),
    completed: named.filter(({ status }) => status === 'completed'),
    ahead: farthestAhead(named),
    units: rankedUnits(items),
    report,
    issues: placedIssues(
      options.issues ?? met,
      tables.map(({ table, items }) => ({ table, items, issues: table.issues })),
    ),
    changes: options.changes ?? null,
    files: options.files ?? [],
  };
}
