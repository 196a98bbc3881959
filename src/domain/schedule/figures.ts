import type { Measurement } from '../item';
import { partOfWork } from '../lexicon/percents';
import { type Percentage, percentages } from '../text/quantities';
import { OF_A_PART } from './planPercent';

/** How far the item is by figures, in percent of the whole, as the lamps use it. */
export interface Figures {
  /** Best-founded percent of the whole item; null where no figure covers it. */
  readonly percent: number | null;
  readonly from: 'completion' | 'stated' | 'remainder' | 'groups' | 'partial' | null;
  /** Lowest percent of an indicator, where several were measured; null when a whole-item figure stands above them. */
  readonly weakest: { readonly percent: number; readonly indicator: number } | null;
  /** Lowest of the percentages that single sites report; it can support a good lamp, never a bad one. */
  readonly sites: number | null;
}

const NONE: Figures = { percent: null, from: null, weakest: null, sites: null };

/** 3座已验收,剩余7座平均进度85%: done ones count whole, the remainder by its average. */
const REMAINDER =
  /(?:剩余|其余|余下|剩下|其他)[^,;。]{0,20}?(?:进度|完成|达到?)[^,;。\d]{0,6}(\d{1,20}(?:\.\d{1,20})?)%/u;

function withRemainder(progress: string, { indicators }: Measurement): number | null {
  if (indicators.length !== 1 || !progress.includes('%')) return null;
  const percent = indicators[0]?.percent ?? null;
  const rest = REMAINDER.exec(progress);
  if (percent === null || percent >= 100 || rest === null) return null;
  return percent + (100 - percent) * (Math.min(100, Number(rest[1])) / 100);
}

/** 31个…进度为90%,69个…进度达到100%: groups that together are the target. */
const GROUP =
  /(\d{1,20})[个座处家所条项][^;。%]{0,34}?(?:进度|为|达到?|完成)[^,;。\d]{0,4}(\d{1,20}(?:\.\d{1,20})?)%/gu;

function ofGroups(progress: string, { indicators }: Measurement): number | null {
  const target = indicators.length === 1 ? indicators[0]?.target.value : undefined;
  if (target === undefined || !progress.includes('%')) return null;
  let count = 0;
  let done = 0;
  for (const [, size, percent] of progress.matchAll(GROUP)) {
    count += Number(size);
    done += Number(size) * Math.min(100, Number(percent));
  }
  return count === target ? done / count : null;
}

const SITE_CONTEXT = /(?:进度|完成|达到?|江|河|园|站|中心|公司)[^,;。、]{0,20}$|[个座处家][^,;。、]{0,8}$/u;

/** 内墙瓷砖完成80%, 完成50%内外墙油漆: how far the works of a site are says nothing of how far the site is. */
const ofWork = (progress: string, { start, end }: Percentage): boolean => {
  const before = /[^,;。:]{0,24}$/u.exec(progress.slice(0, start))?.[0] ?? '';
  const after = /^[^,;。\d]{0,8}/u.exec(progress.slice(end))?.[0] ?? '';
  return partOfWork.test(before.replace(REST, '')) || partOfWork.test(after);
};

/** What is left over is sites, not works. */
const REST = /剩余|其余|其他|余下/gu;

function siteMinimum(progress: string): number | null {
  if (!progress.includes('%') || percentages(progress).some((one) => ofWork(progress, one))) return null;
  const sites = percentages(progress).filter(({ start, unit }) => {
    const before = progress.slice(Math.max(0, start - 24), start);
    return unit === '%' && SITE_CONTEXT.test(before) && !OF_A_PART.test(before);
  });
  return sites.length === 0 ? null : Math.min(...sites.map(({ value }) => value));
}

function weakestOf({ indicators }: Measurement): Figures['weakest'] {
  let weakest: Figures['weakest'] = null;
  indicators.forEach(({ percent, target }, indicator) => {
    // How many are begun beside how many are done is shown, and lamps nothing.
    if (target.kind !== 'start' && percent !== null && (weakest === null || percent < weakest.percent))
      weakest = { percent, indicator };
  });
  return weakest;
}

/** Stated percent of the whole item: a physical one may run ahead of finished units. */
function statedWhole({ statedPercents, completion }: Measurement): number | null {
  const measured = completion.basis === 'measured';
  const whole = statedPercents.filter(
    // Where its counts are all known, they say more than money spent, or a rate that is their own and differs.
    ({ indicator, percent, kind, rule, text }) =>
      indicator === null &&
      percent <= 100 &&
      !(measured && (kind === 'ratio' || rule === 'investment' || /投资/u.test(text))),
  );
  return whole.length === 1 ? (whole[0]?.percent ?? null) : null;
}

/** Collects the figures of an item. */
export function figuresOf(progress: string, measurement: Measurement): Figures {
  const { completion } = measurement;
  const stated = statedWhole(measurement);
  const remainder = withRemainder(progress, measurement);
  const groups = remainder === null ? ofGroups(progress, measurement) : null;
  const mean = remainder ?? groups;
  const weakest = weakestOf(measurement);
  const measured = completion.percent;
  const best = Math.max(stated ?? -1, mean ?? -1, measured ?? -1);
  if (best < 0) {
    return weakest === null
      ? { ...NONE, sites: siteMinimum(progress) }
      : { percent: weakest.percent, from: 'partial', weakest: null, sites: siteMinimum(progress) };
  }
  if (best === measured) {
    const several = completion.basis === 'measured' && measurement.indicators.length > 1;
    return { percent: best, from: 'completion', weakest: several ? weakest : null, sites: null };
  }
  return {
    percent: best,
    from: best === stated ? 'stated' : groups === null ? 'remainder' : 'groups',
    weakest: null,
    sites: null,
  };
}
