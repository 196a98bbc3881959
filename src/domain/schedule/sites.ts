import type { Measurement } from '../item';
import { partOfWork } from '../lexicon/percents';
import { nth } from '../nth';
import { charactersOf, foreign, strange } from '../read/residue';
import { anyOf } from '../text/anyOf';
import { type Clause, clauses } from '../text/clauses';
import { reached, type StageMark, stageMarks } from './stages';

/** Sites of a row that promises several: what is told of one of them is not told of the item. */

/** 灵溪镇, 滨河路, 2号楼, 三标段: a name of its own before what it is. */
const SITE = new RegExp(
  anyOf([
    /[\u4e00-\u9fff]{1,8}?(?:街道|社区|小区|[镇乡村])/u,
    /[\u4e00-\u9fff]{2,12}?(?:学校|[小中]学|幼儿?园|[医学][院校]|[生老]院|公园|[园校]区|水库|山塘|[路桥站园县区])/u,
    /[一二三四五六七八九\d]{1,3}(?:号楼|号线|号井|号地块|标段|标)/u,
  ]),
  'gu',
);
/** Words that hold the sign of a place and name none. */
const NO_SITE =
  /农村|乡村|城乡|[下返]乡|[各全本我该]?乡镇|[各全本我该某][镇乡村县区市]|行政村|自然村|[城市景片社]区|校园|公路|道路|线路|管网?路|电站/gu;

/** Some of several, without their names. */
const SOME = /个别|部分|少数|有的|有些|某些/u;
/** Said of all after all. */
const WHOLE = /整体|总体|全线|全[市县区镇乡]|均|都/u;

/** What a site is, behind its name. */
const KIND =
  /(?:街道|社区|小区|学校|[小中]学|幼儿?园|[医学][院校]|[生老]院|公园|[园校]区|水库|山塘|号[楼线井]|号地块|标段|[\u4e00-\u9fff])$/u;

/** 已建成公园 names none: what was done stands before the kind. */
const DONE_BEFORE = /(?:已|均|都|正在|目前|全部|新|完成|建成|建设|改造|提升|开工|竣工|完工|启动|建){1,6}/gu;

/** 2号楼, 三标段 are named by their number. */
const hasName = (site: string, known: ReadonlySet<number>): boolean => {
  const name = site.replace(KIND, '').replace(DONE_BEFORE, '');
  return /\d$|^[一二三四五六七八九]$/u.test(name) || foreign(name, known) !== '';
};

/** Sites that a text names, in text order; `known`: characters that are no name. */
export function sitesIn(text: string, known: ReadonlySet<number>): string[] {
  const masked = text.replace(NO_SITE, (word) => '|'.repeat(word.length));
  return [...masked.matchAll(SITE)].map(([site]) => site).filter((site) => hasName(site, known));
}

/** A list in brackets: (灵溪三幼、宜山二幼、马站三幼). */
const BRACKETED = /\(([^()]{3,400})\)/gu;
const MEMBER = /^[^\d,;。]{2,20}$/u;
/** 等, a number or a measure behind a name: 灵溪镇6台. */
const NAME_ENDS = /\d[\d.]{0,8}[\u4e00-\u9fff]{0,3}$|等$/u;

/** Names that the task lists in brackets behind what it counts, two at least. */
export function listedSites(task: string): string[] {
  for (const [, inside = ''] of task.matchAll(BRACKETED)) {
    const members = inside.split(/[、,;和及]/u).map((name) => name.trim().replace(NAME_ENDS, ''));
    if (members.length > 1 && members.every((name) => MEMBER.test(name))) return members;
  }
  return [];
}

/** What a row is asked of its sites. */
export interface Row {
  readonly task: string;
  readonly progress: string;
  readonly measurement: Measurement;
}

const isSeveral = ({ measurement: { indicators } }: Row): boolean =>
  indicators.some(({ target }) => target.kind === 'measure' || (target.kind === 'count' && target.value > 1));

const COUNTED = /(\d{1,5})([个处座所家条项])/u;

/** What was done is not what is slow: 已建成20座,进展缓慢. */
const IS_DONE = /已|完成|建成|完工|竣工|开工|投用/u;

/** Fewer than are promised of any of its counts: 2个点位进度滞后, 另2座受梅雨影响进度滞后 of 3座 beside 12座. */
function isFewer(words: string, { measurement: { indicators } }: Row): boolean {
  const [, count, unit] = (IS_DONE.test(words) ? null : COUNTED.exec(words)) ?? [];
  if (count === undefined) return false;
  const counts = indicators.flatMap(({ target }) => (target.kind === 'count' ? [target] : []));
  const alike = counts.filter((target) => target.unit === unit);
  const asked = alike.length > 0 ? alike : counts;
  return asked.length > 0 && asked.every(({ value }) => Number(count) < value);
}

/** Whether words tell of some sites only, of a row that has several. */
export function ofSomeSites(words: string, row: Row): boolean {
  if (WHOLE.test(words)) return false;
  const listed = listedSites(row.task);
  if (listed.some((name) => words.includes(name))) return true;
  if (!isSeveral(row)) return false;
  return SOME.test(words) || isFewer(words, row) || sitesIn(words, charactersOf(row.task)).length > 0;
}

/** 甘霖镇已完成50户 + 长乐镇已完成10户 of 750: words that each begin with a site, and none with all. */
export function toldOfSites(words: string, row: Row): boolean {
  const known = charactersOf(row.task);
  return (
    isSeveral(row) &&
    !/累计|共|合计|各/u.test(words) &&
    words.split(' + ').every((part) => {
      const [site] = sitesIn(part, known);
      return site !== undefined && part.startsWith(site) && !WHOLE.test(part);
    })
  );
}

/** What is told of one site, or of those named together, until another is named. */
export interface Stretch {
  readonly sites: readonly string[];
  readonly clauses: readonly Clause[];
}

/** Clauses by the sites that they name; what stands before the first name is of no site. */
export function stretches(
  parts: readonly Clause[],
  namesIn: (clause: Clause) => readonly string[],
): Stretch[] {
  const found: { sites: readonly string[]; clauses: Clause[] }[] = [];
  for (const clause of parts) {
    const sites = namesIn(clause);
    const last = found.at(-1);
    if (last === undefined || (sites.length > 0 && !sites.every((site) => last.sites.includes(site))))
      found.push({ sites, clauses: [clause] });
    else last.clauses.push(clause);
  }
  return found;
}

/** Shorter words before a stage may be anything. */
const LEAST_NAME = 3;

/** 大碶塔峙已投入使用, 大榭榭西、新碶紫荆进入装修: names without any sign. */
function unsignedNames(text: string, known: ReadonlySet<number>): string[] {
  const first = stageMarks(text)[0]?.text ?? '';
  const lead = first === '' ? '' : text.slice(0, text.indexOf(first));
  const names = lead.split(/[、和及与]/u);
  return partOfWork.test(lead) || names.some((name) => strange(name, known).length < LEAST_NAME) ? [] : names;
}

/** As many names as are promised are its sites, whatever they end with. */
function unsigned(parts: readonly Clause[], { task, measurement }: Row): Stretch[] {
  const known = charactersOf(task);
  const told = stretches(parts, ({ text }) => unsignedNames(text, known));
  const named = new Set(told.flatMap(({ sites }) => sites)).size;
  const promised = measurement.indicators.some(
    ({ target }) => target.kind === 'count' && target.value === named,
  );
  return promised ? told : [];
}

const marksOf = ({ clauses: own }: Stretch): StageMark[] => own.flatMap(({ text }) => stageMarks(text));

/** Marks of each site, where a row that promises several tells of two at least. */
function marksBySite(row: Row): StageMark[][] {
  if (!isSeveral(row)) return [];
  const known = charactersOf(row.task);
  const parts = clauses(row.progress);
  const listed = listedSites(row.task);
  // A list of where the sites are tells nothing of them.
  const tells = ({ text, end }: Clause): boolean => row.progress[end] === ':' || stageMarks(text).length > 0;
  const signed = (clause: Clause): readonly string[] => {
    const { text } = clause;
    if (!tells(clause)) return [];
    const named = listed.filter((name) => text.includes(name));
    return named.length > 0 ? named : sitesIn(text, known);
  };
  return ofNamed(stretches(parts, signed)) ?? ofNamed(unsigned(parts, row)) ?? [];
}

/** Null where what is told of no site may be told of all, or of one only. */
function ofNamed(told: readonly Stretch[]): StageMark[][] | null {
  const marks = told.map(marksOf);
  const isNamed = told.every(({ sites }, at) => sites.length > 0 || nth(marks, at).length === 0);
  return isNamed && marks.filter(({ length }) => length > 0).length > 1 ? marks : null;
}

/** Stages of the site that has come least far; of the row where it does not tell its sites apart. */
export function weakestMarks(row: Row, marks: readonly StageMark[]): readonly StageMark[] {
  const sites = marksBySite(row).filter((own) => reached(own).touched >= 0);
  if (sites.length < 2) return marks;
  return sites.reduce((low, own) => (reached(own).touched < reached(low).touched ? own : low));
}
