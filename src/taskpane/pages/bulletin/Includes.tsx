import { Checkbox, makeStyles } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';

const text = messages.pane.bulletin;
const PARTS = Object.keys(text.parts) as (keyof typeof text.parts)[];

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column' } });

/** Sheets that may be left out. */
export function Includes() {
  const styles = useStyles();
  const { tasks } = usePane();
  const bulletin = useView((state) => state.settings.bulletin);
  return (
    <Section title={text.include} hint={text.always}>
      <div className={styles.list}>
        {PARTS.map((part) => (
          <Checkbox
            key={part}
            checked={bulletin[part]}
            label={text.parts[part]}
            onChange={() => void tasks.setBulletin({ [part]: !bulletin[part] })}
          />
        ))}
      </div>
    </Section>
  );
}
