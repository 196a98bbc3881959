import { meet } from '../book/area';
import { uncondition } from '../book/clear';
import { newId, type Bag, type ConditionalFormat, type Sheet } from '../book/book';
import { guardFormat } from '../book/guard';
import { guardLiterals } from '../book/typing';
import { Gap, invalid, missing, Refusal } from '../refusal';
import { bagKind, checked, object, type HostObject, type HostState, type Kind } from './kind';
import type { Areas } from './place';
import { areasObject, rangeObject } from './range';

const inner = (bag: Bag, key: string): Bag => {
  if (!bag.has(key)) bag.set(key, new Map());
  return bag.get(key) as Bag;
};

const formatFont = bagKind('ConditionalRangeFont', {
  Color: 'color',
  Bold: 'boolean',
  Italic: 'boolean',
  Strikethrough: 'boolean',
});
const formatFill = bagKind('ConditionalRangeFill', { Color: 'color' });
const border = bagKind(
  'ConditionalRangeBorder',
  { Style: { enum: 'ConditionalRangeBorderLineStyle' }, Color: 'color' },
  { Style: 'None', Color: '#000000' },
);

const SIDES = ['Top', 'Bottom', 'Left', 'Right'] as const;
const side = (bag: Bag, name: string): HostObject => object(border, inner(bag, name));

const borders: Kind<Bag> = {
  name: 'ConditionalRangeBorderCollection',
  get: { Count: () => SIDES.length },
  navigate: Object.fromEntries(SIDES.map((name) => [name, (bag: Bag) => side(bag, name)])),
  item(bag, key, host) {
    checked(host, 'border', { enum: 'ConditionalRangeBorderIndex' }, key);
    return side(bag, String(key).replace('Edge', ''));
  },
};

const format: Kind<Bag> = {
  name: 'ConditionalRangeFormat',
  navigate: {
    Font: (bag) => object(formatFont, inner(bag, 'Font')),
    Fill: (bag) => object(formatFill, inner(bag, 'Fill')),
    Borders: (bag) => object(borders, inner(bag, 'Borders')),
  },
};

const rule: Kind<Bag> = {
  name: 'ConditionalFormatRule',
  get: { Formula: (bag) => bag.get('Formula') ?? '' },
  set: {
    Formula(bag, value) {
      if (typeof value !== 'string' || !value.startsWith('=')) throw invalid(`rule ${JSON.stringify(value)}`);
      guardLiterals(value);
      bag.set('Formula', value);
    },
  },
};

const custom: Kind<ConditionalFormat> = {
  name: 'CustomConditionalFormat',
  navigate: {
    Rule: (of) => object(rule, of.rule),
    Format: (of) => object(format, of.format),
  },
};

interface OnSheet {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** First of all to be asked is 0. */
function setPriority({ sheet, format: own }: OnSheet, value: unknown, host: HostState): void {
  guardFormat(sheet);
  const place = checked(host, 'ConditionalFormat.Priority', 'number', value) as number;
  if (!Number.isInteger(place) || place < 0) throw invalid(`priority ${place}`);
  const others = sheet.conditionalFormats.filter((one) => one !== own);
  others.splice(place, 0, own);
  sheet.conditionalFormats = others;
}

function only({ sheet, format: { areas } }: OnSheet): HostObject {
  if (areas.length !== 1) throw new Refusal('InvalidOperation', 'a conditional format of several areas');
  return rangeObject({ sheet, areas });
}

const conditionalFormat: Kind<OnSheet> = {
  name: 'ConditionalFormat',
  id: ({ format: { id } }) => id,
  get: {
    Id: ({ format: { id } }) => id,
    Type: ({ format: { type } }) => type,
    Priority: ({ sheet, format: own }) => sheet.conditionalFormats.indexOf(own),
    StopIfTrue: ({ format: own }) => own.stopIfTrue,
  },
  set: {
    Priority: setPriority,
    StopIfTrue({ sheet, format: own }, value, host) {
      guardFormat(sheet);
      own.stopIfTrue = checked(host, 'ConditionalFormat.StopIfTrue', 'boolean', value) as boolean;
    },
  },
  navigate: {
    Custom({ format: own }) {
      if (own.type !== 'Custom') throw invalid(`a conditional format of type ${own.type}`);
      return object(custom, own);
    },
    CustomOrNullObject: ({ format: own }) => (own.type === 'Custom' ? object(custom, own) : null),
  },
  call: {
    Delete({ sheet, format: own }) {
      guardFormat(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== own);
    },
    GetRange: only,
    GetRangeOrNullObject: (of) => (of.format.areas.length === 1 ? only(of) : null),
    GetRanges: ({ sheet, format: { areas } }): HostObject => areasObject({ sheet, areas }),
  },
};

const meeting = ({ sheet, areas }: Areas): HostObject[] =>
  sheet.conditionalFormats
    .filter((own) => own.areas.some((one) => areas.some((area) => meet(one, area))))
    .map((own) => object(conditionalFormat, { sheet, format: own }));

const withId = (of: Areas, id: unknown): HostObject | undefined =>
  meeting(of).find(({ of: one }) => (one as OnSheet).format.id === id);

function add({ sheet, areas }: Areas, [type]: readonly unknown[], host: HostState): HostObject {
  guardFormat(sheet);
  checked(host, 'ConditionalFormatType', { enum: 'ConditionalFormatType' }, type);
  if (type !== 'Custom') throw new Gap(`conditional format of type ${String(type)}`);
  const made: ConditionalFormat = {
    id: newId(host.book),
    type,
    areas,
    rule: new Map(),
    format: new Map(),
    stopIfTrue: false,
  };
  sheet.conditionalFormats.unshift(made);
  return object(conditionalFormat, { sheet, format: made });
}

export const conditionalFormats: Kind<Areas> = {
  name: 'ConditionalFormatCollection',
  items: meeting,
  item(of, key) {
    const found = withId(of, key);
    if (found === undefined) throw missing(`conditional format ${String(key)}`);
    return found;
  },
  call: {
    Add: add,
    ClearAll({ sheet, areas }) {
      guardFormat(sheet);
      for (const area of areas) uncondition(sheet, area);
    },
    GetCount: (of) => meeting(of).length,
    GetItemAt(of, [index]) {
      const found = meeting(of)[Number(index)];
      if (found === undefined) throw missing(`conditional format ${String(index)}`);
      return found;
    },
    GetItemOrNullObject: (of, [id]) => withId(of, id) ?? null,
  },
};
