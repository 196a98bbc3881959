import { keysOf } from '../records';
import type { IsoDate } from '../date';
import { messages } from '../messages/zh-CN';
import { daysInMonth } from '../text/calendar';
import { NO_TEMPLATE, type OfficeTemplate } from './template';

/** The office's template as a file: JSON with Chinese keys, every one of them optional. */

const say = messages.bulletin.officeFile;

/** What is wrong with the file, each a sentence for its writer. */
export type OfficeFile =
  | { readonly template: OfficeTemplate; readonly errors: readonly [] }
  | { readonly template: null; readonly errors: readonly string[] };

const TEXTS = ['issuer', 'reference', 'addressee', 'opening', 'signature', 'copies', 'printedBy'] as const;
const DATES = ['demandsDue', 'date'] as const;
const KEYS: Readonly<Record<keyof OfficeTemplate, string>> = say.keys;
const FIELDS = new Map(Object.entries(KEYS).map(([field, key]) => [key, field]));

/** Places that a text may have, by its key. */
const PLACES: Readonly<Partial<Record<keyof OfficeTemplate, readonly string[]>>> = {
  opening: ['发文机关', '事项', '截至'],
  demands: ['时限'],
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

function isDate(text: string): text is IsoDate {
  const [, year = 0, month = 0, day = 0] = (ISO.exec(text) ?? []).map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads the values of a file one by one and notes what is wrong with them. */
class Reading {
  readonly errors: string[] = [];

  constructor(private readonly values: Readonly<Record<string, unknown>>) {
    for (const key of Object.keys(values))
      if (!FIELDS.has(key)) this.errors.push(say.unknown(key, [...FIELDS.keys()]));
  }

  text(field: keyof OfficeTemplate): string | null {
    const key = KEYS[field];
    const value = this.values[key] ?? null;
    if (value === null) return null;
    if (typeof value === 'string') return this.placed(field, value.trim());
    this.errors.push(say.notText(key));
    return null;
  }

  date(field: keyof OfficeTemplate): IsoDate | null {
    const text = this.text(field);
    if (text === null || isDate(text)) return text;
    this.errors.push(say.notDate(KEYS[field], text));
    return null;
  }

  /** A text, or a list of them: a paragraph each. */
  paragraphs(field: keyof OfficeTemplate): string[] {
    const value = this.values[KEYS[field]] ?? [];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = all.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
    if (texts.length < all.length) this.errors.push(say.notParagraphs(KEYS[field]));
    for (const text of texts) this.placed(field, text);
    return texts;
  }

  private placed(field: keyof OfficeTemplate, text: string): string | null {
    const known = PLACES[field] ?? [];
    for (const [, place = ''] of text.matchAll(/\{([^{}]{0,20})\}/gu))
      if (!known.includes(place)) this.errors.push(say.unknownPlace(KEYS[field], place, known));
    return text === '' ? null : text;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

/** @param text of the file */
export function readOfficeFile(text: string): OfficeFile {
  const values = parsed(text);
  if (values === undefined) return { template: null, errors: [say.notJson] };
  if (!isRecord(values)) return { template: null, errors: [say.notRecord] };
  const reading = new Reading(values);
  const texts = Object.fromEntries(TEXTS.map((field) => [field, reading.text(field)]));
  const dates = Object.fromEntries(DATES.map((field) => [field, reading.date(field)]));
  const template = { ...NO_TEMPLATE, ...texts, ...dates, demands: reading.paragraphs('demands') };
  const { errors } = reading;
  return errors.length === 0 ? { template, errors: [] } : { template: null, errors };
}

/** The file's text of a template. */
export const officeFileText = (template: OfficeTemplate): string =>
  `${JSON.stringify(
    Object.fromEntries(keysOf(KEYS).map((field) => [KEYS[field], template[field]])),
    null,
    2,
  )}\n`;
