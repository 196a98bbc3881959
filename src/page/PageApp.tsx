import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { App } from '../taskpane/App';
import { PaneProvider, type Pane } from '../taskpane/state/pane';
import { darkTheme, lightTheme } from '../taskpane/theme';
import type { PageActions } from './actions';
import { Header } from './Header';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  pane: { flexGrow: 1, minHeight: 0 },
});

interface Props {
  readonly pane: Pane;
  readonly actions: PageActions;
  readonly lasting: boolean;
  readonly dark: boolean;
}

/** The pane's pages under a line of the page's own. */
export function PageApp({ pane, actions, lasting, dark }: Props) {
  const styles = useStyles();
  return (
    <FluentProvider className={styles.root} theme={dark ? darkTheme : lightTheme}>
      <PaneProvider pane={pane}>
        <Header actions={actions} lasting={lasting} />
      </PaneProvider>
      <div className={styles.pane}>
        <App pane={pane} />
      </div>
    </FluentProvider>
  );
}
