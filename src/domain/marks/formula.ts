import { isOneOf } from '../records';
import type { Mark, MarkLayer } from '../port';
import { KINDS } from './palette';
import type { PaintedRule } from './painted';

/**
 * Marks are conditional formats: they lie over what the user formatted and leave it as it is. Ours are known by their
 * formula, which is always true and which nobody writes by chance.
 */

/** From below to the top: issues lie over lamps. */
export const LAYERS: readonly MarkLayer[] = ['lamps', 'issues'];
export const formulaOf = (layer: MarkLayer, kind: Mark['kind']): string => `=N("tongbao.${layer}.${kind}")=0`;

const PARTS = /^=\s*N\(\s*"tongbao\.(\w+)\.([\w-]+)"\s*\)\s*=\s*0$/iu;

/** What a rule of ours paints; null for any other. */
export function readFormula(formula: string): Pick<PaintedRule, 'layer' | 'kind'> | null {
  const [, layer, kind] = PARTS.exec(formula) ?? [];
  return isOneOf(LAYERS, layer) && isOneOf(KINDS, kind) ? { layer, kind } : null;
}
