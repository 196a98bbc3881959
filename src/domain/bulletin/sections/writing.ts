import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
import type { Bulletin } from '../bulletin';
import type { AnnexPart, ParagraphBlock, Sentence } from '../document';
import { unitsOf } from '../names';
import { fill, NOTHING, type Phrase, type Told } from '../phrase';

/** Numbers sentences through the document: those that rest on no row have no number. */
export class Sentences {
  private count = 0;

  make(template: string, { text, slots }: Phrase): Sentence {
    const rests = slots.some(({ items }) => items.length > 0);
    return { id: rests ? ++this.count : null, template, text, slots };
  }
}

/** What the sections of a bulletin are written from. */
export interface Writing {
  readonly bulletin: Bulletin;
  readonly sentences: Sentences;
  /** The departments' words stand as sent: not simplified, page noise and all. */
  readonly asSent: boolean;
  /** 附件2: how the text names an annex. */
  readonly annex: (part: AnnexPart) => string;
}

export const paragraph = (...sentences: readonly Sentence[]): ParagraphBlock => ({
  kind: 'paragraph',
  sentences,
});

/** A count, and what was counted. */
export const counted = (items: readonly TaskItem[]): Told => ({ value: items.length, items });

/** （水务局、各镇街） behind the name of a row, or of rows that share their units; nothing where no row of the list has any. */
export function unitsBehind({ bulletin }: Writing, ...items: readonly TaskItem[]): Phrase {
  const [first] = items;
  const none = bulletin.items.every(({ source }) => source.leadUnits.length === 0);
  if (first === undefined || none) return NOTHING;
  const value = unitsOf(first) || messages.bulletin.noUnit;
  return fill(sentencesZhCN.units, { units: { value, items } });
}

export const told = (value: string | number, ...items: readonly TaskItem[]): Told => ({ value, items });
