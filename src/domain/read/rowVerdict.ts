import {
  asksDone,
  asksSchedule,
  asksTrouble,
  asksYesNo,
  DENIED,
  GRADES,
  hedged,
  isVerdictPhrase,
  no,
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
  yes,
} from '../lexicon/verdicts';
import { peeler, words } from '../lexicon/words';
import type { Status } from '../item';

/** The row's own verdict (rulebook 6): a column, a section heading, or a cell that says nothing else. */
export interface OwnVerdict {
  readonly status: Status;
  readonly text: string;
  readonly from: 'column' | 'heading' | 'progress';
  /** 进度是否滞后｜否 says only that it is not late: what is done may be more than that. */
  readonly atLeast?: true;
}

/** 未实现双过半, 未能按期办结 */
const isDenied = (words: string): boolean =>
  [...saysFine.all(words), ...saysDone.all(words)].some(({ at }) => DENIED.test(words.slice(0, at)));

/** A share of the year reads as its period's: 超额完成8月份节点目标 → on-track. */
function statusOf(text: string, header = ''): Status | null {
  const plain = text.replace(/\([^()]*\)/gu, '');
  if (NOT_YET_DUE.test(text)) return 'on-track';
  if (text in GRADES) return GRADES[text] ?? null;
  // 超序时0.3个百分点, 未出现滞后
  const words = plain.replace(NOTHING_WRONG, '正常');
  const rest = saysSlow.strike(words, '|');
  if (saysBehind.test(rest) || isDenied(rest)) return 'behind';
  if (saysSlow.test(words)) return 'at-risk';
  const early = /提前|超额/u.test(words) && !/节点|月|季/u.test(words) && !/节点/u.test(header);
  const year = early || /全年|年度|20\d\d年(?:度)?(?:目标|任务|工作)/u.test(words);
  if (saysDone.test(words) && !hedged.test(words) && (year || !ofPeriod.test(`${header}${words}`)))
    return 'completed';
  return saysFine.test(words) || saysDone.test(words) ? 'on-track' : null;
}

/** 是 and 否 take their sense from the heading: 进度是否滞后|否 is on-track. */
function fromYesNo(answer: boolean, header: string): Status | null {
  if (asksTrouble.test(header)) return answer ? 'behind' : 'on-track';
  if (asksSchedule.test(header)) {
    const asksEnd = /完成(?:整改|任务|目标)?$/u.test(header);
    return answer ? (asksEnd ? 'completed' : 'on-track') : 'behind';
  }
  if (asksDone.test(header)) return answer ? 'completed' : null;
  return null;
}

/** Longest text that is a verdict and no report. */
const LONGEST = 24;

/** A full stop at the end says nothing. */
const withoutEnd = (text: string): string => ('。.;'.includes(text.slice(-1)) ? text.slice(0, -1) : text);

/** Verdict of a column or heading; null where its words are none, or too many. */
export function verdictFrom(cell: string, header: string, from: 'column' | 'heading'): OwnVerdict | null {
  const text = withoutEnd(cell.trim());
  if (text === '' || text.length > LONGEST) return null;
  if (asksYesNo.test(header) && (yes.has(text) || no.has(text))) {
    const status = fromYesNo(yes.has(text), header);
    if (status === null) return null;
    return asksTrouble.test(header) && status === 'on-track'
      ? { status, text, from, atLeast: true }
      : { status, text, from };
  }
  const status = statusOf(text, header);
  return status === null ? null : { status, text, from };
}

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

/** A cell of a column that is called otherwise, and that holds a verdict and nothing else: 督查归类｜正常推进. */
export function verdictBeside(cell: string, header: string): OwnVerdict | null {
  const text = withoutEnd(cell.trim());
  if (text.length > LONGEST || !plainVerdict.test(text)) return null;
  if (noVerdictColumn.test(header) || hedged.test(text) || !isVerdictPhrase(text)) return null;
  return verdictFrom(text, header, 'column');
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
