import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../domain/item';
import { messages } from '../../domain/messages/zh-CN';
import type { Counts } from '../state/selectors';
import { STATUSES } from '../state/statuses';
import { Lamp } from './Lamp';
import { StatusChart } from './StatusChart';

const text = messages.pane.progress;

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(54px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  card: {
    ...createFocusOutlineStyle(),
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    minWidth: 0,
    '@media (max-width: 359px)': { '& svg': { width: '12px', height: '12px' } },
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  on: {
    ...{ borderTopColor: tokens.colorCompoundBrandStroke, borderRightColor: tokens.colorCompoundBrandStroke },
    ...{
      borderBottomColor: tokens.colorCompoundBrandStroke,
      borderLeftColor: tokens.colorCompoundBrandStroke,
    },
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly counts: Counts;
  readonly selected: readonly Status[];
  readonly onToggle: (status: Status) => void;
}

/** How many items have each lamp; each card narrows the list to its own. */
export function SummaryCards({ counts, selected, onToggle }: Props) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.cards} role="group" aria-label={text.byLamp}>
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={selected.includes(status)}
            className={mergeClasses(styles.card, selected.includes(status) && styles.on)}
            onClick={() => onToggle(status)}
          >
            <span className={styles.number}>{counts[status]}</span>
            <Lamp status={status} />
          </button>
        ))}
      </div>
      <StatusChart counts={counts} label={text.share} />
    </div>
  );
}
