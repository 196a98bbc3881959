import { deeds } from '../lexicon/deeds';
import { promises, setPhrases, sizeBehind, sizeWords } from '../lexicon/targets';
import { finder, words } from '../lexicon/words';
import type { Figure } from '../read/figure';
import type { Percentage, Quantity } from '../text/quantities';
import { withoutNoise } from '../rounding';
import { behindLast, DIGITS_OR_COMMAS, SENTENCE_ENDS } from '../text/signs';

/** Numbers of a task that only describe, belong to another number, or are not to be delivered (rulebook 1). */

export interface Place {
  readonly figure: Figure<Quantity>;
  /** The quantities before and after it in the same clause, outside brackets. */
  readonly previous: Figure<Quantity> | null;
  readonly next: Figure<Quantity> | null;
  /** The next percentage of the clause. */
  readonly rate: Figure<Percentage> | null;
  readonly all: readonly Figure<Quantity>[];
  readonly text: string;
  /** A part in brackets, of which the progress tells a figure of its own. */
  readonly toldApart: boolean;
  /** Whether the progress counts something of these words in this unit. */
  readonly isTold: (words: string, unit: string) => boolean;
}

export interface Exclusion {
  readonly name: string;
  readonly applies: (place: Place) => boolean;
}

const between = (text: string, a: { at: { end: number } }, b: { at: { start: number } }): string =>
  text.slice(a.at.end, b.at.start);

const SCOPE_WORDS = finder(words('为 在 对 沿 依托 针对 面向 支援 围绕 覆盖 选取 选择 向'));
/** How far before a number the word may stand that makes it a place. */
const SCOPE_REACH = 42;

/** 为23个小区…: a word of scope that opens its words, or follows 完成. */
function scoped(before: string): boolean {
  const near = behindLast(before.slice(-SCOPE_REACH), ',');
  return SCOPE_WORDS.all(near).some(
    ({ at }) => at === 0 || /[^\u4e00-\u9fff]|[完成]/u.test(near[at - 1] ?? ''),
  );
}

const PLACES = [
  '小区',
  '社区',
  '行政村',
  '自然村',
  '乡镇',
  '镇街',
  '街道',
  '单位',
  '企业',
  '机关',
  '学校',
  '校园',
];
const AT_ONCE = ['加装', '安装', '配', '增设', '设置', '铺设', '投放', '新建', '建设', '建成'];
/** 20个老旧小区加装电梯100部: places, when a deed follows at once. */
const PLACE_AFTER = new RegExp(`^[\\u4e00-\\u9fff]{0,6}(?:${PLACES.join('|')})(?:${AT_ONCE.join('|')})`, 'u');

/** A deed stands between this quantity and a later one of the clause. */
function deedBeforeLast(figure: Figure<Quantity>, text: string): boolean {
  const rest = text.slice(figure.at.end, figure.clause.end);
  const deed = promises.all(rest)[0];
  return (
    deed !== undefined && /\d|[一二两三四五六七八九十百千][个所家条座处台辆张场套]/u.test(rest.slice(deed.at))
  );
}

function sentenceBefore(figure: Figure<Quantity>, text: string): string {
  const before = text.slice(Math.max(0, figure.at.start - 200), figure.at.start);
  return behindLast(before, SENTENCE_ENDS);
}

const BREAKS_DOWN = /(?:包括|包含|分别[为是]|主要有|涵盖)/u;

/** 包括 breaks a number down only when that number was given before it. */
function breakdown({ figure, previous, text }: Place): boolean {
  const before = sentenceBefore(figure, text);
  const word = BREAKS_DOWN.exec(before);
  return word !== null && (previous !== null || /\d/u.test(before.slice(0, word.index)));
}

const STARTS_OR_ENDS = /开工|竣工|完工|建成|投用/u;

/** 公厕20座,其中城区12座、乡镇8座: parts that make up the whole and of which the progress tells nothing apart. */
function addsUp({ figure, all, isTold }: Place): boolean {
  const { clause, at } = figure;
  if (!clause.text.startsWith('其中')) return false;
  const ofUnit = all.filter((other) => other.at.unit.name === at.unit.name);
  const parts = ofUnit.filter((other) => other.clause === clause);
  const whole = ofUnit.findLast(
    (other) => other.at.end <= clause.start && other.clause.sentence === clause.sentence,
  );
  const sum = withoutNoise(parts.reduce((total, part) => total + part.at.value, 0));
  return (
    parts.length > 1 &&
    sum === whole?.at.value &&
    !STARTS_OR_ENDS.test(clause.text) &&
    parts.every((part) => !isTold(`${near(part)}${part.after.slice(0, 8)}`, at.unit.name))
  );
}

/** 务工规模不低于3.1万人, 存栏规模稳定在40万头 are to be held; 建设规模, 总规模 tell the size. */
const STOCK = /(?<![建设资总])规模(?:不低于|不少于|保持在|稳定在)$/u;
/** 盘活低效用地1500亩: land is what the deed is done to. */
const LAND_DEED =
  /(?:盘活|收储|处置|出让|供应|腾退|消化|清理|复垦|整治|回收)[\u4e00-\u9fff]{0,8}用地(?:面积)?$/u;

/** 治理河道长度18.6公里: so much of it is to be worked on. */
const LENGTH_DEED =
  /(?:治理|整治|修复|疏浚|改造|铺设|敷设|新建|改建|修建|硬化|更换)[\u4e00-\u9fff]{0,8}(?:总长度?|长度)$/u;
/** 新扩建总建筑面积14万平方米 is to be built; 总建筑面积14万平方米 only tells the size. */
function size({ figure }: Place): boolean {
  const near = behindLast(figure.before.slice(-16), ',、的');
  const found = sizeWords.all(near)[0];
  if (found === undefined || STOCK.test(near) || LENGTH_DEED.test(near)) return false;
  return !/(?:新|改|扩)[建造)]|改造$|新增|增加/u.test(near.slice(0, found.at)) && !LAND_DEED.test(near);
}

/** Place words by how wide they reach, from the row's own county to the country. */
const OWN_LEVELS = [
  /全[县区镇乡旗]|[我本][县区镇乡]|[县区](?:级)?任务/u,
  /全[市州盟]|[我本][市州]|市(?:级|定|里|下达)?(?:下达|任务|目标|民生)/u,
  /全省|[我本]省|省(?:级|定|里|下达|政府)?(?:下达|任务|目标|民生)/u,
  /全国|国家(?:下达|任务|目标)/u,
];
/** 省级示范村2个、市级示范村5个 are grades of one row: 级 alone tells of another's share only beside one's own. */
const LEVELS = [OWN_LEVELS[0], /市级|市定/u, /省级|省定/u, /国家/u] as const;

/** A sign that each of them has. */
const ANY_LEVEL = /[全我本县区市州省国]/u;

/** The widest level that a place word of the figure names: 全国 3 … 全县 0; null where none stands before it. */
function reach(words: string): number | null {
  if (!ANY_LEVEL.test(words)) return null;
  const level = OWN_LEVELS.findIndex((pattern) => pattern.test(words));
  return level < 0 ? null : level;
}
const othersReach = (words: string): number | null => {
  if (!ANY_LEVEL.test(words)) return null;
  const level = LEVELS.findIndex((pattern) => pattern?.test(words));
  return reach(words) ?? (level < 0 ? null : level);
};

/** 全省改造500公里,其中本市130公里: only the row's own share is its target. */
function superior({ figure, all, text }: Place): boolean {
  const own = othersReach(placed(figure, text));
  return (
    own !== null &&
    all.some((other) => {
      const theirs = reach(placed(other, text));
      return (
        other !== figure && other.at.unit.family === figure.at.unit.family && theirs !== null && theirs < own
      );
    })
  );
}

/** Words near a figure, with a label before them: 市定目标:新增停车位2万个. */
function placed(figure: Figure<Quantity>, text: string): string {
  const { start } = figure.clause;
  const label = text[start - 1] === ':' ? (/[^,;。:\n]{1,12}:$/u.exec(text.slice(0, start))?.[0] ?? '') : '';
  return `${label}${near(figure)}`;
}

/** 全市80家(我县5家), 5万个(本市3200个): the row's own share stands in the bracket behind. */
const OWN_SHARE = /^[^,;。()\d]{0,8}\((?:其中)?:?[我本][省市县区州镇乡][^()\d]{0,6}\d[^()]{0,8}\)/u;
export const isOwnShare = ({ before, inside }: Figure<Quantity>): boolean =>
  inside === '(' && /\((?:其中)?:?[我本][省市县区州镇乡][^()\d]{0,6}$/u.test(before);

const near = ({ before }: Figure<Quantity>): string => behindLast(before, DIGITS_OR_COMMAS).slice(-20);

/** 每千人口执业医师数达到3.2人: how many there are to be is the goal. */
const PER_THOUSAND = /每[百千万][^、\d]{2,20}(?:达到?|不低于|不少于|提[高升][到至]|增[加至]到?)$/u;

const TIME = /^(?:完整|连续)?(?:自然|财政|会计|结算|医保|参保)?(?:年度?|月|季度?|学[期年]|周期|星期|工作日)/u;

export const COUNT_EXCLUSIONS: readonly Exclusion[] = [
  {
    name: 'in-brackets',
    applies: ({ figure, toldApart }) => figure.inside !== null && !isOwnShare(figure) && !toldApart,
  },
  { name: 'shared-out', applies: ({ figure }) => OWN_SHARE.test(figure.after) },
  {
    name: 'per-unit',
    applies: ({ figure }) =>
      /(?:每|平均(?!浓度|水平|寿命)|人均|户均|村均)[^、\d]{0,14}$|各$/u.test(figure.before) &&
      !PER_THOUSAND.test(figure.before),
  },
  { name: 'size', applies: size },
  {
    name: 'size-behind',
    applies: ({ figure }) =>
      /^(?:作为|为)[^,]{0,4}/u.test(figure.after) && sizeBehind.test(figure.after.slice(0, 10)),
  },
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
      /^[^,]{0,10}的?基础上/u.test(figure.after) ||
      (/(?:已建成?|已完成|已有|目前|前期)[^,]{0,8}$/u.test(figure.before) &&
        /基础上|^[^,]{0,10}的?前提/u.test(figure.after)),
  },
  {
    // 700平方米多功能运动场1处, 24米以上大型渔船…624艘: the size of what is counted next.
    name: 'size-of-next',
    applies: ({ figure, next, text }) =>
      next !== null &&
      figure.at.unit.kind === 'measure' &&
      /^(?:以上|以下|以内)?的?[\u4e00-\u9fff]{2}/u.test(between(text, figure, next)) &&
      (figure.at.unit.name === '米' || !promises.test(between(text, figure, next))),
  },
  {
    // 4条200人以上较大自然村公交线路: what the counted thing must be like.
    name: 'condition',
    applies: ({ figure, previous, next, rate }) =>
      (previous !== null ||
        next !== null ||
        rate !== null ||
        (figure.at.chinese && !promises.test(figure.before))) &&
      /^(?:以上|以下|以内)的?[\u4e00-\u9fff]/u.test(figure.after) &&
      (previous === null || !/[、和及与]$/u.test(figure.before)) &&
      /人|米|户|公里/u.test(figure.at.unit.name) &&
      !promises.test(figure.after.slice(0, 12)),
  },
  {
    // 为23个安置小区、29个老旧小区安装…745套; 支援山区26县…结对学校5所: where or for whom, not how many.
    name: 'scope-of-deed',
    applies: ({ figure, next, text }) =>
      next !== null &&
      (scoped(figure.before) || PLACE_AFTER.test(figure.after)) &&
      deedBeforeLast(figure, text),
  },
  { name: 'breakdown', applies: breakdown },
  { name: 'adds-up', applies: addsUp },
  { name: 'superior', applies: superior },
  {
    // 4个结构性指标均实现10%以上增长: of how many a rate is promised.
    name: 'counts-of-a-rate',
    applies: ({ figure, rate, text }) =>
      rate !== null && /^[\u4e00-\u9fff]{1,10}均/u.test(between(text, figure, rate)),
  },
  {
    // 开展48种遗传代谢病筛查2400例: of how many kinds, and how many are counted next.
    name: 'kinds',
    applies: ({ figure, next, text }) =>
      figure.at.unit.name === '种' && next !== null && !/[、,和及]/u.test(between(text, figure, next)),
  },
  {
    // 标准厂房2期: which one it is, unless a deed says how many.
    name: 'phase',
    applies: ({ figure }) =>
      /^[期批届]$/u.test(figure.at.unit.name) && !promises.test(figure.before) && !deeds.test(figure.before),
  },
  {
    name: 'span-of-years',
    applies: ({ figure }) => /近|未来|连续/u.test(figure.before.slice(-2)) && figure.at.chinese,
  },
  {
    // 一个自然年度内, 每2个学期: a time, not a thing.
    name: 'span-of-time',
    applies: ({ figure }) => figure.at.unit.name === '个' && TIME.test(figure.after),
  },
  {
    // 十件实事1739个子项, 两项筛查服务6000人
    name: 'set-phrase',
    applies: ({ figure, next }) =>
      figure.at.chinese &&
      (setPhrases.test(figure.after.slice(0, 4)) || (figure.at.unit.name === '项' && next !== null)),
  },
  {
    // 7项交通项目投资, 33个项目完成年度投资计划: whose money, when no sum of it is named.
    name: 'whose-money',
    applies: ({ figure }) =>
      /^[\u4e00-\u9fff]{0,10}(?:项目|工程)?(?:完成(?:年度)?投资(?:计划)?|投资)$/u.test(figure.after) &&
      !deeds.test(figure.before),
  },
];
