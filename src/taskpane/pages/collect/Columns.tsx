import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { FIELDS, type Field } from '../../../domain/table/fields';
import type { ProgressTable } from '../../../domain/table/table';
import { Disclosure } from '../../parts/Disclosure';
import { fieldName } from '../../parts/fieldName';
import { oneLine } from '../../../domain/text/oneLine';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { namedColumnsOf } from '../../state/selectors';

const text = messages.pane.collect;

const useStyles = makeStyles({
  rows: { display: 'grid', gap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: '2em 1fr minmax(104px, 40%)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  inside: { paddingInlineStart: tokens.spacingHorizontalL },
  letters: { color: tokens.colorNeutralForeground3 },
  header: { overflowWrap: 'anywhere', minWidth: 0 },
  select: { minWidth: 0 },
  automatic: { gridColumn: '3', justifySelf: 'start' },
});

interface Named {
  readonly column: string;
  readonly header: string;
  readonly field: Field | null;
}

const isField = (value: string): value is Field => (FIELDS as readonly string[]).includes(value);

/** A1 letters: B before AA. */
const inOrder = (a: Named, b: Named): number =>
  a.column.length - b.column.length || (a.column < b.column ? -1 : 1);

const columnsOf = ({ columns, unmapped }: ProgressTable): Named[] =>
  [...columns, ...unmapped.map((one) => ({ ...one, field: null }))].sort(inOrder);

function ColumnRow({ column, header, field }: Named) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const chosen = useView(namedColumnsOf).some((one) => one.header === header);
  const name = oneLine(header);
  return (
    <div className={styles.row}>
      <Text size={200} className={styles.letters}>
        {column}
      </Text>
      <Text size={200} className={styles.header}>
        {name === '' ? text.noHeader : name}
      </Text>
      <Select
        size="small"
        className={styles.select}
        aria-label={text.fieldOf(column, name)}
        value={field ?? ''}
        disabled={busy || name === ''}
        onChange={(_event, { value }) => void tasks.chooseColumn(header, isField(value) ? value : null)}
      >
        <option value="">{text.unused}</option>
        {FIELDS.map((one) => (
          <option key={one} value={one}>
            {fieldName(one)}
          </option>
        ))}
      </Select>
      {chosen && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.automatic}
          disabled={busy}
          aria-label={text.automaticOf(name)}
          onClick={() => void tasks.forgetColumn(header)}
        >
          {text.automatic}
        </Button>
      )}
    </div>
  );
}

const FEW = 2;

const unusedOf = (tables: readonly ProgressTable[]): number =>
  tables.reduce((sum, { unmapped }) => sum + unmapped.length, 0);

/** How each table's columns were understood; a correction is remembered for every table with that heading. */
export function Columns() {
  const styles = useStyles();
  const found = useView((state) => state.outcome?.found ?? null);
  if (found === null || found.length === 0) return null;
  return (
    <Section title={text.columns} hint={text.columnsHint}>
      <Disclosure summary={text.tables(found.length, unusedOf(found))} open={found.length <= FEW}>
        <div className={styles.inside}>
          {found.map((table) => (
            <Disclosure
              key={`${table.file} ${table.sheet} ${table.headerRows[0]}`}
              summary={text.tableColumns(
                table.file,
                table.sheet,
                table.columns.length,
                table.unmapped.length,
              )}
            >
              <div className={styles.rows}>
                {columnsOf(table).map((one) => (
                  <ColumnRow key={one.column} {...one} />
                ))}
              </div>
            </Disclosure>
          ))}
        </div>
      </Disclosure>
    </Section>
  );
}
