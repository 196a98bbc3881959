import { cleanText } from '../../text/clean';
import { scaled } from '../../text/numerals';
import { UNITS } from '../../text/units';

/** Units of number columns: 亿元, 万户, 套、户, % … as a plain unit and the factor that a value is multiplied by. */
export interface FigureUnit {
  /** Plain unit: 元, 户, %; a name that is no unit of ours (标台) is kept as it is. */
  readonly name: string;
  readonly factor: number;
}

const FACTORS: Readonly<Record<string, number>> = {
  百万: 1e6,
  千万: 1e7,
  万: 1e4,
  亿: 1e8,
  千: 1e3,
  百: 100,
};
const SCALED = /^(百万|千万|万|亿|千|百)(?=\S)(.+)$/u;
/** 千米 千瓦 千克 are units of their own. */
const isUnit = (name: string): boolean => UNITS.has(name) || /^元\/./u.test(name);

/** The name of a unit that only multiplies: 9500万. */
export const NAMELESS = '';
/** Times are units of cells and headings (重污染天数 | 不超过2天): in running text they say how long a thing takes. */
const TIME = /^(?:天|个?工作日|小时|分钟|个月)$/u;

export const PERCENT_UNIT: FigureUnit = { name: '%', factor: 1 };
const PERCENT = /^(?:%|百分[点比]?|个百分点)$/u;
/** 批次(批), 户(套): the first name counts. */
const FIRST = /^[^、,/()或和]+(?:\/[^、,()]{1,2}$)?/u;

/** 微克/立方米, 吨/万元: so much of one for each of another. */
const RATIO =
  /^(?:[微毫千]?克|公斤|吨|升|立方米|千瓦时|万?元|件|人次?)\/(?:立方米|平方公里|平方米|公斤|千克|公顷|小时|万[元人]|人次|升|亩)$/u;

/** The unit that a text names; null where it names none. With `any` a short unknown name counts, as in a column of units. */
export function figureUnit(text: string, any = false): FigureUnit | null {
  const clean = cleanText(text).text.replace(/\s/gu, '');
  if (RATIO.test(clean)) return { name: clean, factor: 1 };
  const name = clean.match(FIRST)?.[0] ?? '';
  if (PERCENT.test(name)) return PERCENT_UNIT;
  if (isUnit(name) || TIME.test(name)) return { name, factor: 1 };
  const [, multiplier, rest] = name.match(SCALED) ?? [];
  const factor = FACTORS[multiplier ?? ''];
  if (factor !== undefined && rest !== undefined && isUnit(rest)) return { name: rest, factor };
  return any && /^\p{L}{1,6}$/u.test(name) ? { name, factor: 1 } : null;
}

export const plainValue = (value: number, unit: FigureUnit | null): number =>
  unit === null || unit.factor === 1 ? value : scaled(value, unit.factor);

export const isMoney = (unit: FigureUnit | null): boolean => unit?.name === '元';

/** 单位:万元 · 投资单位:亿元 · (单位:个、亿元、%): what a line above a table says of its numbers. */
const NOTE = /(?:单位|投资额?|金额|资金|面积|户数|人数|里程|任务数?|数量)[::]\s*([^;。:\s]{1,20})/gu;
/** 盖章 and names of organisations stand after 填报单位. */
const OTHER_NOTE = /(?:填报|报送|责任|牵头|制表|编制|审核|主管|建设|实施)单位\S{0,24}/gu;

/** 重大项目投资表(万元): money alone, for other brackets of titles tell of times and places. */
const IN_TITLE = /\(([^()\s]{1,4})\)$/u;
const titleUnit = (text: string): FigureUnit[] => {
  const unit = figureUnit(IN_TITLE.exec(text)?.[1] ?? '');
  return unit !== null && isMoney(unit) ? [unit] : [];
};

/** Units that the lines above a table name, in their order. */
export function notedUnits(texts: readonly string[]): FigureUnit[] {
  // Blanks part what a line says: 填报单位：县住建局 单位：万元.
  return texts
    .flatMap((text) => text.replace(/([:：])\s{1,4}/gu, '$1').split(/\s+/u))
    .flatMap((text) => {
      const clean = cleanText(text).text.replace(OTHER_NOTE, '');
      const noted = [...clean.matchAll(NOTE)].flatMap(([, named = '']) =>
        named
          .replace(/[()]/gu, '')
          .split(/[、,/和及]/u)
          .flatMap((part) => figureUnit(part) ?? []),
      );
      return [...noted, ...titleUnit(clean.trim())];
    });
}
