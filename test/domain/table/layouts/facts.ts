import fc, { type GeneratorValue } from 'fast-check';

/** What a table says, whatever it looks like. Values are plain: money in 元, counts in their unit. */
export interface Measured {
  readonly target: number;
  /** Null: nothing is reported. */
  readonly actual: number | null;
}

export interface Fact {
  readonly name: string;
  /** Unit that its numbers are written in: 万元, 户. */
  readonly unit: string;
  readonly organisation: string;
  readonly measured: Measured;
  /** Another thing that the same row measures: families beside investment, what is finished of what is started. */
  readonly second: Measured;
  /** Share of the work that is done, in points. */
  readonly physical: number;
}

export interface Group {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** Unit as written → plain unit and factor. */
export const UNITS: Readonly<Record<string, readonly [name: string, factor: number]>> = {
  万元: ['元', 1e4],
  亿元: ['元', 1e8],
  户: ['户', 1],
  万户: ['户', 1e4],
  套: ['套', 1],
  个: ['个', 1],
  公里: ['公里', 1],
  人: ['人', 1],
  万人: ['人', 1e4],
  亩: ['亩', 1],
  座: ['座', 1],
  吨: ['吨', 1],
  平方米: ['平方米', 1],
};
export const MONEY = ['万元', '亿元'];
export const COUNTS = Object.keys(UNITS).filter((unit) => !MONEY.includes(unit));

const PLACES = '清水县 白石镇 东山区 柳河乡 长坪镇 南塘街道 云岭县 桃源镇 石门乡 金沙区 北湖镇 双桥乡'.split(
  ' ',
);
const PROJECTS =
  '城区供水管网改造 农村公路提质 老旧小区改造 县医院迁建 中心幼儿园新建 污水处理厂扩建 智慧停车场 养老服务中心 文体广场 产业园标准厂房 河道综合治理 高标准农田建设'.split(
    ' ',
  );
const INDICATORS =
  '城镇新增就业 农村改厕 危房改造 公共充电桩建设 职业技能培训 造林绿化 公厕新建 棚户区改造 易地搬迁 口袋公园 托位新增 校舍加固'.split(
    ' ',
  );
export const ORGANISATIONS =
  '县住建局 县交通运输局 县教育局 县卫健局 县民政局 县水利局 县农业农村局 县人社局'.split(' ');
export const NAMES = { place: PLACES, project: PROJECTS, indicator: INDICATORS };

/** Digits that a unit's numbers have: 3.62亿元, 1250户. */
function amount(g: GeneratorValue, unit: string): number {
  const scale = unit === '亿元' || unit.startsWith('万') ? 100 : 1;
  return g(fc.integer, { min: 10 * scale, max: unit === '亿元' ? 9000 : 4000 }) / scale;
}

function measured(g: GeneratorValue, unit: string): Measured {
  const target = amount(g, unit);
  if (g(fc.integer, { min: 0, max: 11 }) === 0) return { target, actual: null };
  const share = g(fc.integer, { min: 5, max: 118 });
  const digits = Number.isInteger(target) ? 1 : 100;
  return { target, actual: Math.round((target * share * digits) / 100) / digits };
}

const several = <T>(g: GeneratorValue, from: readonly T[], min: number, max: number): T[] =>
  g(fc.shuffledSubarray, [...from], { minLength: min, maxLength: max });

export interface FactsShape {
  readonly names: readonly string[];
  /** One unit for all, or one for each. */
  readonly units: readonly string[];
  readonly grouped: boolean;
}

const GROUPS = ['续建项目', '新开工项目', '前期项目', '城镇建设类', '乡村振兴类', '交通工程'];

/** Two groups or one without a name. */
export function groupsOf(g: GeneratorValue, { names, units, grouped }: FactsShape): Group[] {
  const chosen = several(g, names, 4, 8);
  const facts = chosen.map((name): Fact => {
    const unit = g(fc.constantFrom, ...units);
    return {
      name,
      unit,
      organisation: g(fc.constantFrom, ...ORGANISATIONS),
      measured: measured(g, unit),
      second: measured(g, '户'),
      physical: g(fc.integer, { min: 1, max: 100 }),
    };
  });
  if (!grouped) return [{ name: '', facts }];
  const [one, other] = several(g, GROUPS, 2, 2) as [string, string];
  const cut = g(fc.integer, { min: 2, max: facts.length - 2 });
  return [
    { name: one, facts: facts.slice(0, cut) },
    { name: other, facts: facts.slice(cut) },
  ];
}

/** As the analysis has it. */
export const plain = (value: number, unit: string): number => {
  const [, factor] = UNITS[unit] as readonly [string, number];
  return Number((value * factor).toPrecision(12));
};
