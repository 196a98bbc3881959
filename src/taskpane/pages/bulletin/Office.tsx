import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { officeFileText, readOfficeFile } from '../../../domain/bulletin/officeFile';
import type { OfficeTemplate } from '../../../domain/bulletin/template';
import { messages } from '../../../domain/messages/zh-CN';
import { officeZhCN } from '../../../domain/messages/zh-CN.office';
import { keysOf } from '../../../domain/records';
import { Disclosure } from '../../parts/Disclosure';
import { FilePicker } from '../../parts/FilePicker';
import { wrapped } from '../../parts/gaps';
import { usePane, useView } from '../../state/pane';

const text = officeZhCN;
const names: Readonly<Record<keyof OfficeTemplate, string>> = messages.bulletin.officeFile.keys;
const FIELDS = keysOf(names);

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  narrow: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** How a field is typed: lines that are paragraphs, a day, or words. */
type Form = 'paragraphs' | 'long' | 'day' | 'words';
const FORMS: Readonly<Partial<Record<keyof OfficeTemplate, Form>>> = {
  opening: 'long',
  demands: 'paragraphs',
  demandsDue: 'day',
  date: 'day',
};

const isFilled = (value: OfficeTemplate[keyof OfficeTemplate]): boolean => value !== null && value.length > 0;

/** As it is typed: a paragraph a line. */
const typedOf = (value: OfficeTemplate[keyof OfficeTemplate]): string =>
  typeof value === 'string' ? value : (value ?? []).join('\n');

/** The field's value of what was typed; null and no paragraphs where it is blank. */
const changeOf = (field: keyof OfficeTemplate, typed: string): Partial<OfficeTemplate> => {
  const lines = typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return { [field]: FORMS[field] === 'paragraphs' ? lines : lines.length === 0 ? null : lines.join('') };
};

/** One field: kept when it is left, unless something is wrong with it. */
function OfficeField({ field, kept }: { readonly field: keyof OfficeTemplate; readonly kept: string }) {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const [words, setWords] = useState(kept);
  const form = FORMS[field] ?? 'words';
  const changed = { ...store.get().settings.office, ...changeOf(field, words) };
  const errors = words === kept ? [] : readOfficeFile(officeFileText(changed)).errors;
  const keep = (typed: string): void => {
    if (typed !== kept && errors.length === 0) void tasks.setOffice(changeOf(field, typed));
  };
  const own = {
    className: styles.narrow,
    value: words,
    onBlur: () => keep(words),
  };
  return (
    <Field
      data-office={field}
      label={names[field]}
      hint={text.hints[field]}
      {...(errors.length > 0 && { validationMessage: errors.join('；') })}
    >
      {form === 'long' || form === 'paragraphs' ? (
        <Textarea {...own} rows={3} resize="vertical" onChange={(_event, { value }) => setWords(value)} />
      ) : (
        <Input
          {...own}
          type={form === 'day' ? 'date' : 'text'}
          onChange={(_event, { value }) => setWords(value)}
        />
      )}
    </Field>
  );
}

/** What the office adds to its bulletins: kept with the workbook, and as a file that other places take. */
export function Office() {
  const styles = useStyles();
  const { tasks } = usePane();
  const office = useView((state) => state.settings.office);
  const filled = FIELDS.filter((field) => isFilled(office[field])).length;
  const open = (list: FileList | null): void => {
    const file = list?.[0];
    if (file !== undefined) void tasks.openOffice(file);
  };
  return (
    <Disclosure summary={text.summary(filled, FIELDS.length)}>
      <div className={styles.root}>
        <Text size={200} className={styles.hint}>
          {text.hint}
        </Text>
        {FIELDS.map((field) => (
          // A template that was read takes the place of what is typed.
          <OfficeField
            key={`${field} ${typedOf(office[field])}`}
            field={field}
            kept={typedOf(office[field])}
          />
        ))}
        <div className={styles.buttons}>
          <Button onClick={() => void tasks.saveOffice()}>{text.save}</Button>
          <FilePicker label={text.open} accept={['.json']} onPick={open} />
        </div>
      </div>
    </Disclosure>
  );
}
