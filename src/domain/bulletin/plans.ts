import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import type { CellLink, SheetPlan } from '../sheet/plan';
import type { Bulletin } from './bulletin';
import { combinedSheet, type CombinedSheet, type ItemPlace } from './combined';
import { evidenceList } from './evidence';
import { queryList, slowList } from './lists';
import { noticePlan } from './notice';

const { sheets } = messages.bulletin;

function combinedSheets(bulletin: Bulletin, evidence: ReadonlyMap<TaskItem, CellLink>): CombinedSheet[] {
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
 * The sheets of a bulletin, in order. Links run both ways between 汇总表 and 数据依据: the tables are laid out once to
 * learn where their rows come to stand, and once more with the links; links change no heights.
 */
export function bulletinPlans(bulletin: Bulletin): SheetPlan[] {
  const draft = combinedSheets(bulletin, new Map());
  const places = new Map<TaskItem, ItemPlace>(draft.flatMap((sheet) => [...sheet.places]));
  const evidence = evidenceList(bulletin, places);
  const combined = combinedSheets(bulletin, evidence.links);
  return [
    noticePlan(bulletin),
    ...combined.map(({ plan }) => plan),
    slowList(bulletin, places).plan,
    queryList(bulletin, places).plan,
    evidence.plan,
  ];
}
