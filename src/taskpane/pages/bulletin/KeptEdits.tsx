import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import type { KeptEdit } from '../../../domain/port';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';

const text = messages.pane.bulletin.kept;

/** More than these are a rewritten bulletin, which is read in its sheets. */
const MOST = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  place: { minWidth: 0, paddingLeft: 0 },
  words: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, userSelect: 'text' },
});

function Edit({ edit }: { readonly edit: KeptEdit }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const { sheet, address, theirs, ours } = edit;
  return (
    <li>
      <Button
        className={styles.place}
        appearance="transparent"
        size="small"
        onClick={() => void tasks.showCell({ sheet, address })}
      >
        {`${sheet}!${address}`}
      </Button>
      <dl className={styles.words}>
        <dt className={styles.name}>{text.theirs}</dt>
        <dd className={styles.value}>{theirs || text.blank}</dd>
        <dt className={styles.name}>{text.ours}</dt>
        <dd className={styles.value}>{ours || text.blank}</dd>
      </dl>
    </li>
  );
}

/** What the clerk edited in the bulletin and the last drawing kept, beside what it would say by itself. */
export function KeptEdits() {
  const styles = useStyles();
  const kept = useView((state) => state.drawn?.kept) ?? [];
  if (kept.length === 0) return null;
  return (
    <Section title={text.title} hint={text.hint}>
      <ul className={styles.list}>
        {kept.slice(0, MOST).map((edit) => (
          <Edit key={`${edit.sheet}!${edit.address}`} edit={edit} />
        ))}
      </ul>
      {kept.length > MOST && <Text size={200}>{text.more(kept.length - MOST)}</Text>}
    </Section>
  );
}
