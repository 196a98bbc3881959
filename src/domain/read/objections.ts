import {
  AGAINST,
  type AgainstHit,
  againstIn,
  type AgainstRole,
  byNow,
  planOpens,
  speaksAgainst,
  total,
} from '../lexicon/against';
import { deeds, finished } from '../lexicon/deeds';
import { inWork } from '../lexicon/subWorks';
import type { Quantity } from '../text/quantities';
import type { BareNumber } from './bareNumbers';
import type { Figure, Reading } from './figure';
import { isForecast } from './forecast';
import {
  fromLevel,
  isNow,
  NOW,
  ofEarlierYear,
  ofPlanSpan,
  PAST_YEAR,
  SINCE_YEARS_END,
  THIS_YEAR,
  toCome,
} from './otherTimes';
import { plainWords } from './plainWords';
import type { OwnWords } from './scope';
import { behindLast, SENTENCE_ENDS } from '../text/signs';

/** What speaks against an amount being done to date, in its own words and in those that govern it. */

/** A word that speaks against an amount being done to date. */
export type Objection = AgainstHit;

const NONE: readonly Objection[] = [];

const LOOKING_BACK = AGAINST.filter(({ looksBack }) => looksBack);

/** The last of several hits counts, and only where nothing since says that it is about now. */
function lookedBack(words: string): readonly Objection[] {
  if (!speaksAgainst(words)) return NONE;
  return LOOKING_BACK.flatMap(({ role, find }) => {
    const last = find.all(words).at(-1);
    if (last === undefined) return [];
    const since = words.slice(last.at + last.word.length);
    if (PAST_YEAR.test(last.word) ? isNow(since) : NOW.test(since)) return [];
    return [{ role, word: last.word }];
  });
}

const OPENING = [
  { role: 'planned' as const, find: planOpens },
  ...AGAINST.filter(({ role }) => role === 'earlier'),
];

/** 现有床位3860张,较年初新增260张: what there is governs nothing that has a deed of its own. */
const THERE = /^(?:现有|原有|已有|原来)$/u;

/** 原计划…,改造180公里; 去年,新建12座: what opens the sentence governs it. */
function opened(opening: string, words: string): readonly Objection[] {
  if (opening === '') return NONE;
  return OPENING.flatMap(({ role, find }) => {
    const last = find.all(opening).at(-1);
    if (last === undefined) return [];
    const since = `${opening.slice(last.at + last.word.length)}${words}`;
    const isOver = byNow.test(since) || (THERE.test(last.word) && deeds.test(words));
    return isOver ? [] : [{ role, word: last.word }];
  });
}

const ENDS_WITH = ['安装', '建设', '改造', '施工', '设置', '投用', '验收', '启用'].join('|');

/** Preparation that ends with the deed is over: 招标和安装, 细化到具体点位,并完成设置, 已完工验收. */
export const DEED_AT_END = new RegExp(
  `(?:和|、|及|并)(?:已)?(?:完成)?(?:${ENDS_WITH})(?:工作|任务)?$|(?:完工|竣工|通过|已|完成|全部)验收$`,
  'u',
);

function inOwn(words: string): readonly Objection[] {
  const found = againstIn(words);
  if (found.length === 0) return found;
  const prepared = found.some(({ role }) => role === 'prepared') && DEED_AT_END.test(words);
  return prepared ? found.filter(({ role }) => role !== 'prepared') : found;
}

const EXCEPT = /除[^,。;除]{0,24}?外/gu;

/** Stretches of a text that are excepted: 除2所外. */
export function exceptions(text: string): readonly (readonly [number, number])[] {
  if (!text.includes('除')) return [];
  return Array.from(text.matchAll(EXCEPT), (match) => [match.index, match.index + match[0].length] as const);
}

/** 8个…中: the number that others are counted of. */
const AMONG = /^[^,、\d]{0,14}(?:(?<!其)中|里面)(?=$|[,已有的\d])/u;

/** 320人/500人: of how many. */
const OF_ALL = /\d[\u4e00-\u9fff]{0,3}\/$/u;

/** 40所的年度目标任务, 15亿元目标: the target again. */
const AGAIN = /^(?:的)?(?:年度|全年|既定|总){0,3}(?:任务|目标|计划|指标|总数)/u;

/** 全年任务3500户, 目标数为40所 */
const TASK_OF = /(?:任务|目标)(?:总?数|量)?(?:为|是|共)?$/u;

/** 符合代缴条件25871人: who may have it. */
const ENTITLED = /符合[^,;。\d]{1,8}条件的?$/u;

/** The words of a clause before and after a figure. */
interface Around {
  readonly before: string;
  readonly after: string;
}

const STRONGEST = new Map(AGAINST.map(({ role }, index) => [role, index]));

const isDone = ({ before, after }: Around): boolean =>
  finished.test(before) || (/已|全部|均/u.test(after) && finished.test(after));

/** 正在改造中, 施工中 tell of work, and not of what others are counted of. */
const tellsOfWork = (words: string): boolean =>
  againstIn(words).some(({ role, word }) => role === 'under-way' && (word === '正在' || word.endsWith('中')));

function denominator({ before, after }: Around): readonly Objection[] {
  if (OF_ALL.test(before)) return [{ role: 'asked', word: '/' }];
  const among = AMONG.exec(after);
  if (among !== null && !tellsOfWork(among[0])) return [{ role: 'asked', word: among[0] }];
  const entitled = ENTITLED.exec(before);
  if (entitled !== null) return [{ role: 'asked', word: entitled[0] }];
  const task = TASK_OF.exec(before);
  if (task !== null && !isDone({ before, after })) return [{ role: 'asked', word: task[0] }];
  const again = AGAIN.exec(after);
  if (again === null) return NONE;
  // 已完成新增持证80人任务: the task is what was done.
  const fulfilled = after.startsWith('任务') && finished.test(before) && !before.includes('超额');
  return fulfilled || finished.test(after.slice(again[0].length))
    ? NONE
    : [{ role: 'asked', word: again[0] }];
}

const ownProgress = /^(?:[^,、\d]{0,12}(?:进度|工程量|完成)[^,、\d率]{0,6}|为?)(\d{1,3}(?:\.\d{1,4})?)%/u;

/** 第一剂次6.1万人: neither dose's figure is the number of people done. */
const ONE_DOSE = /(?:第[一二三四]|首|末)(?:剂次?|针)[^,;。]{0,6}$/u;

function unfinished({ after, before }: Around): readonly Objection[] {
  const percent = ownProgress.exec(after)?.[1];
  if (percent !== undefined && Number(percent) < 100 && !/率/u.test(after))
    return [{ role: 'under-way', word: `${percent}%` }];
  const dose = ONE_DOSE.exec(before);
  return dose === null ? NONE : [{ role: 'under-way', word: dose[0] }];
}

const withoutExceptions = (words: string): string =>
  words.includes('除') ? words.replace(EXCEPT, '') : words;

const openingOf = ({ clean }: Reading, figure: Figure<Quantity | BareNumber>): string => {
  const before = clean.text.slice(Math.max(0, figure.clause.start - 120), figure.clause.start);
  return withoutExceptions(behindLast(before, SENTENCE_ENDS));
};

const PER_UNIT = /各(?:镇|县|乡|村|区|市|校|院|地|单位|部门|街|站)[\u4e00-\u9fff]{0,10}$/u;

/** 项目18个,里程132.6公里: how long the thing is to be. */
const EXTENT = /^(?:总|全|建设|线路|路线|管线)?(?:里程|长度|规模|面积|投资)(?:约|为|共|达)?$/u;

const extent = ({ before }: OwnWords): readonly Objection[] =>
  EXTENT.test(before) ? [{ role: 'size', word: before }] : NONE;

/** 余3个, 尚缺3个: a sign that means what is left only right before its number. */
const LEFT = /(?:^|[^\u4e00-\u9fff])(?:还|尚|仍|仅|只)?(?:有)?([余欠缺])$/u;

function left({ before }: Around): readonly Objection[] {
  const word = LEFT.exec(before)?.[1];
  return word === undefined ? NONE : [{ role: 'remaining', word }];
}

/** 培训320人/场 */
const EACH_TIME = /^\/[场次期班户村家院](?![\u4e00-\u9fff])/u;

const perUnit = ({ before, after }: Around): readonly Objection[] => {
  const time = after.startsWith('/') ? EACH_TIME.exec(after) : null;
  return time === null ? ofEach(before) : [{ role: 'size', word: time[0] }];
};

const ofEach = (before: string): readonly Objection[] =>
  before.includes('各') && PER_UNIT.test(before) && !total.test(before) && !/(?:已|共)/u.test(before)
    ? [{ role: 'size', word: PER_UNIT.exec(before)?.[0].slice(0, 2) ?? '' }]
    : NONE;

const OVERCOME: ReadonlySet<AgainstRole> = new Set([
  'prepared',
  'component',
  'inspected',
  'started',
  'under-way',
  'asked',
  'planned',
]);

/** 净增6家, 扣除重复后182户: what is left when all is taken off. */
export const net =
  /净(?:增|新增)?[\u4e00-\u9fff]{0,4}$|(?:扣除|剔除|核减|去重|减去)[^,]{0,12}(?:后|外)[\u4e00-\u9fff]{0,6}$/u;

/** 120处必备设施和其他空间: more of what is counted, and none that is left. */
const AND_OTHERS = /[\u4e00-\u9fff][和及与](?:其他|其它)[\u4e00-\u9fff]/u;

/** Steps that what follows them may end. */
const STEPS = {
  has: (role: AgainstRole, word: string): boolean =>
    role === 'prepared' || (role === 'under-way' && word.endsWith('调')) || word === '调试',
};
const isInWork = (since: string, after: string): boolean =>
  inWork(since) || (inWork(after) && /[已均都]|全部/u.test(after));
const WHOM = /^(?:对象|范围内|符合条件|有意愿)$/u;
const DONE_IN_ALL = /完成|(?:共|合计|总计)(?:完成|改造|建成|救助|帮扶|发放|安置|实施|办理|整治)/u;

/** 完工长度21.7公里, 铺设长度: how much of it was done. */
const DONE_LENGTH = /(?:完成|完工|治理|整治|改造|铺设|敷设|修复|疏浚|清淤|硬化|更换|建成|新建)总?$/u;

/** 纳入计划的小区中已改造22个, 已有16家纳入医保: what is said last stands. */
function overcome({ role, word }: Objection, { before, after }: OwnWords): boolean {
  if (role === 'earlier' && SINCE_YEARS_END.test(before)) return true;
  if (word === '已有') return deeds.test(after);
  if (role === 'cancelled' && net.test(before)) return true;
  if (role === 'size' && /长度?$|总长|面积$/u.test(word))
    return DONE_LENGTH.test(before.slice(0, before.lastIndexOf(word)));
  if (role === 'remaining') return AND_OTHERS.test(after) && !before.includes(word);
  if (!OVERCOME.has(role)) return false;
  const at = before.lastIndexOf(word);
  // 签约入职248人, 招聘60名,已上岗: what is told last says that it came to its end.
  if (at >= 0 && STEPS.has(role, word) && isInWork(before.slice(at + word.length), after)) return true;
  // 新增对象在内共改造141户: of whom, and what was done.
  if (WHOM.test(word) && at >= 0 && DONE_IN_ALL.test(before.slice(at + word.length))) return true;
  return at >= 0 && !after.includes(word) && /已|实际|累计/u.test(before.slice(at + word.length));
}

/** A figure's own words, and those that govern it where they are silent, without double negations. */
export interface Heard {
  readonly heard: string;
  readonly governed: string;
}

export function heardOf({ before, after, governing }: OwnWords): Heard {
  const heard = plainWords(`${before}|${after}`);
  return { heard, governed: governing === '' ? heard : plainWords(governing) };
}

/** What governs it speaks of last year, and its own words of this one: 去年结转2000只,今年已换9000只. */
const governing = (governed: string, back: string): readonly Objection[] =>
  THIS_YEAR.test(back) ? inOwn(governed).filter(({ role }) => role !== 'earlier') : inOwn(governed);

const EXCEPTED: readonly Objection[] = [{ role: 'excepted', word: '除…外' }];

interface Objecting {
  readonly reading: Reading;
  readonly figure: Figure<Quantity> | Figure<BareNumber>;
  readonly own: OwnWords;
  readonly said: Heard;
  /** Stretches of the text that are excepted. */
  readonly excepted: readonly (readonly [number, number])[];
  readonly year: number | null;
}

/** Every word against a figure, the strongest roles first. */
export function objectionsOf({
  reading,
  figure,
  own,
  said,
  excepted,
  year,
}: Objecting): readonly Objection[] {
  const { start, end } = figure.at;
  const back = plainWords(figure.before);
  const opening = openingOf(reading, figure);
  const isExcepted = excepted.some(([from, to]) => from <= start && end <= to);
  const all = [
    isExcepted ? EXCEPTED : NONE,
    inOwn(said.heard),
    own.governing === '' ? NONE : governing(said.governed, back),
    lookedBack(back),
    opened(opening, back),
    ofEarlierYear(figure.before, year),
    ofPlanSpan(figure.before),
    toCome(own),
    denominator(figure),
    unfinished(figure),
    perUnit(figure),
    fromLevel(figure),
    extent(own),
    left(figure),
  ];
  const found: Objection[] = [];
  for (const some of all) for (const one of some) found.push(one);
  if (found.length === 0) return NONE;
  const provisional = !isForecast(`${opening}${figure.before}`);
  return found
    .filter(({ role, word }) => !(provisional && role === 'planned' && word === '预计'))
    .filter((objection) => !overcome(objection, own))
    .sort((a, b) => (STRONGEST.get(a.role) ?? 0) - (STRONGEST.get(b.role) ?? 0));
}
