import { documentLines } from '../../domain/bulletin/documentText';
import { blanksOf } from '../../domain/bulletin/sentencesOf';
import { writeDocument } from '../../files/write/docx';
import { formattedHtml } from '../../files/write/docx/formatted';
import type { BulletinOrder, FormattedBulletin, WordBulletin } from './engine';
import { orderedDocument } from './orderedDocument';

/** The bulletin as it is signed: a Word document, or its text with fonts and indents for the clipboard. */

export async function wordJob(order: BulletinOrder): Promise<WordBulletin> {
  const { document } = orderedDocument(order);
  return { title: document.title, blanks: blanksOf(document), bytes: await writeDocument(document) };
}

export function formattedJob(order: BulletinOrder): FormattedBulletin {
  const { document } = orderedDocument(order);
  return {
    blanks: blanksOf(document),
    html: formattedHtml(document),
    text: [...documentLines(document)].join('\n'),
  };
}
