import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { offlineZhCN } from '../domain/messages/zh-CN.offline';
import { FilePicker } from '../taskpane/parts/FilePicker';
import { useView } from '../taskpane/state/pane';
import { ACCEPTED } from '../taskpane/pages/collect/droppedFiles';
import type { PageActions } from './actions';
import { wrapped } from '../taskpane/parts/gaps';

const text = offlineZhCN;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    ...wrapped(tokens.spacingHorizontalS, tokens.spacingVerticalXS),
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  workbook: { overflowWrap: 'anywhere', marginInlineEnd: 'auto' },
  soft: { color: tokens.colorNeutralForeground3, flexBasis: '100%' },
});

/** Over the pane's pages: which workbook stands open, and what was decided as a file. */
export function Header({ actions, lasting }: { readonly actions: PageActions; readonly lasting: boolean }) {
  const styles = useStyles();
  const workbook = useView((state) => state.host?.workbook ?? '');
  const take = (work: (file: File) => Promise<void>) => (list: FileList | null) => {
    const file = list?.[0];
    if (file !== undefined) void work(file);
  };
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{text.title}</h1>
      <Text size={200} className={styles.workbook}>
        {workbook === '' ? text.noWorkbook : text.opened(workbook)}
      </Text>
      <FilePicker label={text.open} accept={ACCEPTED} onPick={take(actions.open)} />
      {workbook !== '' && (
        <Button appearance="subtle" onClick={() => void actions.close()}>
          {text.close}
        </Button>
      )}
      <Button appearance="subtle" onClick={() => void actions.saveProject()}>
        {text.saveProject}
      </Button>
      <FilePicker label={text.openProject} accept={['.json']} onPick={take(actions.openProject)} />
      <Text size={200} className={styles.soft}>
        {lasting ? text.promise : `${text.promise}${text.notLasting}`}
      </Text>
    </header>
  );
}
