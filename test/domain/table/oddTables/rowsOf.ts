export type Rows = readonly (readonly string[])[];

/** The rows of a table that is written with bars, all as long. */
export const rowsOf = (sheet: string): Rows => {
  const rows = sheet
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
};
