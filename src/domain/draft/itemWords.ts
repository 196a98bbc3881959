import { namesUnit } from '../consolidate/register';
import { draftZhCN } from '../messages/zh-CN.draft';
import { findDates } from '../text/dates';
import { leadsItem, type Annex } from './annex';
import { partAt, type Part, type Passage } from './lines';
import type { NameMention } from './names';
import type { LineFinding, Verdict } from './report';
import { factsOf } from './rowFigures';
import { quotations } from './quotations';
import { signless } from './spelling';
import { isAbout, stated, type Telling } from './tellings';
import { nearFinding } from './unitNames';
import type { UnitMention } from './units';

const say = draftZhCN;

const finding = (
  kind: LineFinding['kind'],
  { start, end }: Part,
  verdict: Verdict,
  annex: string,
  { items }: NameMention,
): LineFinding => ({ kind, start, end, verdict, annex, rows: items.map(({ source }) => source) });

/** Dates of a telling stand in its row, or are that of the table. */
function dates({ text, quotes }: Passage, telling: Telling, annex: Annex): LineFinding[] {
  const { mention, start, end } = telling;
  const year = annex.tables.find(({ table }) => table.year !== null)?.table.year ?? null;
  const asOf = new Set(annex.tables.flatMap((table) => table.asOf ?? []));
  const found = findDates(text.slice(start, end), year).filter(
    (one) => one.kind === 'day' && partAt(quotes, start + one.start) === null,
  );
  return found.map((one) => {
    const place = { start: start + one.start, end: start + one.end };
    const words = signless(text.slice(place.start, place.end)).text;
    const known =
      asOf.has(one.date ?? '') ||
      mention.items.some((item) => {
        const { dates: own, words: rows } = factsOf(item);
        return own.has(one.date ?? '') || rows.some((row) => row.includes(words));
      });
    return finding(
      'date',
      place,
      known ? 'agrees' : 'doubtful',
      known ? say.dateInRow : say.noSuchDate,
      mention,
    );
  });
}

/** Behind the number of a line, or behind a sign. */
const LEAD_START = /[。;:!?”》)①-⑳]|^\s{0,20}(?:\d{1,3}[.、](?!\d)|\([一二三四五六七八九十\d]{1,3}\))/gu;
const BETWEEN_UNITS = /[、,]/u;
/** 县教育局和县民政局 are two, 人力资源和社会保障局 is one. */
const JOINS = /[和及与]/gu;
const AFTER_UNIT = /(?:的|牵头|负责|承担|承办|实施|报送|[“《:,、\s]){1,6}$/u;
const LONGEST_LEAD = 80;

interface NamedPiece extends Part {
  readonly words: string;
}

/** Names of units right before an item: 水务局、各相关镇街…. */
function leadBefore(text: string, { start }: Part, annex: Annex): NamedPiece[] {
  const from = Math.max(0, start - LONGEST_LEAD);
  const window = text.slice(from, start).replace(AFTER_UNIT, '');
  const open = [...window.matchAll(LEAD_START)].at(-1);
  const at = from + (open === undefined ? 0 : open.index + open[0].length);
  return piecesOf(text, { start: at, end: from + window.length }, annex);
}

const isUnitOf = (words: string, { units }: Annex): boolean =>
  units.known(words) === 'same' || namesUnit(words) || units.near(words) !== null;

/** A unit that is named with an item leads it. */
function leadFinding(text: string, piece: NamedPiece, mention: NameMention, { units }: Annex): LineFinding[] {
  if (piece.words === '') return [];
  if (units.near(piece.words) !== null) return [nearFinding(text, piece, units)];
  const led = mention.items.some((item) => leadsItem(item, piece.words));
  const wrong = units.known(piece.words) === 'same' ? 'contradicts' : 'doubtful';
  const own = [...new Set(mention.items.flatMap(({ source }) => source.leadUnits))];
  return [finding('item-unit', piece, led ? 'agrees' : wrong, say.leads(own), mention)];
}

const unitsBefore = (text: string, mention: NameMention, annex: Annex): LineFinding[] =>
  leadBefore(text, mention, annex)
    .filter(({ words }) => isUnitOf(words, annex))
    .flatMap((piece) => leadFinding(text, piece, mention, annex));

/** Brackets that stand right behind an item's name, and hold units: (水务局、各相关镇街). */
function bracketsBehind({ text, brackets }: Passage, { end }: Part): Part[] {
  const found: Part[] = [];
  let at = /[”》]/u.test(text[end] ?? '') ? end + 1 : end;
  for (;;) {
    const bracket = text[at] === '(' ? partAt(brackets, at + 1) : null;
    if (bracket?.start !== at + 1) return found;
    found.push(bracket);
    at = bracket.end + 1;
  }
}

function piecesOf(text: string, { start, end }: Part, annex: Annex): NamedPiece[] {
  let at = start;
  return text
    .slice(start, end)
    .split(BETWEEN_UNITS)
    .flatMap((words) => {
      const piece = { words, start: at, end: at + words.length };
      at = piece.end + 1;
      return joined(piece, annex);
    });
}

/** Two units that a word joins; any other piece as it is. */
function joined(piece: NamedPiece, { units }: Annex): NamedPiece[] {
  if (units.known(piece.words) === 'same') return [piece];
  for (const { index } of piece.words.matchAll(JOINS)) {
    const [first, second] = [piece.words.slice(0, index), piece.words.slice(index + 1)];
    if (units.known(first) !== 'same' || units.known(second) !== 'same') continue;
    const middle = piece.start + index;
    return [
      { words: first, start: piece.start, end: middle },
      { words: second, start: middle + 1, end: piece.end },
    ];
  }
  return [piece];
}

function unitsBehind(passage: Passage, mention: NameMention, annex: Annex): LineFinding[] {
  return bracketsBehind(passage, mention).flatMap((bracket) => {
    const pieces = piecesOf(passage.text, bracket, annex);
    const isUnits = pieces.some(({ words }) => isUnitOf(words, annex));
    return isUnits ? pieces.flatMap((piece) => leadFinding(passage.text, piece, mention, annex)) : [];
  });
}

/** The unit of the heading above leads the item that a line below it is about. */
function underHeading(text: string, mention: NameMention, unit: UnitMention | null): LineFinding[] {
  if (unit?.known !== 'same' || !isAbout(text, mention)) return [];
  if (mention.items.some((item) => leadsItem(item, unit.name))) return [];
  const own = [...new Set(mention.items.flatMap(({ source }) => source.leadUnits))];
  return [finding('item-unit', mention, 'contradicts', say.leads(own), mention)];
}

/** Units, quotations and dates that a line gives of items. */
export function itemWordFindings(
  passage: Passage,
  names: readonly NameMention[],
  tellings: readonly Telling[],
  annex: Annex,
  unit: UnitMention | null,
): LineFinding[] {
  const named = stated(passage, names);
  const isFirst = (mention: NameMention, index: number): boolean =>
    !named
      .slice(Math.max(0, index - 8), index)
      .some(({ items }) => items.some((item) => mention.items.includes(item)));
  return [
    ...named
      .filter(isFirst)
      .flatMap((mention) => [
        ...unitsBefore(passage.text, mention, annex),
        ...unitsBehind(passage, mention, annex),
        ...underHeading(passage.text, mention, unit),
      ]),
    ...tellings.flatMap((one) => [...quotations(passage, one), ...dates(passage, one, annex)]),
  ];
}
