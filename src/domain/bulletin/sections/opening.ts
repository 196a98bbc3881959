import { messages } from '../../messages/zh-CN';
import { sentencesZhCN } from '../../messages/zh-CN.sentences';
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

/** What a head has behind the organ's name: 青溪县人民政府办公室文件. */
const HEAD_WORD = /(?:文件|(?:工作|督查|政务)?(?:通报|简报|专报|快报|动态))$/u;

/** The organ that a sentence names: the head's without 文件; a head that names none (督查通报) leaves it to the signature. */
const organOf = ({ issuer, signature }: OfficeTemplate): string =>
  (issuer ?? '').replace(HEAD_WORD, '').trim() || (signature ?? '');

/** The office's opening sentence, or ours, with its places filled. */
function basis(template: OfficeTemplate, { subject, asOf }: Bulletin): string {
  return (template.opening ?? sentencesZhCN.opening)
    .replaceAll('{发文机关}', organOf(template))
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
