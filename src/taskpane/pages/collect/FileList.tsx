import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Disclosure } from '../../parts/Disclosure';
import { Glyph } from '../../parts/Glyph';
import { usePane, useView } from '../../state/pane';
import type { FileEntry, State } from '../../state/state';

const text = messages.pane.collect;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  more: { gridColumn: 2, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  error: { gridColumn: 2, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

/** What came of a file: rows by unit, or that it holds no table. */
function contents({ outcome }: State, name: string): string {
  const tables = outcome?.found.filter(({ file }) => file === name) ?? [];
  if (tables.length === 0) return outcome === null ? '' : text.noTable;
  const rows = tables.reduce((sum, { rows: own }) => sum + own.length, 0);
  const units = [...new Set(tables.flatMap((table) => table.rows.flatMap(({ leadUnits }) => leadUnits)))];
  const [asOf] = tables.flatMap((table) => table.asOf ?? []);
  return text.fileContents(rows, units, asOf ?? null);
}

function Sign({ status }: Pick<FileEntry, 'status'>) {
  if (status === 'read') return <Glyph name="done" />;
  if (status === 'failed') return <Glyph name="error" />;
  return status === 'reading' ? <Spinner size="extra-tiny" /> : <Glyph name="unknown" />;
}

function FileRow({ entry }: { readonly entry: FileEntry }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const found = useView((state) => contents(state, entry.name));
  const error = entry.source?.error ?? null;
  return (
    <li className={styles.row}>
      <Sign status={entry.status} />
      <Text className={styles.name}>{entry.name}</Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<Glyph name="close" />}
        aria-label={text.remove(entry.name)}
        disabled={busy}
        onClick={() => void tasks.removeFile(entry.id)}
      />
      {error !== null ? (
        <Text size={200} className={styles.error}>
          {error.message}
        </Text>
      ) : (
        <Text size={200} className={styles.more}>
          {entry.status === 'read' ? found : text.fileStatus[entry.status]}
        </Text>
      )}
    </li>
  );
}

/** A list of more is shown when something in it is amiss, or when asked for. */
const SHORT = 3;

/** Department workbooks: which were read, what they hold, which could not be. */
export function FileList() {
  const styles = useStyles();
  const files = useView((state) => state.files);
  if (files.length === 0) return null;
  const read = files.filter(({ status }) => status === 'read').length;
  const failed = files.filter(({ status }) => status === 'failed').length;
  return (
    <Disclosure summary={text.filesRead(read, failed)} open={files.length <= SHORT || read < files.length}>
      <ul className={styles.list} aria-label={text.files(files.length)}>
        {files.map((entry) => (
          <FileRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </Disclosure>
  );
}
