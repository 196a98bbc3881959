import { anyOf } from '../text/anyOf';
import type { Field } from './fields';
import type { FieldCell } from './table';

/** 【目标】…【进展】…, 目标：…；进展：…: goal and progress in one cell, each under a label of its own. */

type Labelled = 'task' | 'progress' | 'problem' | 'nextStep';
const FIELDS: readonly Labelled[] = ['task', 'progress', 'problem', 'nextStep'];

const NAMES: Readonly<Record<Labelled, RegExp>> = {
  task: /^(?:年度|工作|建设|总体|具体|目标|主要){0,2}(?:目标|任务|内容|要求)(?:任务)?$/u,
  progress:
    /^(?:(?:目前|当前|最新|工作|项目|实际|推进){0,2}(?:进展|进度|完成|落实|实施|推进)(?:情况|程度)?|目前情况)$/u,
  problem: /^(?:目前)?(?:存在|面临)?的?(?:主要|突出)?(?:问题|困难)(?:及原因|和困难)?$/u,
  nextStep: /^下一?(?:步|阶段)(?:工作)?(?:计划|打算|安排|措施)?$/u,
};
/** 1. 2、 before a label. */
const NUMBER = /[ \t\u3000]{0,8}(?:\d{1,2}[.、])?/u;
/** In brackets, or before a colon. */
const NAMED = [/[【[〔]([\u4e00-\u9fff]{2,14})[】\]〕][：:]?/u, /([\u4e00-\u9fff]{2,14})[：:]/u];
/** At the head of a sentence. */
const LABEL = new RegExp(`(?:^|(?<=[\n。；;，,、！]))${NUMBER.source}(?:${anyOf(NAMED)})`, 'gu');

export type LabelledParts = Readonly<Partial<Record<Labelled, string>>>;

/** The parts of a cell by their labels; null unless it opens with a goal and has a progress, each once. */
export function labelledParts(text: string): LabelledParts | null {
  if (!/[：:】\]〕]/u.test(text)) return null;
  const found = Array.from(text.matchAll(LABEL), ({ index, 0: label, 1: inside, 2: before }) => ({
    index,
    end: index + label.length,
    field: FIELDS.find((field) => NAMES[field].test(inside ?? before ?? '')),
  })).filter(({ field }) => field !== undefined);
  const [first] = found;
  if (first?.field !== 'task' || text.slice(0, first.index).trim() !== '') return null;
  const parts: Partial<Record<Labelled, string>> = {};
  for (const [at, { end, field }] of found.entries()) {
    const words = text.slice(end, found[at + 1]?.index).trim();
    if (field === undefined || parts[field] !== undefined) return null;
    parts[field] = words;
  }
  return parts.progress === undefined || !/[\p{L}\p{N}]/u.test(parts.task ?? '') ? null : parts;
}

/** Share of the cells of a column that are told so, from which on it is a column of both. */
const MOST = 0.5;
export const holdsBoth = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.filter((text) => labelledParts(text) !== null).length >= MOST * texts.length;

/** The parts of a row's one cell for both, as cells of their own; those that a column of its own has stay. */
export function withLabelled(cells: Partial<Record<Field, FieldCell>>): void {
  const whole = cells.task ?? cells.progress;
  if (whole === undefined || (cells.task !== undefined && cells.progress !== undefined)) return;
  const parts = labelledParts(whole.text);
  if (parts === null) return;
  for (const field of FIELDS) {
    const text = parts[field];
    const own = field === 'task' || field === 'progress' || cells[field] === undefined;
    if (text !== undefined && text !== '' && own) cells[field] = { ...whole, text };
  }
}
