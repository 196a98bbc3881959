/** 预计 about a period that has closed gives a provisional value; about the year or a day to come it gives none. */

const CLOSED = /上半年|前三季度|一季度|1[-—~至到]\d{1,2}月|前\d{1,2}个?月/u;
const TO_COME = /全年|年底|年末|明年|预计(?:到|在|于|将|可|能)|底前|月底|投产|竣工/u;

/** Whether 预计 in these words tells of what is still to come. */
export const isForecast = (words: string): boolean =>
  !/预计/u.test(words) ||
  TO_COME.test(words.slice(Math.max(0, words.lastIndexOf('预计') - 4))) ||
  !CLOSED.test(words);
