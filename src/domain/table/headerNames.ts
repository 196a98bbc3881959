import { cleanText } from '../text/clean';
import type { Field } from './fields';

/**
 * Header texts → fields. Synonyms are tried on the text without spaces, breaks and signs, in order; a name that
 * may mean two things lists both and the column's content settles it.
 */
interface Synonym {
  readonly pattern: RegExp;
  readonly fields: readonly Field[];
  /** Higher wins where several columns could be one field. */
  readonly weight: number;
}

const one = (field: Field, weight: number, pattern: RegExp): Synonym => ({
  pattern,
  fields: [field],
  weight,
});

const SYNONYMS: readonly Synonym[] = [
  one('sequence', 9, /^(?:序号?|编号|项目序号|排序|顺序|NO|No|№)$/u),
  one(
    'nextStep',
    8,
    /下一?步|下阶段|下月|下季度|下期|后续(?:措施|计划|工作)|工作打算|整改措施|推进措施|解决措施|对策/u,
  ),
  one('problem', 8, /问题|困难|难点|滞后原因|未完成原因|原因分析|制约因素|需协调/u),
  one('leader', 8, /领导|责任人|负责人|包联人|分管|牵头人|联系人/u),
  one('supportUnits', 8, /(?:配合|协办|协同|协助|参与|参加|支持)(?:责任)?(?:单位|部门)/u),
  one('leadUnits', 9, /(?:牵头|主办|主责|主要责任|第一责任|首要责任)(?:责任)?(?:单位|部门)/u),
  one('leadUnits', 7, /(?:责任|实施|承办|主管|落实|承担|主体|报送|填报|组织实施|项目)(?:单位|部门|主体)$/u),
  one('reportedPercent', 8, /(?:完成|达成|任务|目标|进度)(?:率|比例|百分比|占比)|完成%|进度%|进度百分/u),
  one(
    'due',
    9,
    /时限|期限|(?:完成|竣工|完工|办结|投用|交付|截止|计划完成|预计)(?:的)?(?:时间|日期|年月|月份)|预计时间/u,
  ),
  one(
    'plan',
    8,
    /(?:工作|实施|推进|年度|季度|月度?|阶段)计划|进度(?:安排|计划|要求)|计划(?:进度|安排|节点)|时间(?:安排|节点)|(?:阶段|季度|月度)(?:性)?(?:目标|任务)|节点|序时(?:进度)?(?:要求|安排|目标)/u,
  ),
  one(
    'progress',
    9,
    /进展|(?:实施|落实|推进|办理|执行)(?:进度)?情况|(?:目前|当前|最新)(?:进度|情况)|进度情况|实际(?:进度|完成)|工作成效/u,
  ),
  {
    pattern: /完成情况|完成进度|工程进度|形象进度|工作进度|进度$|完成状况/u,
    fields: ['progress', 'reportedStatus', 'reportedPercent'],
    weight: 7,
  },
  one(
    'reportedStatus',
    8,
    /是否完成|完成状态|(?:进展|进度|工作|当前)?状态|完成与否|完成结论|(?:进展|进度)评价|亮灯|红黄绿|评价$/u,
  ),
  one('remark', 8, /^(?:备注|附注|说明|其他)/u),
  one('name', 8, /(?:事项|任务|工程|子项目?|具体项目|实事项目?)名称|^事项$/u),
  one(
    'task',
    9,
    /(?:目标|工作|年度|重点|主要|具体|建设|民生实事|实事)(?:目标)?任务|任务(?:目标|内容|指标)|工作目标|(?:项目|主要|建设|工作|实施|具体|任务)(?:建设)?内容|年度目标|目标值|建设规模|工作要求|^(?:目标|任务|内容)$/u,
  ),
  one('category', 8, /类别|分类|领域|板块|大类|类型|实事名称|工程类别|实施工程/u),
  { pattern: /项目名称|^项目$|实事项目|^名称$|^实事$/u, fields: ['category', 'name'], weight: 6 },
  { pattern: /^(?:单位|部门|责任)(?:名称)?$/u, fields: ['leadUnits'], weight: 5 },
  { pattern: /^(?:目标任务|任务目标|目标|指标|任务)/u, fields: ['task'], weight: 5 },
];

export interface HeaderMatch {
  readonly fields: readonly Field[];
  readonly weight: number;
}

/** Header text without anything that is not a letter or digit; 项 目 名\n称 → 项目名称. */
export const headerKey = (text: string): string =>
  cleanText(text).text.replace(/[^\u4e00-\u9fffA-Za-z0-9%№]/gu, '');

/** Pages lose characters (项目容 for 项目内容): whole names that a single missing character still tells. */
const WHOLE_NAMES: Readonly<Record<string, Field>> = {
  项目内容: 'task',
  主要内容: 'task',
  建设内容: 'task',
  目标任务: 'task',
  工作任务: 'task',
  任务目标: 'task',
  工作目标: 'task',
  进展情况: 'progress',
  实施情况: 'progress',
  目前实施情况: 'progress',
  完成时限: 'due',
  牵头单位: 'leadUnits',
  责任单位: 'leadUnits',
  配合单位: 'supportUnits',
  进度安排: 'plan',
  工作进度安排: 'plan',
  工作计划: 'plan',
  存在问题: 'problem',
};

function withOneLost(key: string): HeaderMatch | null {
  const plain = key.replace(/含.*$/u, '');
  for (const [name, field] of Object.entries(WHOLE_NAMES)) {
    if (plain.length !== name.length - 1 || plain.length < 3) continue;
    const lost = [...name].some((_, index) => name.slice(0, index) + name.slice(index + 1) === plain);
    if (lost) return { fields: [field], weight: 6 };
  }
  return null;
}

/** Header cells are short; a long one is a sentence of the table. */
const LONGEST_HEADER = 40;

/** Fields that a header may mean; null where none is known. */
export function matchHeader(text: string): HeaderMatch | null {
  const key = headerKey(text);
  if (key === '' || key.length > LONGEST_HEADER) return null;
  return SYNONYMS.find(({ pattern }) => pattern.test(key)) ?? withOneLost(key);
}
