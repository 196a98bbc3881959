import { deeds } from '../lexicon/deeds';
import type { Objection } from '../read/objections';
import type { Fact } from '../read/facts';
import type { Question } from './questions';

/** What was bought is on its way: it is done where buying is the task, and nothing tells that it has yet to come. */

const BOUGHT =
  /(?:采购|购置|购买|订购|购入|购进|购得|已购)(?![商人力])(?![^,;。]{0,10}(?:补贴|服务|保险|贷款))/u;
export const isBought = ({ word }: Objection): boolean => BOUGHT.test(word);
const ASKS_TO_BUY = /购|采买|收储/u;
/** Tasks that end with the thing in its place: 安装, 投放, 购置并投入使用. */
const PLACED =
  '投用|投运|投入|使用|启用|运营|上牌|上路|交付|配送|配发|发放|分发|投放|安装|上架|更换|换装|布设|列装|入列';
const PUTS = new RegExp(PLACED, 'u');
/** 采购到位, 采购并安装, 已购置投用 */
const ARRIVED = new RegExp(`${PLACED}|到位|配备`, 'u');

const NONE: readonly Objection[] = [];

/** 已采购2000个 for 安装烟感2000个; 已采购30辆 for 更新公交车30辆, where it would be all of them: none is said to run. */
export function boughtFor(
  { words: told, value }: Fact,
  { words, unit, target }: Question,
): readonly Objection[] {
  const word = unit.kind === 'count' && deeds.test(words) ? BOUGHT.exec(told)?.[0] : undefined;
  if (word === undefined || ARRIVED.test(told)) return NONE;
  const counts = !PUTS.test(words) && (ASKS_TO_BUY.test(words) || value < target.value);
  return counts ? NONE : [{ role: 'prepared', word }];
}

const YET = '(?:待|等|未|预计|计划|拟|将|正在?|进行|\\d月[初中底]?|\\d日|[下本次]月|[月年]底)';
const COMING =
  '(?:交付|到货|交货|交车|提车|上牌|发货|发运|运抵|配发|投用|投入|改装|生产|组装|制造|加工|定制|排产|验货|通关)';
/** 10辆已采购,到货6辆,4辆在途 */
const AWAITED = new RegExp(`${YET}[^,;。]{0,6}${COMING}|在途`, 'u');
const CAME = /(?:到货|交付|到位)(\d{1,6})(?!\d)/u;
const ENDS = /[。;\n]/u;

/** 6台车已完成采购,厂家正在改装; 已采购6台,12月到货 */
export function isAwaited({ words, value, figure: { at } }: Fact, text: string): boolean {
  if (!BOUGHT.test(words)) return false;
  const rest = text.slice(at.end, at.end + 80);
  const end = rest.search(ENDS);
  const told = end < 0 ? rest : rest.slice(0, end);
  return AWAITED.test(told) || Number(CAME.exec(told)?.[1] ?? value) < value;
}
