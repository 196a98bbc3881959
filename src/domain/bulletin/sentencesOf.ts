import type { Block, BulletinDocument, Sentence } from './document';

/** What is stated in a document, and what a person has still to fill in. */

const sentencesIn = (block: Block): readonly Sentence[] =>
  block.kind === 'paragraph' ? block.sentences : [];

/** Numbered sentences, in order. */
export const statements = ({ body }: BulletinDocument): (Sentence & { readonly id: number })[] =>
  body.flatMap(sentencesIn).flatMap((sentence) => {
    const { id } = sentence;
    return id === null ? [] : [{ ...sentence, id }];
  });

/** Names of the places that a person has still to fill in, each once: told before the bulletin is made and after. */
export const blanksOf = ({ body }: Pick<BulletinDocument, 'body'>): string[] => [
  ...new Set(body.flatMap((block) => (block.kind === 'blank' ? [block.name] : []))),
];
