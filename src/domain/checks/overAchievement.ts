import { amountText } from '../amountText';
import { issueAt, shown, type RowCheck } from './check';

const FAR_OVER = 200;

/** Over twice the target: legitimate at times, a misread unit or an all-time total at others. */
export const overAchievement: RowCheck = {
  code: 'over-achievement',
  row: (context) =>
    context.item.indicators.flatMap(({ target, actual, percent }) => {
      if (!actual || percent === null || percent <= FAR_OVER || target.kind === 'change') return [];
      const params = {
        target: amountText(shown(target.value), target.unit),
        actual: amountText(shown(actual.value), actual.unit),
        percent: shown(percent),
      };
      return [issueAt(context, 'over-achievement', 'info', 'progress', [target.text, actual.text], params)];
    }),
};
