import { cleanText } from '../text/clean';
import type { TaskItem } from '../item';
import { isSlow } from '../schedule/slow';
import { onceEach } from '../once';

/**
 * What a draft says of a number of items, and what a verdict column says of one. `at-risk` and `behind` are parts of
 * `slow`; `early`: completed before its time; `disputed`: its verdict and its figures differ; `shared`: several units
 * lead it; `other`: nothing that an annex shows.
 */
export type State =
  | 'completed'
  | 'early'
  | 'on-track'
  | 'slow'
  | 'at-risk'
  | 'behind'
  | 'undetermined'
  | 'disputed'
  | 'shared'
  | 'unsent'
  | 'unlisted'
  | 'other';

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
  { name: 'early', state: 'early', words: `(?:已)?提前(?:全部|全面)?${DONE}` },
  {
    name: 'ahead',
    state: 'other',
    words: `(?:已)?(?:超额|超前|提前)(?:${DONE}|推进)|超(?:${PACE}|计划)(?:进度)?|进展较快|快于${PACE}(?:进度)?`,
  },
  {
    name: 'missed',
    state: 'slow',
    words:
      `(?:未|没有|尚未|未能|未按期|未按时)(?:达到?|达|${DONE})(?:(?:${PERIOD}|${PACE}|目标)(?:任务|进度|目标)?)?` +
      `|(?:低于|慢于|落后于?)${PACE}(?:进度)?|慢序时(?:进度)?`,
  },
  {
    name: 'disputed',
    state: 'disputed',
    words: '(?:结论|数据)[^,;。()]{0,12}(?:不一致|不符|矛盾)[^,;。()]{0,6}',
  },
  { name: 'shared', state: 'shared', words: '由(?:几|多|两)个单位(?:共同|联合)(?:牵头|负责|承担)' },
  {
    name: 'unsent',
    state: 'unsent',
    words: '未(?:按时|按期)?(?:报送|上报|填报|反馈)(?:本[期月季]|最新)?(?:进展|情况)?',
  },
  { name: 'unlisted', state: 'unlisted', words: '(?:总表|清单|表)(?:以|之)?外(?:的)?' },
  { name: 'at-risk', state: 'at-risk', words: '(?:进展|进度|推进)?(?:偏慢|偏缓)' },
  { name: 'behind', state: 'behind', words: '(?:进展|进度|推进)?(?:严重|明显)?滞后' },
  {
    name: 'slow',
    state: 'slow',
    words: '(?:进展|进度|推进)?(?:较为|比较|相对|较|偏|严重|明显)?(?:缓慢|迟缓|滞后|较慢|较缓)',
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
/** The same across 、: 结论与所报数据不一致、待核实的(1项). */
export function disputedBefore(text: string): Said | null {
  const clause = /[^,;。()!?]{0,40}$/u.exec(text)?.[0] ?? '';
  return first(
    BEFORE.filter(({ state }) => state === 'disputed'),
    clause,
  );
}
/** State that the words after a count give it: (6项)已完成. */
export const stateAfter = (text: string): Said | null => first(AFTER, text);

const UNKNOWN_CELL = /^(?:待核|\/|-|—|无)?$/u;

function stateInCell({ source: { cells } }: TaskItem): State | null {
  const cell = cells.verdict;
  if (cell === undefined) return null;
  const text = cleanText(cell.text).text.replace(/[。.;\s]{1,20}$/u, '');
  if (UNKNOWN_CELL.test(text)) return text === '待核' ? 'undetermined' : null;
  const said = first(CELL, text);
  if (said === null || said.state === 'other' || said.words.length < text.length) return null;
  return broadly(said.state);
}

/** What the annex's own verdict column says of an item; null where it has none or says something else. */
export const reportedState = onceEach(stateInCell);

/** As verdict columns tell: one word for all that is slow, one for all that is done. */
export function broadly(state: State): State {
  if (state === 'behind' || state === 'at-risk') return 'slow';
  return state === 'early' ? 'completed' : state;
}

/** The lamp's answer in the same terms. */
export function judgedState(item: TaskItem): State {
  if (isSlow(item)) return 'slow';
  return item.status === 'completed' ? 'completed' : item.status === 'on-track' ? 'on-track' : 'undetermined';
}
