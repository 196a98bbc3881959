import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Indicator, IndicatorCells } from '../../../domain/item';
import { messages } from '../../../domain/messages/zh-CN';
import type { ReviewedItem } from '../../../domain/decisions/reviewed';
import { percentText } from '../../parts/format';
import { usePane, useView } from '../../state/pane';
import { FigureForm } from './FigureForm';

const text = messages.pane.detail;
const decisionText = messages.decisions;

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
  take: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  decided: { color: tokens.colorBrandForeground1 },
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

interface Of {
  readonly item: ReviewedItem;
  readonly index: number;
  readonly indicator: Indicator;
}

/** A figure that may be the one, with a button that takes it as it stands. */
function Offer({
  item,
  index,
  indicator,
  words,
  value,
  unit,
}: Of & {
  readonly words: string;
  readonly value: number;
  readonly unit: string;
}) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  return (
    <div className={styles.review}>
      {words}{' '}
      <Button
        size="small"
        className={styles.take}
        disabledFocusable={busy}
        aria-label={decisionText.takeOf(
          figureText(value, unit || indicator.target.unit),
          indicator.target.text,
        )}
        onClick={() => void tasks.confirm([{ item, index, value, unit }])}
      >
        {decisionText.take}
      </Button>
    </div>
  );
}

/** What could be the figure, and what was seen and not taken, each with the reason. */
function NotTaken(of: Of) {
  const styles = useStyles();
  const { actual, target, proposed, candidates, seen } = of.indicator;
  if (actual !== null) return null;
  const others = seen
    .slice(0, MOST_SEEN)
    .map(({ value, because, word }) => messages.measure.seen(figureText(value, target.unit), because, word));
  return (
    <>
      {proposed !== null && (
        <Offer
          {...of}
          value={proposed.value}
          unit={proposed.unit}
          words={messages.measure.offered(
            figureText(proposed.value, proposed.unit || target.unit),
            proposed.why.code,
            String(proposed.why.params['words'] ?? ''),
          )}
        />
      )}
      {candidates.map(({ value, unit, spans }) => (
        <Offer
          key={`${value} ${spans.join()}`}
          {...of}
          value={value}
          unit={unit}
          words={decisionText.candidate(figureText(value, unit || target.unit))}
        />
      ))}
      {others.map((line) => (
        <div key={line} className={styles.review}>
          {line}
        </div>
      ))}
    </>
  );
}

const RULES: Readonly<Record<string, string>> = {
  'by-hand': decisionText.byHand,
  confirmed: decisionText.confirmed,
};

function Row({ item, index, indicator }: Of) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const { target, actual, cells, review } = indicator;
  const decided = actual === null ? undefined : RULES[actual.rule];
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {target.text}
        {item.completion.weakest === index && <div className={styles.review}>{text.weakest}</div>}
        {review !== null && <div className={styles.review}>{review}</div>}
      </th>
      <td className={styles.cell}>
        {actual?.text ?? text.noActual}
        {decided !== undefined && <div className={styles.decided}>{decided}</div>}
        {cells !== null && <div className={styles.review}>{cellsText(cells)}</div>}
        <NotTaken item={item} index={index} indicator={indicator} />
        {editing ? (
          <FigureForm item={item} index={index} onDone={() => setEditing(false)} />
        ) : (
          <Button
            size="small"
            appearance="subtle"
            className={styles.take}
            aria-label={decisionText.setFigureOf(target.text)}
            onClick={() => setEditing(true)}
          >
            {decisionText.setFigure}
          </Button>
        )}
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{outcome(indicator)}</td>
    </tr>
  );
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
          <Row key={index} item={item} index={index} indicator={indicator} />
        ))}
      </tbody>
    </table>
  );
}
