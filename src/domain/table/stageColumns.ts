import { saysNothing } from '../lexicon/blank';
import { deeds } from '../lexicon/deeds';
import { asksYesNo, no, yes } from '../lexicon/verdicts';
import { words } from '../lexicon/words';
import { cleanText } from '../text/clean';
import type { Candidate } from './columnCandidates';
import { share } from './columnContent';
import type { Field } from './fields';
import type { Header } from './header';
import type { ColumnSample } from './samples';

/** 前期工作 | 开工情况 | 建设进展 | 竣工情况, 整地 | 栽植 | 管护: one report, a column for each stage of the work. */

export interface StageColumn {
  readonly column: number;
  /** As its cells are told of: 开工 of 开工情况. */
  readonly stage: string;
}

const STAGES = new Set(
  words(
    `前期 前期工作 前期手续 前期准备 手续办理 立项 设计 规划设计 勘察设计 招标 招投标 采购 征迁 征地 征地拆迁 拆迁 开工 动工 进场 施工 建设 在建 基础 主体 主体工程 装修 安装 调试
    完工 竣工 建成 验收 竣工验收 投用 投入使用 交付 运营 整地 栽植 种植 造林 管护 抚育 摸排 排查 整改 方案 审批 公示 实施`,
  ).map(({ word }) => word),
);
const AROUND = /^(?:项目|工程|工作)|(?:工作)?(?:情况|进展|进度|阶段|状况|现状|环节){1,3}$/gu;
const BRACKET = /\([^()]{0,12}\)/gu;

function stageOf(labels: readonly string[]): string | null {
  const own = cleanText(labels.at(-1) ?? '')
    .text.replace(/\s/gu, '')
    .replace(BRACKET, '');
  if (asksYesNo.test(own)) return null;
  const stage = [own, own.replace(AROUND, '')].find((one) => STAGES.has(one));
  return stage ?? null;
}

const tells = (text: string): boolean => text.trim().length > 3 && /[\u4e00-\u9fff]{2}/u.test(text);
/** Share of the filled cells of a column that are words. */
const TOLD = 0.5;

/**
 * The columns of such a report, two of them at least told in words; none where another column reports on the whole,
 * or a person has said which does.
 */
export function stageColumns(
  { labels }: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  taken: ReadonlyMap<Field, Candidate>,
  numbers: ReadonlySet<number>,
): readonly StageColumn[] {
  const found = [...labels].flatMap(([column, own]) => {
    const stage = numbers.has(column) ? null : stageOf(own);
    return stage === null ? [] : [{ column, stage }];
  });
  const told = found.filter(({ column }) => share(samples.get(column)?.texts ?? [], tells) >= TOLD);
  const whole = taken.get('progress');
  const others = whole !== undefined && !found.some(({ column }) => column === whole.column);
  return others || whole?.weight === Infinity || told.length < 2 ? [] : found;
}

/** The work itself: what its cells tell needs no word of it, 完工12公里. */
const THE_WORK = new Set(['施工', '建设', '实施']);

/** What a cell tells of its stage, in words that name it: 已完成 under 设计 → 设计已完成; null where it tells nothing. */
export function toldOf(stage: string, text: string): string | null {
  const own = text.trim();
  if (saysNothing(own)) return null;
  if (THE_WORK.has(stage) && /\d/u.test(own) && deeds.test(own)) return own;
  if (yes.has(own)) return `${stage}已完成`;
  if (no.has(own)) return `${stage}未完成`;
  return cleanText(own).text.includes(stage) ? own : `${stage}${own}`;
}
