import { askingZhCN, remindersZhCN } from '../../../domain/messages/zh-CN.asking';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { datesText, stateOf, type Reminder, type ReminderState } from '../../../domain/slips/reminders';
import { Disclosure } from '../../parts/Disclosure';
import { Glyph, type GlyphName } from '../../parts/Glyph';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { remindersOf } from '../../state/selectors';
import { WayButtons } from './WayButtons';

const text = askingZhCN;
const words = remindersZhCN;

const GLYPHS: Readonly<Record<ReminderState, GlyphName>> = {
  none: 'error',
  some: 'warning',
  unsure: 'info',
  asked: 'info',
  done: 'done',
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  glyph: { marginTop: '2px' },
  soft: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
});

function Row({ reminder }: { readonly reminder: Reminder }) {
  const styles = useStyles();
  const { unit, listed, sent, open, missing, unsure } = reminder;
  const state = stateOf(reminder);
  return (
    <li className={styles.row}>
      <Glyph name={GLYPHS[state]} className={styles.glyph} />
      <Text weight="semibold">{unit}</Text>
      <Text size={200} className={styles.soft}>
        {text.reminder(words.states[state], datesText(reminder), listed, sent, open)}
      </Text>
      {missing.length > 0 && (
        <Text size={200} className={styles.soft}>
          {text.missing(missing)}
        </Text>
      )}
      {unsure.length > 0 && (
        <Text size={200} className={styles.soft}>
          {text.unsure(unsure)}
        </Text>
      )}
    </li>
  );
}

/** 催报名单: unit by unit what came and what is still open. */
export function Reminders() {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const reminders = useView(remindersOf);
  return (
    <Section title={text.reminders} hint={text.remindersHint}>
      <Text>{words.summary(reminders.map(stateOf))}</Text>
      <WayButtons download={text.download} onGive={(way) => void tasks.giveReminders(way)}>
        <Button disabledFocusable={busy} onClick={() => void tasks.copyReminders()}>
          {text.copyText}
        </Button>
      </WayButtons>
      <Disclosure summary={text.reminders} count={reminders.length} open>
        <ul className={styles.list}>
          {reminders.map((reminder) => (
            <Row key={reminder.unit} reminder={reminder} />
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
