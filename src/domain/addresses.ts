import { cellAddress, columnNumber, type Area } from './grid';

/** A1 addresses within one sheet. */

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
