import { guardFormat } from '../book/cells';
import { meet } from '../book/area';
import { newId, type Bag, type ConditionalFormat, type Sheet } from '../book/book';
import { missing } from '../refusal';
import { bagKind, checked, object, type HostObject, type Kind } from './kind';
import { areasObject, rangeObject, type Areas } from './range';

const inner = (bag: Bag, key: string): Bag => {
  if (!bag.has(key)) bag.set(key, new Map());
  return bag.get(key) as Bag;
};

const formatFont = bagKind('ConditionalRangeFont', { Color: 'color', Bold: 'boolean' });
const formatFill = bagKind('ConditionalRangeFill', { Color: 'color' });

const format: Kind<Bag> = {
  name: 'ConditionalRangeFormat',
  navigate: {
    Font: (bag) => object(formatFont, inner(bag, 'Font')),
    Fill: (bag) => object(formatFill, inner(bag, 'Fill')),
  },
};

const rule = bagKind('ConditionalFormatRule', { Formula: 'string' });

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

const conditionalFormat: Kind<OnSheet> = {
  name: 'ConditionalFormat',
  id: ({ format: { id } }) => id,
  get: {
    Id: ({ format: { id } }) => id,
    Type: ({ format: { type } }) => type,
    Priority: ({ sheet, format: own }) => sheet.conditionalFormats.indexOf(own),
  },
  set: {
    Priority({ sheet, format: own }, value, host) {
      const place = checked(host, 'ConditionalFormat.Priority', 'number', value) as number;
      const others = sheet.conditionalFormats.filter((one) => one !== own);
      others.splice(place, 0, own);
      sheet.conditionalFormats = others;
    },
  },
  navigate: {
    Custom: ({ format: own }) => object(custom, own),
    CustomOrNullObject: ({ format: own }) => (own.type === 'Custom' ? object(custom, own) : null),
  },
  call: {
    Delete({ sheet, format: own }) {
      guardFormat(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== own);
    },
    GetRange: ({ sheet, format: { areas } }): HostObject => rangeObject({ sheet, areas }),
    GetRanges: ({ sheet, format: { areas } }): HostObject => areasObject({ sheet, areas }),
  },
};

const meeting = ({ sheet, areas }: Areas): HostObject[] =>
  sheet.conditionalFormats
    .filter((own) => own.areas.some((one) => areas.some((area) => meet(one, area))))
    .map((own) => object(conditionalFormat, { sheet, format: own }));

export const conditionalFormats: Kind<Areas> = {
  name: 'ConditionalFormatCollection',
  items: meeting,
  item(of, key) {
    const found = meeting(of).find(({ of: one }) => (one as OnSheet).format.id === key);
    if (found === undefined) throw missing(`conditional format ${String(key)}`);
    return found;
  },
  call: {
    Add({ sheet, areas }, [type], host) {
      guardFormat(sheet);
      checked(host, 'ConditionalFormatType', { enum: 'ConditionalFormatType' }, type);
      const made: ConditionalFormat = {
        id: newId(host.book),
        type: String(type),
        areas,
        rule: new Map(),
        format: new Map(),
        stopIfTrue: false,
      };
      sheet.conditionalFormats.unshift(made);
      return object(conditionalFormat, { sheet, format: made });
    },
    GetCount: (of) => meeting(of).length,
  },
};
