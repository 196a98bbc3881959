import type { TableAnalysis } from '../analysis';
import { messages } from '../messages/zh-CN';
import { scopeFor, sharesNoun, type Scope } from './annex';
import { countMentions, type CountMention } from './counts';
import { stateCount, unitCount, type Judgement } from './judgement';
import { perUnitSum, type UnitPart } from './perUnit';
import type { LineFinding } from './report';
import { sharesAfter } from './shares';
import type { Said } from './states';
import { listFindings } from './namedLists';
import { lastUnitIn, unitAt, type UnitMention } from './units';

const say = messages.draft;

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
const GENERIC = /事项|项目|指标|任务|工作/u;
const PREVIOUS_YEAR = /(20\d\d)年/gu;

const SLOWISH = new Set(['missed', 'slow', 'behind', 'average']);

interface Context {
  readonly text: string;
  readonly mention: CountMention;
  readonly scope: Scope;
  readonly section: Section;
  readonly sentence: string;
  /** Words of the sentence before the number. */
  readonly lead: string;
}

function otherTime({ sentence, lead, scope, text, mention }: Context): boolean {
  if (
    OTHER_TIME.test(sentence) ||
    OTHER_TIME.test(
      text
        .slice(0, mention.start)
        .split(/[。!?]/u)
        .at(-1) ?? '',
    )
  )
    return true;
  const years = new Set(scope.tables.flatMap(({ table }) => table.year ?? []));
  const named = [...lead.matchAll(PREVIOUS_YEAR)].map((match) => Number(match[1]));
  return years.size > 0 && named.length > 0 && !named.some((year) => years.has(year));
}

const finding = (
  kind: LineFinding['kind'],
  { start, end }: { start: number; end: number },
  { verdict, annex, rows }: Judgement,
): LineFinding => ({ kind, start, end, verdict, annex, rows: rows.map(({ source }) => source) });

function total({ mention, scope, lead }: Context): LineFinding | null {
  const clause = `${mention.before}#${mention.after}`;
  const noun = sharesNoun(`${lead}${mention.after}`, scope);
  if (!noun && !(GENERIC.test(clause) && /共/u.test(mention.before))) return null;
  const count = scope.items.length;
  const told = say.total(count);
  const rows = scope.items;
  if (mention.value === count) return finding('total', mention, { verdict: 'agrees', annex: told, rows });
  const sure =
    noun && scope.certain && sharesNoun(clause, scope) && WHOLE.test(clause) && !SUBSET.test(clause);
  return finding('total', mention, { verdict: sure ? 'contradicts' : 'unverifiable', annex: told, rows });
}

/** The unit that a number belongs to: its own clause's, else the one that its sentence has spoken of. */
function unitOf({ mention, scope, section, lead }: Context): {
  own: UnitMention | null;
  outer: UnitMention | null;
} {
  const own = unitAt(mention.before, scope.items);
  return { own, outer: own ?? lastUnitIn(lead, scope.items) ?? section.unit };
}

function statement(context: Context, head: Said | null): LineFinding | null {
  const { mention, scope } = context;
  const said = mention.said;
  const { own, outer } = unitOf(context);
  if (otherTime(context)) {
    if (said === null) return null;
    return finding('state-count', mention, { verdict: 'unverifiable', annex: say.otherTime, rows: [] });
  }
  if (own !== null || (outer !== null && said !== null)) {
    const unit = (own ?? outer) as UnitMention;
    const state = said ?? head ?? context.section.said;
    if (own === null && unit.known !== 'same')
      return finding('state-count', mention, {
        verdict: 'unverifiable',
        annex: say.noSuchUnit(unit.name),
        rows: [],
      });
    const bare = state === null && (context.section.partial || SUBSET.test(mention.before));
    return finding(
      'unit-count',
      mention,
      unitCount(
        mention.value,
        unit,
        bare ? 'other' : (state?.state ?? null),
        state !== null && SLOWISH.has(state.rule),
        // 其余6项 after a unit's count are hardly the unit's.
        own === null && SUBSET.test(mention.before) ? { ...scope, certain: false } : scope,
      ),
    );
  }
  if (said !== null) {
    const partial =
      SUBSET.test(mention.before.replace(/其中|未(?:能)?(?:完成|达)/gu, '')) || context.section.partial;
    return finding(
      'state-count',
      mention,
      stateCount(mention.value, said.state, { ...scope, certain: scope.certain && !partial }),
    );
  }
  return outer === null && !context.section.partial ? total(context) : null;
}

/** 3项重点工作, 5项指标: perhaps not the rows of this annex. */
const OTHER_NOUN = /^(?:[全省市县区]|级|政府|委)*(?:重点|工作|指标)/u;

function contextOf(
  text: string,
  mention: CountMention,
  tables: readonly TableAnalysis[],
  section: Section,
): Context {
  const sentence = text.slice(mention.sentence.start, mention.sentence.end);
  const lead = text.slice(mention.sentence.start, mention.start);
  const after = mention.after.split(/以及|和|及|与/u)[0] as string;
  const scope = scopeFor([mention.before, after, lead], tables);
  const foreign = OTHER_NOUN.test(mention.after) && !sharesNoun(mention.after, scope);
  return { text, mention, section, sentence, lead, scope: foreign ? { ...scope, certain: false } : scope };
}

/** Findings on the numbers of items in a cleaned line, with their shares, lists of names and sums by unit. */
export function countFindings(
  text: string,
  tables: readonly TableAnalysis[],
  section: Section,
): LineFinding[] {
  const found: LineFinding[] = [];
  let head: CountMention | null = null;
  let parts: UnitPart[] = [];
  const flush = (): void => {
    const sum = head === null ? null : perUnitSum(text, head, parts);
    if (sum !== null) found.push(sum);
    [head, parts] = [null, []];
  };
  for (const mention of countMentions(text)) {
    if (head !== null && (head as CountMention).sentence.start !== mention.sentence.start) flush();
    const context = contextOf(text, mention, tables, section);
    const isPart = unitAt(mention.before, context.scope.items) !== null && mention.said === null;
    const one = statement(context, isPart ? ((head as CountMention | null)?.said ?? null) : null);
    if (one !== null) found.push(one);
    if (isPart) parts.push({ mention, items: context.scope.items });
    else {
      flush();
      head = mention;
    }
    found.push(...sharesAfter(context.text, mention, one, context.scope));
    found.push(...listFindings(text, mention, context.scope));
  }
  flush();
  return found;
}
