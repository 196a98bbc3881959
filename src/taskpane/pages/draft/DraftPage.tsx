import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Empty } from '../../parts/Empty';
import { FilePicker } from '../../parts/FilePicker';
import { PageFrame } from '../../parts/PageFrame';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { itemsOf, reviewedOf } from '../../state/selectors';
import { DraftResult } from './DraftResult';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.draft;

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    ...wrapped(tokens.spacingHorizontalS),
  },
  soft: { color: tokens.colorNeutralForeground3 },
});

const DRAFTS = ['.docx', '.txt'];

function OpenDraft() {
  const { tasks } = usePane();
  const open = (list: FileList | null): void => {
    const file = list?.[0];
    if (file !== undefined) void tasks.openDraft(file);
  };
  return <FilePicker label={text.pick} accept={DRAFTS} onPick={open} />;
}

function DraftText() {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const draft = useView((state) => state.draft.text);
  const busy = useView((state) => state.busy !== null);
  const tables = useView((state) => reviewedOf(state)?.tables.length ?? 0);
  const items = useView(itemsOf).length;
  return (
    <Section title={text.text} hint={text.hint}>
      <Textarea
        aria-label={text.text}
        placeholder={text.placeholder}
        resize="vertical"
        rows={6}
        value={draft}
        onChange={(_event, { value }) => store.dispatch({ type: 'draft-text', text: value })}
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || draft.trim() === ''}
          onClick={() => void tasks.checkDraft()}
        >
          {text.check}
        </Button>
        <OpenDraft />
        <Text size={200} className={styles.soft}>
          {text.against(tables, items)}
        </Text>
      </div>
    </Section>
  );
}

/** A draft bulletin, held against the tables that were read. */
export function DraftPage() {
  const items = useView(itemsOf).length;
  const report = useView((state) => state.draft.report);
  const draft = useView((state) => state.draft.text);
  if (items === 0) return <Empty title={text.title} text={text.empty} />;
  return (
    <PageFrame title={text.title}>
      <DraftText />
      {report !== null && <DraftResult text={draft} report={report} />}
    </PageFrame>
  );
}
