import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Status } from '../../../domain/item';
import { messages } from '../../../domain/messages/zh-CN';
import type { ReviewedItem } from '../../../domain/review/review';
import { tenths } from '../../../domain/rounding';
import { usePane } from '../../state/pane';
import { STATUSES } from '../../state/statuses';

const text = messages.pane.correction;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  narrow: { minWidth: 0 },
});

/** Above this a percentage is a slip of the hand: published tables have some hundreds at most. */
const MOST_PERCENT = 10_000;

/** A typed percentage; undefined where it is none. Empty means not known. */
export function readPercent(words: string): number | null | undefined {
  const bare = words.replace(/[%％\s]/gu, '');
  if (bare === '') return null;
  const value = Number(bare);
  return Number.isFinite(value) && value >= 0 && value <= MOST_PERCENT ? value : undefined;
}

interface Draft {
  readonly status: Status;
  readonly percent: string;
  readonly reason: string;
}

const draftOf = ({ status, completion: { percent }, correction }: ReviewedItem): Draft => ({
  status,
  percent: percent === null ? '' : String(tenths(percent)),
  reason: correction?.reason ?? '',
});

function Form({ item, onDone }: { readonly item: ReviewedItem; readonly onDone: () => void }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [draft, setDraft] = useState(() => draftOf(item));
  const [asked, setAsked] = useState(false);
  const percent = readPercent(draft.percent);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (percent === undefined || draft.reason.trim() === '') return;
    void tasks.correct(item, draft.status, percent, draft.reason.trim());
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={text.title} noValidate>
      <div className={styles.row}>
        <Field className={styles.field} label={text.status}>
          <Select
            className={styles.narrow}
            value={draft.status}
            onChange={(_event, { value }) => change({ status: value as Status })}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {messages.pane.status[status]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          className={styles.field}
          label={text.percent}
          {...(percent === undefined && { validationMessage: text.badPercent })}
        >
          <Input
            className={styles.narrow}
            inputMode="decimal"
            placeholder={text.unknown}
            contentAfter="%"
            value={draft.percent}
            onChange={(_event, { value }) => change({ percent: value })}
          />
        </Field>
      </div>
      <Field
        label={text.reason}
        required
        {...(asked && draft.reason.trim() === '' && { validationMessage: text.needsReason })}
      >
        <Textarea
          className={styles.narrow}
          placeholder={text.reasonHint}
          value={draft.reason}
          onChange={(_event, { value }) => change({ reason: value })}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" size="small">
          {text.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Putting a lamp or figure right by hand, and taking that back. */
export function CorrectionForm({ item }: { readonly item: ReviewedItem }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [open, setOpen] = useState(false);
  if (open) return <Form item={item} onDone={() => setOpen(false)} />;
  return (
    <div className={styles.row}>
      <Button size="small" onClick={() => setOpen(true)}>
        {item.correction === null ? text.open : text.change}
      </Button>
      {item.correction !== null && (
        <Button size="small" onClick={() => void tasks.withdraw(item)}>
          {text.withdraw}
        </Button>
      )}
    </div>
  );
}
