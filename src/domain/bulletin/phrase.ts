import type { TaskItem } from '../item';
import type { Slot } from './document';

/** Words with what they rest on: sentences are put together from them, and every figure keeps its rows. */
export interface Phrase {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** A figure or words of the analysis, and the rows that they come from. */
export interface Told {
  readonly value: string | number;
  readonly items: readonly TaskItem[];
}

/** What a slot is filled with: words of no row, what is told of rows, or a phrase with slots of its own. */
export type Filling = string | Told | Phrase;

/** 共{count}项 → count */
export type SlotName<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotName<Rest>
  : never;

const moved = (slots: readonly Slot[], by: number): Slot[] =>
  slots.map(({ span: [start, end], ...slot }) => ({ ...slot, span: [start + by, end + by] }));

function phraseOf(name: string, filling: Filling): Phrase {
  if (typeof filling === 'string') return { text: filling, slots: [] };
  if ('slots' in filling) return filling;
  const text = String(filling.value);
  return { text, slots: [{ name, span: [0, text.length], items: filling.items }] };
}

export const NOTHING: Phrase = { text: '', slots: [] };
export const plain = (text: string): Phrase => ({ text, slots: [] });

function appended(before: Phrase, after: Phrase): Phrase {
  return {
    text: before.text + after.text,
    slots: [...before.slots, ...moved(after.slots, before.text.length)],
  };
}

const SLOT = /\{([^{}]{1,20})\}/u;

/** The template with its slots filled; spans of slots are those of the whole text. */
export function fill<Template extends string>(
  template: Template,
  fillings: Readonly<Record<SlotName<Template>, Filling>>,
): Phrase {
  const known: Readonly<Record<string, Filling>> = fillings;
  return template
    .split(SLOT)
    .map((part, index): Phrase => (index % 2 === 0 ? plain(part) : phraseOf(part, known[part] ?? '')))
    .reduce(appended, NOTHING);
}

/** Phrases one after the other; those without words are left out. */
export function joinedPhrases(phrases: readonly Phrase[], between: string): Phrase {
  const said = phrases.filter(({ text }) => text !== '');
  return said.reduce(
    (made, phrase, index) => appended(index === 0 ? made : appended(made, plain(between)), phrase),
    NOTHING,
  );
}
