import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { planOf } from '../../sheet/cellText';
import type { CellLink, SheetPlan, SheetStream } from '../../sheet/plan';
import type { Bulletin } from '../bulletin';
import type { Annex, BulletinDocument, Lead } from '../document';
import { annexSheet, placesOf, type AnnexSheet, type ItemPlace } from './annexSheet';
import { evidenceList, type EvidenceSheet } from './evidence';
import { noticeSheet } from './noticeSheet';
import { queryList } from './queries';

const { sheets } = messages.bulletin;

/** Combined tables are numbered where there are several. */
function namesOf(annexes: readonly Annex[]): string[] {
  const several = annexes.filter(({ part }) => part === 'combined').length > 1;
  let count = 0;
  return annexes.map(({ part }) =>
    part === 'combined' && several ? `${sheets.combined}${++count}` : sheets[part],
  );
}

/** Where leads of cells go, once the sheets that they go to are laid out; links change no heights. */
interface Found {
  places: ReadonlyMap<TaskItem, ItemPlace>;
  evidence: EvidenceSheet | null;
}

function linkOf({ to, item }: Lead, { places, evidence }: Found): CellLink | undefined {
  if (to === 'evidence') return evidence?.linkOf(item);
  const place = places.get(item);
  return place && { sheet: place.sheet, cell: `A${place.row}` };
}

/** The combined tables' items in the order of their annexes. */
function allPlaces({ tables }: Bulletin, annexes: readonly AnnexSheet[]): Map<TaskItem, ItemPlace> {
  const combined = annexes.filter(({ plan }) => plan.part === 'combined');
  return new Map(combined.flatMap((sheet, index) => placesOf(tables[index]?.items ?? [], sheet)));
}

/**
 * The sheets of a bulletin, in order, their rows made as they are asked for. Links run both ways between 汇总表 and
 * 数据依据: the tables are laid out first, and their links known once the evidence is, before any row is made.
 */
export function bulletinSheets(bulletin: Bulletin, document: BulletinDocument): SheetStream[] {
  const found: Found = { places: new Map(), evidence: null };
  const names = namesOf(document.annexes);
  const annexes = document.annexes.map((annex, index) =>
    annexSheet(annex, names[index] ?? annex.title, (lead) => linkOf(lead, found)),
  );
  found.places = allPlaces(bulletin, annexes);
  const evidence = (found.evidence = evidenceList(bulletin, document, found.places));
  return [
    noticeSheet(document, evidence.statementLink),
    ...annexes.map(({ plan }) => plan),
    queryList(bulletin, found.places),
    evidence.plan,
  ];
}

/** The same with all rows at hand. */
export const bulletinPlans = (bulletin: Bulletin, document: BulletinDocument): SheetPlan[] =>
  bulletinSheets(bulletin, document).map(planOf);
