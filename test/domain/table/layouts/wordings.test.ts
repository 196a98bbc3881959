import { figureHeading } from '../../../../src/domain/table/figures/heading';
import { matchHeader } from '../../../../src/domain/table/headerNames';
import { FIGURE_WORDINGS, INCREMENTS, OTHER_NUMBERS, PREVIOUS, TEXT_WORDINGS } from './wordings';

/** What the program makes of a heading alone: the role and subject of a number column. */
const told = (heading: string): string => {
  const found = figureHeading([heading]);
  return found === null ? '–' : [found.role, found.subject].filter((part) => part !== null).join(' ');
};
/** Subjects of columns that count for nothing do not matter. */
const COUNTS = /^(?:target|actual|rate)/u;
const reduced = (role: string): string => (COUNTS.test(role) ? role : role.replace(/ .*/u, ''));

test.each(Object.entries(FIGURE_WORDINGS))('headings of %s columns', (expected, headings) => {
  const wrong = headings
    .map((heading) => [heading, reduced(told(heading))])
    .filter(([, role]) => role !== reduced(expected));
  expect(wrong).toEqual([]);
});

test('numbers beside the task’s own are none of it', () => {
  const taken = OTHER_NUMBERS.map((heading) => [heading, told(heading)]).filter(([, role]) =>
    COUNTS.test(role ?? ''),
  );
  expect(taken).toEqual([]);
});

test('what was done in one month or quarter is no amount to date', () => {
  const wrong = INCREMENTS.filter((heading) => {
    const found = figureHeading([heading]);
    return found?.role !== 'actual' || found.period === null || found.period.cumulative;
  });
  expect(wrong).toEqual([]);
});

test('the period before is told', () => {
  const wrong = PREVIOUS.filter((heading) => figureHeading([heading])?.period?.previous !== true);
  expect(wrong).toEqual([]);
});

test.each(Object.entries(TEXT_WORDINGS).filter(([field]) => field !== 'measureUnit'))(
  'headings of %s columns',
  (expected, headings) => {
    const wrong = headings
      .map((heading) => [heading, matchHeader(heading)?.fields.join(' ') ?? '–'])
      .filter(([, fields]) => !(fields ?? '').split(' ').includes(expected));
    expect(wrong).toEqual([]);
  },
);
