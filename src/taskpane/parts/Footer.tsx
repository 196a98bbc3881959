import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../../domain/messages/zh-CN';
import { wrapped } from './gaps';
import { usePane, useView } from '../state/pane';
import { itemsOf } from '../state/selectors';
import type { PageId } from '../state/state';
import { useWorking } from '../state/useWorking';

const text = messages.pane.footer;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    ...wrapped(tokens.spacingHorizontalM, tokens.spacingVerticalXXS),
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  link: { minWidth: 0, paddingLeft: 0, paddingRight: 0, color: tokens.colorNeutralForeground2 },
  main: { marginInlineStart: 'auto' },
});

/** Where the job goes on from a page; the bulletin is where it leads to. */
const NEXT: Readonly<Partial<Record<PageId, PageId>>> = {
  collect: 'check',
  check: 'ask',
  ask: 'progress',
  progress: 'bulletin',
};

function Main() {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const page = useView((state) => state.page);
  const empty = useView((state) => itemsOf(state).length === 0);
  const [working, run] = useWorking();
  const next = NEXT[page];
  if (empty) return null;
  if (page === 'bulletin')
    return (
      <Button
        appearance="primary"
        className={styles.main}
        disabledFocusable={working}
        onClick={() => run(tasks.generate)}
      >
        {messages.pane.bulletin.generate}
      </Button>
    );
  return next === undefined ? null : (
    <Button
      appearance="primary"
      className={styles.main}
      onClick={() => store.dispatch({ type: 'page', page: next })}
    >
      {text.next(messages.pane.tabs[next])}
    </Button>
  );
}

/** Below every page: what it leads to, which stays in view, and what is no step of the job. */
export function Footer() {
  const styles = useStyles();
  const { store } = usePane();
  const page = useView((state) => state.page);
  const served = useView((state) => state.host?.live ?? false);
  return (
    <footer className={styles.root}>
      {served && (
        <Button
          as="a"
          size="small"
          appearance="transparent"
          className={styles.link}
          href="help.html"
          target="_blank"
          rel="noopener"
        >
          {text.help}
        </Button>
      )}
      {page !== 'diagnose' && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.link}
          onClick={() => store.dispatch({ type: 'page', page: 'diagnose' })}
        >
          {messages.pane.tabs.diagnose}
        </Button>
      )}
      <Main />
    </footer>
  );
}
