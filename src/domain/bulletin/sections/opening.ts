import { messages } from '../../messages/zh-CN';
import type { Bulletin } from '../bulletin';
import type { Block } from '../document';
import { dateText } from '../figureTexts';
import { plain } from '../phrase';
import type { OfficeTemplate } from '../template';
import { paragraph, type Sentences } from './writing';

/** From the issuer's head to the sentence that says on what the bulletin rests. */

const say = messages.bulletin;

const told = (kind: 'issuer' | 'reference', text: string | null): Block[] =>
  text === null ? [] : [{ kind, text }];

/** The office's opening sentence, or ours, with its places filled. */
function basis({ issuer, opening }: OfficeTemplate, { subject, asOf }: Bulletin): string {
  return (opening ?? say.sentences.opening)
    .replaceAll('{发文机关}', issuer ?? '')
    .replaceAll('{事项}', subject)
    .replaceAll('{截至}', asOf === null ? '' : dateText(asOf));
}

export function opening(template: OfficeTemplate, bulletin: Bulletin, sentences: Sentences): Block[] {
  const { issuer, reference, addressee } = template;
  return [
    ...told('issuer', issuer),
    ...told('reference', reference),
    { kind: 'title', text: bulletin.title },
    ...(addressee === null ? [] : [{ kind: 'addressee' as const, text: say.addressee(addressee) }]),
    paragraph(sentences.make('opening', plain(basis(template, bulletin)))),
  ];
}
