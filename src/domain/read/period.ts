import { onePeriod, toDate } from '../lexicon/against';

/** Whether words name one month, quarter or week, whose figure is no figure to date. */

const MONTH =
  /(?:^|[^\d\-~—至到前])(?:[2-9]|1[0-2])月(?:份|(?!底|初|末|以来|前|中旬|上旬|下旬|止|\d|[,、]?累计))(?!底|末|止|以来|前)/u;
/** 八月份; 至八月份 and 前八月份 run from the beginning of the year, as 一月份 does. */
const CHINESE_MONTH = /(?<![至到前\-~—十])(?:[二三四五六七八九十]|十[一二])月份(?!以来|底|末|止)/u;
const QUARTER = /第?[二三四]季度/u;

/** 1-8月, 截至8月, 今年以来, 累计: what is told runs from the beginning of the year. */
export const isToDate = (words: string): boolean =>
  /(?:1|一)月?份?[-~—至到](?:\d{1,2}|[二三四五六七八九十]{1,2})月/u.test(words) || toDate.test(words);

/** 国庆中秋假期接待游客38.6万人次; 暑假期间改造校舍12栋 is when such work is done. */
const NAMES = '国庆|中秋|春节|元旦|五一|清明|端午|元宵|双节|节日';
const HOLIDAY = new RegExp(`(?:${NAMES})[”"]?(?:小?长假|假[期日]|黄金周|期间)`, 'u');
const HOLIDAYS_NAME = new RegExp(`(?:${NAMES}|假期)(?![路村街镇])`, 'u');

/** A sign that each name of a period has. */
const MAY_NAME = /[月季周旬日天年假期]/u;

/** 春节慰问困难群众700人: a task of those days is done in them. */
export const isOfHoliday = (task: string): boolean => HOLIDAYS_NAME.test(task);

/** 8月份, 二季度, 本月 without anything that opens the span with the year: 1-8月, 截至8月, 累计. */
export const isOnePeriod = (words: string): boolean =>
  MAY_NAME.test(words) &&
  (MONTH.test(words) ||
    CHINESE_MONTH.test(words) ||
    QUARTER.test(words) ||
    HOLIDAY.test(words) ||
    onePeriod.test(words)) &&
  !isToDate(words);
