import type { Bound, IndicatorKind, Target } from '../item';
import { originalSpan, originalText } from '../text/clean';
import { sentenceStart } from '../text/clauses';
import type { Percentage, Quantity } from '../text/quantities';
import type { Figure, Reading } from '../read/figure';
import { nounOf } from './noun';

/**
 * Which numbers of the task text are commitments (rulebook 1). A quantity is a target unless a rule below says
 * that it only describes, belongs to another number, or is not to be delivered; a percentage is one only where it
 * is the level or the change that is promised.
 */

/** A target with the clean words that it rests on, for comparing with the progress text. */
export interface Commitment {
  readonly target: Target;
  /** The whole clause up to the noun behind the figure. */
  readonly words: string;
  /** Only what stands between the figure before it and the next one: 改造60座 in 新建公厕40座、改造60座. */
  readonly own: string;
}

interface Place {
  readonly figure: Figure<Quantity>;
  /** The quantities before and after it in the same clause, outside brackets. */
  readonly previous: Figure<Quantity> | null;
  readonly next: Figure<Quantity> | null;
  readonly text: string;
}

interface Exclusion {
  readonly name: string;
  readonly applies: (place: Place) => boolean;
}

const DEED =
  /安装|配[备置]|建设|新建|改建|建成|开展|新增|增设|新设|设置|设立|发放|组建|开发|打造|创建|完成|提供|培训|实施|铺设|安置|改造|整治|治理|建立|举办|组织|布设|开通|投放|种植|栽植|培育|更新|购置|加装|投保|筛查|接种/;
const SIZE_WORD =
  /(?:规模|容积|库容|建筑面积|占地|用地|总面积|总长|全长|长度|宽度|高度|直径|口径|日处理|日供水|日供|年产|日产|装机|容量|可容纳|服务人口|辐射|总投资|概算|起付|限额|(?:补助|支付|收费|救助)标准|标准[为由从]|封顶|涉及|受益|覆盖人口|惠及人口|现有|原有|已有)[^,、的]{0,10}$/u;

const between = (text: string, a: Figure<Quantity>, b: Figure<Quantity>): string =>
  text.slice(a.at.end, b.at.start);

export const COUNT_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'in-brackets', applies: ({ figure }) => figure.inside !== null },
  {
    name: 'per-unit',
    applies: ({ figure }) => /(?:每|平均|人均|户均|村均)[^、]{0,14}$|各$/u.test(figure.before),
  },
  { name: 'size', applies: ({ figure }) => SIZE_WORD.test(figure.before) },
  {
    name: 'future-effect',
    applies: ({ figure }) =>
      /(?:建成|完工|投用|投运|竣工|实施)后|届时|可(?:满足|解决|容纳|供)/u.test(figure.before),
  },
  {
    name: 'from-level',
    applies: ({ figure }) =>
      /[从由][^,]{0,12}$/u.test(figure.before) &&
      /^[^,\d]{0,6}(?:提高|增加|提升|扩大|降低|减少|增长|扩容)/u.test(figure.after),
  },
  {
    name: 'already-there',
    applies: ({ figure }) =>
      /(?:已建成?|已完成|已有|目前|前期)[^,]{0,8}$/u.test(figure.before) &&
      /基础上|^[^,]{0,10}的?前提/u.test(figure.after),
  },
  {
    // 700平方米多功能运动场1处, 24米以上大型渔船…624艘: the size of what is counted next.
    name: 'size-of-next',
    applies: ({ figure, next, text }) =>
      next !== null &&
      figure.at.unit.kind === 'measure' &&
      /^(?:以上|以下|以内)?的?[\u4e00-\u9fff]{2,}/u.test(between(text, figure, next)) &&
      (figure.at.unit.name === '米' || !DEED.test(between(text, figure, next))),
  },
  {
    // 4条200人以上较大自然村公交线路: what the counted thing must be like.
    name: 'condition',
    applies: ({ figure, previous, next }) =>
      (previous !== null || next !== null) &&
      /^(?:以上|以下|以内)的?[\u4e00-\u9fff]/u.test(figure.after) &&
      (previous === null || !/[、和及与]$/u.test(figure.before)) &&
      /人|米|户|公里/u.test(figure.at.unit.name) &&
      !DEED.test(figure.after.slice(0, 12)),
  },
  {
    // 为23个安置小区、29个老旧小区安装…745套; 支援山区26县…结对学校5所: where or for whom, not how many.
    name: 'scope-of-deed',
    applies: ({ figure, next, text }) =>
      next !== null &&
      (SCOPE_BEFORE.test(afterComma(figure.before)) || PLACE_AFTER.test(figure.after)) &&
      deedBeforeLast(figure, text),
  },
  {
    name: 'breakdown',
    applies: ({ figure, previous, text }) =>
      BREAKS_DOWN.test(sentenceBefore(figure, text)) && previousInSentence(figure, previous, text),
  },
  {
    name: 'span-of-years',
    applies: ({ figure }) => /近|未来|连续/u.test(figure.before.slice(-2)) && figure.at.chinese,
  },
];

const SCOPE_BEFORE =
  /(?:^|[^\u4e00-\u9fff]|[完成])(?:为|在|对|沿|依托|针对|面向|支援|围绕|覆盖|选取|选择|向)/u;
const afterComma = (words: string): string => words.slice(words.lastIndexOf(',') + 1);

/** 20个老旧小区加装电梯100部: places, when a deed follows at once. */
const PLACE_AFTER =
  /^[\u4e00-\u9fff]{0,6}(?:小区|社区|行政村|自然村|乡镇|镇街|街道|单位|企业|机关|学校|校园)(?:加装|安装|配[备置]|增设|设置|铺设|投放|新建|建设|建成)/u;

/** A deed stands between this quantity and a later one of the clause. */
function deedBeforeLast(figure: Figure<Quantity>, text: string): boolean {
  const rest = text.slice(figure.at.end, figure.clause.end);
  const deed = rest.search(DEED);
  return deed >= 0 && /\d|[一二两三四五六七八九十百千][个所家条座处台辆张场套]/u.test(rest.slice(deed));
}

const sentenceBefore = ({ at: { start } }: Figure<Quantity>, text: string): string =>
  text.slice(sentenceStart(text, start), start);

const BREAKS_DOWN = /包括|包含|分别[为是]|主要有|涵盖/u;

function numberBrokenDown(words: string): boolean {
  const number = words.search(/\d/u);
  return number >= 0 && BREAKS_DOWN.test(words.slice(number));
}

/** 包括 breaks a number down only when that number was given before it. */
const previousInSentence = (
  figure: Figure<Quantity>,
  previous: Figure<Quantity> | null,
  text: string,
): boolean => previous !== null || numberBrokenDown(sentenceBefore(figure, text));

const AT_MOST = /(?:不超过|不高于|不多于|低于|小于|少于|控制在|≤|<)[^,]{0,3}$/u;
const NOT_AT_MOST = /(?:不低于|不小于|不少于)[^,]{0,3}$/u;

export function boundOf(before: string, after: string): Bound {
  const atMost = (AT_MOST.test(before) && !NOT_AT_MOST.test(before)) || /^(?:以内|以下|之内)/u.test(after);
  return atMost ? 'at-most' : 'at-least';
}

const MONEY_GOAL = /(?:完成|落实|发放|筹集|争取|归集|追回|化解|减免|兑付|到位)[^,。]{0,12}$/u;

function countTargets(reading: Reading): Commitment[] {
  const { text } = reading.clean;
  const open = reading.quantities.filter((figure) => figure.inside === null);
  const at = new Map(open.map((figure, index) => [figure, index]));
  const sameClause = (a: Figure<Quantity> | undefined, b: Figure<Quantity>): Figure<Quantity> | null =>
    a !== undefined && a.clause === b.clause ? a : null;
  const kept = reading.quantities.filter((figure) => {
    const index = at.get(figure) ?? -1;
    const place: Place = {
      figure,
      previous: index > 0 ? sameClause(open[index - 1], figure) : null,
      next: index >= 0 ? sameClause(open[index + 1], figure) : null,
      text,
    };
    return !COUNT_EXCLUSIONS.some((rule) => rule.applies(place));
  });
  const goods = kept.filter(({ at: { unit } }) => unit.kind !== 'money');
  const goals = kept.filter(
    (figure) => figure.at.unit.kind !== 'money' || (goods.length === 0 && MONEY_GOAL.test(figure.before)),
  );
  return goals.map((figure) =>
    commitment(reading, figure, {
      value: figure.at.value,
      unit: figure.at.unitText,
      kind: figure.at.unit.kind,
      rule: 'quantity',
    }),
  );
}

/** A target rests on its clause up to the figure and the noun behind it. */
function commitment(
  reading: Reading,
  figure: Figure<Quantity> | Figure<Percentage>,
  read: Pick<Target, 'value' | 'unit' | 'kind' | 'rule'>,
): Commitment {
  const { clean } = reading;
  const { start } = figure.clause;
  const end = Math.min(figure.clause.end, figure.at.end + tail(figure.after));
  const target: Target = {
    ...read,
    noun: nounOf(figure),
    bound: boundOf(figure.before, figure.after),
    text: originalText(clean, start, end),
    span: originalSpan(clean, start, end),
  };
  return { target, words: clean.text.slice(start, end), own: ownWords(reading, figure, end) };
}

type AnyFigure = Figure<Quantity> | Figure<Percentage>;

/** Figures outside brackets by their clause; asked for once for every target of a text. */
const byClause = new WeakMap<Reading, Map<number, AnyFigure[]>>();

function figuresOf(reading: Reading, place: number): readonly AnyFigure[] {
  let known = byClause.get(reading);
  if (known === undefined) {
    known = new Map();
    for (const figure of [...reading.quantities, ...reading.percentages]) {
      const list = known.get(figure.place) ?? [];
      if (figure.inside === null) list.push(figure);
      known.set(figure.place, list);
    }
    byClause.set(reading, known);
  }
  return known.get(place) ?? [];
}

function ownWords(reading: Reading, figure: AnyFigure, end: number): string {
  const earlier = figuresOf(reading, figure.place).filter((other) => other.at.end <= figure.at.start);
  return reading.clean.text.slice(Math.max(figure.clause.start, ...earlier.map(({ at }) => at.end)), end);
}

const tail = (after: string): number =>
  after.match(/^(?:\([^()]{0,400}\)|[^,、;。\d(]){0,30}/u)?.[0].length ?? 0;

const RATE_NAME = /(?:率|比例|占比|比重|满意度|覆盖面|质量分数)[^,、;]{0,10}$/u;
const REACH =
  /(?:达到?|实现|确保|保持|稳定在|不低于|不少于|控制在|提[高升]到|提[高升]至|降低?[到至]|为|超过?|[≥>≤])(?:约|[≥>])?$/u;
const CHANGE =
  /(?:下降|降低|减少|压减|压降|提[高升]|增长|增加|上升|递增|降幅达?|增幅达?|增速达?)(?:了|约|达到?|不低于|[≥>]|\d{1,20}(?:\.\d{1,20})?[-~])?$/u;
/** 提高城乡低保标准8% */
const CHANGE_OF =
  /(?:下降|降低|减少|压减|压降|提[高升]|增长|增加)[\u4e00-\u9fff]{2,10}(?<!率|比例|占比|比重|[到至达为])$/u;
/** Percentages that set terms or speak of a plan's progress are no goals of their own. */
const PARAMETER =
  /(?:按|按照|支付比例|报销|补助|补贴|给予|资助比例|税率|利率|首付|优惠|贴息|降价|折扣|股份?|出资|承担|工程量|进度|投资|任务[数量]?的?|支付|起付)[^,]{0,8}$/u;
const FULL_DUTY =
  /^(?:以上)?(?:全?覆盖|保障|就业|达标|入学|入园|通办|到位|销号|办结|安装|纳入|整改|建立|配备|参保|普及|公开|签约|接种|处置|回访|落实|完成|办理|收集|处理|治理|联网)/u;

interface RateRule {
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly applies: (figure: Figure<Percentage>) => boolean;
}

export const RATE_RULES: readonly RateRule[] = [
  { name: 'change', kind: 'change', applies: ({ before }) => CHANGE.test(before) },
  { name: 'change-of', kind: 'change', applies: ({ before }) => CHANGE_OF.test(before) },
  {
    name: 'named-rate',
    kind: 'rate',
    applies: ({ before, at }) => at.unit === '%' && RATE_NAME.test(before),
  },
  { name: 'reach', kind: 'rate', applies: ({ before, at }) => at.unit === '%' && REACH.test(before) },
  {
    name: 'full-duty',
    kind: 'rate',
    applies: ({ after, at }) => at.value === 100 && at.unit === '%' && FULL_DUTY.test(after),
  },
  {
    name: 'rate-after',
    kind: 'rate',
    applies: ({ after, at }) => at.unit === '%' && /^(?:以上)?的[^,。;]{2,10}率/u.test(after),
  },
];

const startsRange = ({ before, after }: Figure<Percentage>): boolean =>
  /[从由][^,]{0,14}$/u.test(before) &&
  /^[、\d%.]*(?:分别)?(?:提高|提升|降低|下降|增加|上升|降至|提至|增至|到|至)/u.test(after);

function rateTargets(reading: Reading): Commitment[] {
  return reading.percentages.flatMap((figure) => {
    if (figure.inside !== null || startsRange(figure) || PARAMETER.test(figure.before)) return [];
    const rule = RATE_RULES.find((candidate) => candidate.applies(figure));
    if (rule === undefined || listedParameters(figure)) return [];
    return [
      commitment(reading, figure, {
        value: figure.at.value,
        unit: figure.at.unit,
        kind: rule.kind,
        rule: rule.name,
      }),
    ];
  });
}

/** 提高至80%、70%、60%: several levels at once are terms of a policy. */
const listedParameters = ({ before, after }: Figure<Percentage>): boolean =>
  /^、\d{1,20}(?:\.\d{1,20})?%/u.test(after) || /%、$/u.test(before);

const endOf = ({ target: { span } }: Commitment): number => span?.[1] ?? 0;

/** Targets of a task text, in text order. */
export const commitments = (reading: Reading): Commitment[] =>
  [...countTargets(reading), ...rateTargets(reading)].sort((a, b) => endOf(a) - endOf(b));
