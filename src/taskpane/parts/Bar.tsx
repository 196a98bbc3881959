import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../domain/messages/zh-CN';
import { usePane, useView } from '../state/pane';
import { CopyLog } from './CopyLog';
import { Message } from './Message';

const text = messages.pane.bar;

const useStyles = makeStyles({
  root: { maxHeight: '40vh', overflowY: 'auto' },
  busy: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  share: { gridColumn: '1 / -1' },
});

function BusyLine() {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy);
  if (busy === null) return null;
  return (
    <div className={styles.busy}>
      <Text size={200} className={styles.words}>
        {busy.text}
      </Text>
      {busy.canCancel && (
        <Button size="small" onClick={tasks.cancel}>
          {text.cancel}
        </Button>
      )}
      <ProgressBar
        className={styles.share}
        aria-label={text.progress}
        {...(busy.share !== null && { value: busy.share })}
      />
    </div>
  );
}

function NoticeLine() {
  const { store, tasks } = usePane();
  const notice = useView((state) => state.notice);
  const live = useView((state) => state.host?.live ?? false);
  if (notice === null) return null;
  const undo = live && notice.undo === true;
  return (
    <Message
      intent={notice.intent}
      text={notice.text}
      onClose={() => store.dispatch({ type: 'notice', notice: null })}
    >
      {undo ? (
        <Button size="small" onClick={() => void tasks.undo()}>
          {text.undo}
        </Button>
      ) : notice.fault === true ? (
        <CopyLog small />
      ) : undefined}
    </Message>
  );
}

function WaitingLine() {
  const waiting = useView((state) => state.waiting);
  return waiting ? <Message intent="warning" text={messages.excel.waiting} /> : null;
}

function StaleLine() {
  const { tasks } = usePane();
  const stale = useView((state) => state.stale && state.busy === null);
  if (!stale) return null;
  return (
    <Message intent="info" text={text.stale}>
      <Button size="small" onClick={() => void tasks.reload()}>
        {text.reload}
      </Button>
    </Message>
  );
}

/** Between tabs and page: what is being done, how the last thing ended, whether the workbook has moved on. */
export function Bar() {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <BusyLine />
      <WaitingLine />
      <NoticeLine />
      <StaleLine />
    </div>
  );
}
