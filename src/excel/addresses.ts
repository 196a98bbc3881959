import { cellAddress, columnNumber, type Area } from '../domain/grid';

/** A1 addresses within one sheet, and lists of them that Excel takes. */

export const addressOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): string => {
  const from = cellAddress(firstRow, firstColumn);
  return firstRow === lastRow && firstColumn === lastColumn
    ? from
    : `${from}:${cellAddress(lastRow, lastColumn)}`;
};

const PARTS = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u;

/** E5, A5:K5, with or without a sheet's name before it. @throws for anything else */
export function parseAddress(address: string): Area {
  const [, from, top, to = from, bottom = top] =
    PARTS.exec(address.slice(address.lastIndexOf('!') + 1)) ?? [];
  if (from === undefined || to === undefined) throw new Error(`no address: ${address}`);
  return {
    firstRow: Number(top),
    firstColumn: columnNumber(from),
    lastRow: Number(bottom),
    lastColumn: columnNumber(to),
  };
}

/** Excel takes lists of up to 8,192 characters; long ones have been seen to fail, so they stay well below. */
const LONGEST_LIST = 2_000;

/** Addresses as lists with commas, each short enough for one call. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of addresses) {
    if (list !== '' && list.length + address.length + 1 > LONGEST_LIST) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}
