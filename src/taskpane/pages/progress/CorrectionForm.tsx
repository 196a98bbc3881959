import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Refused } from '../../../domain/decisions/apply';
import type { ItemDraft } from '../../../domain/decisions/drafts';
import type { Status } from '../../../domain/item';
import { messages } from '../../../domain/messages/zh-CN';
import type { ReviewedItem } from '../../../domain/decisions/reviewed';
import { tenths } from '../../../domain/rounding';
import { FormButtons } from '../../parts/FormButtons';
import { usePane } from '../../state/pane';
import { STATUSES } from '../../state/statuses';
import { refusedText } from './FigureForm';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.correction;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
  field: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  narrow: { minWidth: 0 },
  problem: { color: tokens.colorStatusDangerForeground1 },
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

/** '' leaves the lamp to the program. */
type LampChoice = Status | '';

interface Draft {
  readonly status: LampChoice;
  readonly percent: string;
  readonly reason: string;
}

type Made = ReviewedItem['decisions'][number];

const lampOf = ({ decisions }: ReviewedItem): Extract<Made, { readonly kind: 'lamp' }> | undefined =>
  decisions.find((one): one is Extract<Made, { readonly kind: 'lamp' }> => one.kind === 'lamp');

/** A percentage is set by hand only where no indicator gives one: it follows from the figures otherwise. */
const hasOwnPercent = ({ indicators }: ReviewedItem): boolean => indicators.length > 0;

const draftOf = (item: ReviewedItem): Draft => {
  const { percent } = item.completion;
  return {
    status: lampOf(item)?.status ?? '',
    percent: percent === null ? '' : String(tenths(percent)),
    reason: lampOf(item)?.reason ?? '',
  };
};

/** What the form changes; a percentage that stays as it is shown is none. */
function contentsOf(item: ReviewedItem, { status, percent: typed }: Draft): readonly ItemDraft[] {
  const percent = readPercent(typed) ?? null;
  const before = draftOf(item).percent;
  return [
    ...(hasOwnPercent(item) || typed === before ? [] : [{ kind: 'percent' as const, percent }]),
    ...(status === '' ? [] : [{ kind: 'lamp' as const, status }]),
  ];
}

interface FieldProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function LampField({ draft, change }: FieldProps) {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={text.status}>
      <Select
        className={styles.narrow}
        value={draft.status}
        onChange={(_event, { value }) => change({ status: STATUSES.find((one) => one === value) ?? '' })}
      >
        <option value="">{messages.decisions.lampUnchanged}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {messages.pane.status[status]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function PercentField({ draft, change }: FieldProps) {
  const styles = useStyles();
  const isBad = readPercent(draft.percent) === undefined;
  return (
    <Field
      className={styles.field}
      label={text.percent}
      {...(isBad && { validationMessage: text.badPercent })}
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
  );
}

function Form({ item, onDone }: { readonly item: ReviewedItem; readonly onDone: () => void }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [draft, setDraft] = useState(() => draftOf(item));
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const contents = contentsOf(item, draft);
  const reason = draft.reason.trim();
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setRefused(null);
  };
  async function save(): Promise<void> {
    if (readPercent(draft.percent) === undefined || reason === '' || contents.length === 0) return;
    const answer = await tasks.decideOn(item, contents, reason);
    if (answer === null) onDone();
    else setRefused(answer);
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    void save();
  };
  const problem =
    refused !== null
      ? refusedText(refused)
      : asked && contents.length === 0
        ? messages.decisions.nothingChanged
        : null;
  return (
    <form className={styles.form} onSubmit={submit} aria-label={text.title} noValidate>
      <div className={styles.row}>
        <LampField draft={draft} change={change} />
        {!hasOwnPercent(item) && <PercentField draft={draft} change={change} />}
      </div>
      {problem !== null && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      <Field
        label={text.reason}
        required
        {...(asked && reason === '' && { validationMessage: text.needsReason })}
      >
        <Textarea
          className={styles.narrow}
          placeholder={text.reasonHint}
          value={draft.reason}
          onChange={(_event, { value }) => change({ reason: value })}
        />
      </Field>
      <FormButtons submit={text.save} cancel={text.cancel} onCancel={onDone} />
    </form>
  );
}

/** Putting a lamp right by hand, a percentage where nothing is counted; and taking back what was decided. */
export function CorrectionForm({ item }: { readonly item: ReviewedItem }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [open, setOpen] = useState(false);
  if (open) return <Form item={item} onDone={() => setOpen(false)} />;
  return (
    <div className={styles.row}>
      <Button size="small" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {item.decisions.length > 0 && (
        <Button size="small" onClick={() => void tasks.takeBack(item.decisions)}>
          {text.withdraw}
        </Button>
      )}
    </div>
  );
}
