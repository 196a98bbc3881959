import { makeStyles, tokens, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
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
      <Text as="h1" size={500} weight="semibold">
        {title}
      </Text>
      <Text>{text}</Text>
      {children}
    </div>
  );
}
