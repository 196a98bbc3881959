import { nth } from '../nth';
import type { Stage } from '../item';
import { alternatives, words } from '../lexicon/words';
import { type Clause, clauses } from '../text/clauses';

/** Stages of a building or buying job in the order that they follow each other (rulebook 5). */
export const STAGES: readonly Stage[] = [
  '谋划选址',
  '立项方案',
  '设计',
  '审批',
  '招标采购',
  '开工进场',
  '基础',
  '主体',
  '结顶',
  '安装装修',
  '完工竣工',
  '验收',
  '投用',
];

export const stageIndex = (stage: Stage): number => STAGES.indexOf(stage);
/** From here on the thing itself is being made: what comes before is preparation. */
export const CONSTRUCTION = stageIndex('开工进场');

export type StageState = 'done' | 'under-way' | 'planned' | 'not';

export interface StageMark {
  readonly stage: Stage;
  readonly index: number;
  readonly state: StageState;
  /** The words found, and the clause that they stand in. */
  readonly text: string;
  readonly clause: string;
}

/** Words of each stage. What is part of another thing's name (基础设施, 主体责任) is not a stage. */
const WORDS: readonly (readonly [Stage, string])[] = [
  [
    '谋划选址',
    '谋划|选址|选点|布点|点位|摸排|摸底|排摸|摸清|底数|调研|遴选|筛选|名单|前期(?:准备|部署|排查|调查|程序|工作|对接)|(?:分解|下达)(?:了)?[^,;。]{0,4}任务|任务[^,;。]{0,4}(?:分解|下达)|建设部署|动员',
  ],
  [
    '立项方案',
    '立项|可研|可行性|建议书|(?<!设计|提升|招标)方案(?!设计)|(?:制[定订]|编制)[^,;。]{0,12}计划|计划(?:制[定订]|编制)|计划方案',
  ],
  ['设计', '设计|图纸|施工图|初设'],
  ['审批', '审批|批复|报批|审查|许可证'],
  ['招标采购', '招标|招投标|招投|投标|开标|中标|标书|采购|比选|询价|监标|合同'],
  [
    '开工进场',
    '开工|动工|进场|破土|(?:开始|启动)(?:施工|建设|改造)|全面启动|项目启动|(?:启动|开展)[^,;。、]{0,12}(?:建设|改造)(?!方案|计划)|施工中|在建|(?<!筹备|筹划)建设中|改造中|施工(?:有序)?推进|正在(?:施工|建设|改造|整改)|整改中',
  ],
  [
    '基础',
    '桩基|基坑|地基|土方|土石方|垫层|路基|承台|底板|打桩|条形基础|基础(?:施工|工程|浇筑|开挖|混凝土|完成)',
  ],
  [
    '主体',
    '(?<!经营|市场|建设|责任|创建|实施|申报|承担|运营|投资|企业|农业|培育|创新)主体(?=[,;。、已正]|$|工程|结构|施工|建[设成]|设施|\\d{1,3}层|[一二三四五六七八九十]{1,3}层|进度|完成|完工|隔墙|框架|部分)|砌体|砌筑|二次结构|钢结构|圈梁',
  ],
  // 门诊待遇封顶2万元: a ceiling of money.
  ['结顶', '结顶|封顶(?![\\d一二两三四五六七八九十百千线额]|标准|待遇)'],
  [
    '安装装修',
    '安装|装修|装饰|粉刷|铺设|软装|硬化|调试|外立面|外墙|内墙|屋面|门窗|面层|油漆|设备进场|配[置备齐][^,;。]{0,14}(?:设备|设施)',
  ],
  [
    '完工竣工',
    '完工|竣工|建成|交工|(?:项目|工程|建设|施工|改造|整治)(?:任务|工作)?(?:已|均已|已经)?(?:全部|全面)?完成(?=[,;。、)并]|$)|完成(?:全部)?(?:建设|施工|改造|整治)(?=[,;。并]|$)|全部完成',
  ],
  ['验收', '验收|销号'],
  ['投用', '投用|投入使用|投入运[行营]|正式运营|试运[行营]|启用|运营中|交付使用|通车|通水|通气|开园'],
];

/** One capture per stage, in the order of WORDS. */
const PATTERN = new RegExp(WORDS.map(([, words]) => `(${words})`).join('|'), 'gu');
const ANY = new RegExp(PATTERN.source, 'u');

/** Words that name an event, not a piece of work: where nothing else is said they have happened. */
const EVENT =
  /^(?:开工|动工|进场|破土|中标|结顶|封顶|完工|竣工|建成|交工|投用|启用|通车|通水|通气|开园|投入使用|投入运|正式运营|.*完成|完成.*)$/u;
/** The papers of a tender, not its result; papers about acceptance, not the acceptance. */
const PAPERS =
  /^(?:已?(?:在网上|上网)?(?:挂网|发布|发出)|文件|公告|公示|方案|意向|计划(?![\d于在])|预算|清单|控制价|信息|需求|准备|前期|资料|材料|阶段|程序启动)/u;

const NEGATED = /(?:未|没有|尚未|无法|不能|难以|没)[^,;。已]{0,6}$/u;
const TO_COME = words('拟!定!订 预计 力争 争取 准备 即将 待 确保 下一步 届时 后');
const PLAN = /将(?=[于在对为完开进])|计划(?=[于在\d年内]|[^,;。已]{0,12}(?:完|开|启|进|投|验|建))/u;
const PLANNED = new RegExp(`(?:${alternatives(TO_COME)}|${PLAN.source})[^,;。]{0,24}$`, 'u');
const UNDER_WAY =
  /(?:正在|正|处于|进入|启动|开展|开始|着手|推进|加快|组织|进行|在(?=办|走)|筹备|推动)[^,;。已]{0,24}$/u;
const UNDER_WAY_AFTER =
  /^[^,;。]{0,14}?(?:中(?![标心])|阶段|进行|推进|征求意见|审核|启动|开始|办理|洽谈|对接)/u;
const DONE_BEFORE = /(?:已|完成|通过|取得|确定|明确|落实|做好|制[定订]|形成|实现|出具|了|均)[^,;。]{0,30}$/u;
const DONE_AFTER =
  /^[^,;。]{0,16}?(?:完成(?!\d)|完工|竣工|完毕|到位|结束|通过|已[^在]|确定|落实|制定完|获批|下发|出具)/u;

/** 设备采购因预算调整暂缓: put off behind its own word. */
const PUT_OFF = /^[^,;。，已\d]{0,14}(?:暂缓|推迟|搁置|暂停|流标|延后|中止)/u;
/** How far, in characters, a word tells of another within its clause. */
const REACH = 32;

function stateOf(text: string, word: string, start: number): StageState {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(start + word.length, start + word.length + REACH);
  if (NEGATED.test(before) || PUT_OFF.test(after)) return 'not';
  if (PLANNED.test(before) || /^之?后/u.test(after)) return 'planned';
  const paper = PAPERS.test(after);
  const begun = UNDER_WAY.test(before) || UNDER_WAY_AFTER.test(after);
  if (
    begun &&
    !(/(?:已|完成)[^,;。]{0,12}$/u.test(before) && !/(?:正在|进入|启动|开始)[^,;。]{0,12}$/u.test(before))
  )
    return 'under-way';
  if (paper) return 'under-way';
  if (EVENT.test(word) || DONE_BEFORE.test(before) || DONE_AFTER.test(after)) return 'done';
  return 'under-way';
}

/** 主体建成 */
const PART_BUILT = /(?:主体|基础|框架|钢结构)(?:工程|结构)?(?:已|已经|基本|均已)?建成/u;

/** 主体设施完工, 外墙完成: the finishing of a part is not the finishing of the whole. */
function withoutPartEnds(marks: readonly StageMark[]): StageMark[] {
  const part = marks.some(({ index }) => index > CONSTRUCTION && index < stageIndex('完工竣工'));
  return part
    ? marks.filter(
        ({ stage, text, clause }) => stage !== '完工竣工' || (text === '建成' && !PART_BUILT.test(clause)),
      )
    : [...marks];
}

function marksOfClause(text: string): StageMark[] {
  const marks: StageMark[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    let index = 0;
    while (match[index + 1] === undefined) index++;
    const start = match.index;
    marks.push({
      stage: nth(STAGES, index),
      index,
      state: stateOf(text, match[0], start),
      text: match[0],
      clause: text,
    });
  }
  return marks.length > 1 ? withoutPartEnds(marks) : marks;
}

/**
 * Every stage that a clean text speaks of, with whether it is reached, under way, planned or denied.
 * `parts`: its clauses, where they are known already.
 */
export function stageMarks(text: string, parts: readonly Clause[] | null = null): StageMark[] {
  if (!ANY.test(text)) return [];
  const marks: StageMark[] = [];
  for (const clause of parts ?? clauses(text)) marks.push(...marksOfClause(clause.text));
  return marks;
}

/** The mark that went furthest, for quoting; null where nothing is reached or under way. */
export function furthest(marks: readonly StageMark[]): StageMark | null {
  const { touched } = reached(marks);
  return (
    marks.find(({ index, state }) => index === touched && (state === 'done' || state === 'under-way')) ?? null
  );
}

/** Highest stage reached, and highest stage touched (reached or under way); -1 where there is none. */
export function reached(marks: readonly StageMark[]): { readonly done: number; readonly touched: number } {
  const highest = (states: readonly StageState[]): number =>
    marks.reduce((max, { state, index }) => (states.includes(state) ? Math.max(max, index) : max), -1);
  return { done: highest(['done']), touched: highest(['done', 'under-way']) };
}
