import { anyOf } from '../text/anyOf';
import { type Clause, clauses } from '../text/clauses';

/** Words of trouble that a department uses of itself. */
export type TroubleKind = 'halted' | 'slow' | 'not-started' | 'blocked' | 'problem';

export interface Trouble {
  readonly kind: TroubleKind;
  /** The clause that says so. */
  readonly text: string;
  /** Of what it says so: its own words before the trouble, else the clause before it in its sentence. */
  readonly about: string;
}

interface TroubleRule {
  readonly kind: TroubleKind;
  readonly pattern: RegExp;
  /** The same clause says that it is not so, or no longer. */
  readonly unless: RegExp;
}

const OVERCOME = new RegExp(
  anyOf([
    /已(?:经)?(?:解决|化解|落实|复工|恢复|克服|到位|消除|整改)|得到(?:解决|落实)|整改完成|克服|追赶/u,
    /(?:解决|化解|破解|消除)(?:了|好)/u,
    /避免|防止|以免|杜绝|如果|如遇|若/u,
    /不存在|未出现|没有出现|确保不|并未/u,
  ]),
  'u',
);
const MONEY = '(?:资金|经费|款项|[款债]|投资|补助|补贴|预算)';
const NEEDED = `(?:${MONEY}|用地|土地|指标|手续|政策|配套|要素|人员|场地)`;

/** 困难 as a state of the job, not of the people it is for: 困难群众, 生活困难家庭. */
const HARD =
  '(?<!特殊|生活|就业|经济|家庭)困难(?!群|家庭|老|残疾|学生|职工|人员|户|儿童|退役|对象|救助|补助|帮扶)';

const NOT_BEGUN =
  /(?:(?:[尚还仍暂均都皆]|至今)未|没有|(?<=[)\d个座所处家项目程])未|^未)(?:正式)?(?:[开动]工|启动|实施|进场|开展|建设)/u;
/** 33项未按计划开工 */
const NOT_IN_TIME = /未能?(?:按计划|按期|按时|如期|按节点)(?:[开动]工|完成|启动|推进|实施|建成|投用)/u;

/** 去年同期进度滞后, 曾因资金不到位停工, 原进度滞后: told of another time, unless it lasts. */
const FORMERLY =
  /去年|上年|往年|前年|曾|一度|(?:^|[,因由])原(?:来|先|本)?(?:进度|进展|工期|计划)?(?:滞后|缓慢|停工|落后)|当时/u;
const LASTING = /至今|仍|以来|尚|目前|现在|截至/u;
const isFormer = (text: string): boolean => FORMERLY.test(text) && !LASTING.test(text);
/** 一季度因雨停工,4月复工后进展顺利: the sentence goes on to say that it is over … */
const RECOVERED = new RegExp(
  anyOf([
    /复工|恢复(?:正常|施工|建设|推进)|追平|[赶追]上|扭转|步入正轨|(?:符合|达到)序时/u,
    /现已(?:解决|化解|恢复|[开动]工|启动|开展|进场)/u,
    /已(?:全部|全面|全线|均)?(?:[开动]工|启动|进场)/u,
    /已?(?:重新|二次|再次)?(?:完成|确定)[^,;。]{0,4}(?:招标|中标|拍卖|采购)|已(?:中标|成交|签订)/u,
  ]),
  'u',
);
/** … and not that it will be. */
const NOT_YET = /预计|争取|力争|计划|拟|待|将|尽快|确保|未|推动|协调|督促|要求|加快|等待|如/u;
const isOver = (later: readonly Clause[], { sentence }: Clause): boolean =>
  later.some(
    (clause) => clause.sentence === sentence && RECOVERED.test(clause.text) && !NOT_YET.test(clause.text),
  );

/** Clauses of a sentence in which its end is looked for. */
const LATER = 4;

/** Strongest first. */
const RULES: readonly TroubleRule[] = [
  {
    kind: 'halted',
    pattern:
      /停工|停建|停滞|烂尾|(?:项目|工程|施工|建设|工作|申报)[^,;。]{0,4}(?:中止|暂停|暂时停止|搁置|叫停|停摆)/u,
    unless: new RegExp(`${OVERCOME.source}|停工停产|[无不未]停工|停工(?:期|令解除|整治|检修)`, 'u'),
  },
  {
    kind: 'slow',
    pattern:
      /(?:进展|进度|推进|实施|开展|建设)[^,;。]{0,6}(?:缓慢|滞后|较慢|偏慢|迟缓|落后)|(?:缓慢|滞后)(?:推进)?$|滞后于|逾期未|超期未/u,
    unless: new RegExp(`${OVERCOME.source}|针对|约谈|通报|督促|[无未](?:出现)?(?:进度)?滞后`, 'u'),
  },
  {
    kind: 'blocked',
    pattern: new RegExp(
      `${NEEDED}[^,;。]{0,14}?(?:[未不]到位|[未没]有?落实|(?:未|没有)(?:[获得]|予以)?(?:下达|发放|拨付|批复|解决|保障)|缺口|不足|短缺|紧张|${HARD}|压力(?:较|很|过)?大|没有着落)` +
        `|缺乏[^,;。]{0,6}${NEEDED}|没有[^,;。]{0,6}(?:补助|资金|经费)` +
        `|(?:无法|难以|不能|没法)(?:正常|继续|按时|按期)?(?:推进|实施|开展|施工|进行|开工|落地|完成|办理)` +
        `|影响[^,;。]{0,30}(?:进度|工期|进展|推进|实施|开工|施工)|受阻|阻工|卡在|(?:尚|还|仍|暂)未(?:落实|到位|解决|获批|明确)|推进(?:困难|难度大|不畅)|因[^,;。]{0,10}问题[^,;。]{0,6}(?:未|无)|流标|流拍|废标|有所延误|(?:工期|进度)延误`,
      'u',
    ),
    unless: new RegExp(`${OVERCOME.source}|不影响|无影响|未影响|不受影响`, 'u'),
  },
  {
    kind: 'not-started',
    pattern: new RegExp(anyOf([NOT_BEGUN, NOT_IN_TIME]), 'u'),
    // 未开工路段为明年任务
    unless: new RegExp(anyOf([OVERCOME, /明年|次年|下一?年度?(?:任务|计划|实施|开工)/u]), 'u'),
  },
  {
    kind: 'problem',
    pattern:
      /(?<![无不未对就将]|没有|针对|发现的?|解决|及时|整改)存在的?(?:主要|突出)?(?:问题|困难|难点)(?:[和及]困难|[和与]不足|及建议)?(?:[:,是有在]|$)/u,
    unless: /存在的?(?:主要|突出)?(?:问题|困难)[:是]?(?:无|暂无|没有)/u,
  },
];

/** One look that almost every row fails; only then are the rules tried clause by clause. */
const ANY =
  /停|慢|滞|落后|流[标拍]|废标|延误|逾期|超期|[未没]|不足|缺|短|困难|紧张|压力|无法|难|不能|影响|阻|卡在|问题|不到位|搁置|中止/u;

/** 进度较缓慢, 目前项目滞后: words that name no subject. */
const NO_SUBJECT =
  /^(?:目前|现|当前|但|故|导致|造成|致使|整改|施工|建设|该|项目|工程|工作|实施|推进|的){0,6}$/u;

function aboutOf(clause: Clause, pattern: RegExp, last: Clause | undefined): string {
  const own = clause.text.slice(0, pattern.exec(clause.text)?.index ?? 0);
  return NO_SUBJECT.test(own) && last?.sentence === clause.sentence ? last.text : own;
}

function troubleOf(clause: Clause, last: Clause | undefined): Trouble | null {
  const { text } = clause;
  if (!ANY.test(text)) return null;
  const rule = RULES.find(({ pattern, unless }) => pattern.test(text) && !unless.test(text));
  if (rule === undefined || isFormer(text)) return null;
  return { kind: rule.kind, text, about: aboutOf(clause, rule.pattern, last) };
}

/** Troubles stated in a clean text, in text order. */
export function troubles(text: string): Trouble[] {
  if (!ANY.test(text)) return [];
  const all = clauses(text);
  const found: Trouble[] = [];
  all.forEach((clause, index) => {
    const trouble = troubleOf(clause, all[index - 1]);
    if (trouble === null || isOver(all.slice(index + 1, index + 1 + LATER), clause)) return;
    // 存在问题:无 falls into two clauses.
    const next = all[index + 1]?.text ?? '';
    if (trouble.kind === 'problem' && /^(?:无|暂无|没有|\/)/u.test(next)) return;
    // 存在问题:一是工种受限 is quoted by what stands behind its heading.
    found.push(
      text[clause.end] === ':' && trouble.kind === 'problem' && next !== ''
        ? { ...trouble, text: next }
        : trouble,
    );
  });
  return found;
}
