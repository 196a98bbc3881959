import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Proposal } from '../../../domain/decisions/drafts';
import { messages } from '../../../domain/messages/zh-CN';
import { Disclosure } from '../../parts/Disclosure';
import { Few } from '../../parts/Few';
import { titleOf } from '../../parts/format';
import { usePane, useView } from '../../state/pane';
import { proposedOf } from '../../state/selectors';

const text = messages.decisions;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxHeight: '50vh',
    overflowY: 'auto',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    overflowWrap: 'anywhere',
  },
  soft: { color: tokens.colorNeutralForeground3, display: 'block' },
  all: { justifySelf: 'start' },
});

const figureOf = ({ item, index, value, unit }: Proposal): string =>
  `${value.toLocaleString('zh-CN')}${unit || (item.indicators[index]?.target.unit ?? '')}`;

const whyOf = (proposal: Proposal): string => {
  const why = proposal.item.indicators[proposal.index]?.proposed?.why;
  return messages.measure.offered(figureOf(proposal), why?.code ?? '', String(why?.params['words'] ?? ''));
};

function Row({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { item, index } = proposal;
  const target = item.indicators[index]?.target.text ?? '';
  return (
    <li className={styles.row}>
      <span>
        <Text>{titleOf(item)}</Text>
        <Text size={200} className={styles.soft}>
          {text.target(target)}
        </Text>
        <Text size={200} className={styles.soft}>
          {item.source.cells.progress?.text}
        </Text>
        <Text size={200} className={styles.soft}>
          {whyOf(proposal)}
        </Text>
      </span>
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={text.takeOf(figureOf(proposal), target)}
        onClick={() => void tasks.confirm([proposal])}
      >
        {text.take}
      </Button>
    </li>
  );
}

function Unit({ unit, proposals }: { readonly unit: string; readonly proposals: readonly Proposal[] }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  return (
    <Disclosure summary={unit} count={proposals.length}>
      <ul className={styles.list}>
        <Few all={proposals}>
          {(proposal) => <Row key={`${proposal.item.key} ${proposal.index}`} proposal={proposal} />}
        </Few>
        <li>
          <Button
            size="small"
            className={styles.all}
            disabledFocusable={busy}
            aria-label={text.takeAllOf(unit, proposals.length)}
            onClick={() => void tasks.confirm(proposals)}
          >
            {text.takeAll(proposals.length)}
          </Button>
        </li>
      </ul>
    </Disclosure>
  );
}

/** Figures that are proposed and not taken: one by one, or all of a unit once they have been looked at. */
export function Proposals() {
  const units = useView(proposedOf);
  if (units.length === 0) return null;
  const count = units.reduce((sum, { proposals }) => sum + proposals.length, 0);
  return (
    <Disclosure summary={text.proposals(count)}>
      {units.map(({ unit, proposals }) => (
        <Unit key={unit} unit={unit} proposals={proposals} />
      ))}
    </Disclosure>
  );
}
