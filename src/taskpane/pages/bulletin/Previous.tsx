import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import type { Comparison } from '../../../domain/previous/compare';
import { FileLine } from '../../parts/FileLine';
import { FilePicker } from '../../parts/FilePicker';
import { Glyph, type GlyphName } from '../../parts/Glyph';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { freeSheetsOf } from '../../state/selectors';
import type { PreviousEntry } from '../../state/state';
import { ACCEPTED } from '../collect/droppedFiles';

const text = messages.pane.bulletin.previous;

const useStyles = makeStyles({
  choices: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  below: { marginTop: tokens.spacingVerticalS },
  sheets: { justifySelf: 'stretch' },
  narrow: { minWidth: 0 },
});

const linesOf = ({ tables, items, asOf, rows }: Comparison, isList: boolean): string[] => [
  text.contents(tables, items, asOf),
  ...(asOf === null ? [text.noDate] : []),
  text.known(rows.length),
  ...(isList ? [text.isList] : []),
];

function signOf(comparison: Comparison | null): GlyphName {
  if (comparison === null) return 'error';
  return comparison.asOf === null || comparison.rows.length === 0 ? 'warning' : 'done';
}

/** Last period's tables as they were understood, or why they cannot be used. */
function Chosen({ entry, onRemove }: { readonly entry: PreviousEntry; readonly onRemove: () => void }) {
  const comparison = useView((state) => state.outcome?.comparison ?? null);
  const isList = useView((state) => state.outcome?.previousIsList ?? false);
  const name = entry.sheet === null ? entry.source.file : text.sheetName(entry.sheet);
  const error = entry.source.error ?? { code: 'noTable', message: text.noTable };
  return (
    <FileLine
      sign={<Glyph name={signOf(comparison)} />}
      name={name}
      more={comparison === null ? [] : linesOf(comparison, isList)}
      error={comparison === null ? error : null}
      removeLabel={text.remove(name)}
      onRemove={onRemove}
    />
  );
}

/** A sheet of the open workbook that is not read as this period's; nothing where there is none. */
function Sheets() {
  const styles = useStyles();
  const { tasks } = usePane();
  const sheets = useView(freeSheetsOf);
  const chosen = useView((state) => state.previous?.sheet ?? '');
  // What was picked last is shown while it is being read.
  const [asked, setAsked] = useState<string | null>(null);
  if (sheets.length === 0) return null;
  const choose = (sheet: string): void => {
    setAsked(sheet);
    const done = sheet === '' ? tasks.removePrevious() : tasks.pickPreviousSheet(sheet);
    void done.finally(() => setAsked((now) => (now === sheet ? null : now)));
  };
  return (
    <Field className={styles.sheets} label={text.sheet}>
      <Select
        className={styles.narrow}
        value={asked ?? chosen}
        onChange={(_event, { value }) => choose(value)}
      >
        <option value="">{text.noSheet}</option>
        {sheets.map(({ name, visible }) => (
          <option key={name} value={name}>
            {visible ? name : messages.pane.collect.hiddenSheet(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the tables are compared with: last period's workbook, a bulletin of ours or any table. */
export function Previous() {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const entry = useView((state) => state.previous);
  const choices = useRef<HTMLDivElement>(null);
  const pick = (list: FileList | null): void => {
    const file = list?.[0];
    if (file !== undefined) void tasks.pickPrevious(file);
  };
  /** The button that was pressed goes with its line: the keyboard stays in the section. */
  const remove = (): void => {
    void tasks.removePrevious().then(() => {
      if (store.get().previous === null) choices.current?.querySelector('button')?.focus();
    });
  };
  return (
    <Section title={text.title} hint={text.hint}>
      <div>
        <div aria-live="polite">{entry !== null && <Chosen entry={entry} onRemove={remove} />}</div>
        <div ref={choices} className={mergeClasses(styles.choices, entry !== null && styles.below)}>
          <FilePicker label={text.pick} accept={ACCEPTED} onPick={pick} />
          <Sheets />
        </div>
      </div>
    </Section>
  );
}
