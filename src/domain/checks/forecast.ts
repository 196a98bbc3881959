import type { IndicatorKind, TaskItem } from '../item';
import { laterForecast } from '../schedule/guards';
import { issueAt, type RowCheck } from './check';

/** What adds up until it is reached; a level or a growth is only settled on its last day. */
const ADDS_UP: ReadonlySet<IndicatorKind> = new Set(['count', 'measure', 'money', 'start']);

const figuresMet = ({ doubt, indicators }: TaskItem): boolean =>
  doubt?.code === 'forecast' &&
  indicators.every(({ target }) => ADDS_UP.has(target.kind) && target.bound === 'at-least');

/** Figures met, or the report says done, and the unit itself expects a later day. */
export const forecast: RowCheck = {
  code: 'forecast',
  row: (context) => {
    const { item, analysis } = context;
    const declared = item.declaredDone?.field === 'progress' ? item.declaredDone.text : null;
    if (declared === null && !figuresMet(item)) return [];
    const dueHeader = analysis.table.columns.find(({ field }) => field === 'due')?.header ?? '';
    const words = laterForecast({ dueHeader, due: item.due, asOf: analysis.asOf });
    if (words === null) return [];
    const params = { kind: declared === null ? 'met' : 'declared', says: declared ?? '', words };
    return [
      issueAt(context, 'forecast', 'warning', 'due', declared === null ? [words] : [declared, words], params),
    ];
  },
};
