import { askingZhCN } from '../../../domain/messages/zh-CN.asking';
import { grouped } from '../../../domain/grouped';
import { Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import type { ProgressTable } from '../../../domain/table/table';
import type { SentFile } from '../../engine/engine';
import { Disclosure } from '../../parts/Disclosure';
import { FileLine } from '../../parts/FileLine';
import { Glyph, type GlyphName } from '../../parts/Glyph';
import { usePane, useView } from '../../state/pane';
import { isWaiting, returnedSlipsOf } from '../../state/selectors';
import type { FileEntry, State } from '../../state/state';
import { fateOf, toldOf, type Fate } from './accounts';

const text = messages.pane.collect;
const words = messages.pane.intake;
const slipWords = askingZhCN.inList;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  inner: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  soft: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  box: { minWidth: 0, '& label': { overflowWrap: 'anywhere' } },
});

const GLYPHS: Readonly<Record<Exclude<Fate, 'going'>, GlyphName>> = {
  read: 'done',
  noTable: 'warning',
  failed: 'error',
  left: 'info',
};

/** Whether hidden sheets of the file count: they do not unless a person says so. */
function HiddenSwitch({ account: { file, hiddenRows } }: { readonly account: SentFile }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const taken = useView((state) => state.settings.hidden.includes(file));
  return (
    <Checkbox
      className={styles.box}
      checked={taken}
      disabled={busy}
      label={words.takeHidden(hiddenRows)}
      aria-label={words.takeHiddenOf(file, hiddenRows)}
      onChange={(_event, { checked }) => void tasks.takeHidden(file, checked === true)}
    />
  );
}

/** So many lines stand open; more are opened when wanted. */
const FEW_SHEETS = 4;

function Sheets({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  const list = (
    <ul className={styles.inner}>
      {lines.map((line, index) => (
        <li key={index}>
          <Text size={200} block className={styles.soft}>
            {line}
          </Text>
        </li>
      ))}
    </ul>
  );
  return lines.length <= FEW_SHEETS ? (
    list
  ) : (
    <Disclosure summary={words.sheets(lines.length)}>{list}</Disclosure>
  );
}

/** A line of the list with all that is known of it. */
interface Line {
  readonly entry: FileEntry;
  readonly account: SentFile | null;
  readonly tables: readonly ProgressTable[];
  readonly fate: Fate;
  /** What a person should look at though it was read. */
  readonly warnings: readonly string[];
}

function warningsOf({ path, status }: FileEntry, openWorkbook: string): string[] {
  const isOpen = path === openWorkbook || path.endsWith(`/${openWorkbook}`);
  return status === 'read' && isOpen ? [words.sameAsOpen] : [];
}

/** Answers in a slip that wait for the clerk's word; null for a file that is no slip, and before they were read. */
const waitingIn = (state: State, id: number): number | null =>
  returnedSlipsOf(state)
    .find((slip) => slip.id === id)
    ?.answers.filter(isWaiting).length ?? null;

function FileRow({ line }: { readonly line: Line }) {
  const { entry, account, tables, fate, warnings } = line;
  const { tasks } = usePane();
  const { id, name, status, source, replaced } = entry;
  const answers = useView((state) => waitingIn(state, id));
  const told = useMemo(() => toldOf(account, tables), [account, tables]);
  const state = [
    ...(fate === 'going' ? [text.fileStatus[status]] : []),
    ...(status === 'absent' ? [messages.store.absent] : []),
    ...(replaced === null ? [] : [messages.store.replaced(replaced.date)]),
  ];
  return (
    <li>
      <FileLine
        sign={<Sign line={line} />}
        name={name}
        more={[...state, ...told.file, ...warnings, ...(answers === null ? [] : [slipWords(answers)])]}
        error={answers === null ? (source?.error ?? account?.error ?? null) : null}
        quiet={fate === 'left'}
        removeLabel={text.remove(name)}
        onRemove={() => void tasks.removeFile(id)}
      >
        {told.sheets.length > 0 && <Sheets lines={told.sheets} />}
        {account !== null && account.hiddenRows > 0 && <HiddenSwitch account={account} />}
      </FileLine>
    </li>
  );
}

interface GroupProps {
  readonly summary: string;
  readonly lines: readonly Line[];
  readonly open: boolean;
}

function Group({ summary, lines, open }: GroupProps) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={summary} open={open}>
      <ul className={styles.list} aria-label={summary}>
        {lines.map((line) => (
          <FileRow key={line.entry.id} line={line} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** Read, but something of it waits for a word: hidden sheets with rows, a file like the open workbook. */
const waitsForAWord = ({ account, warnings }: Line): boolean =>
  warnings.length > 0 || (account?.hiddenRows ?? 0) > 0;

function Sign({ line }: { readonly line: Line }) {
  const { fate, entry } = line;
  if (fate === 'read' && waitsForAWord(line)) return <Glyph name="warning" />;
  if (fate !== 'going') return <Glyph name={GLYPHS[fate]} />;
  return entry.status === 'reading' ? <Spinner size="extra-tiny" aria-hidden /> : <Glyph name="unknown" />;
}

const byFile = (found: readonly ProgressTable[]): ReadonlyMap<string, readonly ProgressTable[]> =>
  grouped(found, ({ file }) => file);

function useLines(): readonly Line[] {
  const files = useView((state) => state.files);
  const outcome = useView((state) => state.outcome);
  const openWorkbook = useView((state) => state.host?.workbook ?? '');
  return useMemo(() => {
    const accounts = new Map(outcome?.sent.map((account) => [account.file, account]));
    const tables = byFile(outcome?.found ?? []);
    return files.map((entry) => {
      const account = accounts.get(entry.name) ?? null;
      return {
        entry,
        account,
        tables: tables.get(entry.name) ?? [],
        fate: fateOf(entry, account),
        warnings: warningsOf(entry, openWorkbook),
      };
    });
  }, [files, outcome, openWorkbook]);
}

/** The worst first. */
const AMISS = [({ fate }: Line) => fate === 'failed', ({ fate }: Line) => fate === 'noTable', waitsForAWord];
const troubles = (lines: readonly Line[]): Line[] => [...new Set(AMISS.flatMap((is) => lines.filter(is)))];

/** A list of more is shown when something in it is amiss, or when asked for. */
const SHORT = 3;

/** Everything that was given: what needs a look first, then what was read, then what does not count. */
export function FileList() {
  const lines = useLines();
  if (lines.length === 0) return null;
  const amiss = troubles(lines);
  const others = lines.filter((line) => !amiss.includes(line));
  const left = others.filter(({ fate }) => fate === 'left');
  const read = others.filter(({ fate }) => fate !== 'left');
  const going = read.some(({ fate }) => fate === 'going');
  return (
    <div>
      <Group summary={`${words.groups.amiss}（${amiss.length}）`} lines={amiss} open />
      <Group
        summary={text.filesRead(read.filter(({ fate }) => fate === 'read').length)}
        lines={read}
        open={lines.length <= SHORT || going}
      />
      <Group summary={`${words.groups.left}（${left.length}）`} lines={left} open={lines.length <= SHORT} />
    </div>
  );
}
