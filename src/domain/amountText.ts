import { UNITS } from './text/units';

/** Amounts as people write them. */

const CERTAIN_DIGITS = 12;

const plain = (value: number): string =>
  Number.isSafeInteger(value) && Math.abs(value) < 10 ** CERTAIN_DIGITS
    ? String(value)
    : String(Number(value.toPrecision(CERTAIN_DIGITS)));

const YI = 1e8;
const WAN = 1e4;

/** 120000000元 is 1.2亿元, 4703000元 is 470.3万元; counts are written out up to a hundred million. */
export function amountText(value: number, unit: string): string {
  const size = Math.abs(value);
  if (size >= YI) return `${plain(value / YI)}亿${unit}`;
  if (UNITS.get(unit)?.kind === 'money' && size >= WAN) return `${plain(value / WAN)}万${unit}`;
  return `${plain(value)}${unit}`;
}
