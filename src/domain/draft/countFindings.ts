import { nth } from '../nth';
import { doubted, scopeOf, sharesNoun, type Annex, type Scope } from './annex';
import { countMentions, type CountMention } from './counts';
import { jointCount, partCount, stateCount, unitCount, type Judgement } from './judgement';
import { partAt, passageOf, type Part, type Passage } from './lines';
import type { NameMention } from './names';
import { listFindings } from './namedLists';
import { innerPartitions, partitionFinding, partitions } from './partition';
import { perUnitSum, type UnitPart } from './perUnit';
import type { TaskItem } from '../item';
import { draftZhCN } from '../messages/zh-CN.draft';
import { cleanText } from '../text/clean';
import { onceEach } from '../once';
import type { LineFinding } from './report';
import { shareFindings, type Counted } from './shares';
import { broadly, type Said } from './states';
import { lastUnitIn, type UnitMention } from './units';

const say = draftZhCN;

/** What the heading above a line speaks of. */
export interface Section {
  readonly unit: UnitMention | null;
  readonly said: Said | null;
  /** A heading of another thing than totals (进展较快…), so that a bare number is no total. */
  readonly partial: boolean;
}

/** Time that is not the annex's, or a comparison with it. */
const OTHER_TIME =
  /去年|上年|上期|上月|上季|同期|同比|环比|相比|明年|下季|下月|下步|下一步|预计|力争|确保|争取|累计(?=.{0,4}年以来)/u;
const SUBSET = /类|其中|另|其余|剩余|部分|首批|新增|续建|结转|涉及|余下|未|中有|抽查|领域|方面/u;
const WHOLE = /共|全[省市县区]|承办|确定|列入|纳入|安排|合计|总计|梳理|年度|[省市县区](?:委|政府)/u;
const GENERIC = /事项|项目|指标|任务|工作|通报/u;
const PREVIOUS_YEAR = /(20\d\d)年/gu;
const SLOWISH = new Set(['missed', 'slow', 'behind', 'average']);
/** Words that a number is understood by stand no farther from it. */
const NEAR = 400;

interface Context {
  readonly mention: CountMention;
  readonly annex: Annex;
  readonly scope: Scope;
  readonly section: Section;
  /** Up to 。 around the number. */
  readonly around: string;
  /** Words of the statement before the number. */
  readonly lead: string;
  /** What is counted has another name than the annex's rows. */
  readonly foreign: boolean;
  /** The last number of a state before it that stands in no bracket. */
  readonly outer: CountMention | null;
}

function otherTime({ around, lead, scope }: Context): boolean {
  if (OTHER_TIME.test(around)) return true;
  const years = new Set(scope.tables.flatMap(({ table }) => table.year ?? []));
  const named = [...lead.matchAll(PREVIOUS_YEAR)].map((match) => Number(match[1]));
  return years.size > 0 && named.length > 0 && !named.some((year) => years.has(year));
}

/** Rows of items; the same thousands may stand behind many numbers. */
const sourcesOf = onceEach((items: readonly TaskItem[]) => items.map(({ source }) => source));

const finding = (
  kind: LineFinding['kind'],
  { start, end }: Part,
  { verdict, annex, rows }: Judgement,
): LineFinding => ({ kind, start, end, verdict, annex, rows: sourcesOf(rows) });

/** Numbers that titles of the annex give themselves. */
const titleCounts = onceEach(
  (tables: Scope['tables']) =>
    new Set(
      tables.flatMap(({ table }) =>
        countMentions(passageOf(cleanText(table.title ?? '').text), []).map(({ value }) => value),
      ),
    ),
);

function total({ mention, scope, lead }: Context): LineFinding | null {
  const clause = `${mention.before}#${mention.after}`;
  const noun = sharesNoun(`${lead}${mention.after}`, scope);
  if (!noun && !(GENERIC.test(clause) && /共/u.test(mention.before))) return null;
  const count = scope.items.length;
  const told = { annex: say.total(count), rows: scope.items };
  if (mention.value === count) return finding('total', mention, { verdict: 'agrees', ...told });
  // 10件民生实事 is what they are called, and the annex may have a part of them.
  if (titleCounts(scope.tables).has(mention.value))
    return finding('total', mention, { verdict: 'unverifiable', ...told, annex: say.totalInTitle(count) });
  const whole = sharesNoun(clause, scope) || WHOLE.test(clause);
  if (SUBSET.test(clause) || !whole) return finding('total', mention, { verdict: 'unverifiable', ...told });
  const sure = noun && scope.certain && sharesNoun(clause, scope) && WHOLE.test(clause);
  return finding('total', mention, { verdict: sure ? 'contradicts' : 'doubtful', ...told });
}

/** What is left after others: of whom, the number alone does not tell. */
const REST = /其余|剩余|余下/u;

/** A number of a unit's items, where the clause or the words around it name one. */
function ofUnit(context: Context, own: UnitMention | null, head: Said | null): LineFinding | null {
  const { mention, annex, scope, section, lead } = context;
  const outer = own ?? lastUnitIn(lead, annex.units) ?? section.unit;
  // 其余6项 after a unit's count are hardly the unit's.
  const elsewhere = REST.test(mention.before);
  const unit = own ?? outer;
  if (unit === null || (own === null && (mention.said === null || elsewhere))) return null;
  if (own === null && unit.known !== 'same')
    return finding('state-count', mention, {
      verdict: 'doubtful',
      annex: say.noSuchUnit(unit.name),
      rows: [],
    });
  const state = mention.said ?? head ?? section.said;
  const bare = state === null && (section.partial || SUBSET.test(mention.before));
  const claim = {
    value: mention.value,
    unit,
    state: bare ? 'other' : (state?.state ?? null),
    slowish: state !== null && SLOWISH.has(state.rule),
  } as const;
  return finding('unit-count', mention, unitCount(claim, scope));
}

/** 已完成11项(含结论与所报数据不一致的1项): of those in the state before the bracket. */
function disputedCount({ mention, scope, outer }: Context, value: number): Judgement {
  const state = mention.inner ? outer?.said?.state : undefined;
  const items = state === undefined ? scope.items : scope.tally(broadly(state)).lamps;
  return stateCount(value, 'disputed', scopeOf(items, scope.tables, scope.certain));
}

/** 已完成和按计划推进的共27项; null where they are a unit's. */
function together({ mention, annex, scope, section, lead }: Context): LineFinding | null {
  const { said, joined, value } = mention;
  const unit = annex.units.at(mention.before) ?? lastUnitIn(lead, annex.units) ?? section.unit;
  if (said === null || unit !== null || section.partial) return null;
  return finding('state-count', mention, jointCount(value, [...joined, said.state], scope));
}

/** 县卫健局完成3项重点工作: perhaps not of this annex. */
const unlessRight = (one: LineFinding): LineFinding =>
  one.verdict === 'agrees' ? one : { ...one, verdict: 'unverifiable' };

function statement(context: Context, head: Said | null): LineFinding | null {
  const { mention, annex, scope, section } = context;
  const { said } = mention;
  if (otherTime(context))
    return said === null
      ? null
      : finding('state-count', mention, { verdict: 'unverifiable', annex: say.otherTime, rows: [] });
  if (mention.joined.length > 0) return together(context);
  const own = annex.units.at(mention.before);
  const unit = ofUnit(context, own, head);
  if (unit !== null) return context.foreign ? unlessRight(unit) : unit;
  if (said === null)
    return lastUnitIn(context.lead, annex.units) === null && section.unit === null && !section.partial
      ? total(context)
      : null;
  if (said.state === 'disputed')
    return finding('state-count', mention, disputedCount(context, mention.value));
  if (REST.test(mention.before))
    return unlessRight(finding('state-count', mention, stateCount(mention.value, said.state, scope)));
  const subset = SUBSET.test(mention.before.replace(/其中|未(?:能)?(?:完成|达)/gu, ''));
  const judge = subset || section.partial ? partCount : stateCount;
  return finding('state-count', mention, judge(mention.value, said.state, scope));
}

/** 3项重点工作, 5项指标: perhaps not the rows of this annex. */
const OTHER_NOUN = /^(?:[全省市县区]|级|政府|委)*(?:重点|工作|指标)/u;

function contextOf(
  passage: Passage,
  mention: CountMention,
  outer: CountMention | null,
  annex: Annex,
  section: Section,
): Context {
  const { text } = passage;
  const whole = partAt(passage.sentences, mention.start) ?? mention.sentence;
  const around = text.slice(
    Math.max(whole.start, mention.start - NEAR),
    Math.min(mention.sentence.end, mention.end + NEAR),
  );
  const lead = text.slice(Math.max(mention.sentence.start, mention.start - NEAR), mention.start);
  const after = nth(mention.after.split(/以及|和|及|与/u), 0);
  const scope = annex.scope([mention.before, after, lead, around]);
  const foreign = OTHER_NOUN.test(mention.after) && !sharesNoun(mention.after, scope);
  return { mention, annex, section, around, lead, outer, foreign, scope: foreign ? doubted(scope) : scope };
}

/** Numbers by unit after the number that they add up to. */
class UnitSums {
  private head: CountMention | null = null;
  private parts: UnitPart[] = [];
  readonly found: LineFinding[] = [];

  constructor(private readonly text: string) {}

  /** What the number that a unit's is a part of says of its items. */
  saidFor({ sentence }: CountMention): Said | null {
    return this.head?.sentence.start === sentence.start ? this.head.said : null;
  }

  /** A number that is none of a unit's: the next ones may be its parts. */
  open(head: CountMention | null): void {
    const sum = this.head === null ? null : perUnitSum(this.text, this.head, this.parts);
    if (sum !== null) this.found.push(sum);
    [this.head, this.parts] = [head, []];
  }

  add(mention: CountMention, { items }: Scope): void {
    if (this.head !== null && this.head.sentence.start !== mention.sentence.start) this.open(null);
    this.parts.push({ mention, items });
  }
}

/** Findings on the numbers of items in a cleaned line, with their shares, lists of names and sums. */
export function countFindings(
  passage: Passage,
  names: readonly NameMention[],
  annex: Annex,
  section: Section,
): LineFinding[] {
  const found: LineFinding[] = [];
  const counted: Counted[] = [];
  const sums = new UnitSums(passage.text);
  const mentions = countMentions(passage, names);
  let outer: CountMention | null = null;
  for (const mention of mentions) {
    const context = contextOf(passage, mention, outer, annex, section);
    if (!mention.inner && mention.said !== null) outer = mention;
    const isPart = annex.units.at(mention.before) !== null && mention.said === null;
    const one = statement(context, isPart ? sums.saidFor(mention) : null);
    if (isPart) sums.add(mention, context.scope);
    else sums.open(mention);
    counted.push({ mention, scope: context.scope });
    found.push(...(one === null ? [] : [one]), ...listFindings(passage, mention, names, annex));
  }
  sums.open(null);
  const divided = [...partitions(passage, mentions), ...innerPartitions(passage, mentions)].flatMap(
    (one) => partitionFinding(one) ?? [],
  );
  return [...found, ...sums.found, ...divided, ...shareFindings(passage, counted)];
}
