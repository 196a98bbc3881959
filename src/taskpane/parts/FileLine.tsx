import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refusal } from '../../domain/grid';
import { useView } from '../state/pane';
import { CopyLog } from './CopyLog';
import { Glyph } from './Glyph';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  more: { gridColumn: 2, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  below: { gridColumn: '2 / -1', minWidth: 0 },
  error: { gridColumn: 2, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

interface Props {
  readonly sign: ReactNode;
  readonly name: string;
  /** What it holds, line by line. */
  readonly more: readonly string[];
  /** Why it cannot be used; a fault of ours comes with its log. */
  readonly error: Pick<Refusal, 'code' | 'message'> | null;
  /** What stands in `error` is no trouble. */
  readonly quiet?: boolean;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  /** What can be said or done about it, below. */
  readonly children?: ReactNode;
}

/** Something that was read: its name, what it holds or what is wrong with it, and a button to take it out. */
export function FileLine({ sign, name, more, error, quiet = false, removeLabel, onRemove, children }: Props) {
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
      {error !== null && (
        <Text size={200} className={quiet ? styles.more : styles.error}>
          {error.message}
        </Text>
      )}
      {more.map((line, index) => (
        <Text key={`${index} ${line}`} size={200} className={styles.more}>
          {line}
        </Text>
      ))}
      {error?.code === 'fault' && (
        <div className={styles.below}>
          <CopyLog small />
        </div>
      )}
      {children !== undefined && <div className={styles.below}>{children}</div>}
    </div>
  );
}
