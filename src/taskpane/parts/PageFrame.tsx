import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden';
import { stacked } from './gaps';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    ...stacked(tokens.spacingVerticalM),
    '& > *': { flexShrink: 0 },
  },
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
      <VisuallyHidden as="h1">{title}</VisuallyHidden>
      {children}
    </div>
  );
}
