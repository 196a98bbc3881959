import { finder, words } from '../lexicon/words';
import { remembered } from '../remembered';
import { folded } from '../text/characters';
import { cleanText } from '../text/clean';

/** Names of organisations in a cell: several may stand in one, with marks and labels of who leads and who supports. */

const LEAD_MARK = /^[△▲☆★※*]/u;
/** ○县财政局, 县文旅局*: signs of a list or a footnote are none of a name. */
const SIGNS = '△▲▽▼☆★※*＊○●◎⊙◯◇◆□■#';
const MARKS_AROUND = new RegExp(`^[${SIGNS}]{1,4}|[${SIGNS}]{1,4}$`, 'gu');
const NOTHING = /^[-—–/\\无]*$|^(?:待[定明]确?|未定|暂无|另行(?:明确|确定|通知)|见附件)$/u;

/** Endings of organisations' names in Chinese government tables: 会 is 商会, 管委会 and 联合会 as well. */
const ORGANISATION =
  /(?:[局委办院部联会队厅处所社站行校馆镇乡街]|中心|公司|集团|街道|园区|政府|大学|单位|部门)$/u;

export const looksLikeUnit = (name: string): boolean =>
  name.length <= 24 && ORGANISATION.test(name.replace(/[()].{0,24}$/u, ''));

type Part = 'lead' | 'support';

const LEADING = '牵头|主办|主责';
const ANSWERING = '责任|承办|实施|负责|落实';
const SUPPORTING = '配合|协办|会办|参与|参加|协同|协助';
/** 牵头单位：, 配合: before names; the part holds until the next one. */
const LABEL = new RegExp(`^(?:(${LEADING})|(${ANSWERING})|(${SUPPORTING}))(?:责任)?(?:单位|部门)?:`, 'u');
/** 县卫健局(牵头), 县财政局配合 behind them. */
const IN_BRACKET = `\\((?:(${LEADING}|主)|(${SUPPORTING}|协|配))(?:单位|部门)?\\)`;
const MARK_BEHIND = new RegExp(`${IN_BRACKET}$`, 'u');
const WORD_BEHIND = new RegExp(`(?<=.)(?:(${LEADING})|(${SUPPORTING}))$`, 'u');
/** 按职责分工负责 names nobody. */
const DUTY = /(?:等)?(?:按|按照|根据|依)?(?:各自)?职责(?:分工)?(?:负责|落实|推进)$/u;

const halfWidth = (text: string): string => text.replace(/[，；：（）]/gu, (sign) => folded(sign));

/** Signs in a bracket divide no names: 各县(市、区)人民政府. */
const BRACKETED = /\([^()]{0,40}\)/gu;
const HELD = '‖';
const hold = (text: string): string =>
  text.replace(BRACKETED, (inside) =>
    inside.replace(/[、,;/|\s]/gu, (sign) => (/\s/u.test(sign) ? '' : HELD)),
  );
const release = (text: string): string => text.replaceAll(HELD, '、');

/** Signs of a name set apart, across or down: 县 应 急 局. Between names of several signs a blank is a border. */
const SET_APART = /(?<![^\s、,;])\p{Script=Han}(?:\s{1,40}\p{Script=Han}(?![^\s、,;])){2,40}/gu;
const closed = (text: string): string => text.replace(SET_APART, (name) => name.replace(/\s+/gu, ''));

/** ①教育局②财政局, 1.教育局 2.财政局, 教育局(主)财政局(协), 教育局——财政局: what parts names besides signs. */
const NUMBERED = /[①-⑳]|(?<![^\s、,;])(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\))\s{0,4}(?=\p{Script=Han})/gu;
const BEHIND_MARK = new RegExp(`(?<=\\((?:${LEADING}|主|${SUPPORTING}|协|配)\\))(?=\\p{Script=Han})`, 'gu');
const LONG_DASH = /(?<=\p{Script=Han})\s{0,4}[-—–]{2,4}\s{0,4}(?=\p{Script=Han})/gu;
const parted = (text: string): string =>
  text.replace(NUMBERED, '、').replace(BEHIND_MARK, '、').replace(LONG_DASH, '、').replace(AND, '、');

/** 县教育局和县财政局: whole names on both sides; 县发展和改革局 has none before 和, 县教育局及所属单位 none behind it. */
const WHOLE_NAME =
  '[\\p{Script=Han}()]{2,20}(?:[局委办部会厅处司镇乡府]|中心|集团|街道)(?=$|[\\s、,;。/(和与及])';
const AND = new RegExp(
  `(?<=[局委办院部会厅处心司团道镇乡府])(?:以及|会同|[和与及])(?=(?!所属|下属|相关|有关|谐|平)${WHOLE_NAME})`,
  'gu',
);

/** 县教育局等部门 names one of them. */
const AND_OTHERS = /(?<=[局委办院部会厅处])等(?:相关|有关)?(?:单位|部门)?$/u;

/** 县教育局负责, 由县教育局牵头, 县教育局(含各学校): what is said of a unit beside its name. */
const ANSWERS =
  /(?<=[局委办院部会厅处心司团道镇乡府位门]|牵头)(?:负责落实|组织实施|负责|落实|承办|实施|主抓)$/u;
const BY = /^由(?=\p{Script=Han}{2,20}(?:[局委办院部会厅处司镇乡府]|中心|集团|街道))/u;
const INCLUDING = /\((?:不?含|包括|详见|见)[^()]{1,24}\)$/u;

const normal = (name: string): string =>
  cleanText(name)
    .text.replace(/\s/gu, '')
    .replace(/[。.]$/u, '')
    .replace(MARKS_AROUND, '')
    .replace(DUTY, '')
    .replace(ANSWERS, '')
    .replace(AND_OTHERS, '')
    .replace(INCLUDING, '')
    .replace(BY, '');

/** 联系人:李四, 13812345678, 0571-88886666: who answers the telephone is no unit. */
const PERSON_LABEL = /^(?:联系人|联络员|联系电话|电话|手机|责任人|负责人|经办人|责任领导|分管领导):?/u;
const TELEPHONE = /\d[\d-]{6,}/u;
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const PERSON = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,2}$`, 'u');
const isPerson = (name: string): boolean =>
  PERSON.test(name) && !looksLikeUnit(name) && !/[省市县区州旗村居]$/u.test(name);

/** A blank inside a name (“市 水利局”) divides nothing: what stands before it is no organisation. */
function joined(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && !/[:]$/u.test(last) && !looksLikeUnit(normal(last)) && normal(last).length <= 2)
      names[names.length - 1] = last + part;
    else names.push(part);
  }
  return names;
}

const OFFICE =
  /^(?:(?:常务)?副|党[组委工]{1,2})?(?:县长|市长|区长|镇长|乡长|局长|主任|部长|书记|组长|成员|科长|股长|秘书长|院长|校长|站长|总?经理)/u;
/** 张三, 副县长李四, 张三 13812345678, 联系人:张三: who answers for the unit. */
const isAnswering = (words: string): boolean => {
  const name = words
    .replace(TELEPHONE, '')
    .replace(PERSON_LABEL, '')
    .replace(OFFICE, '')
    .replace(/[\s‖,:]/gu, '');
  return name === '' || isPerson(name);
};

/** 经开区管委会\n(冯伟): the bracket names a person. */
const isBracketedPerson = (name: string): boolean => {
  const words = /^\(([^()]{2,24})\)$/u.exec(name)?.[1];
  return words !== undefined && isAnswering(words);
};
const BRACKET_BEHIND = /^(.{2,24})\(([^()]{2,24})\)$/u;
/** 县住建局-张三 */
const DASH_BEHIND = /^(.{2,24})[-—–·](\p{Script=Han}{2,4})$/u;
/** 县住建局13800001111, 李四(13900000000) */
const TELEPHONE_BEHIND =
  /(?<=[\p{Script=Han})])(?:\((?:电话|手机)?:?\d[\d-]{6,14}\)|(?:电话|手机)?:?\d[\d-]{6,14})$/u;
/** 县教育局局长王五 */
const OFFICE_BEHIND = new RegExp(`^(.{2,24}?)(${OFFICE.source.slice(1)}\\p{Script=Han}{2,3})$`, 'u');
/** 县交通局(王强), 县交通局(副局长王强 13812345678), 县交通局局长王强 */
function withoutPersonBehind(name: string): string {
  const [, unit, person] =
    BRACKET_BEHIND.exec(name) ?? DASH_BEHIND.exec(name) ?? OFFICE_BEHIND.exec(name) ?? [];
  return unit !== undefined && person !== undefined && looksLikeUnit(unit) && isAnswering(person)
    ? unit
    : name;
}

/** 文旅局 张三 13812345678, 教育局:王五: without the persons that stand behind a unit. */
function withoutPersons(parts: readonly string[]): string[] {
  const units: string[] = [];
  for (const part of parts) {
    const whole = normal(part);
    const name = withoutPersonBehind(whole.replace(TELEPHONE_BEHIND, ''));
    const [before = '', behind] = name.split(':');
    const last = units.at(-1);
    const afterUnit = last !== undefined && looksLikeUnit(normal(last));
    if (PERSON_LABEL.test(name) || isBracketedPerson(name)) continue;
    if (afterUnit && (TELEPHONE.test(name) || isPerson(name))) continue;
    if (behind !== undefined && isPerson(behind) && looksLikeUnit(before)) units.push(before);
    else units.push(name === whole ? part : name);
  }
  return units;
}

interface Named {
  readonly name: string;
  /** What a mark or label says; null where none does. */
  readonly part: Part | null;
}

/** The part that a label gives, after what was said before: 责任单位 behind 牵头单位 supports. */
function labelled(match: RegExpMatchArray, led: boolean): Part {
  if (match[1] !== undefined) return 'lead';
  return match[3] !== undefined || led ? 'support' : 'lead';
}

/** Names of one clause: a word behind the last of them speaks of all before it (县医保局、县财政局配合). */
function ofClause(names: readonly Named[], word: Part | null): Named[] {
  return word === null ? [...names] : names.map((one) => ({ name: one.name, part: one.part ?? word }));
}

/** What the labels of a cell have said so far. */
interface Heard {
  under: Part | null;
  led: boolean;
}

const partOf = (match: RegExpMatchArray): Part => (match[1] === undefined ? 'support' : 'lead');

/** One piece of a clause without its label, mark and word; `word` speaks of the names before it as well. */
function read(piece: string, heard: Heard): Named & { readonly word: Part | null } {
  let name = normal(piece);
  const label = name.match(LABEL);
  if (label !== null) {
    heard.under = labelled(label, heard.led);
    heard.led ||= label[1] !== undefined;
    name = name.slice(label[0].length);
  }
  const mark = name.match(MARK_BEHIND);
  const word = mark === null ? name.match(WORD_BEHIND) : null;
  const own = LEAD_MARK.test(piece) ? 'lead' : mark && partOf(mark);
  return {
    name: release(name.slice(0, name.length - ((mark ?? word)?.[0].length ?? 0))),
    part: own ?? heard.under,
    word: word && partOf(word),
  };
}

/** 大碶街道社区卫生服务中心: a place, and what each of its kind has. */
const OF_PLACE = /^\p{Script=Han}{2,3}?((?:街道|镇|乡)\p{Script=Han}{3,16})$/u;
const BARE_PLACE = /^\p{Script=Han}{2,3}$/u;
/** Offices that are called without their ending: 教育、卫健、城关镇中心小学 names no 教育镇. */
const OFFICES = finder(
  words(
    '教育 教体 卫健 卫生 发改 经信 工信 科技 民宗 公安 民政 司法 财政 人社 资规 自然 环保 生态 住建 交通 水利 水务 农业 农村 商务 文旅 文广 应急 审计 国资 市场 统计 医保 税务 气象 消防 信访 行政 综合 组织 宣传 统战 政法 编办 团委 妇联 工会 残联 科协 工商 红十 机关 各镇 各乡 各街 相关 有关 全市 全县 全区',
  ),
);

/** 新碶/大碶/大榭街道社区卫生服务中心: places before one with its institution have an institution of the kind each. */
function withSharedTail(parts: readonly string[]): string[] {
  const tail = OF_PLACE.exec(parts.at(-1)?.trim() ?? '')?.[1];
  const alike = parts
    .slice(0, -1)
    .every((part) => BARE_PLACE.test(part.trim()) && !looksLikeUnit(part.trim()) && !OFFICES.test(part));
  if (tail === undefined || !alike) return [...parts];
  return parts.map((part, index) => (index < parts.length - 1 ? `${part.trim()}${tail}` : part));
}

const piecesOf = (clause: string): string[] =>
  withSharedTail(clause.split(/[、/|\\]+/u)).flatMap((part) =>
    withoutPersons(joined(part.split(/[\s\t]+/u).filter((piece) => piece !== ''))),
  );

function named(text: string): Named[] {
  const heard: Heard = { under: null, led: false };
  return hold(parted(closed(halfWidth(text))))
    .split(/[,;。\n\r]+/u)
    .flatMap((clause) => {
      const names = piecesOf(clause).map((piece) => read(piece, heard));
      const word = names.at(-1)?.word ?? null;
      return ofClause(names, word).filter(({ name }) => name !== '' && !NOTHING.test(name));
    });
}

/** All names of a cell in its order, simplified and trimmed, each once. */
export const unitNames = (text: string): string[] => [...new Set(named(text).map(({ name }) => name))];

interface LeadAndOthers {
  readonly lead: readonly string[];
  readonly others: readonly string[];
}

/** Units whose names are remembered: a table names the same few again and again. */
const OF_TABLE = 64;

/** Lead and other units of a cell: where some are marked or labelled as leading the rest support, else all lead. */
export const leadAndOthers = remembered(inOrder, OF_TABLE);

function inOrder(text: string): LeadAndOthers {
  const names = named(text);
  const marked = names.some(({ part }) => part === 'lead');
  const leading = names
    .filter(({ part }) => (marked ? part === 'lead' : part === null))
    .map(({ name }) => name);
  const leads = new Set(leading);
  const all = [...new Set(names.map(({ name }) => name))];
  return { lead: [...leads], others: all.filter((name) => !leads.has(name)) };
}
