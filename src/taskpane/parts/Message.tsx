import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { messages } from '../../domain/messages/zh-CN';
import type { NoticeState } from '../state/state';
import { Glyph, type GlyphName } from './Glyph';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  glyph: { marginTop: '2px' },
  words: { overflowWrap: 'anywhere', minWidth: 0, whiteSpace: 'pre-line' },
  more: { gridColumn: '2 / -1', marginTop: tokens.spacingVerticalXS },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
});

const GLYPHS: Readonly<Record<NoticeState['intent'], GlyphName>> = {
  success: 'done',
  info: 'info',
  warning: 'warning',
  error: 'error',
};

interface Props extends NoticeState {
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** One line of news, with its colour and its sign. */
export function Message({ intent, text, onClose, children }: Props) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, styles[intent])}>
      <Glyph name={GLYPHS[intent]} className={styles.glyph} />
      <Text className={styles.words}>{text}</Text>
      {onClose !== undefined && (
        <Button
          appearance="transparent"
          size="small"
          aria-label={messages.pane.bar.close}
          icon={<Glyph name="close" />}
          onClick={onClose}
        />
      )}
      {children !== undefined && <div className={styles.more}>{children}</div>}
    </div>
  );
}
