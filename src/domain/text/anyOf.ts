/** Source of a pattern that any of these forms is; where two begin at one place the first counts. */
export const anyOf = (forms: readonly RegExp[]): string => forms.map(({ source }) => source).join('|');
