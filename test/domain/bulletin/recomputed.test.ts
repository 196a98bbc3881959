import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analysisJson } from '../../../src/cli/analysisJson';
import { analyseTables, type AnalyseOptions } from '../../../src/domain/analyse';
import { documentLines, narrativeText } from '../../../src/domain/bulletin/documentText';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { sourcesOf } from '../../../src/domain/sources';
import type { ProgressTable } from '../../../src/domain/table/table';
import { readSource } from '../../../src/files/read';
import { SHARED } from '../../corpus/corpus';
import { MASTER, SAMPLES, sampleTable } from '../../samples';
import { documentFor } from './made';

/** What the text says, reckoned anew by who knows the analysis as JSON and the text, and nothing else of ours. */

const CASES = path.join(SHARED, 'cases');
const CORPUS = path.join(SHARED, 'corpus/study');

interface Told {
  readonly tables: ReturnType<typeof analysisJson>['tables'];
  readonly narrative: string;
  /** Annexes, line by line. */
  readonly annexes: readonly string[];
  readonly hasList: boolean;
}
type Item = Told['tables'][number]['items'][number];

async function tablesOf(files: readonly string[]): Promise<readonly ProgressTable[]> {
  const read = files.map((file) => readSource(path.basename(file), readFileSync(file)));
  return sourcesOf(await Promise.all(read)).tables;
}

const inFolder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:xlsx|xls|et|csv|txt)$/u.test(name) && name !== MASTER)
    .map((name) => path.join(folder, name));

async function told(
  files: readonly string[],
  options: AnalyseOptions,
  master: readonly ProgressTable[] | null = null,
): Promise<Told> {
  const { tables: combined, report } = consolidate(await tablesOf(files), master);
  const tables = analyseTables(combined, options);
  const made = documentFor(tables, { report });
  const narrative = narrativeText(made);
  const lines = [...documentLines(made)].join('\n').slice(narrative.length).split('\n');
  // Through JSON: nothing but data goes on.
  const json: Told['tables'] = JSON.parse(
    JSON.stringify(analysisJson({ asOf: null, files: [], tables, issues: [] }).tables),
  );
  return { tables: json, narrative, annexes: lines, hasList: master !== null };
}

/** Rows that are not on the list, or not for certain, are counted apart. */
const OUTSIDE: readonly string[] = ['outside-list', 'row-doubtful'];
const listedIn = ({ tables, hasList }: Told): Item[] =>
  tables
    .flatMap((table) => table.items)
    .filter(({ issues }) => !hasList || !issues.some(({ code }) => OUTSIDE.includes(code)));
const isOpen = ({ doubt }: Item): boolean => doubt?.code === 'verdict-contradiction';

const share = (count: number, of: number): string =>
  `${(Math.round(Number(((count / of) * 1000).toPrecision(12))) / 10).toFixed(1)}%`;

/** The classes of a text as a leader reads them: count and share. */
function classesIn(sentence: string): Record<string, { count: number; share: string }> {
  const found: Record<string, { count: number; share: string }> = {};
  for (const [, name = '', count, percent = ''] of sentence.matchAll(
    /(已完成|按计划推进|进展较缓|待核)(\d+)项，占(\d+\.\d%)/gu,
  ))
    found[name] = { count: Number(count), share: percent };
  return found;
}

function expectedClasses(items: readonly Item[]): Record<string, { count: number; share: string }> {
  const count = (...statuses: readonly string[]): number =>
    items.filter(({ status }) => statuses.includes(status)).length;
  const all = {
    已完成: count('completed'),
    按计划推进: count('on-track'),
    进展较缓: count('at-risk', 'behind'),
    待核: count('undetermined'),
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, own]) => own > 0)
      .map(([name, own]) => [name, { count: own, share: share(own, items.length) }]),
  );
}

const squeezed = (text: string): string => text.replace(/[\s，,。；;：:、（）()“”"·]/gu, '');

/** Lines of a section, without its heading. */
function section(narrative: string, name: string): string[] {
  const lines = narrative.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => new RegExp(`^[一二三四五六七]、${name}`, 'u').test(line));
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^[一二三四五六七]、|^附件：/u.test(line));
  return rest.slice(0, end < 0 ? undefined : end);
}

const SLOW = ['at-risk', 'behind'];

function checkTotals(made: Told): void {
  const { narrative } = made;
  const items = listedIn(made);
  const [first = ''] = section(narrative, '总体情况');
  if (items.length === 0) return;
  expect(first).toContain(`共通报${items.length}项`);
  const judged = items.some(({ status }) => status !== 'undetermined');
  if (!judged) {
    expect(first).toMatch(/均未作判定：/u);
    return;
  }
  expect(classesIn(first)).toEqual(expectedClasses(items));
  const lagging = items.filter(({ status }) => status === 'behind').length;
  const slow = items.filter(({ status }) => SLOW.includes(status)).length;
  if (slow > 0 && lagging > 0 && lagging < slow)
    expect(first).toContain(`进展滞后${lagging}项、进展偏慢${slow - lagging}项`);
  const open = items.filter((item) => isOpen(item)).length;
  const apart = [...first.matchAll(/待核实(\d+)项/gu)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(apart).toBe(open);
}

function checkTables(made: Told): void {
  const { tables, narrative } = made;
  const listed = new Set(listedIn(made));
  const lines = section(narrative, '总体情况').slice(1);
  const own = lines.filter((line) => /\d+项，其中/u.test(line));
  if (own.length === 0) return;
  const counted = tables
    .map(({ items }) => items.filter((item) => listed.has(item)))
    .filter((items) => items.some(({ status }) => status !== 'undetermined'));
  expect(own).toHaveLength(counted.length);
  own.forEach((line, index) => expect(classesIn(line)).toEqual(expectedClasses(counted[index] ?? [])));
}

/** Each slow item stands in the annex once; each line of the text is of one of them, by units and figures. */
function checkSlow(made: Told): void {
  const { narrative, annexes } = made;
  const items = listedIn(made);
  const certain = items.filter((item) => SLOW.includes(item.status) && !isOpen(item));
  const lines = section(narrative, '进展较缓的事项');
  const named = lines.filter((line) => !/^(?:以下|其余)\d+项/u.test(line));
  const joint = lines.flatMap((line) =>
    [...line.matchAll(/列入\d+张表，计(\d+)项/gu)].map(([, count]) => Number(count) - 1),
  );
  const rest = lines.flatMap((line) =>
    [...line.matchAll(/^其余(\d+)项见附件/gu)].map(([, count]) => Number(count)),
  );
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  expect(named.length + sum(joint) + sum(rest)).toBe(certain.length);
  expect(new Set(named.map((line) => line.replace(/^\d+\./u, ''))).size).toBe(named.length);
  for (const [, count] of narrative.matchAll(/以下(\d+)项所报结论均为/gu))
    expect(Number(count)).toBe(certain.length);
  const units = items.some(({ leadUnits }) => leadUnits.length > 0);
  for (const line of named) expect(certain.some((item) => isLineOf(line, item, units))).toBe(true);
  expect(slowRows(annexes)).toHaveLength(certain.length);
}

/** The rows of 进展较缓事项, numbered from 1. */
function slowRows(annexes: readonly string[]): string[] {
  const start = annexes.indexOf('进展较缓事项');
  const after = annexes.slice(start < 0 ? annexes.length : start + 1);
  const end = after.findIndex((line) => /^附件\d/u.test(line));
  return after.slice(0, end < 0 ? undefined : end).filter((line) => /^\d+\t/u.test(line));
}

/** A third of the signs at least: the tables may be in traditional characters, with noise. */
function isNameOf(line: string, { name, task }: Item): boolean {
  const told = [...squeezed(line.replace(/^\d+\./u, '').split(/（(?=[^（]{2,40}[）；])|：/u)[0] ?? '')];
  const own = new Set(squeezed(`${name ?? ''}${task ?? ''}`));
  return told.filter((sign) => own.has(sign)).length * 3 >= told.length;
}

/** 完成12辆, 完成84.58亿元: before the department's own words, each is what one of its indicators was done to. */
function hasFigures(line: string, { indicators }: Item): boolean {
  const [ours = ''] = line.slice(line.indexOf('：') + 1).split('；');
  const told = [...ours.replace(/“[^”]*”/gu, '').matchAll(/、?完成(\d+(?:\.\d+)?)(?=[万亿]?[^\d.%])/gu)];
  const done = indicators.flatMap(({ actual }) => actual?.value ?? []);
  return told.every(([, figure]) =>
    [1, 1e4, 1e8].some((factor) =>
      done.some((value) => Math.abs(value - Number(figure) * factor) <= 1e-6 * value),
    ),
  );
}

/** @param units whether a row of the tables has any */
function isLineOf(line: string, item: Item, units: boolean): boolean {
  const { leadUnits, completion, expected } = item;
  if (!isNameOf(line, item) || !hasFigures(line, item)) return false;
  const behind = leadUnits.length === 0 ? '（未注明单位' : `（${leadUnits.join('、')}`;
  if ([`${behind}）`, `${behind}；列入`].some((words) => line.includes(words)) !== units) return false;
  const rate = /(?<!”)完成率(\d+\.\d)%/u.exec(line)?.[1];
  if (rate !== undefined && Number(rate) !== Number(tenths(completion.percent))) return false;
  const pace = /序时进度(\d+\.\d)%/u.exec(line)?.[1];
  return pace === undefined || Number(pace) === Number(tenths(expected.percent));
}

const tenths = (value: number | null): string =>
  value === null ? 'NaN' : (Math.round(Number((value * 10).toPrecision(12))) / 10).toFixed(1);

/** 完成率64.0%，序时进度85.4%，低于序时进度21.4个百分点: whoever subtracts finds the gap. */
function checkGaps({ narrative }: Told): void {
  const told =
    /(?:完成率|进度)(?<own>\d+\.\d)%，序时进度(?<pace>\d+\.\d)%(?:，(?<way>低于|超)序时进度(?<gap>\d+\.\d)个百分点)?/gu;
  for (const { groups = {} } of narrative.matchAll(told)) {
    const difference = Math.round(Math.min(1000, Number(groups.own) * 10) - Number(groups.pace) * 10);
    const gap = Math.round(Number(groups.gap ?? 0) * 10) * (groups.way === '低于' ? -1 : 1);
    expect(gap).toBe(difference);
  }
}

interface Unit {
  readonly unit: string;
  readonly figures: readonly number[];
  readonly rank: number | null;
}

function unitsIn(annexes: readonly string[]): Unit[] {
  const start = annexes.findIndex((line) => line.startsWith('名次\t单位'));
  if (start < 0) return [];
  const rows = annexes.slice(start + 1);
  const end = rows.findIndex((line) => !line.includes('\t'));
  return rows.slice(0, end < 0 ? undefined : end).map((line) => {
    const [rank = '', unit = '', ...figures] = line.split('\t');
    return { unit, rank: rank === '—' ? null : Number(rank), figures: figures.slice(0, 6).map(Number) };
  });
}

function checkUnits(made: Told): void {
  const items = listedIn(made);
  const units = unitsIn(made.annexes);
  for (const { unit, figures } of units) {
    const own = items.filter(({ leadUnits }) =>
      leadUnits.length === 0 ? unit === '未注明单位' : leadUnits.includes(unit),
    );
    const count = (status: string): number => own.filter((item) => item.status === status).length;
    expect([unit, ...figures]).toEqual([
      unit,
      own.length,
      ...['completed', 'on-track', 'at-risk', 'behind', 'undetermined'].map(count),
    ]);
  }
  checkRanks(units);
}

function checkRanks(units: readonly Unit[]): void {
  const standing = ({ figures: [all = 0, done = 0, , slow = 0, lagging = 0, open = 0] }: Unit) => {
    const judged = all - open;
    return { judged, all, slow: (slow + lagging) / judged, done: done / judged };
  };
  const ranked = units.filter(({ rank }) => rank !== null);
  const better = (a: Unit, b: Unit): boolean => {
    const [own, other] = [standing(a), standing(b)];
    return (
      own.slow < other.slow - 1e-12 ||
      (Math.abs(own.slow - other.slow) < 1e-12 && own.done > other.done + 1e-12)
    );
  };
  for (const unit of ranked) {
    expect([unit.unit, unit.rank]).toEqual([
      unit.unit,
      1 + ranked.filter((other) => better(other, unit)).length,
    ]);
    const { judged, all } = standing(unit);
    expect(judged * 2).toBeGreaterThanOrEqual(all);
    expect(unit.unit).not.toMatch(/^各|未注明/u);
  }
}

/** Rows whose verdict waits are named in neither text nor list, unless another row of the same name may be. */
function checkNames({ tables, narrative, annexes }: Told): void {
  const items = tables.flatMap((table) => table.items);
  const key = ({ name, task }: Item): string => squeezed(name ?? task ?? '');
  const may = new Set(items.filter((item) => !isOpen(item)).map(key));
  const text = squeezed([narrative, ...slowRows(annexes)].join('\n'));
  for (const item of items.filter(isOpen))
    if (key(item).length >= 6 && !may.has(key(item))) expect(text).not.toContain(key(item));
}

/** What is only suspected, and so 待核, is named among neither the slow items nor the fast. */
function checkOpen({ tables, narrative, annexes }: Told): void {
  const items = tables.flatMap((table) => table.items);
  const key = ({ name, task }: Item): string => squeezed(name ?? task ?? '');
  const judged = new Set(items.filter(({ status }) => status !== 'undetermined').map(key));
  const told = squeezed(
    [
      ...section(narrative, '进展较快的事项'),
      ...section(narrative, '进展较缓的事项'),
      ...slowRows(annexes),
    ].join('\n'),
  );
  for (const item of items.filter(({ status }) => status === 'undetermined'))
    if (key(item).length >= 6 && !judged.has(key(item))) expect(told).not.toContain(key(item));
}

function checkPrint({ narrative, annexes }: Told): void {
  expect(narrative).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|NaN|\bnull\b|…|（）|：。|；。|，，|；；/u);
  expect(narrative).not.toMatch(/\b[a-z]+-[a-z]+\b/u);
  expect(annexes.join('\n')).not.toMatch(/\b(?:by-hand|on-track|at-risk|finished-by-words)\b/u);
  const [title = ''] = narrative.split('\n');
  expect(title).toMatch(/^关于.*的通报$/u);
  expect(title).not.toMatch(/[《》（）()]|表(?=的通报)|表进展/u);
}

function check(made: Told): void {
  checkTotals(made);
  checkTables(made);
  checkSlow(made);
  checkGaps(made);
  checkUnits(made);
  checkNames(made);
  checkOpen(made);
  checkPrint(made);
}

test('the sample county', async () => {
  check(await told(inFolder(SAMPLES), {}, await sampleTable(MASTER)));
});

const published: readonly (readonly [name: string, asOf: string | null])[] = [
  ['000-shengzhou-2022H1', '2022-06-30'],
  ['001-cangnan-2023Q1', '2023-04-10'],
  ['002-pinghu', null],
  ['003-beilun-2023-08', '2023-08-31'],
  ['004-qixia-2024Q2', '2024-06-30'],
];

if (!existsSync(CASES)) console.warn('shared cases are absent: published tables are not reckoned anew');
(existsSync(CASES) ? describe : describe.skip)('published tables', () => {
  test.each(published)('%s', async (name, asOf) => {
    check(await told([path.join(CASES, 'tables', `${name}.xlsx`)], asOf === null ? {} : { asOf }));
  });

  test.each([
    ['pinghu', '2023-06-30'],
    ['qixia-2024Q2', '2024-06-30'],
    ['shengzhou-county-2022H1', '2022-06-30'],
  ])('returns of %s', async (folder, asOf) => {
    check(await told(inFolder(path.join(CASES, 'returns', folder)), { asOf }));
  });

  test('what 004 states takes two pages at most, each slow item once', async () => {
    const made = await told([path.join(CASES, 'tables/004-qixia-2024Q2.xlsx')], { asOf: '2024-06-30' });
    // What the office demands and the list of annexes come after it.
    const [stated = ''] = made.narrative.split(/^\s*四、下步要求/mu);
    // 22 lines of 28 characters a page, digits half as wide; the title's lines are taller, and a blank one follows.
    const width = (text: string): number =>
      [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0);
    const lines = stated.split('\n').map((line) => Math.max(1, Math.ceil(width(line.trim()) / 28 + 2 / 28)));
    expect(lines.reduce((a, b) => a + b, 0) + 2).toBeLessThanOrEqual(2 * 22);
    const [verdict, ...named] = section(made.narrative, '进展较缓的事项');
    expect(verdict).toBe('以下11项所报结论均为“未完成二季度任务”。');
    expect(named).toHaveLength(11);
  });
});

/** Of the corpus: prose, short answers, number columns, plans with verdicts; as of their own days. */
const OF_CORPUS: readonly (readonly [name: string, asOf: string])[] = [
  ['east-28_huainan_2025H1', '2025-06-30'],
  ['east-03_fenghua_2022Q1', '2022-03-31'],
  ['south-01_tongliang_2025H1', '2025-06-30'],
  ['south-03_yueyanglou_2022-10', '2022-10-31'],
  ['terse-02_yueyang2019', '2019-11-30'],
  ['numeric-01_xiangxi_2021-09', '2021-09-30'],
  ['numeric-02_liangshan_2016-09', '2016-09-30'],
  ['numeric-34_minqing_2024-06', '2024-06-30'],
  ['plans-01_nanyang_2014-06', '2014-06-30'],
  ['plans-03_dalian_2023-08', '2023-08-31'],
];
if (!existsSync(CORPUS)) console.warn('the corpus is absent: its tables are not reckoned anew');
(existsSync(CORPUS) ? describe : describe.skip)('tables of the corpus', () => {
  test.each(OF_CORPUS)('%s', async (name, asOf) => {
    check(await told([path.join(CORPUS, `${name}.xlsx`)], { asOf }));
  });
});
