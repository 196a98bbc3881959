import { formulaOf, LAYERS } from '../../domain/marks/formula';
import { addressOf } from '../../domain/addresses';
import { addressLists } from '../addressLists';
import { lookOf } from '../../domain/marks/palette';
import type { PaintedRule } from '../../domain/marks/painted';

/** Marks as conditional formats of Excel. */

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
