import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { stacked } from './gaps';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  root: {
    display: 'flex',
    flexDirection: 'column',
    ...stacked(tokens.spacingVerticalS),
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '& pre': { whiteSpace: 'pre-wrap', margin: 0 },
  },
});

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** One plain message in place of a page, with what can be done. */
export function Notice({ title, text, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="alert">
      <h1 className={styles.title}>{title}</h1>
      <Text>{text}</Text>
      {children}
    </div>
  );
}
