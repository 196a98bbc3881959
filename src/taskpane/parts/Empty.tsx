import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden';
import { stacked } from './gaps';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    ...stacked(tokens.spacingVerticalM),
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: 'center',
  },
  words: { color: tokens.colorNeutralForeground2, maxWidth: '22em' },
});

interface Props {
  readonly title?: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What stands where nothing is yet: why, and what to do. */
export function Empty({ title, text, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {title !== undefined && <VisuallyHidden as="h1">{title}</VisuallyHidden>}
      <Text className={styles.words}>{text}</Text>
      {children}
    </div>
  );
}
