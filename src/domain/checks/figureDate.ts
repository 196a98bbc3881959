import { findDates } from '../text/dates';
import { issueAt, type RowCheck } from './check';

const DATA_UNTIL = /截[至止]到?(?=[^,。;]{0,12}[月日])/gu;

/** Data later than the date that the table speaks of: a column 8月份 with 截至9月7日. */
export const figureDate: RowCheck = {
  code: 'figure-date',
  row: (context) => {
    const { asOf, table } = context.analysis;
    const { text } = context.text('progress');
    if (asOf === null || !text.includes('截')) return [];
    const year = table.year ?? Number(asOf.slice(0, 4));
    return [...text.matchAll(DATA_UNTIL)].flatMap((match) => {
      const [words = ''] = text.slice(match.index, match.index + 16).split(/[,。;]/u);
      const date = findDates(words, year)[0]?.date;
      if (date === null || date === undefined || date <= asOf) return [];
      return [issueAt(context, 'figure-date', 'warning', 'progress', [words], { words, date, asOf })];
    });
  },
};
