import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { FormButtons } from '../../parts/FormButtons';
import { usePane } from '../../state/pane';
import type { IssueView } from '../../state/selectors';

const text = messages.pane.check;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} 36px`,
  },
  narrow: { minWidth: 0 },
});

/** Why an issue is set aside: nothing is put away without a reason. */
export function AsideForm({
  views,
  onDone,
}: {
  readonly views: readonly IssueView[];
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '') return;
    void tasks.setAside(views, reason.trim());
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={text.setAside}>
      <Field
        label={text.reason}
        required
        {...(asked && reason.trim() === '' && { validationMessage: text.needsReason })}
      >
        <Input
          autoFocus
          className={styles.narrow}
          placeholder={text.reasonHint}
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <FormButtons submit={text.confirm} cancel={text.cancel} onCancel={onDone} />
    </form>
  );
}
