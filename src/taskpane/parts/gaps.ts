/**
 * Space between the children of a flex box. Kernels before Chrome 84 know it in grids only, and cannot be asked about
 * it: `appearance` came with the same version. There margins do, at the cost of some space at an end.
 */

const OLD = '@supports not (appearance: none)';

/** In one line. */
export const beside = (gap: string) => ({ columnGap: gap, [OLD]: { '& > * + *': { marginLeft: gap } } });

/** In lines that may be several. */
export const wrapped = (columnGap: string, rowGap = columnGap) => ({
  columnGap,
  rowGap,
  [OLD]: { '& > *': { marginRight: columnGap, marginBottom: rowGap } },
});

/** One below the other. */
export const stacked = (gap: string) => ({ rowGap: gap, [OLD]: { '& > * + *': { marginTop: gap } } });
