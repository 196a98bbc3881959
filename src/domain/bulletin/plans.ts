import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { planOf } from '../sheet/cellText';
import type { SheetPlan, SheetStream } from '../sheet/plan';
import type { Bulletin } from './bulletin';
import { combinedSheet, type CombinedSheet, type EvidenceLinks, type ItemPlace } from './combined';
import { evidenceList, type EvidenceSheet } from './evidence';
import { queryList, slowList } from './lists';
import { noticePlan } from './notice';

const { sheets } = messages.bulletin;

function combinedSheets(bulletin: Bulletin, evidence: EvidenceLinks): CombinedSheet[] {
  const several = bulletin.tables.length > 1;
  return bulletin.tables.map((table, index) =>
    combinedSheet(
      table,
      several ? `${sheets.combined}${index + 1}` : sheets.combined,
      several ? index + 1 : null,
      evidence,
    ),
  );
}

/**
 * The sheets of a bulletin, in order, their rows made as they are asked for. Links run both ways between 汇总表 and
 * 数据依据: the tables are laid out first, and their links known once the evidence is, before any row is made.
 */
export function bulletinSheets(bulletin: Bulletin): SheetStream[] {
  const found: { evidence?: EvidenceSheet } = {};
  const combined = combinedSheets(bulletin, (item) => found.evidence?.linkOf(item));
  const places = new Map<TaskItem, ItemPlace>(combined.flatMap((sheet) => [...sheet.places]));
  const evidence = (found.evidence = evidenceList(bulletin, places));
  return [
    noticePlan(bulletin),
    ...combined.map(({ plan }) => plan),
    slowList(bulletin, places).plan,
    queryList(bulletin, places).plan,
    evidence.plan,
  ];
}

/** The same with all rows at hand. */
export const bulletinPlans = (bulletin: Bulletin): SheetPlan[] => bulletinSheets(bulletin).map(planOf);
