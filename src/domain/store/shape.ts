/** What a value that anyone may have written must look like to be taken for what it says it is. */
export type Shape = (value: unknown) => boolean;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Shape = (value) => typeof value === 'string';
export const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
export const whole: Shape = (value) => Number.isSafeInteger(value);
export const flag: Shape = (value) => typeof value === 'boolean';
export const day: Shape = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

export const oneOf =
  (words: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && words.includes(value);
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
export const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));
export const list =
  (entry: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(entry);
/** Every field as it should be; others may stand beside them. */
export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]));
/** Any names, all values of one shape. */
export const mapping =
  (entry: Shape): Shape =>
  (value) =>
    isRecord(value) && Object.values(value).every(entry);
