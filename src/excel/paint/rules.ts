import type { Mark, MarkLayer } from '../../domain/port';
import { addressLists, addressOf } from '../addresses';
import { KINDS, lookOf } from './palette';
import type { PaintedRule } from './painted';

/**
 * Marks as conditional formats: they lie over what the user formatted and leave it as it is. Ours are known by their
 * formula, which is always true and which nobody writes by chance.
 */

const LAYERS: readonly MarkLayer[] = ['lamps', 'issues'];
const formulaOf = (layer: MarkLayer, kind: Mark['kind']): string => `=N("tongbao.${layer}.${kind}")=0`;

const PARTS = /^=\s*N\(\s*"tongbao\.(\w+)\.([\w-]+)"\s*\)\s*=\s*0$/iu;

/** What a rule of ours paints; null for any other. */
export function readFormula(formula: string): Pick<PaintedRule, 'layer' | 'kind'> | null {
  const [, layer, kind] = PARTS.exec(formula) ?? [];
  const known = LAYERS.includes(layer as MarkLayer) && KINDS.includes(kind as Mark['kind']);
  return known ? { layer: layer as MarkLayer, kind: kind as Mark['kind'] } : null;
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function addRule(ranges: Excel.RangeAreas, { layer, kind }: PaintedRule): void {
  const format = ranges.conditionalFormats.add('Custom');
  // Rules of the user's below ours go on working.
  format.stopIfTrue = false;
  const { custom } = format;
  const { fill, frame } = lookOf(kind);
  custom.rule.formula = formulaOf(layer, kind);
  custom.format.fill.color = `#${fill}`;
  if (frame === null) return;
  for (const side of SIDES) {
    const border = custom.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${frame}`;
  }
}

const order = ({ layer }: PaintedRule): number => LAYERS.indexOf(layer);

/** Queues rules; the later one lies on top, so issues come after lamps. */
export function addRules({ workbook }: Excel.RequestContext, rules: readonly PaintedRule[]): void {
  for (const rule of [...rules].sort((a, b) => order(a) - order(b)))
    for (const list of addressLists(rule.areas.map(addressOf))) {
      const ranges = workbook.worksheets.getItem(rule.sheet).getRanges(list);
      addRule(ranges, rule);
      ranges.untrack();
    }
}
