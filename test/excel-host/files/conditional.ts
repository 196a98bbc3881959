import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { addressOf, parseArea } from '../book/area';
import { newId, type Bag, type Book, type ConditionalFormat, type Sheet } from '../book/book';
import { colorIn, lineIn, lineOut, rgb, SIDES } from './style';

/** Conditional formats of files and of the host. Other kinds than formulas are carried along, not understood. */

const TYPES: Readonly<Partial<Record<ConditionalRule['type'], string>>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};
const OTHER = 'PresetCriteria';

const bagOf = (entries: readonly (readonly [string, unknown])[]): Bag =>
  new Map(entries.filter(([, value]) => value !== undefined && !(value instanceof Map && value.size === 0)));

function bordersIn(border: CellStyle['border']): Bag {
  return bagOf(
    Object.entries(SIDES).map(([side, key]) => {
      const line = border?.[key];
      const bag =
        line === undefined
          ? []
          : [['Style', lineIn(line)[0]] as const, ['Color', colorIn(line.color)] as const];
      return [side, bagOf(bag)] as const;
    }),
  );
}

function formatIn({ font, fill, border }: CellStyle): Bag {
  const color = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
  return bagOf([
    ['Fill', bagOf([['Color', colorIn(color)]])],
    [
      'Font',
      bagOf([
        ['Color', colorIn(font?.color)],
        ['Bold', font?.bold],
        ['Italic', font?.italic],
        ['Strikethrough', font?.strikethrough],
      ]),
    ],
    ['Borders', bordersIn(border)],
  ]);
}

export function rulesIn(book: Book, sheet: Sheet, rules: readonly ConditionalRule[]): void {
  const sorted = [...rules].sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats = sorted.map((own) => {
    const type = TYPES[own.type] ?? OTHER;
    const [formula] = Array.isArray(own.formula) ? own.formula : [own.formula];
    return {
      id: newId(book),
      type,
      areas: own.range.split(/\s+/u).map(parseArea),
      rule: bagOf(type === 'Custom' ? [['Formula', `=${formula ?? ''}`]] : [['Source', own]]),
      format: type === 'Custom' ? formatIn(own.style ?? {}) : new Map<string, unknown>(),
      stopIfTrue: own.stopIfTrue === true,
    };
  });
}

function bordersOut(borders: Bag | undefined): CellStyle['border'] {
  const sides = Object.entries(SIDES).flatMap(([side, key]) => {
    const bag = borders?.get(side) as Bag | undefined;
    const style = lineOut(bag?.get('Style'), undefined);
    const color = rgb(bag?.get('Color'));
    return style === undefined ? [] : [[key, { style, ...(color !== undefined && { color }) }] as const];
  });
  return sides.length === 0 ? undefined : (Object.fromEntries(sides) as CellStyle['border']);
}

function styleOut(format: Bag): CellStyle {
  const fill = rgb((format.get('Fill') as Bag | undefined)?.get('Color'));
  const font = format.get('Font') as Bag | undefined;
  const border = bordersOut(format.get('Borders') as Bag | undefined);
  const fonts = [
    ['color', rgb(font?.get('Color'))],
    ['bold', font?.get('Bold')],
    ['italic', font?.get('Italic')],
    ['strikethrough', font?.get('Strikethrough')],
  ].filter(([, value]) => value !== undefined);
  return {
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', bgColor: fill } }),
    ...(fonts.length > 0 && { font: Object.fromEntries(fonts) as NonNullable<CellStyle['font']> }),
    ...(border !== undefined && { border }),
  };
}

export function ruleOut(own: ConditionalFormat, index: number): ConditionalRule {
  const place = {
    priority: index + 1,
    range: own.areas.map(addressOf).join(' '),
    stopIfTrue: own.stopIfTrue,
  };
  const source = own.rule.get('Source') as ConditionalRule | undefined;
  if (source !== undefined) return { ...source, ...place };
  const formula = String(own.rule.get('Formula')).slice(1);
  return { type: 'expression', ...place, formula, style: styleOut(own.format) };
}
