import { cleanText } from '../text/clean';
import type { TaskItem } from '../item';
import { isSlow } from '../schedule/slow';

/** What a draft says of a number of items, and what a verdict column says of one. */
export type State = 'completed' | 'on-track' | 'slow' | 'behind' | 'undetermined' | 'other';

interface StateRule {
  readonly name: string;
  readonly state: State;
  readonly words: string;
}

const DONE = '(?:完成|办结|完工|竣工|建成|销号)';
const PACE = '(?:序时|时序|时间|计划|进度)';
const PERIOD = '(?:本|当|第?[一二三四1-4])?(?:季度|月份?|阶段性?|期|半年|上半年)';

/**
 * In order: the first that matches decides. `other` are states that no annex shows by itself (ahead of plan,
 * below another place's average, new since last period).
 */
const RULES: readonly StateRule[] = [
  {
    name: 'change',
    state: 'other',
    words: '(?:新完成|新转为|由缓转为正常|转为正常|连续.{1,3}期)[^,;。]{0,8}',
  },
  {
    name: 'average',
    state: 'other',
    words: '(?:低于|高于|落后于?|快于|慢于)[^,;。]{0,8}(?:平均|均值)[^,;。]{0,4}',
  },
  {
    name: 'early',
    state: 'other',
    words: `(?:已)?(?:提前|超额|超前)(?:${DONE}|推进)|超(?:${PACE}|计划)(?:进度)?|进展较快|快于${PACE}(?:进度)?`,
  },
  {
    name: 'missed',
    state: 'slow',
    words:
      `(?:未|没有|尚未|未能|未按期|未按时)(?:达到?|达|${DONE})(?:(?:${PERIOD}|${PACE}|目标)(?:任务|进度|目标)?)?` +
      `|(?:低于|慢于|落后于?)${PACE}(?:进度)?|慢序时(?:进度)?`,
  },
  { name: 'behind', state: 'behind', words: '(?:严重|明显)?滞后' },
  {
    name: 'slow',
    state: 'slow',
    words: '(?:进展|进度|推进)?(?:较为|比较|相对|较|偏|严重|明显)?(?:缓慢|迟缓|滞后|偏慢|较慢|较缓|偏缓)',
  },
  {
    name: 'period-met',
    state: 'on-track',
    words: `(?:已)?(?:完成|达到?)(?:了)?(?:${PERIOD}|${PACE})(?:的)?(?:任务|进度|目标|要求){0,4}`,
  },
  {
    name: 'on-plan',
    state: 'on-track',
    words: `按(?:照)?(?:既定|年度|时间)?${PACE}(?:进度|节点)?(?:要求)?(?:正常|有序|稳步|顺利){0,4}(?:推进|实施|进行)|(?:正常|有序|稳步|顺利)(?:推进|实施|进行)(?:中)?|进展(?:正常|顺利)|正在推进|推进中`,
  },
  {
    name: 'done',
    state: 'completed',
    words: `(?:均|都)?(?:已|已经)?(?:全部|全面|如期|按期|顺利|基本|圆满){0,4}(?:实现)?${DONE}(?:年度|全年)?(?:目标)?(?:任务)?(?!率|的?投资)`,
  },
  { name: 'unknown', state: 'undetermined', words: '(?:因?资料不足)?待核(?:实|定)?' },
];

interface Compiled {
  readonly name: string;
  readonly state: State;
  readonly pattern: RegExp;
}

const THEN_COUNT = '(?:的)?(?:事项|项目|任务|工作|指标)?(?:的)?(?:有|共|共有|共计|为|达)?[:(]?$';
const BEFORE: readonly Compiled[] = RULES.map((rule) => ({
  ...rule,
  pattern: new RegExp(`(?:${rule.words})${THEN_COUNT}`, 'u'),
}));
/** Words that may stand between a count and its state: 6项指标已…, 25个项目实施进度低于…. */
const LINK =
  '(?:的|民生|实事|重点|工作|任务|项目|事项|指标|目标|实施|建设|目前|现|已经?|均|都|尚|仍|处于|属于|为|是|进度|全部|全县|全市|全区){0,12}';
const AFTER: readonly Compiled[] = RULES.map((rule) => ({
  ...rule,
  pattern: new RegExp(`^${LINK}(?:${rule.words})`, 'u'),
}));
const CELL: readonly Compiled[] = RULES.map((rule) => ({
  ...rule,
  pattern: new RegExp(`^(?:${rule.words})`, 'u'),
}));

export interface Said {
  readonly state: State;
  /** Name of the rule. */
  readonly rule: string;
  readonly words: string;
}

function first(rules: readonly Compiled[], text: string): Said | null {
  for (const { name, state, pattern } of rules) {
    const found = pattern.exec(text);
    if (found) return { state, rule: name, words: found[0] };
  }
  return null;
}

/** State that the words before a count give it: 已完成(6项). */
export const stateBefore = (text: string): Said | null => first(BEFORE, text);
/** State that the words after a count give it: (6项)已完成. */
export const stateAfter = (text: string): Said | null => first(AFTER, text);

const UNKNOWN_CELL = /^(?:待核|\/|-|—|无)?$/u;

/** What the annex's own verdict column says of an item; null where it has none or says something else. */
export function reportedState({ source: { cells } }: TaskItem): State | null {
  const cell = cells.verdict;
  if (cell === undefined) return null;
  const text = cleanText(cell.text).text.replace(/[。.;\s]{1,20}$/u, '');
  if (UNKNOWN_CELL.test(text)) return text === '待核' ? 'undetermined' : null;
  const said = first(CELL, text);
  return said === null || said.state === 'other' || said.words.length < text.length
    ? null
    : said.state === 'behind'
      ? 'slow'
      : said.state;
}

/** The lamp's answer in the same terms. */
export function judgedState(item: TaskItem): State {
  if (isSlow(item)) return 'slow';
  return item.status === 'completed' ? 'completed' : item.status === 'on-track' ? 'on-track' : 'undetermined';
}
