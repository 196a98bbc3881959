import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { Glyph } from '../../parts/Glyph';
import type { IssueGroup } from './groups';
import { SEVERITY_GLYPHS } from './IssueRow';

const useStyles = makeStyles({
  root: {
    ...createFocusOutlineStyle({ style: { outlineOffset: '-3px' } }),
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  // Kernels before Chrome 83 lay out no button as a grid.
  cells: {
    display: 'grid',
    gridTemplateColumns: 'auto auto 1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  count: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly group: IssueGroup;
  readonly open: boolean;
  readonly tabIndex: 0 | -1;
  readonly onToggle: () => void;
}

/** Head of a group: its name and how many issues it has. */
export function GroupHead({ group, open, tabIndex, onToggle }: Props) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.root} tabIndex={tabIndex} aria-expanded={open} onClick={onToggle}>
      <span className={styles.cells}>
        <Glyph name={open ? 'down' : 'open'} />
        <Glyph name={SEVERITY_GLYPHS[group.severity]} />
        <span>{group.name}</span>
        <span className={styles.count}>{group.issues.length}</span>
      </span>
    </button>
  );
}
