import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Disclosure } from '../../parts/Disclosure';
import { StatusChart } from '../../parts/StatusChart';
import { usePane, useView } from '../../state/pane';
import { unitsOf, type UnitView } from '../../state/selectors';

const text = messages.pane.progress;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  row: {
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } }),
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
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
    gridTemplateColumns: 'minmax(5em, 42%) 1fr 2.5em',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  on: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
});

/** Units with most behind come first. */
const slowFirst = (a: UnitView, b: UnitView): number =>
  b.counts.behind - a.counts.behind || b.counts['at-risk'] - a.counts['at-risk'] || b.items - a.items;

/** Each unit's items by lamp; a click narrows the list to the unit. */
export function Units() {
  const styles = useStyles();
  const { store } = usePane();
  const units = useView(unitsOf);
  const chosen = useView((state) => state.filter.unit);
  if (units.length < 2) return null;
  return (
    <Disclosure summary={text.unitChart} count={units.length}>
      <ul className={styles.list}>
        {[...units].sort(slowFirst).map(({ unit, items, counts }) => (
          <li key={unit}>
            <button
              type="button"
              className={mergeClasses(styles.row, unit === chosen && styles.on)}
              aria-pressed={unit === chosen}
              onClick={() =>
                store.dispatch({ type: 'filter', change: { unit: unit === chosen ? null : unit } })
              }
            >
              <span className={styles.cells}>
                <span>{unit}</span>
                <StatusChart counts={counts} label={text.share} />
                <span className={styles.count}>{items}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
