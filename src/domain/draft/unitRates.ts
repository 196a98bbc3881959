import type { TableAnalysis } from '../analysis';
import { itemsOf } from '../bulletin/figures';
import { rankedUnits } from '../bulletin/ranking';
import { sameUnit } from '../consolidate/register';
import { messages } from '../messages/zh-CN';
import { tenths } from '../rounding';
import { chineseNumber } from '../text/numerals';
import { quoted } from './lines';
import type { LineFinding } from './report';
import { ledBy } from './annex';
import { lastUnitIn } from './units';

const say = messages.draft;
/** 县教育局平均完成率85.3% · 完成率为85%. */
const RATE = /(?:平均|总体|综合|整体)?完成率(?:为|达到?|是)?(?<rate>\d{1,3}(?:\.\d+)?)%/gu;
const RANK =
  /(?:排名|排在|位列|位居|列)(?:全[县市区])?第(?<rank>\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?(?![季批期产])/gu;

/** What may stand between a unit and its rate; anything else is the name of an item. */
const LINKED =
  /^(?:的|所|牵头|负责|承担|承办|全部|各|民生|实事|事项|项目|任务|工作|总体|平均|整体|综合|完成率|达到?|为|是|\d+(?:\.\d+)?%|\d+项|共|有|[,、])*$/u;

function clauseFindings(
  text: string,
  pattern: RegExp,
  tables: readonly TableAnalysis[],
  judge: (unit: string, stated: string) => Pick<LineFinding, 'kind' | 'verdict' | 'annex' | 'rows'> | null,
): LineFinding[] {
  const items = itemsOf(tables);
  return [...text.matchAll(pattern)].flatMap((match) => {
    if (quoted(text, match.index)) return [];
    const lead = text
      .slice(0, match.index)
      .split(/[。;!?]/u)
      .at(-1) as string;
    const unit = lastUnitIn(lead, items);
    // Between the unit and the rate an item of its own would stand after a sign: then the rate is that item's.
    if (unit === null || unit.known !== 'same' || /[:《“]/u.test(lead)) return [];
    if (!LINKED.test(lead.slice(lead.lastIndexOf(unit.name) + unit.name.length))) return [];
    const one = judge(unit.name, match[1] as string);
    return one === null ? [] : [{ ...one, start: match.index, end: match.index + match[0].length }];
  });
}

/** Completion rates and places of units. Offices reckon them in several ways, so another figure is no contradiction. */
export function unitRateFindings(text: string, tables: readonly TableAnalysis[]): LineFinding[] {
  const items = itemsOf(tables);
  const units = rankedUnits(items);
  const of = (name: string) => units.find(({ unit }) => sameUnit(unit, name) === 'same');
  const rates = clauseFindings(text, RATE, tables, (name, stated) => {
    const unit = of(name);
    if (unit === undefined) return null;
    const byCount = tenths((unit.completed / unit.items) * 100);
    const right = [unit.meanPercent, byCount].some(
      (rate) =>
        rate !== null && Math.abs(tenths(rate) - Number(stated)) < (stated.includes('.') ? 0.051 : 0.51),
    );
    return {
      kind: 'unit-rate',
      verdict: right ? 'agrees' : 'unverifiable',
      annex: say.unitRate(name, unit.meanPercent === null ? null : tenths(unit.meanPercent), byCount),
      rows: ledBy(name, items).sure.map(({ source }) => source),
    };
  });
  const ranks = clauseFindings(text, RANK, tables, (name, stated) => {
    const unit = of(name);
    if (unit === undefined) return null;
    const rank = /^\d/u.test(stated) ? Number(stated) : chineseNumber(stated);
    return {
      kind: 'unit-rank',
      verdict: unit.rank === rank ? 'agrees' : 'unverifiable',
      annex: say.unitRank(name, unit.rank),
      rows: ledBy(name, items).sure.map(({ source }) => source),
    };
  });
  return [...rates, ...ranks];
}
