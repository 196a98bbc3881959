import type { Issue } from '../issue';
import type { Field } from '../table/fields';
import { anyOf } from '../text/anyOf';
import { findDates } from '../text/dates';
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

/** Any of them: most texts hold none, and are asked once. */
const ANY = new RegExp(anyOf(WORDINGS.map(({ pattern }) => pattern)), 'u');

const PUBLISHED: readonly Field[] = ['task', 'progress', 'problem', 'nextStep'];

/** Only the first of a kind in a cell. */
function wordings(context: RowContext): Issue[] {
  return PUBLISHED.flatMap((field) => {
    const { text } = context.text(field);
    if (!ANY.test(text)) return [];
    return WORDINGS.flatMap(({ kind, pattern }) => {
      const words = text.match(pattern)?.[0];
      return words === undefined
        ? []
        : [issueAt(context, 'public-wording', 'info', field, [words], { kind, words })];
    });
  });
}

/** 力争8月底完成 in a text of 30 September: nobody has looked at it since. */
const FORECAST =
  /(?:预计|力争|争取|拟于|拟在)(?:在|于|到)?(?<date>(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底初末])?)/gu;

const MAY_FORECAST = /[预力争拟]/u;

function staleForecasts(context: RowContext): Issue[] {
  const { asOf, table } = context.analysis;
  const { text } = context.text('progress');
  if (asOf === null || context.item.status === 'completed' || !MAY_FORECAST.test(text)) return [];
  const year = table.year ?? Number(asOf.slice(0, 4));
  return [...text.matchAll(FORECAST)].flatMap(([words, date = '']) => {
    const found = findDates(date, year)[0]?.date ?? null;
    return found === null || found >= asOf
      ? []
      : [issueAt(context, 'public-wording', 'info', 'progress', [words], { kind: 'stale', words, asOf })];
  });
}

export const publicWording: RowCheck = {
  code: 'public-wording',
  row: (context) => [...wordings(context), ...staleForecasts(context)],
};
