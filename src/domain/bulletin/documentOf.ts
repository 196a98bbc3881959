import { messages } from '../messages/zh-CN';
import { annexesOf } from './annexes/annexes';
import type { Bulletin } from './bulletin';
import type { Annex, AnnexPart, Block, BulletinDocument } from './document';
import { chineseNumeral } from './figureTexts';
import { changes } from './sections/changes';
import { closing, demands } from './sections/closing';
import { fast } from './sections/fast';
import { opening } from './sections/opening';
import { overall } from './sections/overall';
import { problems } from './sections/problems';
import { slow } from './sections/slow';
import { Sentences, type Writing } from './sections/writing';
import { NO_TEMPLATE, type OfficeTemplate } from './template';

const say = messages.bulletin;

export interface DocumentOptions {
  /** The departments' words as sent: not simplified, page noise and all. */
  readonly asSent?: boolean;
  /** Footnotes of the departments' tables stand under the combined table. */
  readonly footnotes?: boolean;
  /** Annexes that are not wanted. */
  readonly without?: readonly AnnexPart[];
}

type Section = readonly [heading: keyof typeof say.headings, blocks: readonly Block[]];

/** Sections that say something, numbered in order. */
const numbered = (sections: readonly Section[]): Block[] =>
  sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([heading, blocks], index): Block[] => [
      { kind: 'heading', level: 1, text: say.heading(chineseNumeral(index + 1), say.headings[heading]) },
      ...blocks,
    ]);

/** An annex that is not wanted has its rows in the combined tables; each table of several has an annex of its own. */
function annexNamed(annexes: readonly Annex[], part: AnnexPart): string {
  const own = annexes.filter((annex) => annex.part === part);
  const found = own.length > 0 ? own : annexes.filter((annex) => annex.part === 'combined');
  return found.length === 0 ? say.annexMark(null) : say.annexMarks(found.map(({ mark }) => mark));
}

/** The bulletin as a document: every statement a sentence of ours with figures or words of the tables in its slots. */
export function documentOf(
  bulletin: Bulletin,
  template: OfficeTemplate = NO_TEMPLATE,
  options: DocumentOptions = {},
): BulletinDocument {
  const { asSent = false, footnotes = false, without = [] } = options;
  const annexes = annexesOf(bulletin, { asSent, footnotes, without });
  const sentences = new Sentences();
  const writing: Writing = {
    bulletin,
    sentences,
    asSent,
    annex: (part) => annexNamed(annexes, part),
  };
  const body = [
    ...opening(template, bulletin, sentences),
    ...numbered([
      ['overall', overall(writing)],
      ['fast', fast(writing)],
      ['slow', slow(writing)],
      ['changes', changes(writing)],
      ['problems', problems(writing)],
      ['demands', demands(template, sentences)],
    ]),
    ...closing(template, annexes),
  ];
  return { title: bulletin.title, body, annexes };
}
