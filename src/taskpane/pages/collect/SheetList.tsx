import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import type { State } from '../../state/state';

const text = messages.pane.collect;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** What a sheet turned out to hold. */
function contents({ outcome, host }: State, sheet: string): string {
  if (outcome === null) return '';
  const rows = outcome.found
    .filter((table) => table.file === host?.workbook && table.sheet === sheet)
    .reduce((sum, table) => sum + table.rows.length, 0);
  return rows > 0 ? text.rows(rows) : text.noTable;
}

function SheetRow({ name, hidden }: { readonly name: string; readonly hidden: boolean }) {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const chosen = useView((state) => state.chosen);
  const found = useView((state) => contents(state, name));
  const busy = useView((state) => state.busy !== null);
  const on = chosen.includes(name);
  const choose = (): void => {
    const { sheets } = store.get();
    const wanted = on ? chosen.filter((one) => one !== name) : [...chosen, name];
    const inOrder = sheets.map((sheet) => sheet.name).filter((one) => wanted.includes(one));
    void tasks.chooseSheets(inOrder);
  };
  return (
    <div className={styles.row}>
      <Checkbox
        className={styles.name}
        checked={on}
        disabled={busy}
        onChange={choose}
        label={hidden ? text.hiddenSheet(name) : name}
      />
      <Text size={200} className={styles.soft}>
        {on ? found : text.notRead}
      </Text>
    </div>
  );
}

/** Sheets of the open workbook: the list where departments send their own, else the table itself. */
export function SheetList() {
  const { tasks } = usePane();
  const sheets = useView((state) => state.sheets);
  const files = useView((state) => state.files.length);
  const busy = useView((state) => state.busy !== null);
  const offered = sheets.filter(({ ours }) => !ours);
  return (
    <Section
      title={text.sheets}
      hint={files > 0 ? text.sheetsAreList : text.sheetsHint}
      actions={
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void tasks.reload()}>
          {messages.pane.bar.reload}
        </Button>
      }
    >
      <div>
        {offered.map(({ name, visible }) => (
          <SheetRow key={name} name={name} hidden={!visible} />
        ))}
      </div>
    </Section>
  );
}
