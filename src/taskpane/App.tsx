import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
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
import { darkTheme, lightTheme } from './theme';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  head: { flexShrink: 0 },
  main: { flexGrow: 1, minHeight: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground1 },
  page: { height: '100%' },
});

const prefersDark = (): boolean => globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

function Frame({ onError }: { readonly onError: (error: unknown) => void }) {
  const styles = useStyles();
  const page = useView((state) => state.page);
  const dark = useView((state) => state.host?.dark ?? null);
  const View = PAGE_VIEWS[page];
  return (
    <FluentProvider className={styles.root} theme={(dark ?? prefersDark()) ? darkTheme : lightTheme}>
      <DropAnywhere>
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
export function App({ pane }: { readonly pane: Pane }) {
  return (
    <PaneProvider pane={pane}>
      <Frame onError={pane.log.error} />
    </PaneProvider>
  );
}
