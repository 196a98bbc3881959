import type { TableAnalysis } from '../analysis';
import { itemsOf } from '../bulletin/figures';
import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import { percentages, quantities } from '../text/quantities';
import { quoted, type Part } from './lines';
import { named } from './names';
import type { LineFinding, Verdict } from './report';

const say = messages.draft;

/** 1.新增托位525个:…: a line of its own for one item. */
const ITEM_LINE = /^\s{0,20}(?:\d{1,3}[.、](?!\d)|[①-⑳])\s{0,20}(?<name>[^:。]{4,80}?)\s{0,20}:/u;
/** 松山中学塑胶操场建设项目,完成率92%: a clause that is an item's name opens a sentence. */
const CLAUSE = /(?:^|[。;])\s{0,20}(?<name>[^,:。;()]{5,60})[,:]/gu;
const RATE_WORDS = /完成率(?:为|达到?|是)?$|(?:已|累计|共)?完成(?:了)?$/u;
const DONE_WORDS =
  /(?:已经?|累计|共计?|实际|完成|完工|竣工|办结|新增|建成|新建){1,8}(?<what>[^,;。:\d]{0,16})$/u;

interface Told extends Part {
  readonly item: TaskItem;
}

function tellings(text: string, items: readonly TaskItem[]): Told[] {
  const line = ITEM_LINE.exec(text);
  const ends = (from: number): number => {
    const stop = text.slice(from).search(/[。;]/u);
    return stop < 0 ? text.length : from + stop;
  };
  const one = (name: string, start: number, end: number): Told[] => {
    const own = named(name, items);
    return own.length === 1 ? [{ item: own[0] as TaskItem, start, end }] : [];
  };
  if (line !== null) {
    const name = line.groups?.['name'] as string;
    // 3.县教育局,新增托位525个: the unit may stand before the name.
    const found = one(name, line[0].length, ends(line[0].length));
    return found.length > 0 ? found : one(name.replace(/^[^,]*,/u, ''), line[0].length, ends(line[0].length));
  }
  return [...text.matchAll(CLAUSE)].flatMap((match) => {
    const start = match.index + match[0].length;
    return one(match.groups?.['name'] as string, start, ends(start));
  });
}

const textsOf = ({ source: { cells } }: TaskItem): string[] =>
  Object.values(cells).map(({ text }) => cleanText(text).text);

const near = (stated: number, words: string, exact: number | null): boolean =>
  exact !== null &&
  Math.abs(stated - exact) <= 0.5 * 10 ** -(/\.(\d+)/u.exec(words)?.[1]?.length ?? 0) + 1e-9;

function rateVerdict(item: TaskItem, value: number, words: string, ofCompletion: boolean): Verdict {
  const known = [
    item.completion.percent,
    item.completion.percent === null ? null : Math.min(100, item.completion.percent),
    item.expected.percent,
    ...item.indicators.map(({ percent }) => percent),
    ...item.statedPercents.map(({ percent }) => percent),
    ...textsOf(item).flatMap((text) => percentages(text).map((one) => one.value)),
  ];
  if (known.some((percent) => near(value, words, percent))) return 'agrees';
  const single =
    item.indicators.length === 1 && item.completion.basis === 'measured' && item.statedPercents.length === 0;
  return ofCompletion && single ? 'contradicts' : 'unverifiable';
}

function rates(text: string, { start, end, item }: Told): LineFinding[] {
  const part = text.slice(start, end);
  return percentages(part)
    .filter((one) => one.unit === '%' && !quoted(text, start + one.start))
    .map((one) => {
      const stated = part.slice(one.start, one.end);
      const words = part.slice(0, one.start);
      return {
        kind: 'item-figure',
        start: start + one.start,
        end: start + one.end,
        verdict: RATE_WORDS.test(words)
          ? rateVerdict(item, one.value, stated, /完成率.{0,2}$/u.test(words))
          : rateVerdict(item, one.value, stated, false),
        annex: say.itemRate(item.source.row, item.completion.percent),
        rows: [item.source],
      };
    });
}

/** The words say that so much is done, and nothing narrower than the target: 已新建健身步道(5公里), not 已完成(5公里)路基. */
function saysDone(before: string, after: string, { indicators }: TaskItem): boolean {
  const what = DONE_WORDS.exec(before)?.groups?.['what'];
  if (what === undefined || !/^(?:$|[,;。:、)(])/u.test(after)) return false;
  return what === '' || indicators.some(({ target }) => target.noun !== '' && what.endsWith(target.noun));
}

function amountVerdict(item: TaskItem, value: number, unit: string, done: boolean): Verdict {
  const written = textsOf(item).some((text) => quantities(text).some((one) => one.value === value));
  const own = item.indicators.filter(({ target }) => target.unit === unit);
  if (written || own.some(({ target, actual }) => target.value === value || actual?.value === value))
    return 'agrees';
  const [only] = own;
  return done && own.length === 1 && only?.actual?.how === 'explicit' && only.review === null
    ? 'contradicts'
    : 'unverifiable';
}

function amounts(text: string, { start, end, item }: Told): LineFinding[] {
  const part = text.slice(start, end);
  return quantities(part)
    .filter((one) => !quoted(text, start + one.start) && !one.approximate && one.unit.name !== '项')
    .map((one) => {
      const done = saysDone(part.slice(0, one.start), part.slice(one.end), item);
      const verdict = amountVerdict(item, one.value, one.unit.name, done);
      return {
        kind: 'item-figure',
        start: start + one.start,
        end: start + one.end,
        verdict,
        annex: say.itemAmount(
          item.source.row,
          item.indicators.flatMap(({ target, actual }) => [
            `${target.value}${target.unit}`,
            ...(actual === null ? [] : [`${actual.value}${actual.unit}`]),
          ]),
        ),
        rows: [item.source],
      };
    });
}

/** Figures that a text gives of one item, where it names the item beyond doubt. */
export function itemFindings(text: string, tables: readonly TableAnalysis[]): LineFinding[] {
  const items = itemsOf(tables);
  return tellings(text, items).flatMap((told) => [...rates(text, told), ...amounts(text, told)]);
}
