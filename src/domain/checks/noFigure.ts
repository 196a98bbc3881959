import { amountText } from '../amountText';
import { issueAt, shown, type RowCheck } from './check';

/** A countable target, and neither a figure nor a claim of completion to set against it. */
export const noFigure: RowCheck = {
  code: 'no-figure',
  row: (context) => {
    const { indicators, completion, statedPercents } = context.item;
    const open = indicators.filter(({ actual }) => actual === null);
    if (
      context.text('progress').text === '' ||
      completion.percent !== null ||
      open.length === 0 ||
      statedPercents.length > 0
    )
      return [];
    const targets = open.map(({ target }) => amountText(shown(target.value), target.unit)).join('、');
    return [
      issueAt(
        context,
        'no-figure',
        'info',
        'progress',
        open.map(({ target }) => target.text),
        { targets },
      ),
    ];
  },
};
