import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { bulletinOf } from '../../../domain/bulletin/bulletin';
import type { IsoDate } from '../../../domain/date';
import { messages } from '../../../domain/messages/zh-CN';
import type { ReviewedAnalysis } from '../../../domain/decisions/reviewed';
import { oneLine } from '../../../domain/text/oneLine';
import { usePane, useView } from '../../state/pane';
import { reviewedOf } from '../../state/selectors';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.bulletin;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM },
  date: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS), alignItems: 'center' },
  narrow: { minWidth: 0 },
});

function Title({ made }: { readonly made: string }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const kept = useView((state) => state.settings.bulletin.title);
  const [words, setWords] = useState(kept ?? '');
  const keep = (): void => {
    const title = oneLine(words) === '' ? null : oneLine(words);
    if (title !== kept) void tasks.setBulletin({ title });
  };
  return (
    <Field label={text.heading} hint={text.headingHint}>
      <Textarea
        className={styles.narrow}
        rows={2}
        placeholder={made}
        value={words}
        onChange={(_event, { value }) => setWords(value)}
        onBlur={keep}
      />
    </Field>
  );
}

const datesOf = (analysis: ReviewedAnalysis): readonly (IsoDate | null)[] => [
  ...new Set(analysis.tables.map(({ table }) => table.asOf)),
];

/** What holds where no date is given by hand. */
function dateHint(dates: readonly (IsoDate | null)[]): string {
  const known = dates.filter((date) => date !== null);
  const [first] = known;
  if (first === undefined) return text.asOfMissing;
  return known.length === 1 ? text.asOfFromTables(first) : text.asOfSeveral(known);
}

/** While a year is typed the field says 0002, 0020, 0202 …: no date that a table can have. */
const EARLIEST = '1949-10-01';
const complete = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(value) && value >= EARLIEST;

function AsOf({ dates }: { readonly dates: readonly (IsoDate | null)[] }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const kept = useView((state) => state.settings.asOf);
  const [typed, setTyped] = useState(kept ?? '');
  const change = (value: string): void => {
    setTyped(value);
    if (complete(value) && value !== kept) void tasks.judgeBy({ asOf: value as IsoDate });
  };
  const leave = (): void => {
    setTyped('');
    void tasks.judgeBy({ asOf: null });
  };
  const missing = kept === null && dates.includes(null);
  return (
    <Field
      label={text.asOf}
      hint={dateHint(dates)}
      required={missing}
      validationState={missing ? 'warning' : 'none'}
    >
      <div className={styles.date}>
        <Input
          type="date"
          aria-label={text.asOf}
          value={typed}
          onChange={(_event, { value }) => change(value)}
        />
        {kept !== null && (
          <Button size="small" onClick={leave}>
            {text.asOfAuto}
          </Button>
        )}
      </div>
    </Field>
  );
}

/** Title and as-of date: from the tables, unless a person says otherwise. */
export function Heading() {
  const styles = useStyles();
  const analysis = useView(reviewedOf);
  const made = useMemo(() => (analysis === null ? '' : bulletinOf(analysis.tables).title), [analysis]);
  if (analysis === null) return null;
  return (
    <div className={styles.root}>
      <Title made={made} />
      <AsOf dates={datesOf(analysis)} />
    </div>
  );
}
