import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type FormEvent } from 'react';
import { issueMessage } from '../../../domain/messages/issueMessage';
import { messages } from '../../../domain/messages/zh-CN';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { FormButtons } from '../../parts/FormButtons';
import { ownerOf } from '../../parts/format';
import { Windowed } from '../../parts/Windowed';
import { usePane } from '../../state/pane';
import { issueKey, type IssueView } from '../../state/selectors';

const text = lookZhCN.bulk;
const { check } = messages.pane;
const ROW_HEIGHT = 52;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { display: 'flex', height: 'min(220px, 40vh)' },
  open: { justifySelf: 'start', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'start' },
  words: { display: 'grid', overflowWrap: 'anywhere', minWidth: 0 },
  narrow: { minWidth: 0 },
});

interface FormProps {
  readonly hints: readonly IssueView[];
  readonly onDone: () => void;
}

function Form({ hints, onDone }: FormProps) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const picked = hints.filter((view) => !left.has(issueKey(view)));
  const keyOf = useCallback((index: number) => `${index} ${hints[index]?.issue.key}`, [hints]);
  const estimate = useCallback(() => ROW_HEIGHT, []);
  const isReady = reason.trim() !== '' && picked.length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isReady) return;
    void tasks.setAside(picked, reason.trim());
    onDone();
  };
  const toggle = (view: IssueView): void => {
    const next = new Set(left);
    if (!next.delete(issueKey(view))) next.add(issueKey(view));
    setLeft(next);
  };
  const wanting = picked.length === 0 ? text.none : check.needsReason;
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={text.open(hints.length)}>
      <Text size={200} className={styles.hint}>
        {text.hint}
      </Text>
      <div className={styles.list}>
        <Windowed
          label={text.short}
          count={hints.length}
          keyOf={keyOf}
          estimate={estimate}
          row={(index, tabIndex) => {
            const view = hints[index];
            return view === undefined ? null : (
              <div className={styles.row}>
                <Checkbox
                  checked={!left.has(issueKey(view))}
                  aria-label={text.pick(`${ownerOf(view)} ${issueMessage(view.issue)}`)}
                  tabIndex={tabIndex}
                  onChange={() => toggle(view)}
                />
                <span className={styles.words}>
                  <Text size={200}>{issueMessage(view.issue)}</Text>
                  <Text size={200} className={styles.hint}>
                    {ownerOf(view)}
                  </Text>
                </span>
              </div>
            );
          }}
        />
      </div>
      <Field label={text.reason} required {...(asked && !isReady && { validationMessage: wanting })}>
        <Input
          autoFocus
          className={styles.narrow}
          placeholder={check.reasonHint}
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <FormButtons submit={text.confirm(picked.length)} cancel={check.cancel} onCancel={onDone} />
    </form>
  );
}

/** Several hints set aside with one reason. Errors and doubts are answered one by one. */
export function BulkAside({ views }: { readonly views: readonly IssueView[] }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const hints = useMemo(() => views.filter(({ issue }) => issue.severity === 'info'), [views]);
  if (hints.length < 2) return null;
  if (isOpen) return <Form hints={hints} onDone={() => setOpen(false)} />;
  return (
    <Button size="small" className={styles.open} onClick={() => setOpen(true)}>
      {text.open(hints.length)}
    </Button>
  );
}
