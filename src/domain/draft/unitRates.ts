import { draftZhCN } from '../messages/zh-CN.draft';
import { chineseNumber } from '../text/numerals';
import type { Annex } from './annex';
import { partAt, type Part, type Passage } from './lines';
import type { LineFinding, Verdict } from './report';
import { isRounded } from './shares';
import { meanOf, RECKONINGS, standingOf, standings, type Standing } from './standings';
import { lastUnitIn } from './units';

const say = draftZhCN;
/** 县教育局平均完成率85.3% · 完成率为85%. */
const RATE = /(?:平均|总体|综合|整体)?完成率(?:为|达到?|是)?(?<rate>\d{1,3}(?:\.\d{1,4})?)%/gu;
const RANK =
  /(?:排名|排在|位列|位居|居|列)(?:全[县市区]|并列){0,2}第(?<rank>\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?(?![季批期产])/gu;
/** 排名前三位的是县教育局、县水利局: how many, from which end, and who. */
const FIRST = new RegExp(
  '(?:排名|排在|位列|位居|居)(?<end>前|后|末)' +
    String.raw`(?<count>[一二两三四五六七八九十]|\d{1,2})(?:位|名)?的?(?:单位)?(?:分别)?` +
    '(?:是|为|有|:){1,2}(?<units>[^。;:]{2,200})',
  'gu',
);

/** What may stand between a unit and its rate; anything else is the name of an item. */
const LINKED =
  /^[的所牵头负责承担办全部各民生实事项目任务工作总体平均整综合完成率达到为是共有分别,、\d.%]*$/u;
/** Words that a rate is understood by stand no farther from it. */
const NEAR = 200;

/** The unit that the words before a place speak of; null where an item or nothing stands between. */
function unitBefore({ text, statements }: Passage, at: number, { units }: Annex): string | null {
  const start = partAt(statements, at)?.start ?? 0;
  const lead = text.slice(Math.max(start, at - NEAR), at);
  const unit = lastUnitIn(lead, units);
  // Between the unit and the rate an item of its own would stand after a sign: then the rate is that item's.
  if (unit === null || unit.known !== 'same' || /[:《“]/u.test(lead)) return null;
  return LINKED.test(lead.slice(lead.lastIndexOf(unit.name) + unit.name.length)) ? unit.name : null;
}

const rowsOf = (annex: Annex, unit: string): LineFinding['rows'] =>
  annex
    .scope([])
    .ledBy(unit)
    .sure.map(({ source }) => source);

function rateFinding(annex: Annex, unit: string, stated: string, part: Part): LineFinding[] {
  const standing = standingOf(annex, unit);
  if (standing === null) return [];
  const { mean, byCount } = standing;
  const right = [mean, byCount].some((rate) => rate !== null && isRounded(stated, rate));
  return [
    {
      kind: 'unit-rate',
      ...part,
      verdict: right ? 'agrees' : 'doubtful',
      annex: say.unitRate(unit, mean, byCount),
      rows: rowsOf(annex, unit),
    },
  ];
}

/** 总体完成率28.9%: of all items, by their number or their mean. */
function wholeRate(annex: Annex, stated: string, part: Part): LineFinding {
  const { items } = annex.scope([]);
  const mean = meanOf(items);
  const completed = items.filter(({ status }) => status === 'completed').length;
  const byCount = items.length === 0 ? 0 : (completed / items.length) * 100;
  const right = [mean, byCount].some((rate) => rate !== null && isRounded(stated, rate));
  const told = say.wholeRate(mean, byCount);
  return { kind: 'unit-rate', ...part, verdict: right ? 'agrees' : 'doubtful', annex: told, rows: [] };
}

const OVERALL = /总体|整体|全[省市县区]|综合/u;

function rates(passage: Passage, taken: readonly Part[], annex: Annex): LineFinding[] {
  return [...passage.text.matchAll(RATE)].flatMap((match) => {
    const part = { start: match.index, end: match.index + match[0].length };
    if (partAt(passage.quotes, part.start) !== null) return [];
    const { rate: stated = '' } = match.groups ?? {};
    if (partAt(taken, part.end - 1) !== null) return [];
    const unit = unitBefore(passage, part.start, annex);
    if (unit !== null) return rateFinding(annex, unit, stated, part);
    const start = partAt(passage.statements, part.start)?.start ?? 0;
    const clause = passage.text.slice(Math.max(start, part.start - 12), part.end);
    return OVERALL.test(clause) ? [wholeRate(annex, stated, part)] : [];
  });
}

const rankOf = (written: string): number => (/^\d/u.test(written) ? Number(written) : chineseNumber(written));

/** Places by completion where the words name it, else by any reckoning. */
function placesOf({ places }: Standing, words: string): (number | null)[] {
  return RECKONINGS.filter((one) => !/完成率/u.test(words) || one !== 'slow').map((one) => places[one]);
}

function rankFindings(passage: Passage, annex: Annex): LineFinding[] {
  return [...passage.text.matchAll(RANK)].flatMap((match) => {
    const { index } = match;
    if (partAt(passage.quotes, index) !== null) return [];
    const unit = unitBefore(passage, index, annex);
    const standing = unit === null ? null : standingOf(annex, unit);
    if (unit === null || standing === null) return [];
    const rank = rankOf(match.groups?.['rank'] ?? '');
    const right = placesOf(standing, passage.text.slice(Math.max(0, index - NEAR), index)).includes(rank);
    return [
      {
        kind: 'unit-rank',
        start: index,
        end: index + match[0].length,
        verdict: right ? 'agrees' : 'doubtful',
        annex: say.unitRank(unit, standing.places),
        rows: rowsOf(annex, unit),
      },
    ];
  });
}

/** Are these the units of the first, or last, places by one reckoning, in its order? */
function inPlaces(names: readonly string[], last: boolean, annex: Annex): boolean {
  const all = standings(annex);
  return RECKONINGS.some((reckoning) => {
    const lowest = Math.max(...all.map(({ places }) => places[reckoning] ?? 0));
    return names.every((name) => {
      const place = standingOf(annex, name)?.places[reckoning] ?? null;
      if (place === null) return false;
      return last ? place > lowest - names.length - 1 : place <= names.length;
    });
  });
}

const UNIT_END = /(?:等)?(?:\d{1,2}[个家])?(?:单位|部门)?$/u;

function firstFindings(passage: Passage, annex: Annex): LineFinding[] {
  return [...passage.text.matchAll(FIRST)].flatMap((match) => {
    const { end, count = '', units = '' } = match.groups ?? {};
    const names = units.split(/[、,和及]/u).map((name) => name.replace(UNIT_END, ''));
    const known = names.filter((name) => annex.units.known(name) === 'same');
    if (known.length === 0) return [];
    const stated = rankOf(count === '两' ? '二' : count);
    const start = match.index + match[0].length - units.length;
    const part = { start, end: match.index + match[0].length };
    const verdict: Verdict =
      known.length < names.length ? 'doubtful' : inPlaces(known, end !== '前', annex) ? 'agrees' : 'doubtful';
    const told = say.placesOf(known.map((name) => [name, standingOf(annex, name)?.places.slow ?? null]));
    return [
      { kind: 'unit-rank' as const, ...part, verdict, annex: told, rows: [] },
      {
        kind: 'list-length' as const,
        ...part,
        verdict: names.length === stated ? ('agrees' as const) : ('contradicts' as const),
        annex: say.listed(stated, names.length),
        rows: [],
      },
    ];
  });
}

/**
 * Completion rates and places of units. Offices reckon them in several ways, so another figure is a question.
 *
 * @param taken figures that are an item's
 */
export const unitRateFindings = (passage: Passage, taken: readonly Part[], annex: Annex): LineFinding[] => [
  ...rates(
    passage,
    [...taken].sort((a, b) => a.start - b.start),
    annex,
  ),
  ...rankFindings(passage, annex),
  ...firstFindings(passage, annex),
];
