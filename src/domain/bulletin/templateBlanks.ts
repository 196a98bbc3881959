import { closing, demands } from './sections/closing';
import { Sentences } from './sections/writing';
import { blanksOf } from './sentencesOf';
import type { OfficeTemplate } from './template';

/** Places that a bulletin with this template leaves for a person to fill, before it is made. */
export const templateBlanks = (template: OfficeTemplate): string[] =>
  blanksOf({ body: [...demands(template, new Sentences()), ...closing(template, [])] });
