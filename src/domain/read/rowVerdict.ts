import { againstIn } from '../lexicon/against';
import { leftOver, takesBack } from '../lexicon/done';
import { partOfWork } from '../lexicon/percents';
import {
  asksYesNo,
  beyondVerdict,
  DENIED,
  GRADES,
  hedged,
  isDropped,
  isVerdictPhrase,
  meansOf,
  noVerdictColumn,
  NOT_YET_DUE,
  NOTHING_WRONG,
  ofPeriod,
  opensState,
  opensVerdict,
  plainVerdict,
  saysBehind,
  saysDone,
  saysFine,
  saysSlow,
  ticks,
} from '../lexicon/verdicts';
import { peeler, words } from '../lexicon/words';
import type { Status } from '../item';
import { asOfNow, lateOrPutOff } from './asOfNow';
import { charactersOf, residue } from './residue';
import { answerTo } from './yesNo';

/** The row's own verdict (rulebook 6): a column, a section heading, or a cell that says nothing else. */
export interface OwnVerdict {
  readonly status: Status;
  readonly text: string;
  readonly from: 'column' | 'heading' | 'progress';
  /** 进度是否滞后｜否 says only that it is not late: what is done may be more than that. */
  readonly atLeast?: true;
  /** 未销号, 未办结 say that the end is not reached: late only once its date has passed. */
  readonly open?: true;
}

/** 未实现双过半, 未能按期办结 */
const isDenied = (words: string): boolean =>
  [...saysFine.all(words), ...saysDone.all(words)].some(({ at }) => DENIED.test(words.slice(0, at)));

/** What stands beside a verdict: the heading of its column, and what the row is called and promises. */
export interface Beside {
  readonly header?: string;
  readonly row?: string;
}

/** Figures that tell when, by how far or of all: 8月, 提前5天, 快1.6个百分点, 100%. Any other counts a part. */
const NO_PART = /20\d\d年?度?|\d{1,2}(?:月份?|日|天|季度)|[\d.]{1,8}个?百分点|(?<![\d.])100%/gu;
const countsPart = (text: string): boolean => /\d/u.test(text.replace(NO_PART, ''));

/** A step, a trade or a part that the row does not itself promise: 已完成招标, 已完成主体施工. */
function namesStep(text: string, row: string): boolean {
  const steps = [...takesBack.all(text), ...partOfWork.all(text), ...againstIn(text), ...meansOf.all(text)];
  return steps.some(({ word }) => !row.includes(word));
}

/**
 * Nothing but words of a verdict, of the row, and deeds that every report has tells of the whole; and neither a
 * step nor a count may stand among them.
 */
function isOfWhole(text: string, row: string): boolean {
  const others = beyondVerdict(text).filter((sign) => !row.includes(sign));
  if (countsPart(text)) return false;
  return others.length === 0 || (!namesStep(text, row) && residue(others.join(''), charactersOf(row)) === '');
}

/** 2024年12月完成 may be a plan. */
const ONLY_DATED = /^(?:20\d\d年)?\d{1,2}月[底末份初]?前?(?:完成|完工|竣工|建成|投用|办结|销号)$/u;

/** The year's goal itself: 达到年度目标, 超全年任务. */
const ALL_OF_IT = /^(?:已|均|现已)?(?:达到?|完成)100%$/u;
const YEARS_GOAL = /(?:达到?|达成|超过?|突破|实现)了?(?:全年|年度|年初|既定){1,2}(?:目标|任务|计划)/u;

/** 正在招标, 前期工作推进中: how far it is, and no word of how it goes. */
const isPreparing = (words: string, row: string): boolean =>
  againstIn(saysFine.strike(words, '|')).some(
    ({ role, word }) => role === 'prepared' && !row.includes(word),
  ) && !plainVerdict.test(words.replace(/正在/gu, ''));

/** 经批准延期: late by leave. */
const PUT_OFF = /^(?:已|经)?(?:批准|同意)(?:的|后|并)?(?:延期|推迟|延迟)/u;

/** 比计划慢10天, 推迟2个月; 快10天 */
const BY = String.raw`了?\d{1,4}(?:\.\d{1,2})?个?(?:天|日|周|月|百分点)`;
const SLOWER_BY = new RegExp(`(?:慢|晚|延后|推迟)${BY}`, 'u');
const FASTER_BY = new RegExp(`快${BY}`, 'u');

/** A share of the year reads as its period's: 超额完成8月份节点目标 → on-track. */
function statusOf(text: string, { header = '', row = '' }: Beside = {}): Status | null {
  const plain = text.replace(/\([^()]*\)/gu, '');
  if (NOT_YET_DUE.test(text)) return 'on-track';
  if (text in GRADES) return GRADES[text] ?? null;
  if (isDropped(plain) || PUT_OFF.test(plain)) return 'undetermined';
  if (lateOrPutOff(plain)) return null;
  // 超序时0.3个百分点, 未出现滞后
  const words = asOfNow(plain.replace(NOTHING_WRONG, '正常'));
  if (words in GRADES) return GRADES[words] ?? null;
  const rest = saysSlow.strike(words, '|');
  if (saysBehind.test(rest) || SLOWER_BY.test(rest) || isDenied(rest)) return 'behind';
  if (saysSlow.test(words)) return 'at-risk';
  const done = saysDone.test(words) || YEARS_GOAL.test(words) || ALL_OF_IT.test(words);
  const sure = done && !hedged.test(text);
  if (ONLY_DATED.test(words)) return null;
  const ofYear = sure && isDone(words, header);
  if (ofYear && isOfWhole(words, row)) return 'completed';
  const fine = (saysFine.test(words) || FASTER_BY.test(words)) && !isPreparing(words, row);
  return fine || (done && (!sure || (!ofYear && isVerdictPhrase(words)))) ? 'on-track' : null;
}

const YEARS = /全年|年度|20\d\d年(?:度)?(?:目标|任务|工作)/u;
/** 半年度任务, 年度阶段目标 */
const PART_OF_YEAR = /半年|季|节点|阶段|序时|月度|[当本上]月|月份?(?:目标|任务|计划)/u;

/** Whether words of completion speak of the whole year, not of a period of it. */
function isDone(words: string, header: string): boolean {
  const early = /提前|超额/u.test(words) && !ofPeriod.test(words) && !/节点/u.test(header);
  const year = early || (YEARS.test(words) && !PART_OF_YEAR.test(words));
  return year || !ofPeriod.test(`${header}${words}`);
}

/** Longest text that is a verdict and no report. */
const LONGEST = 24;

/** Signs around a verdict: 【已完成】, ★滞后, ●正常. */
const AROUND = /^[\s【[★☆●○◆◇■□▲△✅❌:]{1,4}(?=[\u4e00-\u9fff])|[\s】\]。.;!:]{1,4}$/gu;
const BRACKETED = /^\(([^()]+)\)$/u;
const plainCell = (cell: string): string => cell.trim().replace(AROUND, '').replace(BRACKETED, '$1');

/** 正常推进:已完成招标; 已完成，资金已拨付: the verdict that opens a longer cell; what follows may not take it back. */
function openingOf(text: string, beside: Beside): Status | null {
  const [first = ''] = text.split(/[,;。:\n]/u);
  const rest = text.slice(first.length);
  if (rest === '' || !isVerdictPhrase(first) || !plainVerdict.test(first)) return null;
  const status = statusOf(first, beside);
  return status === 'completed' && (TAKES_BACK.test(rest) || leftOver.test(rest)) ? 'on-track' : status;
}
const TAKES_BACK = /未|尚|待|除|正在|剩|其余|部分|个别/u;

/** Whether a cell is a verdict and no report. */
export const isOnlyVerdict = (cell: string): boolean => {
  const text = plainCell(cell);
  return text.length <= LONGEST && isVerdictPhrase(text) && statusOf(text) !== null;
};

/** Verdict of a column or heading; null where its words are none, or too many. */
export function verdictFrom(
  cell: string,
  header: string,
  from: 'column' | 'heading',
  row = '',
): OwnVerdict | null {
  const text = plainCell(cell);
  if (text === '') return null;
  const beside = { header, row };
  const answer = asksYesNo.test(header) ? answerTo(text, header) : undefined;
  if (answer !== undefined) return answer === null ? null : { ...answer, text, from };
  const status = (text.length > LONGEST ? null : statusOf(text, beside)) ?? openingOf(text, beside);
  if (status === null) return null;
  const told = { status, text: shortened(text), from };
  return NOT_ENDED.test(text) ? { ...told, open: true } : told;
}

/** 逾期未办结, 二季度未销号 say more than that. */
const NOT_ENDED = /^(?:尚|暂|还|目前|仍)?未(?:完成)?(?:销号|办结|结案|办复)$/u;

/** A long cell is told by the verdict that opens it. */
const shortened = (text: string): string =>
  text.length > LONGEST ? (text.split(/[,;。:\n]/u)[0] ?? text) : text;

/** How many there are, and what they are called, before the verdict: 38个项目按期完成2月份节点目标. */
const HOW_MANY =
  /^(?:共|其中|另有|有)?\d{1,4}[个项件条](?:重点|民生|省|市|县){0,2}(?:项目|事项|任务|工作|实事|问题|指标|工程)?(?:均|都)?/u;
const WHAT =
  /的?(?:民生|重点|督查|督办){0,2}(?:实事|项目|事项|任务|工作|问题|类|指标|县区|县市|单位|乡镇|部门)?$/u;

/** What a section heading, without its number, says of its rows: （一）已完成的项目 → 已完成; null where it is none. */
export function verdictInHeading(heading: string): string | null {
  const [, inner = ''] = /\(([^()]{2,14})\)$/u.exec(heading) ?? [];
  if (isVerdictPhrase(inner) && plainVerdict.test(inner)) return inner;
  const [first = ''] = heading.replace(/\([^()]*\)/gu, '').split(/[,;:。]/u);
  const words = first.replace(HOW_MANY, '').replace(WHAT, '');
  if (words.length > LONGEST || statusOf(words) === null) return null;
  const state = opensState.head(words);
  if (state !== '已' && !plainVerdict.test(words)) return null;
  return state !== null || (opensVerdict.head(words) !== null && isVerdictPhrase(words)) ? words : null;
}

/** 红黄绿灯, 红/黄 name a scale, and no verdict of their own. */
const SCALE = /[红黄绿蓝橙][、/]?[红黄绿蓝橙]/u;

/** 已完成｜√: the heading is the verdict, and a tick says that it is this row's. */
export function ticked(text: string, header: string): OwnVerdict | null {
  if (!ticks.has(text) || asksYesNo.test(header) || SCALE.test(header)) return null;
  const says = header.replace(/^(?:进展|进度|推进|完成|督查)?(?:情况|状态|评价|结果)/u, '');
  if (!isVerdictPhrase(says)) return null;
  const status = plainVerdict.test(says) ? statusOf(says) : null;
  return status === null ? null : { status, text: says, from: 'column' };
}

/** A cell of a column that is called otherwise, and that holds a verdict and nothing else: 督查归类｜正常推进. */
export function verdictBeside(cell: string, header: string): OwnVerdict | null {
  const text = plainCell(cell);
  if (asksYesNo.test(header)) return verdictFrom(text, header, 'column');
  const tick = ticked(text, header);
  if (tick !== null) return tick;
  if (text.length > LONGEST || !plainVerdict.test(text) || noVerdictColumn.test(header)) return null;
  return hedged.test(text) || !isVerdictPhrase(text) ? null : verdictFrom(text, header, 'column');
}

const SUBJECT = peeler(words('总体 整体 项目 工作 进展 进度 推进 完成情况 完成 建设'));
const DEGREE = peeler(words('较 偏 严重 比较 有序 稳步 明显 相对 十分 正常 顺利'));
const STATE = peeler(words('缓慢 滞后 慢 偏慢 较慢 推进 顺利推进 正常推进 顺利 正常 较好 良好 不够理想'));

/** A cell that says how it goes and nothing else: 总体进展较为缓慢, 推进缓慢(三县). */
function onlyVerdict(text: string): boolean {
  const plain = text.replace(/\([^()]{1,30}\)$/u, '');
  const rest = SUBJECT.peel(plain, 3);
  return [rest, DEGREE.peel(rest, 1), DEGREE.peel(rest, 2)].some((one) => {
    const state = STATE.head(one);
    return state !== null && (one === state || one === `${state}推进`);
  });
}

/** Some places are slow: never red. */
const PLACES_SLOW =
  /^([\u4e00-\u9fff、]{2,30}?(?:县|区|市|镇|乡|州|旗)?)(?:进度|进展|推进)(?:较慢|偏慢|缓慢|滞后)$/u;

/** The signs that words of a state end with, or the bracket behind them. */
const STATE_ENDS = /[慢后进利常好想)]$/u;

/** A progress cell that is nothing but a verdict: 进展偏慢, 叶集区进度较慢. */
export function verdictOfProgress(progress: string): OwnVerdict | null {
  const text = progress.trim().replace(/[。.]$/u, '');
  if (!STATE_ENDS.test(text)) return null;
  const places = PLACES_SLOW.exec(text);
  if (places !== null && !/项目|工程|工作|总体|整体|建设/u.test(places[1] ?? ''))
    return { status: 'at-risk', text, from: 'progress' };
  if (!onlyVerdict(text)) return null;
  const status = statusOf(text);
  return status === null ? null : { status, text, from: 'progress' };
}
