import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import type { SheetAccount } from '../../../domain/sources';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import type { State } from '../../state/state';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.collect;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    ...wrapped(tokens.spacingHorizontalS),
  },
  name: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  why: {
    flexBasis: '100%',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  soft: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** What became of a chosen sheet; null before it was read. */
const accountOf = ({ outcome }: State, sheet: string): SheetAccount | null =>
  outcome?.own.flatMap(({ sheets }) => sheets).find((one) => one.sheet === sheet) ?? null;

const summaryOf = ({ rows, skipped }: SheetAccount): string =>
  skipped === null ? text.rows(rows) : text.noTable;

function SheetRow({ name, hidden }: { readonly name: string; readonly hidden: boolean }) {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const chosen = useView((state) => state.chosen);
  const account = useView((state) => accountOf(state, name));
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
        {!on ? text.notRead : account === null ? '' : summaryOf(account)}
      </Text>
      {on && account !== null && account.skipped !== null && (
        <Text size={200} className={styles.why}>
          {account.skipped}
        </Text>
      )}
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
