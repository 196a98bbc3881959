import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as against from '../../../src/domain/lexicon/against';
import { saysNothing } from '../../../src/domain/lexicon/blank';
import * as deeds from '../../../src/domain/lexicon/deeds';
import * as done from '../../../src/domain/lexicon/done';
import { hindrances, overcome } from '../../../src/domain/lexicon/hindrances';
import { NEUTRAL } from '../../../src/domain/lexicon/neutral';
import { statesProblem } from '../../../src/domain/lexicon/problems';
import * as percents from '../../../src/domain/lexicon/percents';
import * as rates from '../../../src/domain/lexicon/rates';
import { seasonal } from '../../../src/domain/lexicon/seasons';
import * as targets from '../../../src/domain/lexicon/targets';
import { telling } from '../../../src/domain/lexicon/topics';
import * as verdicts from '../../../src/domain/lexicon/verdicts';
import type { Finder, Peeler, Word } from '../../../src/domain/lexicon/words';

/**
 * Every word that the product knows, with the concept that it stands for: it is found where it stands, and not in
 * the contexts that make another word of it (`计划!生育` is no plan in 计划生育, `共^公` none in 公共).
 */

interface Entry {
  readonly word: string;
  /** Texts in which the word stands and is another. */
  readonly others: readonly { readonly text: string; readonly at: number }[];
}

function entryOf(written: string): Entry {
  const [head = '', ...before] = written.split('^');
  const [word = '', ...after] = head.split('!');
  return {
    word,
    others: [
      ...after.map((next) => ({ text: `${word}${next}`, at: 0 })),
      ...before.map((last) => ({ text: `${last}${word}`, at: last.length })),
    ],
  };
}

/** Whether a word is known to stand at a place of a text. */
type Knows = (word: string, text: string, at: number) => boolean;

const finds =
  ({ all }: Finder): Knows =>
  (word, text, at) =>
    all(text).some((hit) => hit.word === word && hit.at === at);
const peels =
  ({ head }: Peeler): Knows =>
  (word, text, at) =>
    head(text.slice(at)) === word;
const lists =
  (list: readonly Word[]): Knows =>
  (word) =>
    list.some((one) => one.word === word);
const matches =
  (source: string): Knows =>
  (word) =>
    new RegExp(`^(?:${source})$`, 'u').test(word);
const says =
  (asked: (text: string) => boolean): Knows =>
  (_word, text) =>
    asked(text);

const denies =
  (around: (word: string) => string): Knows =>
  (word) =>
    !statesProblem(around(word));

const roles = Object.fromEntries(against.AGAINST.map(({ role, find }) => [role, finds(find)]));

const TABLES: Readonly<Record<string, Knows>> = {
  ...roles,
  equipment: finds(against.equipment),
  ONE_PERIOD: finds(against.onePeriod),
  TO_DATE: finds(against.toDate),
  planOpens: finds(against.planOpens),
  byNow: finds(against.byNow),
  total: finds(against.total),
  part: finds(against.part),
  SAYS_NOTHING: says(saysNothing),
  FINISHED: finds(deeds.finished),
  DEEDS: finds(deeds.deeds),
  STARTED: finds(deeds.started),
  startDeeds: finds(deeds.startDeeds),
  TELLING_DEEDS: finds(deeds.tellingDeeds),
  DONE_WORDS: peels(done.doneVerb),
  HOW_WORDS: peels(done.how),
  ITEM_WORDS: peels(done.itemAndHow),
  years: peels(done.years),
  tasks: peels(done.tasks),
  andThen: peels(done.andThen),
  allOf: finds(done.allOf),
  soDone: peels(done.soDone),
  startedAll: peels(done.startedAll),
  takesBack: finds(done.takesBack),
  leftOver: finds(done.leftOver),
  NEUTRAL: lists(NEUTRAL),
  REACHED: matches(percents.REACHED),
  DONE_RATES: matches(percents.DONE_RATES),
  YEARS_TASK: matches(percents.YEARS_TASK),
  ofPeriod: finds(percents.ofPeriod),
  otherBase: finds(percents.otherBase),
  otherRate: finds(percents.otherRate),
  partOfWork: finds(percents.partOfWork),
  siteWork: finds(percents.siteWork),
  covered: says(percents.isWholeItem),
  hindrances: finds(hindrances),
  overcome: finds(overcome),
  'problem-openings': denies((word) => `${word}无问题`),
  'problem-none': denies((word) => `${word}问题`),
  'problem-kind': denies((word) => `没有${word}问题`),
  'problem-thing': denies((word) => `无${word}`),
  'problem-fine': denies((word) => `工程${word}`),
  'problem-settled': denies((word) => `资金问题${word}`),
  'problem-amiss': (_word, text) => statesProblem(`进展正常${text}`),
  'problem-named': (word) => statesProblem(`进展正常${word}`),
  falls: finds(rates.falls),
  rises: finds(rates.rises),
  workShare: finds(rates.workShare),
  comparisons: finds(rates.comparisons),
  branches: finds(rates.branches),
  seasonal: finds(seasonal),
  promises: finds(targets.promises),
  sizeWords: finds(targets.sizeWords),
  sizeBehind: finds(targets.sizeBehind),
  yearMoney: finds(targets.yearMoney),
  costWords: finds(targets.costWords),
  standardWords: finds(targets.standardWords),
  boundWords: finds(targets.boundWords),
  PEOPLE: (word) => targets.PEOPLE.includes(word),
  setPhrases: finds(targets.setPhrases),
  COMMON: (word) => telling(`甲${word}乙`) === '甲|乙',
  saysBehind: finds(verdicts.saysBehind),
  saysSlow: finds(verdicts.saysSlow),
  saysFine: finds(verdicts.saysFine),
  saysDone: finds(verdicts.saysDone),
  verdictOfPeriod: finds(verdicts.ofPeriod),
  hedged: finds(verdicts.hedged),
  BESIDES: says(verdicts.isVerdictPhrase),
  opensState: peels(verdicts.opensState),
  opensVerdict: peels(verdicts.opensVerdict),
  plainVerdict: finds(verdicts.plainVerdict),
  noVerdictColumn: finds(verdicts.noVerdictColumn),
  asksYesNo: finds(verdicts.asksYesNo),
  yes: (word) => verdicts.yes.has(word),
  no: (word) => verdicts.no.has(word),
  asksLate: finds(verdicts.asksLate),
  asksTrouble: finds(verdicts.asksTrouble),
  asksForecast: finds(verdicts.asksForecast),
  asksBegun: finds(verdicts.asksBegun),
  denies: peels(verdicts.denies),
  saysDropped: finds(verdicts.saysDropped),
  BESIDE_DROPPED: (word) => verdicts.isDropped(`取消${word}`),
  meansOf: finds(verdicts.meansOf),
  asksSchedule: finds(verdicts.asksSchedule),
  asksDone: finds(verdicts.asksDone),
  belowTarget: finds(verdicts.belowTarget),
  aboveTarget: finds(verdicts.aboveTarget),
};

const written: readonly (readonly [name: string, entries: readonly Entry[]])[] = readFileSync(
  path.join(__dirname, 'entries.txt'),
  'utf8',
)
  .split(/^# /mu)
  .filter((block) => block !== '')
  .map((block) => {
    const [name = '', ...entries] = block.trim().split(/\s+/u);
    return [name, entries.map(entryOf)] as const;
  });

test('every table that is written down is there, and none is written twice', () => {
  expect(written.map(([name]) => name).sort()).toEqual(Object.keys(TABLES).sort());
});

describe.each(written)('%s', (name, entries) => {
  const knows = TABLES[name] ?? (() => false);

  test('knows each of its words', () =>
    expect(entries.filter(({ word }) => !knows(word, word, 0)).map(({ word }) => word)).toEqual([]));

  const others = entries.flatMap((entry) => entry.others.map((other) => ({ ...other, word: entry.word })));
  if (others.length > 0)
    test('leaves them where they are other words', () =>
      expect(others.filter(({ word, text, at }) => knows(word, text, at)).map(({ text }) => text)).toEqual(
        [],
      ));
});
