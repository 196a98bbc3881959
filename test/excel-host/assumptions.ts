import type { Assumption } from './assumptions/assumption';
import { CELLS } from './assumptions/cells';
import { MANUAL } from './assumptions/manual';
import { OBJECTS } from './assumptions/objects';
import { VALUES } from './assumptions/values';
import { WORKBOOK } from './assumptions/workbook';

export type { Assumption, Check } from './assumptions/assumption';

/**
 * Everything that the tests take for granted about Excel itself. The in-memory host behaves so; whether Excel does is seen
 * where the same list runs in Excel: each check on an empty sheet, in its own Excel.run.
 */
export const ASSUMPTIONS: readonly Assumption[] = [...VALUES, ...CELLS, ...OBJECTS, ...WORKBOOK, ...MANUAL];
