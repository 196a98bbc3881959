import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Props {
  /** For screen readers: the tab says it to everyone else. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that scrolls as a whole. */
export function PageFrame({ title, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text as="h1" className={styles.title}>
        {title}
      </Text>
      {children}
    </div>
  );
}
