import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Few } from './Few';
import { wrapped } from './gaps';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
});

/** Questions of one kind under their sentence; nothing where there is none. */
export function Questions({
  title,
  children,
}: {
  readonly title: string;
  readonly children: readonly ReactNode[];
}) {
  const styles = useStyles();
  if (children.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        <Few all={children}>{(one) => one}</Few>
      </ul>
    </>
  );
}

/** One question: what is asked, and the buttons that answer it. */
export function Question({
  children,
  answers,
}: {
  readonly children: ReactNode;
  readonly answers?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      {children}
      {answers !== undefined && <div className={styles.buttons}>{answers}</div>}
    </li>
  );
}
