import { finished } from '../lexicon/deeds';
import { nth } from '../nth';
import { charactersOf, strange } from '../read/residue';
import { CLAUSE_REACH } from '../text/clauses';
import { percentages, type Percentage } from '../text/quantities';

/**
 * The percentage of the whole that a plan section promises: 完成进度50%, 完成任务数30%, 100%完成, 完成年度任务.
 * Rates that are goals themselves (结算率达60%) and parts of the work (桩基完成20%) are not the whole.
 */

interface PercentRule {
  readonly name: string;
  /** Tested against the clause before and after the number. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const FILLER = '(?:的|达成?|至|到|为|约|完成|≥|≧|>|不低于|超过?|:|计划|预计|力争){0,8}$';

/** Words that say the figure is progress on the job. */
const OF_THE_JOB: readonly PercentRule[] = [
  {
    name: 'progress',
    before: new RegExp(
      `(?:进度|完成率|完成比例|总量|工程量|任务数?|总数|任务量|总任务|工作量)${FILLER}`,
      'u',
    ),
  },
  {
    name: 'share-of-task',
    after: /^(?:以上|左右)?的?(?:总?进度|总?工程量|(?!完成)[^,;。\d]{0,4}任务|目标|总量|工作量)/u,
  },
];
const DONE: readonly PercentRule[] = [
  { name: 'done', before: /完成|建成|创建|改造|提升|整治/u },
  { name: 'done-after', after: /^(?:以上)?的?(?:完成|完工|建成)/u },
];

/** 覆盖率, 合格率, 占比: a level to reach, unless it is the rate of completion itself. */
const LEVEL =
  /(?<!完成|完工|建设|竣工|建成|整改)(?:率|占比|比例|比重)[^,;。]{0,6}$|(?:下降|降低|增长|提高|压降|参保|赔付|入学|通办|落实|资助)[^,;。]{0,5}$/u;
/** Figures of one part of the work or of the preparation. */
export const OF_A_PART =
  /(?:桩基|基础|主体|土方|装修|安装|招标|设计|砌体|墙面?|拆迁|征地|征迁|审批|手续|资金|投资|拨付|管道|钢筋|混凝土|油漆|粉刷|瓷砖|管网)[^,;。]{0,4}$/u;

const matches = (rules: readonly PercentRule[], before: string, after: string): boolean =>
  rules.some((rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true));

/** Clause around a number: a colon does not end it (工作进度:20%), a comma does. */
function around(text: string, { start, end }: Percentage): readonly [string, string] {
  const floor = Math.max(0, start - CLAUSE_REACH);
  let from = start;
  while (from > floor && !/[,;。\n(、]/.test(nth(text, from - 1))) from--;
  return [text.slice(from, start), text.slice(end, end + 12)];
}

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function statedPercent(deed: string): number | null {
  const job: number[] = [];
  const done: number[] = [];
  for (const percentage of percentages(deed)) {
    if (percentage.unit !== '%') continue;
    const [before, after] = around(deed, percentage);
    if (LEVEL.test(before)) continue;
    if (matches(OF_THE_JOB, before, after)) job.push(percentage.value);
    else if (!OF_A_PART.test(before) && matches(DONE, before, after)) done.push(percentage.value);
  }
  // A section may climb (预计90%…签发开工令95%): it ends with the highest.
  return largest(job) ?? largest(done);
}

const END = '(?=[,;。、(及并]|$)';
/** Words that promise the whole. */
const WHOLE: readonly RegExp[] = [
  new RegExp(`完成(?:全部|所有)?(?:工作|目标|建设|创建)?任务(?:数)?${END}`, 'u'),
  /(?:完成|及)[^,;。%\d]{0,6}(?:年度|全年)[^,;。%\d]{0,4}(?:任务|指标|目标)/u,
  new RegExp(`(?:^|[,;。:])(?:项目|工程|建设任务)(?:已|均)?(?:完成|完工|竣工|建成|交工)(?:验收)?${END}`, 'u'),
  /取得交工|通过竣工验收/u,
];
/** All is done, and what follows in the clause. */
const ALL_DONE =
  /(?:全部|全面)(?:完成|完工|竣工|建成|投用|投入使用|投入运[行营])(?![^,;。]{0,3}[\d%])([^,;。、(及并]{0,30})/gu;

/** 全部完成, 全面完成建设任务; 全面完成培训任务 of a screening is one step of it. */
const allDone = (deed: string, task: string): boolean =>
  Array.from(deed.matchAll(ALL_DONE), ([, object = '']) => finished.strike(object)).some(
    (object) => strange(object, charactersOf(task)) === '',
  );

const SUBJECT_FINISHED = new RegExp(`(?:^|[,;。:])([^,;。:\\d]{2,16}?)(?:完工|竣工|建成投用)${END}`, 'u');

/** 水库完工: the subject is what the task is about. A part of the works (主体完工) is not. */
function subjectFinished(deed: string, task: string): boolean {
  const subject = SUBJECT_FINISHED.exec(deed)?.[1];
  if (subject === undefined || /部分|主体|基础|外墙|首批|一期|第/.test(subject)) return false;
  return subject.split(/[和、及与]/).every((name) => task.includes(name));
}

/** Goods that are bought and put in place: their installation ends the task. */
const GOODS_TASK = /更换|配备|配置|加装|安装|购置|采购/u;
const GOODS_DONE = new RegExp(`完成[^,;。\\d]{0,10}(?:安装|投放|上牌|到位)(?:到位)?${END}`, 'u');

const goodsInstalled = (deed: string, task: string): boolean =>
  GOODS_TASK.test(task) && GOODS_DONE.test(deed);

const wholeInWords = (deed: string, task: string): boolean =>
  WHOLE.some((pattern) => pattern.test(deed)) || allDone(deed, task) || subjectFinished(deed, task);

/**
 * Percent of the whole that the deed of a plan section stands for; null where it says none. Where its figures stay
 * below what is promised (完成设备安装,开展培训1.5万人次), the goods alone are not the whole.
 */
export function plannedPercent(deed: string, task: string, falls = false): number | null {
  const stated = statedPercent(deed);
  if (stated !== null) return subjectFinished(deed, task) ? 100 : stated;
  return wholeInWords(deed, task) || (!falls && goodsInstalled(deed, task)) ? 100 : null;
}
