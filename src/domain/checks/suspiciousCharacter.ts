import type { Issue } from '../issue';
import { FIELDS } from '../table/fields';
import type { FieldCell } from '../table/table';
import { anyOf } from '../text/anyOf';
import { issueAt, type RowCheck, type RowContext } from './check';

interface Suspicion {
  readonly name: string;
  readonly pattern: RegExp;
}

const LETTER = '[OolI|]';
const COUNTED = '%个家所座项户人处条公亩万';
/** 1O所, 5o%, l0所, |0所, O.5%; no letter of a word: O2O平台. */
const LETTER_FOR_DIGIT = new RegExp(
  `\\d${LETTER}{1,3}(?=[\\d${COUNTED}])|(?<![A-Za-z\\d])${LETTER}[\\d.]{1,6}(?=[${COUNTED}])`,
  'u',
);

/** Letters for digits, look-alike signs, characters that no keyboard makes. */
const SUSPICIONS: readonly Suspicion[] = [
  { name: 'letter-for-digit', pattern: LETTER_FOR_DIGIT },
  { name: 'look-alike', pattern: /[℅﹪‰]|[仼曱囗](?=[务前]?)/u },
  { name: 'control', pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|[\ue000-\uf8ff]/u },
];

/** Any of them: most cells hold none, and are asked once. */
const ANY = new RegExp(anyOf(SUSPICIONS.map(({ pattern }) => pattern)), 'u');

const isSuspect = ({ from, text }: FieldCell): boolean => from === 'own' && ANY.test(text);

const AROUND = 4;

function suspicions(context: RowContext): Issue[] {
  const { cells } = context.item.source;
  if (!Object.values(cells).some(isSuspect)) return [];
  return FIELDS.flatMap((field) => {
    const cell = cells[field];
    if (cell === undefined || !isSuspect(cell)) return [];
    return SUSPICIONS.flatMap(({ name, pattern }) => {
      const match = cell.text.match(pattern);
      if (match?.index === undefined) return [];
      const words = cell.text.slice(
        Math.max(0, match.index - AROUND),
        match.index + match[0].length + AROUND,
      );
      return [
        issueAt(context, 'suspicious-character', 'warning', field, [words], {
          kind: name,
          words,
          sign: match[0],
        }),
      ];
    });
  });
}

export const suspiciousCharacter: RowCheck = { code: 'suspicious-character', row: suspicions };
