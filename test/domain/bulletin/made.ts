import type { TableAnalysis } from '../../../src/domain/analysis';
import { bulletinOf, type BulletinOptions } from '../../../src/domain/bulletin/bulletin';
import type { BulletinDocument } from '../../../src/domain/bulletin/document';
import { documentOf, type DocumentOptions } from '../../../src/domain/bulletin/documentOf';
import { narrativeText } from '../../../src/domain/bulletin/documentText';
import { bulletinPlans } from '../../../src/domain/bulletin/sheets/bulletinSheets';
import type { OfficeTemplate } from '../../../src/domain/bulletin/template';
import type { SheetPlan } from '../../../src/domain/sheet/plan';

/** Bulletins of tables in their three forms. */

type Tables = readonly TableAnalysis[];

export const documentFor = (
  tables: Tables,
  options: BulletinOptions = {},
  template?: OfficeTemplate,
  choices?: DocumentOptions,
): BulletinDocument => documentOf(bulletinOf(tables, options), template, choices);

export const narrativeOf = (tables: Tables, options: BulletinOptions = {}): string =>
  narrativeText(documentFor(tables, options));

export function plansOf(tables: Tables, options: BulletinOptions = {}): SheetPlan[] {
  const bulletin = bulletinOf(tables, options);
  return bulletinPlans(bulletin, documentOf(bulletin));
}
