import { checkDraft } from '../../src/domain/draft/checkDraft';
import { isAmiss, type DraftFinding } from '../../src/domain/draft/report';
import { Random } from '../fuzz/random';
import type { PlantedDocument } from './documents';
import { KINDS, mistake, RULES, type Kind, type Mistake } from './mistakes';

/** Plants mistakes in texts that are right, and counts those that the check finds. */

export interface Planted extends Mistake {
  readonly document: string;
  readonly found: boolean;
}

export interface KindScore {
  readonly kind: Kind;
  readonly planted: readonly Planted[];
}

const keyOf = ({ kind, words, annex }: DraftFinding): string => `${kind} ${words} ${annex}`;

const amissIn = (text: string, document: PlantedDocument): DraftFinding[] =>
  checkDraft(text, document.tables).findings.filter(isAmiss);

/** The sentence around a place. */
function sentenceAt(text: string, at: number): readonly [start: number, end: number] {
  const end = text.slice(at).search(/[。\n]/u);
  const start = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  return [start, end < 0 ? text.length : at + end];
}

/** A finding that was not there before, in the mistake's own sentence. */
function isFound(one: Mistake, document: PlantedDocument, before: ReadonlySet<string>): boolean {
  const [start, end] = sentenceAt(one.text, one.start);
  return amissIn(one.text, document).some(
    (finding) => finding.span[0] < end && finding.span[1] > start && !before.has(keyOf(finding)),
  );
}

/** So many draws for each mistake that is wanted: some places allow none. */
const DRAWS = 20;
const MOST_WEIGHT = 12;

export function plantKind(
  kind: Kind,
  documents: readonly PlantedDocument[],
  wanted: number,
  seed: number,
): KindScore {
  const random = new Random(seed, KINDS.indexOf(kind));
  const open = documents
    .map((document) => ({
      document,
      places: RULES[kind].places(document),
      before: new Set(amissIn(document.text, document).map(keyOf)),
    }))
    .filter(({ places }) => places.length > 0);
  // A text with one such statement is drawn less often than one with many.
  const drawn = open.flatMap((one) =>
    Array.from({ length: Math.min(MOST_WEIGHT, one.places.length) }, () => one),
  );
  const planted: Planted[] = [];
  for (let draw = 0; draw < wanted * DRAWS && planted.length < wanted && open.length > 0; draw++) {
    const { document, places, before } = drawn[random.below(drawn.length)] as (typeof open)[number];
    const one = mistake(kind, document, places, random);
    if (one !== null)
      planted.push({ ...one, document: document.name, found: isFound(one, document, before) });
  }
  return { kind, planted };
}

const shown = ({ document, text, start, was, is }: Planted): string => {
  const around = text.slice(Math.max(0, start - 20), start + is.length + 16).replace(/\s+/gu, ' ');
  return `    ${document}: ${was} → ${is} | …${around}…`;
};

/** One line a kind, and each mistake that was missed below it. */
export function told({ kind, planted }: KindScore, list: boolean): string {
  const missed = planted.filter(({ found }) => !found);
  const part = planted.length === 0 ? 0 : (planted.length - missed.length) / planted.length;
  const line = `${kind.padEnd(8)}${planted.length - missed.length} of ${planted.length} found (${(part * 100).toFixed(1)} %)`;
  return [line, ...(list ? missed.map(shown) : [])].join('\n');
}
