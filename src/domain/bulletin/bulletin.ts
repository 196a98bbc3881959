import type { TableAnalysis } from '../analysis';
import type { ConsolidationReport } from '../consolidate/report';
import type { IsoDate } from '../date';
import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import type { Changes } from '../previous/changes';
import { isDisputed, isSlow } from '../schedule/slow';
import type { FileAccount } from '../sources';
import { cleanText, printable } from '../text/clean';
import { byUnit, countsOf, itemsOf, shareOf, unitFigures, type Counts, type UnitFigures } from './figures';
import { gapOf, oneLine } from './wording';

/** What a bulletin says, before it is laid out. Every statement is a figure of the tables or words of a return. */
export interface Bulletin {
  readonly title: string;
  readonly asOf: IsoDate | null;
  readonly tables: readonly TableAnalysis[];
  readonly overall: Counted;
  /** One per table where there are several. */
  readonly perTable: readonly (Counted & { readonly title: string })[];
  readonly completed: readonly TaskItem[];
  readonly fast: ReadonlyMap<string, readonly TaskItem[]>;
  readonly slow: ReadonlyMap<string, readonly TaskItem[]>;
  readonly units: readonly UnitFigures[];
  /** Items that several units lead: they count for each. */
  readonly sharedItems: number;
  readonly problems: readonly { readonly unit: string; readonly item: TaskItem; readonly words: string }[];
  readonly report: ConsolidationReport | null;
  /** Against last period, where one was given. */
  readonly changes: Changes | null;
  /** What became of every file and sheet; none where nobody has told. */
  readonly files: readonly FileAccount[];
}

export interface Counted {
  readonly counts: Counts;
  /** Of completed, on-track, slow, undetermined, in percent. */
  readonly shares: readonly number[];
}

export interface BulletinOptions {
  readonly title?: string;
  readonly report?: ConsolidationReport | null;
  readonly changes?: Changes | null;
  readonly files?: readonly FileAccount[];
}

const say = messages.bulletin;
/** 超额: at least ten points over expected progress (南京 2016). */
const FAST_GAP = 10;

const isFast = (item: TaskItem): boolean =>
  item.status === 'completed' || (item.status === 'on-track' && (gapOf(item) ?? 0) >= FAST_GAP);

const counted = (items: readonly TaskItem[]): Counted => {
  const counts = countsOf(items);
  return { counts, shares: shareOf(counts) };
};

/** 2026年…进展情况表(教体局) → 2026年…进展情况. */
const subjectOf = (title: string): string =>
  oneLine(title)
    .replace(/[((][^()()]*[))]\s*$/u, '')
    .replace(/(?:一览|汇总|统计|明细)?表$/u, '');

export const tableTitle = ({ table }: TableAnalysis): string => oneLine(table.title ?? say.defaultSubject);

/** From the table's own title; several tables share no title, so they get the general one. */
function titleOf(tables: readonly TableAnalysis[]): string {
  const [only] = tables;
  if (tables.length !== 1 || only === undefined || only.table.title === null)
    return say.title(say.defaultSubject);
  const subject = subjectOf(only.table.title);
  return say.title(/情况|情況$/u.test(subject) ? subject : say.progressOf(subject));
}

/** The date of most tables; null where none has one. */
function commonDate(tables: readonly TableAnalysis[]): IsoDate | null {
  const dates = tables.flatMap(({ asOf }) => asOf ?? []).sort();
  return dates.at(-1) ?? null;
}

const NO_PROBLEM = /^(?:无|暂无|没有|无问题|不涉及|\/|-|—)*[。.]?$/u;

/** Words that a progress text itself announces as problems: …存在问题：一是…。 */
const ANNOUNCED = /存在(?:的)?(?:主要)?(?:问题|困难)(?:是|为)?[:：,，](?<words>.+)$/su;

function wordsOfProblem({ source: { cells } }: TaskItem): string {
  const column = oneLine(printable(cells.problem?.text ?? ''));
  if (!NO_PROBLEM.test(cleanText(column).text)) return column;
  return oneLine(printable(cells.progress?.text ?? '').match(ANNOUNCED)?.groups?.words ?? '');
}

const problems = new WeakMap<TaskItem, string>();

/**
 * The problem column's words, else what the progress text announces as its problems; empty where neither speaks.
 * Asked for on several sheets.
 */
export function problemWords(item: TaskItem): string {
  const words = problems.get(item) ?? wordsOfProblem(item);
  problems.set(item, words);
  return words;
}

function problemsOf(items: readonly TaskItem[]): Bulletin['problems'] {
  return items.flatMap((item) => {
    const words = problemWords(item);
    return words === '' ? [] : [{ unit: item.source.leadUnits.join('、') || say.noUnit, item, words }];
  });
}

export function bulletinOf(tables: readonly TableAnalysis[], options: BulletinOptions = {}): Bulletin {
  const items = itemsOf(tables);
  const named = items.filter((item) => !isDisputed(item));
  return {
    title: options.title ?? titleOf(tables),
    asOf: commonDate(tables),
    tables,
    overall: counted(items),
    perTable:
      tables.length > 1 ? tables.map((table) => ({ title: tableTitle(table), ...counted(table.items) })) : [],
    completed: named.filter(({ status }) => status === 'completed'),
    fast: byUnit(named.filter(isFast), say.noUnit),
    slow: byUnit(named.filter(isSlow), say.noUnit),
    units: unitFigures(items, say.noUnit),
    sharedItems: items.filter(({ source }) => source.leadUnits.length > 1).length,
    problems: problemsOf(items),
    report: options.report ?? null,
    changes: options.changes ?? null,
    files: options.files ?? [],
  };
}
