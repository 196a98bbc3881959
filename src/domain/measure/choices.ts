import type { Actual, Target } from '../item';
import type { Unit } from '../text/units';
import type { Candidate } from './candidates';
import type { Topic } from './topic';

/** How the figures that fit a target become its actual value: named rules in order, the first that applies wins. */

export interface Question {
  readonly target: Target;
  /** Clean words of the target. */
  readonly words: string;
  readonly unit: Unit;
  readonly topic: Topic;
  /** Only the words next to the figure. */
  readonly own: string;
  /** No other target of the row could be answered in this unit. */
  readonly alone: boolean;
  /** No other target of the row is counted in a unit of this name. */
  readonly only: boolean;
}

export interface Match {
  readonly candidate: Candidate;
  /** In the target's unit. */
  readonly value: number;
  /** Character pairs of the topic in common, and their share of the smaller topic. */
  readonly shared: number;
  readonly score: number;
  /** A rate stated in the same sentence is this figure over the target. */
  readonly confirmed: boolean;
}

export interface Choice {
  readonly rule: string;
  readonly how: Actual['how'];
  /** The figures taken, or null where the rule does not apply. */
  readonly pick: (matches: readonly Match[], question: Question) => readonly Match[] | null;
  readonly value: (matches: readonly Match[]) => number;
}

const first = ([match]: readonly Match[]): number => (match as Match).value;
const sum = (matches: readonly Match[]): number =>
  Number(matches.reduce((total, { value }) => total + value, 0).toPrecision(12));
const sameValue = (matches: readonly Match[]): boolean =>
  new Set(matches.map(({ value }) => value)).size === 1;
const oneOf = (matches: readonly Match[]): readonly Match[] | null =>
  matches.length > 0 && sameValue(matches) ? matches.slice(0, 1) : null;

/** Names before 各, separated by 、 和 及: 甲站、乙站…各3条 → 2. */
const namesBefore = (before: string): number =>
  before.split(/[、和及与]/u).filter((name) => name.trim().length > 1).length;

/** 新增106个,累计建设839个: a target of new ones is answered by the new ones, not by the stock. */
const NEWLY = /新增|新建|新改|新开|新启|新发展|新配|新培/u;

function newlyAdded(matches: readonly Match[], { words }: Question): readonly Match[] | null {
  if (!NEWLY.test(words)) return null;
  const fresh = matches.filter(
    ({ candidate }) => NEWLY.test(candidate.own) && !candidate.part && !candidate.total,
  );
  const [one] = fresh;
  const restIsStock = matches.every(
    (match) => match === one || (match.candidate.total && match.value > (one?.value ?? 0)),
  );
  return fresh.length === 1 && matches.length > 1 && restIsStock ? fresh : null;
}

/** Deeds that tell figures of one thing apart: 发放培训券3704张、使用3273张. */
const DEEDS =
  /新建|改建|扩建|新增|更新|加装|维修|提升|使用|发放|培训(?!券|班|基地|机构|学校|中心|对象)|认定|取证|发证|颁证|持证|检测|抽检|筛查|接种|封闭|救助|帮扶|开工|竣工|完工|验收|投用|启动|安置|建成|改造|养护|受理|办结|签约|落地|入驻|招聘|就业|参保|销号/gu;

function sameDeed(matches: readonly Match[], { own }: Question): readonly Match[] | null {
  const wanted: readonly string[] = own.match(DEEDS) ?? [];
  const fitting = matches.filter(({ candidate }) => wanted.some((deed) => candidate.own.includes(deed)));
  const fits = new Set(fitting);
  const othersDiffer = matches.every((match) => fits.has(match) || DEEDS_ONCE.test(match.candidate.own));
  return fitting.length === 1 && matches.length > 1 && othersDiffer ? fitting : null;
}

const DEEDS_ONCE = new RegExp(DEEDS.source, 'u');

const IN_USE = /投运|投用|投入使用|投入运营|上牌|交付使用|上线运行/u;
const BOUGHT = /采购|购置|订购|下单|到货|到位/u;

/** 采购到位60辆、上牌投运40辆: what is in use is done, what is bought is on its way. */
function inUse(matches: readonly Match[]): readonly Match[] | null {
  const used = matches.filter(({ candidate }) => IN_USE.test(candidate.own));
  const bought = matches.filter(({ candidate }) => !IN_USE.test(candidate.own) && BOUGHT.test(candidate.own));
  return used.length === 1 && bought.length > 0 && used.length + bought.length === matches.length
    ? used
    : null;
}

/** A place, section or lot in front of the figure; 农村, 社区 … alone name no place. */
const siteBefore = (before: string): boolean =>
  /[镇乡村区园路桥线段期批标县河湖库站校院港]/u.test(
    before.replace(/农村|乡村|城乡|乡镇|社区|小区|学校|校园|公路|园区|全[市县区]|道路|线路/gu, ''),
  );

const deedsOf = (words: string): string => [...new Set(words.match(DEEDS) ?? [])].sort().join();

/** Clauses of one shape, one site each: 甲地12公里已完成;乙地6公里已完成. */
function sites(matches: readonly Match[], { unit }: Question): readonly Match[] | null {
  const clauses = new Set(matches.map(({ candidate }) => candidate.figure.clause));
  const deeds = new Set(matches.slice(1).map(({ candidate }) => deedsOf(candidate.own)));
  const parallel = matches.every(
    ({ candidate: { figure, total, part } }) =>
      figure.at.unit.family === unit.family && siteBefore(figure.before) && !total && !part,
  );
  return matches.length > 1 && clauses.size === matches.length && deeds.size === 1 && parallel
    ? matches
    : null;
}

/** 8个文化站建设任务已完成7个: the first figure only repeats the target. */
function doneOfTarget(matches: readonly Match[], { target }: Question): readonly Match[] | null {
  const rest = matches.filter(({ value, candidate: { figure } }) => {
    const repeats =
      value === target.value &&
      matches.some(
        (other) =>
          other.value < value &&
          other.candidate.figure.clause === figure.clause &&
          other.candidate.figure.at.start > figure.at.end &&
          /完成|完工|建成|竣工|投用/u.test(figure.after),
      );
    return !repeats;
  });
  return rest.length < matches.length ? oneOf(rest) : null;
}

const LEVEL = /(?:国家|省|市|县|区|镇|村|[一二三四五]星)级/u;

/** 1处省级和4处市级: levels of one thing in one clause. */
function levels(matches: readonly Match[]): readonly Match[] | null {
  const [head] = matches;
  const alike = matches.every(
    ({ candidate: { figure, own } }) =>
      figure.clause === head?.candidate.figure.clause &&
      figure.at.unit.name === head.candidate.figure.at.unit.name &&
      LEVEL.test(own),
  );
  return matches.length > 1 && alike ? matches : null;
}

/** Clearly more of the target's words than any other figure has. */
const CLEAR_LEAD = 2;

function bestTopic(matches: readonly Match[]): readonly Match[] | null {
  const [best, second] = [...matches].sort((a, b) => b.shared - a.shared || b.score - a.score);
  return best !== undefined && second !== undefined && best.shared - second.shared >= CLEAR_LEAD
    ? [best]
    : null;
}

const named = (matches: readonly Match[]): readonly Match[] | null => {
  const [match] = matches;
  return matches.length === 1 && match?.candidate.each && namesBefore(match.candidate.figure.before) > 1
    ? matches
    : null;
};

export const CHOICES: readonly Choice[] = [
  {
    rule: 'confirmed-by-rate',
    how: 'explicit',
    pick: (matches) => oneOf(matches.filter(({ confirmed }) => confirmed)),
    value: first,
  },
  {
    rule: 'each-of-named',
    how: 'each',
    pick: named,
    value: ([match]) => (match as Match).value * namesBefore((match as Match).candidate.figure.before),
  },
  {
    rule: 'only-figure',
    how: 'explicit',
    pick: (matches) => (matches.length === 1 && !matches[0]?.candidate.each ? matches : null),
    value: first,
  },
  { rule: 'same-figure-twice', how: 'explicit', pick: oneOf, value: first },
  { rule: 'in-use-before-bought', how: 'explicit', pick: inUse, value: first },
  { rule: 'done-of-target', how: 'explicit', pick: doneOfTarget, value: first },
  { rule: 'levels-add-up', how: 'sum', pick: levels, value: sum },
  { rule: 'same-deed', how: 'explicit', pick: sameDeed, value: first },
  { rule: 'newly-added', how: 'explicit', pick: newlyAdded, value: first },
  {
    rule: 'total-wins',
    how: 'explicit',
    pick: (matches) => oneOf(matches.filter(({ candidate }) => candidate.total && !candidate.part)),
    value: first,
  },
  {
    rule: 'whole-before-parts',
    how: 'explicit',
    pick: (matches) =>
      matches.some(({ candidate }) => candidate.part)
        ? oneOf(matches.filter(({ candidate }) => !candidate.part))
        : null,
    value: first,
  },
  { rule: 'sites-add-up', how: 'sum', pick: sites, value: sum },
  { rule: 'best-topic', how: 'explicit', pick: bestTopic, value: first },
];
