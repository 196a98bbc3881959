import type { Issue } from '../issue';
import type { Field } from '../table/fields';
import { issueAt, type RowCheck, type RowContext } from './check';

interface Wording {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** Words that do not belong in a text about to be published. */
const WORDINGS: readonly Wording[] = [
  { kind: 'inspection', pattern: /(?:开展|进行|组织|加强|专项|实地|市|县|省)督察(?!组|局|办|室|员|巡视)/u },
  { kind: 'until', pattern: /截止(?:到|至)?(?=\d{0,4}年?\d{1,2}月|目前)/u },
  { kind: 'first-person', pattern: /由本人|本人带队|我本人/u },
  { kind: 'internal', pattern: /只能多不能少|内部掌握|不得外传|上级要求必须|市里要求|省里要求/u },
  { kind: 'phone', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/u },
  { kind: 'identity', pattern: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx](?![\dA-Za-z])/u },
];

const PUBLISHED: readonly Field[] = ['task', 'progress', 'problem', 'nextStep'];

/** Only the first of a kind in a cell. */
function wordings(context: RowContext): Issue[] {
  return PUBLISHED.flatMap((field) => {
    const { text } = context.text(field);
    return WORDINGS.flatMap(({ kind, pattern }) => {
      const words = text.match(pattern)?.[0];
      return words === undefined
        ? []
        : [issueAt(context, 'public-wording', 'info', field, [words], { kind, words })];
    });
  });
}

export const publicWording: RowCheck = { code: 'public-wording', row: wordings };
