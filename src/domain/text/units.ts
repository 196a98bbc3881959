/**
 * Units that targets and progress are counted in. Units of one family may stand for each other when it is
 * clearly the same thing (rulebook 2): 个 / 家 / 所, 人 / 人次.
 */
export type UnitKind = 'count' | 'measure' | 'money';

interface UnitFamily {
  readonly family: string;
  readonly kind: UnitKind;
  /** Spelling → factor to the family's own unit. */
  readonly units: Readonly<Record<string, number>>;
}

const each = (spellings: string): Record<string, number> =>
  Object.fromEntries(spellings.split(' ').map((unit) => [unit, 1]));

const FAMILIES: readonly UnitFamily[] = [
  {
    family: 'site',
    kind: 'count',
    units: each('个 所 家 处 座 项 间 户 栋 幢 宗 件 点 种 片 块 段 口 眼 站 院 孔 村 穴'),
  },
  { family: 'person', kind: 'count', units: each('人 人次 名 位 例 剂次 剂 人份 针 针次') },
  {
    family: 'event',
    kind: 'count',
    units: each('场 场次 次 期 批次 批 班次 班 届 轮 起 家次 户次 堂 节 课时 学时 趟 车次 架次'),
  },
  { family: 'line', kind: 'count', units: each('条') },
  { family: 'machine', kind: 'count', units: each('台 部 架') },
  { family: 'vehicle', kind: 'count', units: each('辆 艘') },
  { family: 'bed', kind: 'count', units: each('张 床') },
  { family: 'set', kind: 'count', units: each('套') },
  { family: 'team', kind: 'count', units: each('支 队 组') },
  { family: 'copy', kind: 'count', units: each('份 册 册次 本 页 篇 幅 款 单 笔 张次') },
  {
    family: 'piece',
    kind: 'count',
    units: each('只 根 盏 颗 棵 株 头 尾 羽 枚 樘 扇 对 副 门 把 面 杆 桩 枪'),
  },
  {
    family: 'length',
    kind: 'measure',
    units: {
      公里: 1,
      千米: 1,
      km: 1,
      KM: 1,
      Km: 1,
      华里: 0.5,
      里: 0.5,
      米: 0.001,
      延米: 0.001,
      延长米: 0.001,
    },
  },
  {
    family: 'area',
    kind: 'measure',
    units: {
      平方米: 1,
      平米: 1,
      平方公里: 1e6,
      平方千米: 1e6,
      公顷: 1e4,
      亩: 10_000 / 15,
      'm²': 1,
      '米²': 1,
      'km²': 1e6,
      m2: 1,
      平方: 1,
    },
  },
  {
    family: 'volume',
    kind: 'measure',
    units: { 立方米: 1, 立方: 1, 方: 1, 'm³': 1, '米³': 1, m3: 1, 升: 0.001, 毫升: 1e-6 },
  },
  {
    family: 'flow',
    kind: 'measure',
    units: { '立方米/日': 1, '立方米/天': 1, '吨/日': 1, '吨/天': 1, '方/日': 1 },
  },
  { family: 'tests', kind: 'measure', units: { '管/日': 1, '份/日': 1, '人份/日': 1, '管/天': 1 } },
  { family: 'weight', kind: 'measure', units: { 吨: 1, 公斤: 0.001, 千克: 0.001, 斤: 0.0005, 担: 0.05 } },
  {
    family: 'power',
    kind: 'measure',
    units: {
      千瓦: 1,
      兆瓦: 1000,
      kW: 1,
      KW: 1,
      MW: 1000,
      千伏安: 1,
      kVA: 1,
      KVA: 1,
      兆伏安: 1000,
      千瓦时: 1,
    },
  },
  {
    family: 'density',
    kind: 'measure',
    units: { '微克/立方米': 1, 'μg/m³': 1, '毫克/升': 1 },
  },
  { family: 'money', kind: 'money', units: { 元: 1 } },
  // Nobody here knows the day's rate: dollars are answered by dollars alone.
  { family: 'dollar', kind: 'money', units: { 美元: 1 } },
];

export interface Unit {
  readonly name: string;
  readonly family: string;
  readonly kind: UnitKind;
  readonly factor: number;
}

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  FAMILIES.flatMap(({ family, kind, units }) =>
    Object.entries(units).map(([name, factor]) => [name, { name, family, kind, factor }] as const),
  ),
);

/** All spellings, longest first, for building a pattern. */
export const UNIT_PATTERN = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');

/**
 * Families that answer each other's targets: 750间民房 / 已改造60户, 5000人次 / 培训5场 is not one of them.
 * Beyond the same family only pairs seen to be used for the same thing.
 */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  site: ['team', 'set'],
  set: ['site', 'machine'],
  machine: ['set', 'piece'],
  piece: ['machine', 'set', 'site'],
  team: ['site'],
  bed: [],
  flow: ['volume', 'weight'],
};

/** How many of `target`'s unit one of `answer`'s unit is; null when the one does not answer the other. */
export function answerFactor(target: Unit, answer: Unit): number | null {
  if (target.family === answer.family) {
    if (target.kind === 'measure') return answer.factor / target.factor;
    return sameGranularity(target.name, answer.name) ? 1 : null;
  }
  return (ANSWERS[target.family] ?? []).includes(answer.family) ? 1 : null;
}

/** 家次 and 户次 count visits, 期 and 班 count courses: they do not answer a count of things or of events. */
const VISITS = new Set(['家次', '户次', '车次', '架次']);
const sameGranularity = (a: string, b: string): boolean => VISITS.has(a) === VISITS.has(b);

/** One measure word in two spellings: 演出156场 for 演出180场次. */
const SPELT: Readonly<Record<string, string>> = {
  场次: '场',
  班次: '班',
  批次: '批',
  剂次: '剂',
  针次: '针',
  册次: '册',
  千米: '公里',
};
export const isSameMeasure = (a: Unit | null, b: Unit): boolean =>
  a !== null && (SPELT[a.name] ?? a.name) === (SPELT[b.name] ?? b.name);
