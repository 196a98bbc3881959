/** Format of a cell: only what differs from a fresh cell. Immutable and shared, so that thousands of cells are cheap. */
export type Format = Readonly<Record<string, FormatValue>>;
export type FormatValue = string | number | boolean;

export const PLAIN: Format = Object.freeze({});

/** What a fresh cell answers. */
export const DEFAULTS: Format = {
  NumberFormat: 'General',
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Center',
  WrapText: false,
  IndentLevel: 0,
  ShrinkToFit: false,
  'Font.Name': '宋体',
  'Font.Size': 11,
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Color': '#000000',
  'Font.Underline': 'None',
  'Fill.Color': '',
};

const variants = new WeakMap<Format, Map<string, Format>>();

/** The format with one property changed. The same change of the same format is the same object. */
export function withFormat(format: Format, key: string, value: FormatValue): Format {
  if (format[key] === value) return format;
  let known = variants.get(format);
  if (known === undefined) variants.set(format, (known = new Map()));
  const change = `${key}\u0000${typeof value}${value}`;
  let made = known.get(change);
  if (made === undefined) known.set(change, (made = Object.freeze({ ...format, [key]: value })));
  return made;
}

export function formatValue(format: Format, key: string): FormatValue {
  const value = format[key] ?? DEFAULTS[key];
  if (value !== undefined) return value;
  return key.endsWith('.Style') ? 'None' : key.endsWith('.Weight') ? 'Thin' : '#000000';
}
