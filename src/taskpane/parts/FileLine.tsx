import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useView } from '../state/pane';
import { Glyph } from './Glyph';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  more: { gridColumn: 2, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  error: { gridColumn: 2, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

interface Props {
  readonly sign: ReactNode;
  readonly name: string;
  /** What it holds, line by line. */
  readonly more: readonly string[];
  /** Why it cannot be used; stands in place of what it holds. */
  readonly error: string | null;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** Something that was read: its name, what it holds or what is wrong with it, and a button to take it out. */
export function FileLine({ sign, name, more, error, removeLabel, onRemove }: Props) {
  const styles = useStyles();
  const busy = useView((state) => state.busy !== null);
  return (
    <div className={styles.root}>
      {sign}
      <Text className={styles.name}>{name}</Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<Glyph name="close" />}
        aria-label={removeLabel}
        disabledFocusable={busy}
        onClick={onRemove}
      />
      {error !== null ? (
        <Text size={200} className={styles.error}>
          {error}
        </Text>
      ) : (
        more.map((line) => (
          <Text key={line} size={200} className={styles.more}>
            {line}
          </Text>
        ))
      )}
    </div>
  );
}
