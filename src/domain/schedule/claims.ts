import type { IsoDate } from '../date';
import { aboveTarget, belowTarget } from '../lexicon/verdicts';
import { anyOf } from '../text/anyOf';
import { findDates } from '../text/dates';

/** What the department says of a period's task: 第一季度任务已完成, 未完成二季度任务, 达到序时进度. */
export interface Claim {
  readonly says: 'met' | 'missed';
  /** Last day of the period spoken of; null for the schedule as a whole. */
  readonly until: IsoDate | null;
  readonly text: string;
}

const WHAT =
  '(?:的|各项|重点|年度|建设|工作|目标|计划|预定|既定|要求|阶段性?){0,8}(?:任务|目标|工作|计划|指标|进度)(?:任务|数|要求|量|进度){0,4}';
const DONE =
  '(?:已经?|均已?|都已?|也已)?(?:全部|全面|提前|圆满|顺利|基本|超额|按时|按期|如期){0,4}(?:完成|达成|达标)';
/** The period stands as #: dates are read by their own rules. */
const MET_AFTER = new RegExp(`^${WHAT}${DONE}(?!\\d|[^,;。]{0,3}%)`, 'u');
const MET_BEFORE = /(?:^|[^未])(?:完成|达成|达到)了?$/u;
const OBJECT = new RegExp(`^${WHAT}(?=[,;。、!)]|$)`, 'u');
const MISSED_BEFORE = /(?:未|没有|未能|尚未)(?:按时|按期|全面|全部|如期)?完成$/u;
const MISSED_AFTER = new RegExp(`^${WHAT}(?:尚|暂)?(?:未|没有|未能)(?:按时|按期|全部)?(?:完成|达成)`, 'u');
const NOT_YET = /(?:预计|力争|争取|计划|确保|将|可|能|准备)[^,;。]{0,8}$/u;

const ON_SCHEDULE = new RegExp(
  anyOf([
    /(?:达到?|符合|完成|超过?|快于|高于)了?(?:序时|时序|时间)进度/u,
    /按照?(?:序时|计划|时序)(?:进度)?(?:有序|正常|稳步)?(?:推进|实施)/u,
    /^(?:正常|序时|有序|超前|提前)(?:推进|进行|实施|完成)?中?$/u,
    /^超序时$/u,
    /时间过半[、,]?任务过半|双过半/u,
    /进展(?:正常|顺利)|序时推进/u,
  ]),
  'u',
);
const BEHIND_SCHEDULE =
  /(?:未|没有|尚未|未能)(?:达到?|完成)(?:序时|时序|时间|预期)进度|(?:低于|慢于|落后于?)(?:序时|时序|时间|预期)进度/u;

/** 控制在3.5%的预期目标之内 */
const KEPT = /(?<![将要保争力需])控制在[^,;。将]{0,12}目标值?(?:之内|以内|范围内|以下)/u;

function claimAt(text: string, start: number, end: number, until: IsoDate | null): Claim | null {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 24);
  const words = (says: Claim['says'], pattern: RegExp): Claim => ({
    says,
    until,
    text: `${/[^,;。:]{0,12}$/u.exec(before)?.[0] ?? ''}${text.slice(start, end)}${pattern.exec(after)?.[0] ?? ''}`,
  });
  if (MISSED_BEFORE.test(before) && OBJECT.test(after)) return words('missed', OBJECT);
  if (MISSED_AFTER.test(after)) return words('missed', MISSED_AFTER);
  if (NOT_YET.test(before)) return null;
  if (MET_BEFORE.test(before) && OBJECT.test(after)) return words('met', OBJECT);
  return MET_AFTER.test(after) ? words('met', MET_AFTER) : null;
}

/** Claims of a clean text about its periods' tasks; an empty list where it makes none. */
export function claims(text: string, year: number | null): Claim[] {
  const found: Claim[] = [];
  if (text === '') return found;
  if (text.includes('完成') || text.includes('达')) {
    for (const mention of findDates(text, year)) {
      const claim = mention.asOf ? null : claimAt(text, mention.start, mention.end, mention.date);
      if (claim) found.push(claim);
    }
  }
  const behind = BEHIND_SCHEDULE.exec(text)?.[0] ?? belowTarget.all(text)[0]?.word;
  const on = behind === undefined ? ON_SCHEDULE.exec(text) : null;
  const above = behind === undefined ? aboveTarget.all(text)[0]?.word : undefined;
  if (behind !== undefined) found.push({ says: 'missed', until: null, text: behind });
  const kept = behind === undefined ? KEPT.exec(text)?.[0] : undefined;
  if (kept !== undefined) found.push({ says: 'met', until: null, text: kept });
  if (above !== undefined) found.push({ says: 'met', until: null, text: above });
  if (on && above === undefined && !/未|不/.test(text.slice(Math.max(0, on.index - 2), on.index)))
    found.push({ says: 'met', until: null, text: on[0] });
  return found;
}
