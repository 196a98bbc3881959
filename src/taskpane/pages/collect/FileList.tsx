import { makeStyles, Spinner } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Disclosure } from '../../parts/Disclosure';
import { FileLine } from '../../parts/FileLine';
import { Glyph } from '../../parts/Glyph';
import { usePane, useView } from '../../state/pane';
import type { FileEntry, State } from '../../state/state';

const text = messages.pane.collect;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
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

function FileRow({ entry: { id, name, status, source } }: { readonly entry: FileEntry }) {
  const { tasks } = usePane();
  const found = useView((state) => contents(state, name));
  return (
    <li>
      <FileLine
        sign={<Sign status={status} />}
        name={name}
        more={[status === 'read' ? found : text.fileStatus[status]]}
        error={source?.error?.message ?? null}
        removeLabel={text.remove(name)}
        onRemove={() => void tasks.removeFile(id)}
      />
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
