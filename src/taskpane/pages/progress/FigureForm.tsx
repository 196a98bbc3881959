import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Refused } from '../../../domain/decisions/apply';
import { indicatorName } from '../../../domain/decisions/figures';
import type { ReviewedItem } from '../../../domain/decisions/reviewed';
import { messages } from '../../../domain/messages/zh-CN';
import { percentText } from '../../parts/format';
import { FormButtons } from '../../parts/FormButtons';
import { usePane } from '../../state/pane';

const text = messages.decisions;
const words = messages.pane.correction;

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} 0` },
  narrow: { minWidth: 0 },
});

/** A typed figure; undefined where it is none. */
export function readFigure(typed: string): number | undefined {
  const bare = typed.normalize('NFKC').replace(/[,\s]/gu, '');
  const value = Number(bare);
  return bare !== '' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Why a decision was not accepted, as a sentence. */
export const refusedText = ({ because, percent }: Refused): string =>
  text.contradiction[because](percentText(percent));

interface Props {
  readonly item: ReviewedItem;
  readonly index: number;
  readonly onDone: () => void;
}

/** The figure of one indicator by hand; the percentage and the lamp follow from it. */
export function FigureForm({ item, index, onDone }: Props) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const value = readFigure(typed);
  const unit = item.indicators[index]?.target.unit ?? '';
  const needsReason = asked && reason.trim() === '';
  async function save(): Promise<void> {
    if (value === undefined || reason.trim() === '') return;
    const indicator = indicatorName(item.indicators, index);
    const answer = await tasks.decideOn(item, [{ kind: 'figure', indicator, value }], reason.trim());
    if (answer === null) onDone();
    else setRefused(answer);
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    void save();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={text.setFigure} noValidate>
      <Field
        label={text.figure(unit)}
        {...(asked && value === undefined && { validationMessage: text.badFigure })}
        {...(refused !== null && { validationMessage: refusedText(refused) })}
      >
        <Input
          autoFocus
          className={styles.narrow}
          inputMode="decimal"
          value={typed}
          onChange={(_event, { value: now }) => setTyped(now)}
        />
      </Field>
      <Field label={words.reason} required {...(needsReason && { validationMessage: words.needsReason })}>
        <Input
          className={styles.narrow}
          placeholder={words.reasonHint}
          value={reason}
          onChange={(_event, { value: now }) => setReason(now)}
        />
      </Field>
      <FormButtons submit={words.save} cancel={words.cancel} onCancel={onDone} />
    </form>
  );
}
