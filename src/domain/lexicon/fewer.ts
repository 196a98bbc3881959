import { anyOf } from '../text/anyOf';

/** Measures that are better small: what is promised of them is met below its number, however the words put it. */

const RATES =
  /(?:失业|死亡|发病|患病|漏损|空置|闲置|辍学|流失|逾期|投诉|差错|超标|不合格|不良|负债|债务|亡人)率/u;
const POLLUTANTS =
  /(?:PM2\.5|PM10|颗粒物|臭氧|二氧化[硫氮]|氨氮|总磷)\)?(?:年均|平均|日均)?(?:浓度)?(?:年均值?|平均值?|均值)?/u;
const ACCIDENTS = /(?:事故|火灾|死亡|亡人|溺亡|溺水)(?:起数|次数|人数|总?数)/u;
const USE = /(?:能耗|电耗|水耗|煤耗|(?:生产总值|GDP|增加值)用水量|碳排放)(?:强度|总量)?/u;
const OTHERS = /重污染(?:天气)?天数|恩格尔系数/u;
/** The measure, and what leads from it to its number. */
const MEASURE = new RegExp(
  `(?:${anyOf([RATES, POLLUTANTS, ACCIDENTS, USE, OTHERS])})(?:\\([^()]{0,16}\\))?(?:达到?|为|在|保持|稳定|实现|约|目标)?[在到]?:?$`,
  'u',
);
/** 减少火灾事故起数10: so many fewer, and more is better. */
const FEWER_BY = /(?:减少|下降|降低|压减|压降)[^,]{0,12}$/u;

/** Whether a clean text ends with such a measure: 城镇登记失业率, PM2.5年均浓度达到. */
export function endsWithFewer(text: string): boolean {
  const at = text.search(MEASURE);
  return at >= 0 && !FEWER_BY.test(text.slice(0, at));
}
