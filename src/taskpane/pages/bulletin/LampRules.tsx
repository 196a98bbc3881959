import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import type { LampChoice } from '../../../domain/store/store';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.bulletin;
const PRESETS = Object.keys(text.presets) as LampChoice['preset'][];

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    ...wrapped(tokens.spacingHorizontalS),
    alignItems: 'flex-end',
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  narrow: { minWidth: 0 },
});

/** Percentage points; null where none were typed. */
function points(words: string): number | null {
  const value = words.trim() === '' ? Number.NaN : Number(words);
  return value >= 0 && value <= 100 ? value : null;
}

/** The office's own pair. */
function OwnPair({ lamp }: { readonly lamp: LampChoice }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const [yellow, setYellow] = useState(String(lamp.yellow));
  const [red, setRed] = useState(String(lamp.red));
  const pair = { yellow: points(yellow), red: points(red) };
  const valid = pair.yellow !== null && pair.red !== null && pair.yellow <= pair.red;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (pair.yellow === null || pair.red === null || !valid) return;
    void tasks.judgeBy({ lamp: { preset: 'custom', yellow: pair.yellow, red: pair.red } });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={text.presets.custom}>
      <Field className={styles.field} label={text.yellow}>
        <Input
          className={styles.narrow}
          inputMode="decimal"
          value={yellow}
          onChange={(_event, { value }) => setYellow(value)}
        />
      </Field>
      <Field className={styles.field} label={text.red} {...(!valid && { validationMessage: text.badPoints })}>
        <Input
          className={styles.narrow}
          inputMode="decimal"
          value={red}
          onChange={(_event, { value }) => setRed(value)}
        />
      </Field>
      <Button type="submit" size="small">
        {text.apply}
      </Button>
    </form>
  );
}

/** When a lamp turns yellow or red: published rules, or the office's own. */
export function LampRules() {
  const { tasks } = usePane();
  const lamp = useView((state) => state.settings.lamp);
  return (
    <Section title={text.lamp}>
      <RadioGroup
        aria-label={text.lamp}
        value={lamp.preset}
        onChange={(_event, { value }) =>
          void tasks.judgeBy({ lamp: { ...lamp, preset: value as LampChoice['preset'] } })
        }
      >
        {PRESETS.map((preset) => (
          <Radio key={preset} value={preset} label={text.presets[preset]} />
        ))}
      </RadioGroup>
      {lamp.preset === 'custom' && <OwnPair lamp={lamp} />}
    </Section>
  );
}
