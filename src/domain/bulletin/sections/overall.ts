import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
import { isDisputed } from '../../schedule/slow';
import type { Block, Sentence } from '../document';
import { dateText, shareText } from '../figureTexts';
import { fill, joinedPhrases, NOTHING, plain, type Phrase } from '../phrase';
import { titlesOf } from '../title';
import { otherDates, notSent } from './reporting';
import { counted, paragraph, type Writing } from './writing';

/** 一、总体情况: how many items there are and how they stand; a class without an item is not mentioned. */

const say = messages.bulletin;
const { overall: templates } = sentencesZhCN;

type Items = readonly TaskItem[];

const having = (items: Items, ...statuses: readonly TaskItem['status'][]): Items =>
  items.filter(({ status }) => statuses.includes(status));

/** Counted by their own verdict, and named nowhere: said, so that list and count agree. */
function apart(items: Items): Phrase {
  const disputed = items.filter(isDisputed);
  return disputed.length === 0 ? NOTHING : fill(templates.apart, { count: counted(disputed) });
}

function classOf(template: typeof templates.completed, items: Items, all: Items): Phrase {
  if (items.length === 0) return NOTHING;
  const share = { value: shareText(items.length, all.length), items };
  return fill(template, { count: counted(items), share, apart: apart(items) });
}

/** How many lag behind and how many are somewhat slow. */
function slowParts(items: Items): Phrase {
  const lagging = having(items, 'behind').length;
  const alike = items.length === 1 ? templates.slowOne : templates.slowAll;
  if (lagging === items.length) return plain(alike.behind);
  if (lagging === 0) return plain(alike.atRisk);
  const part = (template: string, own: Items): Phrase =>
    own.length === 0 ? NOTHING : fill(template as typeof templates.slowParts.behind, { count: counted(own) });
  const { behind, atRisk } = templates.slowParts;
  return joinedPhrases([part(behind, having(items, 'behind')), part(atRisk, having(items, 'at-risk'))], '、');
}

function slowClass(items: Items, all: Items): Phrase {
  if (items.length === 0) return NOTHING;
  const share = { value: shareText(items.length, all.length), items };
  return fill(templates.slow, {
    count: counted(items),
    share,
    parts: slowParts(items),
    apart: apart(items),
  });
}

/** How the items stand, class by class. */
function classes(all: Items): Phrase {
  const open = having(all, 'undetermined');
  const share = { value: shareText(open.length, all.length), items: open };
  return joinedPhrases(
    [
      classOf(templates.completed, having(all, 'completed'), all),
      classOf(templates.onTrack as unknown as typeof templates.completed, having(all, 'on-track'), all),
      slowClass(having(all, 'behind', 'at-risk'), all),
      open.length === 0 ? NOTHING : fill(templates.undetermined, { count: counted(open), share }),
    ],
    '；',
  );
}

/** Why none of the items is judged. */
function whyUnjudged(items: Items): string {
  const all = (rule: string): boolean => items.every((item) => item.rule === rule);
  if (all('no-progress')) return say.unjudged.noProgress;
  return items.some(({ rule }) => rule === 'no-date') ? say.unjudged.noDate : say.unjudged.noFigures;
}

const isUnjudged = (items: Items): boolean => having(items, 'undetermined').length === items.length;

function total({ bulletin: { items, asOf }, sentences }: Writing): Sentence {
  const date = asOf === null ? '' : say.upTo(dateText(asOf));
  const count = counted(items);
  return isUnjudged(items)
    ? sentences.make('overall.none', fill(templates.none, { date, count, why: whyUnjudged(items) }))
    : sentences.make('overall.total', fill(templates.total, { date, count, classes: classes(items) }));
}

/** More tables than these are told in the annexes alone. */
const MOST_TABLES = 6;

function perTable({ bulletin, sentences, asSent }: Writing): Block[] {
  const { tables, items } = bulletin;
  if (tables.length < 2 || tables.length > MOST_TABLES || isUnjudged(items)) return [];
  const listed = new Set(items);
  const titleOf = titlesOf(tables, asSent);
  return tables.flatMap((table) => {
    const own = table.items.filter((item) => listed.has(item));
    if (own.length === 0 || isUnjudged(own)) return [];
    const title = titleOf(table);
    const phrase = fill(templates.ofTable, { title, count: counted(own), classes: classes(own) });
    return [paragraph(sentences.make('overall.ofTable', phrase))];
  });
}

/** That no date is known, of all or of some of the tables, where something is judged all the same. */
function undated({ bulletin: { asOf, tables, items }, sentences, asSent }: Writing): Sentence[] {
  if (isUnjudged(items)) return [];
  if (asOf === null) return [sentences.make('overall.noDate', plain(templates.noDate))];
  const titles = tables.filter((table) => table.asOf === null).map(titlesOf(tables, asSent));
  if (titles.length === 0) return [];
  const phrase = fill(templates.noDateOf, { tables: say.titles([...new Set(titles)]) });
  return [sentences.make('overall.noDateOf', phrase)];
}

function unlisted({ bulletin, sentences }: Writing): Sentence[] {
  const { count, items } = bulletin.outside;
  if (count === 0) return [];
  return [sentences.make('overall.unlisted', fill(templates.unlisted, { count: { value: count, items } }))];
}

export function overall(writing: Writing): Block[] {
  if (writing.bulletin.items.length === 0) return [];
  const first = paragraph(total(writing), ...undated(writing), ...unlisted(writing));
  const reports = [...notSent(writing), ...otherDates(writing)];
  return [first, ...perTable(writing), ...(reports.length === 0 ? [] : [paragraph(...reports)])];
}
