import { messages } from '../../messages/zh-CN';
import type { Annex, Block } from '../document';
import { dateText } from '../figureTexts';
import { plain } from '../phrase';
import type { OfficeTemplate } from '../template';
import { paragraph, type Sentences } from './writing';

/** What stands after the statements: demands, annexes, signature, copies. */

const say = messages.bulletin;

const DUE = '{时限}';

const blank = (name: string, text: string): Block => ({ kind: 'blank', name, text });

/** A demand of the office; a place for the date where it asks for one and has none. */
function demand(text: string, { demandsDue }: OfficeTemplate, sentences: Sentences): Block {
  if (!text.includes(DUE)) return paragraph(sentences.make('demands.own', plain(text)));
  if (demandsDue === null)
    return blank(say.blanks.demandsDue, text.replaceAll(DUE, say.blank(say.blanks.demandsDue)));
  return paragraph(sentences.make('demands.own', plain(text.replaceAll(DUE, dateText(demandsDue)))));
}

/** 下步要求: the office's own; a place to be filled where it has none. */
export function demands(template: OfficeTemplate, sentences: Sentences): Block[] {
  if (template.demands.length === 0) return [blank(say.blanks.demands, say.blank(say.blanks.demands))];
  return template.demands.map((text) => demand(text, template, sentences));
}

function annexList(annexes: readonly Annex[]): Block[] {
  const [only] = annexes;
  if (only === undefined) return [];
  if (annexes.length === 1) return [{ kind: 'annexList', entries: [say.annexList.one(only.title)] }];
  const titles = annexes.map(({ title }) => title);
  const marks = say.numberMarks(titles);
  const entries = titles.map((title, index) =>
    say.annexList[index === 0 ? 'first' : 'next'](marks[index] ?? '', title),
  );
  return [{ kind: 'annexList', entries }];
}

function signature({ signature: issuer, date }: OfficeTemplate): Block[] {
  if (issuer === null && date === null) return [];
  const signed: Block = { kind: 'signature', issuer, date: date === null ? null : dateText(date) };
  const missing = date === null ? say.blanks.date : issuer === null ? say.blanks.signature : null;
  return missing === null ? [signed] : [signed, blank(missing, say.blank(missing))];
}

function copies({ copies: to, printedBy }: OfficeTemplate): Block[] {
  const lines = [...(to === null ? [] : [say.copies(to)]), ...(printedBy === null ? [] : [printedBy])];
  return lines.length === 0 ? [] : [{ kind: 'copies', lines }];
}

export const closing = (template: OfficeTemplate, annexes: readonly Annex[]): Block[] => [
  ...annexList(annexes),
  ...signature(template),
  ...copies(template),
];
