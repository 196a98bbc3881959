import type { Decision, Draft, ListedRow, Standing } from '../decisions/decision';
import { grouped } from '../grouped';
import { stands, staleFor } from '../decisions/issues';
import { namedBy, subjectKey } from '../decisions/subject';
import { plain, sameWords, SENT_FIELDS, wordsOf, type Words } from '../decisions/words';
import type { Entry } from './entry';
import { taskOf } from './entry';
import type { Settled } from './matching';
import type { Slot } from './slot';

/** What a clerk has answered about rows that returns sent: which row of the list, counted or not, which version. */

type Kind = 'match' | 'outside' | 'version';
type Of<K extends Kind> = Extract<Decision, { readonly kind: K }>;

/** A sent row, by what decisions know it by: without lead units of its own, by its sender. */
function subjectOf({ row, source }: Entry): Omit<Draft['subject'], 'order'> {
  const named = namedBy(row);
  return named.unit === '' && source.unit !== null ? { ...named, unit: plain(source.unit) } : named;
}

const taskWords = (entry: Entry): Words => ({ task: plain(taskOf(entry)) });

const keyOf = (subject: Omit<Draft['subject'], 'order'>, { task = '' }: Words): string =>
  `${subjectKey(subject)} ${task}`;

export const listedRow = (listed: Entry): ListedRow => ({
  ...namedBy(listed.row),
  task: plain(taskOf(listed)),
});

const sentWords = ({ row }: Entry): Words => wordsOf(row, SENT_FIELDS);
const inOrder = (words: readonly Words[]): readonly string[] =>
  words.map((one) => JSON.stringify(one)).sort();

/** Answers by the words of the rows that they are about; equal rows in their order. */
export class Answers {
  private known: ReadonlyMap<string, readonly Entry[]> | null = null;
  private readonly live: readonly Decision[];
  private readonly standings = new Map<Decision, Standing>();

  constructor(
    decisions: readonly Decision[],
    private readonly entries: readonly Entry[],
  ) {
    this.live = decisions.filter(({ ended, kind }) => ended === null && isKind(kind));
    for (const one of this.live) this.standings.set(one, stands(one, 'waiting'));
  }

  /** Most runs ask for none of them. */
  private get byKey(): ReadonlyMap<string, readonly Entry[]> {
    return (this.known ??= grouped(this.entries, (entry) => keyOf(subjectOf(entry), taskWords(entry))));
  }

  /** What a decision on this sent row is about. */
  about(entry: Entry): Pick<Draft, 'subject' | 'words' | 'sent' | 'reason'> {
    const subject = subjectOf(entry);
    const words = taskWords(entry);
    const order = (this.byKey.get(keyOf(subject, words)) ?? []).indexOf(entry) + 1;
    return { subject: { ...subject, order }, words, sent: true, reason: '' };
  }

  /** The rows whose match was decided, each with the row among `list` that it is, or null for none of it. */
  matches(list: readonly Entry[]): Settled {
    const rows = new Map<string, Entry>();
    const found = new Map<Entry, Entry | null>();
    if (this.of('match').length === 0) return found;
    for (const listed of list) {
      const key = keyOfListed(listedRow(listed));
      if (!rows.has(key)) rows.set(key, listed);
    }
    for (const decision of this.of('match')) {
      const entry = this.find(decision);
      const row = decision.listed === null ? null : rows.get(keyOfListed(decision.listed));
      if (entry === undefined || row === undefined) continue;
      found.set(entry, row);
      this.standings.set(decision, stands(decision, 'applied'));
    }
    return found;
  }

  /** Rows outside the list that the clerk counts, or does not. */
  outside(): ReadonlyMap<Entry, boolean> {
    const found = new Map<Entry, boolean>();
    for (const decision of this.of('outside')) {
      const entry = this.find(decision);
      if (entry !== undefined) found.set(entry, decision.taken);
    }
    return found;
  }

  /** The answer on a row outside the list holds. */
  heldOutside(entry: Entry): void {
    for (const decision of this.of('outside'))
      if (this.find(decision) === entry) this.standings.set(decision, stands(decision, 'applied'));
  }

  /** The version of a row that stands, by the clerk's word; null where none was named, or any of them has changed. */
  version(slot: Slot): Entry | null {
    const decision = this.of('version').find((one) => keyOf(one.subject, one.words) === versionKey(slot));
    if (decision === undefined || slot.versions.length < 2) return null;
    const { task, ...words } = decision.words;
    const chosen = slot.versions.find((one) => sameWords(sentWords(one), words));
    const others = slot.versions.filter((one) => one !== chosen).map(sentWords);
    const isSame = chosen !== undefined && inOrder(others).join() === inOrder(decision.others).join();
    if (isSame) this.standings.set(decision, stands(decision, 'applied'));
    else {
      const [first] = slot.versions;
      const now = first === undefined ? {} : { ...sentWords(first), ...(task !== undefined && { task }) };
      this.standings.set(decision, staleFor(decision, now));
    }
    return isSame ? chosen : null;
  }

  told(): readonly Standing[] {
    return this.live.flatMap((decision) => this.standings.get(decision) ?? []);
  }

  private of<K extends Kind>(kind: K): readonly Of<K>[] {
    return this.live.filter((one): one is Of<K> => one.kind === kind);
  }

  private find({ subject, words }: Decision): Entry | undefined {
    return this.byKey.get(keyOf(subject, words))?.[subject.order - 1];
  }
}

const isKind = (kind: Decision['kind']): boolean =>
  kind === 'match' || kind === 'outside' || kind === 'version';

const keyOfListed = ({ unit, item, task }: ListedRow): string => `${subjectKey({ unit, item })} ${task}`;

/** The row of the list, else the first row that was sent. */
const headOf = ({ listed, versions }: Slot): Entry | undefined => listed ?? versions[0];

function versionKey(slot: Slot): string {
  const head = headOf(slot);
  return head === undefined ? '' : keyOf(subjectOf(head), taskWords(head));
}

/** The decision that one version of a row stands (采用这一份). */
export function versionDraft(slot: Slot, chosen: Entry): Draft {
  const head = headOf(slot) ?? chosen;
  return {
    kind: 'version',
    subject: { ...subjectOf(head), order: 1 },
    words: { ...sentWords(chosen), ...taskWords(head) },
    others: slot.versions.filter((one) => one !== chosen).map(sentWords),
    sent: true,
    reason: '',
  };
}
