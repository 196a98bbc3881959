import { askingZhCN } from '../../../domain/messages/zh-CN.asking';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Slip } from '../../../domain/slips/slip';
import { Disclosure } from '../../parts/Disclosure';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { slipsOf } from '../../state/selectors';
import { WayButtons } from './WayButtons';

const text = askingZhCN;
/** More than these are opened when wanted: the buttons for all stand above. */
const FEW = 8;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

function Row({ slip: { unit, queries } }: { readonly slip: Slip }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  return (
    <li className={styles.row}>
      <Text>{text.unit(unit, queries.length)}</Text>
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={text.downloadOf(unit)}
        onClick={() => void tasks.giveSlips([unit], 'file')}
      >
        {text.download}
      </Button>
    </li>
  );
}

/** 退回核对单: for one unit, or for all. */
export function Slips() {
  const styles = useStyles();
  const { tasks } = usePane();
  const slips = useView(slipsOf);
  if (slips.length === 0)
    return (
      <Section title={text.slips}>
        <Text>{text.noSlips}</Text>
      </Section>
    );
  return (
    <Section title={text.slips} hint={text.slipsHint}>
      <WayButtons
        download={text.downloadAll(slips.length)}
        onGive={(way) => void tasks.giveSlips(null, way)}
      />
      <Disclosure summary={text.eachUnit} count={slips.length} open={slips.length <= FEW}>
        <ul className={styles.list}>
          {slips.map((slip) => (
            <Row key={slip.unit} slip={slip} />
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
