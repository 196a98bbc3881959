import type { TaskItem } from '../item';
import { saysNothing } from '../lexicon/blank';
import { hindrances, opensReason, overcome } from '../lexicon/hindrances';
import { saysBehind, saysDone, saysFine, saysSlow } from '../lexicon/verdicts';
import { statesProblem } from '../lexicon/problems';
import { cleanText, originalText } from '../text/clean';
import { firstSentences, isSound, printed, printedClauses, withoutEnd, type PrintedClause } from './printed';

/** Why an item is slow, in the department's own whole clauses. */

/** So much of a problem or a reason is quoted; it ends with a whole sentence, or clause. */
const MOST_QUOTED = 100;
/** A reason from the progress text may reach over so many signs from its first to its last clause. */
const MOST_REASON = 80;

/** Words that a progress text itself announces as problems: …存在问题：一是…。 */
const ANNOUNCED = /存在(?:的)?(?:主要)?(?:问题|困难)(?:和困难|和不足)?(?:是|为)?[:,](?=.)/su;

const sound = (words: string): string => (isSound(words) ? words : '');

/** 均达序时进度, 已达标完成: nothing is in the way. */
const saysWell = (clean: string): boolean =>
  (saysFine.test(clean) || saysDone.test(clean)) &&
  !hindrances.test(clean) &&
  !saysSlow.test(clean) &&
  !saysBehind.test(clean);

function columnWords({ source: { cells } }: TaskItem): string {
  const text = cells.problem?.text ?? '';
  const clean = cleanText(text).text.trim();
  return saysNothing(clean) || !statesProblem(clean) || saysWell(clean) ? '' : text;
}

function announcedWords({ source: { cells } }: TaskItem): string {
  const clean = cleanText(cells.progress?.text ?? '');
  const found = ANNOUNCED.exec(clean.text);
  if (found === null) return '';
  const from = found.index + found[0].length;
  const words = clean.text.slice(from).trim();
  const silent = saysNothing(words) || !statesProblem(words);
  return silent ? '' : originalText(clean, from, clean.text.length);
}

/** The problem column's words, else what the progress text announces as its problems, whole; '' where neither speaks. */
export function problemWords(item: TaskItem, asSent = false): string {
  const text = columnWords(item) || announcedWords(item);
  return sound(withoutEnd(printed(text, asSent)));
}

const hinders = ({ words }: PrintedClause): boolean => {
  const { text } = cleanText(words);
  return isSound(words) && (hindrances.test(text) || opensReason.test(text)) && !overcome.test(text);
};

/** 因方案多次调整，(目前…): a reason that is told without what came of it is told as a fact. */
const BECAUSE = /^(?:主要)?(?:是)?(?:因为|由于|鉴于|因)(?!此|而|地|素)/u;
/** Words by which the clause itself says what came of it. */
const RESULT = /导致|造成|致使|影响|使得|无法|未能|而/u;

function asFact(words: string, sentence: readonly PrintedClause[], last: PrintedClause): string {
  const goesOn = last !== sentence.at(-1);
  return goesOn && !/[，,]/u.test(withoutEnd(words)) && !RESULT.test(words)
    ? words.replace(BECAUSE, '')
    : words;
}

/** From the first clause of a sentence that tells of a hindrance to its last; the clauses alone where that is long. */
function reasonIn(sentence: readonly PrintedClause[]): string {
  const told = sentence.filter(hinders);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return '';
  const range = sentence.slice(sentence.indexOf(first), sentence.indexOf(last) + 1);
  const whole = range.map(({ words }) => words).join('');
  const fits = whole.length <= MOST_REASON && isSound(whole);
  const words = fits ? whole : told.map((clause) => clause.words).join('');
  return withoutEnd(asFact(words, sentence, last));
}

function bySentence(pieces: readonly PrintedClause[]): PrintedClause[][] {
  const sentences = new Map<number, PrintedClause[]>();
  for (const piece of pieces)
    sentences.set(piece.sentence, [...(sentences.get(piece.sentence) ?? []), piece]);
  return [...sentences.values()];
}

/** As many of them as fit, at least one. */
function fitting(reasons: readonly string[]): string {
  let made = '';
  for (const reason of reasons) {
    const next = made === '' ? reason : `${made}；${reason}`;
    if (made !== '' && next.length > MOST_QUOTED) break;
    made = next;
  }
  return made;
}

/** What joins a clause to words that are left out. */
const BUT = /^(?:但是?|然而)[，,]?/u;
/** The numbers of a first point and of a second. */
const FIRST_MARK = /^(?:1[.、．](?!\d)|[（(][一1][)）]|①|一是)/u;
const SECOND_MARK = /(?:(?<!\d)2[.、．](?!\d)|[（(][二2][)）]|②|二是)/u;

function reasonsIn(text: string, asSent: boolean): string {
  const reasons = bySentence(printedClauses(text, asSent))
    .map(reasonIn)
    .map((words) => words.replace(BUT, ''))
    .filter((words) => words !== '' && isSound(words));
  return fitting([...new Set(reasons)]);
}

/** The problem as far as a sentence quotes it; where a place of it is damaged, its sound clauses that tell of a hindrance. */
export function problemQuoted(item: TaskItem, asSent = false): string {
  const text = columnWords(item) || announcedWords(item);
  const words = firstSentences(text, MOST_QUOTED, asSent);
  if (!isSound(words)) return reasonsIn(text, asSent);
  // Of several points their numbers stay.
  return SECOND_MARK.test(words) ? words : words.replace(FIRST_MARK, '');
}

const reasonOfProgress = ({ source: { cells } }: TaskItem, asSent: boolean): string =>
  reasonsIn(cells.progress?.text ?? '', asSent);

/** Why the department says that it is held up: its problem column, else clauses of its progress text; '' for neither. */
export const reasonQuoted = (item: TaskItem, asSent = false): string =>
  problemQuoted(item, asSent) || reasonOfProgress(item, asSent);

const STANDS = /^(?:目前|现|截至|截止)/u;

/** So much of a progress text is quoted where no figure of ours tells how far the item is. */
const MOST_PROGRESS = 60;

/** How far the department says it is: its clauses with percentages, else its newest sentences. */
export function progressQuoted({ source: { cells } }: TaskItem, asSent = false): string {
  const text = cells.progress?.text ?? '';
  const pieces = printedClauses(text, asSent);
  const percents = pieces.filter(({ words }) => words.includes('%') || words.includes('％'));
  const measured = withoutEnd(percents.map(({ words }) => words).join(''));
  if (measured !== '' && measured.length <= MOST_PROGRESS) return sound(measured);
  const sentences = bySentence(pieces).map((own) => own.map(({ words }) => words).join(''));
  const now = sentences.findIndex((words) => STANDS.test(words));
  const told = text.length > MOST_PROGRESS && now > 0 ? sentences.slice(now).join('') : sentences.join('');
  const words = firstSentences(told, MOST_PROGRESS, asSent);
  return saysNothing(cleanText(words).text) ? '' : sound(words);
}
