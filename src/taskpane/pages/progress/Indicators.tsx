import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Indicator, IndicatorCells } from '../../../domain/item';
import { messages } from '../../../domain/messages/zh-CN';
import type { ReviewedItem } from '../../../domain/review/review';
import { percentText } from '../../parts/format';

const text = messages.pane.detail;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  head: {
    whiteSpace: 'nowrap',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    paddingInlineStart: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  review: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

function outcome({ actual, percent, met }: Indicator): string {
  if (percent !== null) return percentText(percent);
  if (met !== null) return met ? text.met : text.unmet;
  return actual === null ? percentText(null) : '';
}

/** E5 ÷ D5: the cells that number columns gave. */
const cellsText = ({ target, actual }: IndicatorCells): string =>
  [actual, target].filter((cell) => cell !== null).join(' ÷ ');

const figureText = (value: number, unit: string): string => `${value.toLocaleString('zh-CN')}${unit}`;

/** Most figures that were seen and not taken that are told: the rest would hide the item. */
const MOST_SEEN = 3;

/** What could be the figure, and what was seen and not taken, each with the reason. */
function NotTaken({ indicator: { actual, target, proposed, seen } }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  if (actual !== null) return null;
  const offered =
    proposed === null
      ? []
      : [
          messages.measure.offered(
            figureText(proposed.value, proposed.unit || target.unit),
            proposed.why.code,
            String(proposed.why.params['words'] ?? ''),
          ),
        ];
  const others = seen
    .slice(0, MOST_SEEN)
    .map(({ value, because, word }) => messages.measure.seen(figureText(value, target.unit), because, word));
  return [...offered, ...others].map((line) => (
    <div key={line} className={styles.review}>
      {line}
    </div>
  ));
}

/** Each commitment of the task with what is done of it. */
export function Indicators({ item }: { readonly item: ReviewedItem }) {
  const styles = useStyles();
  if (item.indicators.length === 0) return <Text size={200}>{text.noIndicators}</Text>;
  return (
    <table className={styles.table}>
      <caption hidden>{text.indicators}</caption>
      <thead>
        <tr>
          {[text.target, text.actual, text.percent].map((name) => (
            <th key={name} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {item.indicators.map((indicator, index) => (
          <tr key={index}>
            <th scope="row" className={styles.cell}>
              {indicator.target.text}
              {item.completion.weakest === index && <div className={styles.review}>{text.weakest}</div>}
              {indicator.review !== null && <div className={styles.review}>{indicator.review}</div>}
            </th>
            <td className={styles.cell}>
              {indicator.actual?.text ?? text.noActual}
              {indicator.cells !== null && <div className={styles.review}>{cellsText(indicator.cells)}</div>}
              <NotTaken indicator={indicator} />
            </td>
            <td className={mergeClasses(styles.cell, styles.number)}>{outcome(indicator)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
