import { cleanText } from '../../text/clean';
import { anyOf } from '../../text/anyOf';
import type { FigureColumn } from './columns';

/**
 * 市下达目标 | 县自定目标, 考核目标 | 争取目标: several numbers are promised of one thing. What the office itself set is its
 * task, before what those above it gave; what it only strives for stands behind both.
 */

/** Lowest first: the nearer to the office, the more it is its own. */
const LEVELS: readonly RegExp[] = [
  /自定|自设|自行|本级/u,
  /[镇乡]|街道/u,
  /[县区旗]/u,
  /[市州]/u,
  /省/u,
  /上级/u,
  /国家|中央/u,
];
const STRIVEN_FOR = /争取|奋斗|力争|冲刺|挑战|自加压力/u;

/** Whose the number is, and how firm. */
const MODIFIERS = new RegExp(
  anyOf([
    /全?[省市州县区旗镇乡](?:政府|里)?级?/u,
    /国家级?|中央|上级|本级|街道/u,
    /下达|下发|分解|核定|确定|自定|自设|自行|制定|设定|定/u,
    /考核|基本|保底|必成|确保|争取|奋斗|力争|冲刺|挑战|自加压力/u,
  ]),
  'gu',
);
const MODIFIED = new RegExp(MODIFIERS.source, 'u');
/** What is left of it names no thing of its own. */
const BARE = /^(?:20\d\d年度?|年度|全年)?的?(?:目标|任务|指标|计划)*[数值量]?$/u;

const wordsOf = ({ labels }: FigureColumn): string =>
  cleanText(labels.join('')).text.replace(/\([^()]{0,12}\)|\s/gu, '');

function rankOf(column: FigureColumn): number {
  const words = wordsOf(column);
  if (STRIVEN_FOR.test(words)) return LEVELS.length + 1;
  const level = LEVELS.findIndex((one) => one.test(words));
  return level < 0 ? LEVELS.length : level;
}

/** Whether columns promise the same of one thing, by other offices or more or less firmly. */
export const areRivals = (targets: readonly FigureColumn[]): boolean =>
  targets.length > 1 &&
  targets.some((one) => MODIFIED.test(wordsOf(one))) &&
  targets.every((one) => BARE.test(wordsOf(one).replace(MODIFIERS, '')));

/** Targets with the office's own first; in their order where they are no rivals. */
export const ownFirst = (targets: readonly FigureColumn[]): FigureColumn[] =>
  areRivals(targets) ? targets.toSorted((a, b) => rankOf(a) - rankOf(b)) : [...targets];
