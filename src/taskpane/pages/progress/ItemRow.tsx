import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import type { ReviewedItem } from '../../../domain/decisions/reviewed';
import { percentText, titleOf, unitsText } from '../../parts/format';
import { Lamp } from '../../parts/Lamp';
import { Meter } from '../../parts/Meter';

const text = messages.pane.progress;

const useStyles = makeStyles({
  root: {
    ...createFocusOutlineStyle({ style: { outlineOffset: '-3px' } }),
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // Kernels before Chrome 83 lay out no button as a grid.
  cells: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  unit: { color: tokens.colorNeutralForeground2, ...oneLineStyle() },
  title: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ...oneLineStyle(),
  },
  figures: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  percent: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  meter: { gridColumn: '1 / -1', marginTop: '2px' },
  hand: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForeground1,
    padding: '0 3px',
    marginInlineStart: '4px',
  },
});

function oneLineStyle() {
  return { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
}

/** Whether a person's word stands in it: by hand outweighs what was merely confirmed. */
function markOf({ decisions }: ReviewedItem): string | null {
  if (decisions.length === 0) return null;
  return decisions.every(({ kind }) => kind === 'confirmed') ? messages.decisions.confirmed : text.byHand;
}

interface Props {
  readonly item: ReviewedItem;
  readonly selected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (key: string) => void;
}

/** One item in the list: lamp, unit, completion against expected progress, task. */
export function ItemRow({ item, selected, tabIndex, onOpen }: Props) {
  const styles = useStyles();
  const { completion, expected } = item;
  const mark = markOf(item);
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-current={selected}
      className={mergeClasses(styles.root, selected && styles.selected)}
      onClick={() => onOpen(item.key)}
    >
      <span className={styles.cells}>
        <span>
          <Lamp status={item.status} />
          {mark !== null && <span className={styles.hand}>{mark}</span>}
        </span>
        <span className={styles.unit}>{unitsText(item)}</span>
        <span className={styles.figures}>
          <span className={styles.percent}>{percentText(completion.percent)}</span>
          {expected.percent !== null && ` / ${text.expectedShort(percentText(expected.percent))}`}
        </span>
        <span className={styles.title}>{titleOf(item)}</span>
        <span className={styles.meter}>
          <Meter item={item} />
        </span>
      </span>
    </button>
  );
}
