import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { sideBySide } from '../../../domain/consolidate/sideBySide';
import type { Decision, Standing } from '../../../domain/decisions/decision';
import { deedsOf } from '../../../domain/decisions/record';
import type { Words } from '../../../domain/decisions/words';
import { messages } from '../../../domain/messages/zh-CN';
import { FIELDS } from '../../../domain/table/fields';
import { Disclosure } from '../../parts/Disclosure';
import { Few } from '../../parts/Few';
import { aboutText, whatText } from '../../parts/decisionText';
import { fieldName } from '../../parts/fieldName';
import { Runs } from '../../parts/Runs';
import { usePane, useView } from '../../state/pane';
import { standingsOf } from '../../state/selectors';

const text = messages.decisions;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  row: { display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground3 },
  button: { justifySelf: 'start' },
});

type Stale = Extract<Standing, { readonly state: 'stale' }>;

const nameOf = (name: string): string => {
  const field = FIELDS.find((one) => one === name);
  return field === undefined ? text.figuresField : fieldName(field);
};

/** The words that have changed, old and new, with what differs marked. */
function Changed({ was, now }: { readonly was: Words; readonly now: Words }) {
  const styles = useStyles();
  const [old, fresh] = [new Map(Object.entries(was)), new Map(Object.entries(now))];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const [before, after] = [old.get(name), fresh.get(name)];
    if (before === after) return [];
    const [first, second] = sideBySide(before ?? '', after ?? '');
    return [
      <Text key={name} size={200} className={styles.row}>
        <span>
          {nameOf(name)} · {text.oldWords}：
          {before === '' ? text.unknownWords : before === undefined ? text.noWords : <Runs runs={first} />}
        </span>
        <span>
          {text.newWords}：{after === undefined ? text.noWords : <Runs runs={second} />}
        </span>
      </Text>,
    ];
  });
}

function Why({ standing }: { readonly standing: Stale }) {
  const { decision, because, now } = standing;
  if (because === 'words') return <Changed was={decision.words} now={now} />;
  return <Text size={200}>{text.contradiction[because]('—')}</Text>;
}

function Row({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { decision } = standing;
  const what = whatText(decision);
  return (
    <li className={styles.row}>
      <Text>{aboutText(decision)}</Text>
      <Text size={200}>{what}</Text>
      <Text size={200} className={styles.soft}>
        {text.made(decision.date, decision.reason)}
      </Text>
      {standing.state === 'stale' && <Why standing={standing} />}
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        disabledFocusable={busy}
        aria-label={standing.state === 'stale' ? text.letGoOf(what) : text.takeBackOf(what)}
        onClick={() =>
          void (standing.state === 'stale' ? tasks.letGo([decision]) : tasks.takeBack([decision]))
        }
      >
        {standing.state === 'stale' ? text.letGo : text.takeBack}
      </Button>
    </li>
  );
}

function Group({
  title,
  standings,
  open = false,
}: {
  readonly title: string;
  readonly standings: readonly Standing[];
  readonly open?: boolean;
}) {
  const styles = useStyles();
  if (standings.length === 0) return null;
  return (
    <Disclosure summary={title} count={standings.length} open={open}>
      <ul className={styles.list}>
        <Few all={standings}>{(standing) => <Row key={standing.decision.number} standing={standing} />}</Few>
      </ul>
    </Disclosure>
  );
}

/** 操作记录: everything that was decided, taken back, replaced. */
function Record({ decisions }: { readonly decisions: readonly Decision[] }) {
  const styles = useStyles();
  const deeds = deedsOf(decisions);
  return (
    <Disclosure summary={text.record} count={deeds.length}>
      {/* Nothing in it takes the focus: without a stop of its own it could not be scrolled by keyboard. */}
      <ol className={styles.list} tabIndex={0} aria-label={text.record}>
        <Few all={deeds}>
          {({ date, what, decision }) => (
            <li key={`${decision.number} ${what}`}>
              <Text size={200}>
                {text.deed(
                  date,
                  text.deeds[what],
                  text.kinds[decision.kind],
                  aboutText(decision),
                  whatText(decision),
                )}
              </Text>
            </li>
          )}
        </Few>
      </ol>
    </Disclosure>
  );
}

/** What was decided and how it stands: changed words first, then what waits, then what holds. */
export function Decisions() {
  const standings = useView(standingsOf);
  if (standings.length === 0) return null;
  const of = (state: Standing['state']): readonly Standing[] =>
    standings.filter((one) => one.state === state);
  const stale = of('stale');
  const live = standings.filter(({ state }) => state !== 'ended');
  return (
    <Disclosure summary={text.title} count={live.length} open={stale.length > 0}>
      <Group title={text.stale} standings={stale} open />
      <Group title={text.waiting} standings={of('waiting')} />
      <Group title={text.applied} standings={of('applied')} />
      <Record decisions={standings.map(({ decision }) => decision)} />
    </Disclosure>
  );
}
