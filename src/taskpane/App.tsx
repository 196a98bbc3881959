import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, type ReactNode } from 'react';
import { messages } from '../domain/messages/zh-CN';
import { Bar } from './parts/Bar';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { DropAnywhere } from './parts/DropAnywhere';
import { Fault } from './parts/Fault';
import { Footer } from './parts/Footer';
import { Tabs } from './parts/Tabs';
import { Waiting } from './parts/Waiting';
import { PAGE_VIEWS } from './pages/pages';
import { PaneProvider, useView, type Pane } from './state/pane';
import { themeOf } from './theme';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  head: { flexShrink: 0 },
  main: { flexGrow: 1, minHeight: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground1 },
  page: { height: '100%' },
});

const prefersDark = (): boolean => globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

interface FrameProps {
  /** What a page without Excel shows over the tabs. */
  readonly above?: ReactNode;
  /** Once the tabs can be seen and pressed; the same function each time. */
  readonly onShown?: () => void;
}

function Frame({ above, onShown, onError }: FrameProps & { readonly onError: (error: unknown) => void }) {
  const styles = useStyles();
  useEffect(() => onShown?.(), [onShown]);
  const page = useView((state) => state.page);
  const dark = useView((state) => state.host?.dark ?? null);
  const View = PAGE_VIEWS[page];
  return (
    <FluentProvider className={styles.root} theme={themeOf(dark ?? prefersDark())}>
      <DropAnywhere>
        {above}
        <header className={styles.head}>
          <Tabs />
          <Bar />
        </header>
        <main className={styles.main}>
          <div className={styles.page} id="page" role="tabpanel" aria-label={messages.pane.tabs[page]}>
            <ErrorBoundary key={page} onError={onError} fallback={(retry) => <Fault onRetry={retry} />}>
              <Suspense fallback={<Waiting />}>
                <View />
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
        <Footer />
      </DropAnywhere>
    </FluentProvider>
  );
}

/** The pane: tabs, what is going on, and the page. */
export function App({ pane, ...frame }: FrameProps & { readonly pane: Pane }) {
  return (
    <PaneProvider pane={pane}>
      <Frame {...frame} onError={pane.log.error} />
    </PaneProvider>
  );
}
