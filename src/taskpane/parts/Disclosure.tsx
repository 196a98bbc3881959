import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Glyph } from './Glyph';

const useStyles = makeStyles({
  root: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '&[open] > summary > svg': { transform: 'rotate(90deg)' },
  },
  summary: {
    ...createFocusOutlineStyle(),
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    listStyleType: 'none',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { color: tokens.colorNeutralForeground1Hover },
  },
  chevron: { width: '12px', height: '12px', color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly summary: string;
  /** How many there are inside. */
  readonly count?: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What can be opened when it is wanted. */
export function Disclosure({ summary, count, open = false, children }: Props) {
  const styles = useStyles();
  return (
    <details className={styles.root} open={open}>
      <summary className={styles.summary}>
        <Glyph name="open" className={styles.chevron} />
        <span>{summary}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </summary>
      {children}
    </details>
  );
}
