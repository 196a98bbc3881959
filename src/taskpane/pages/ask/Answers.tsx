import { askingZhCN } from '../../../domain/messages/zh-CN.asking';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { sideBySide } from '../../../domain/consolidate/sideBySide';
import type { Answer } from '../../../domain/slips/answers';
import { Disclosure } from '../../parts/Disclosure';
import { Few } from '../../parts/Few';
import { fieldName } from '../../parts/fieldName';
import { titleOf, unitsText } from '../../parts/format';
import { Glyph } from '../../parts/Glyph';
import { Runs } from '../../parts/Runs';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { isWaiting, returnedSlipsOf, waitingAnswersOf, type ReturnedSlip } from '../../state/selectors';

const text = askingZhCN;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  soft: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground1 },
  button: { justifySelf: 'start' },
});

/** What the slip itself says of the row: all there is where it cannot be told what it answers. */
const aboutOf = ({ asked, reply }: Answer): string =>
  asked === null
    ? [reply.item || text.rowOf(reply.sheet, reply.row), reply.place].filter(Boolean).join(' · ')
    : [unitsText(asked.item), titleOf(asked.item), fieldName(asked.field)].join(' · ');

/** Old words beside the new, with what differs marked; or the words that explain. */
function Said({ answer: { asked, reply, outcome } }: { readonly answer: Answer }) {
  const styles = useStyles();
  if (outcome === 'explained')
    return (
      <Text size={200}>
        {text.explanation}：{reply.explained}
      </Text>
    );
  const [before, after] = sideBySide(asked?.sent ?? reply.sent, reply.corrected);
  return (
    <>
      <Text size={200} className={styles.soft}>
        {text.before}：{before.every((run) => run.text === '') ? text.blank : <Runs runs={before} />}
      </Text>
      <Text size={200}>
        {text.after}：<Runs runs={after} />
      </Text>
    </>
  );
}

function Row({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { reply, fault, adopted, asked } = answer;
  const about = aboutOf(answer);
  return (
    <li className={styles.row}>
      <Text>{about}</Text>
      {reply.question !== '' && (
        <Text size={200} className={styles.soft}>
          {reply.question}
        </Text>
      )}
      <Said answer={answer} />
      {asked !== null && reply.key === null && (
        <Text size={200} className={styles.fault}>
          {text.byWords}
        </Text>
      )}
      {fault !== null && (
        <Text size={200} className={styles.fault}>
          {text.faults[fault]}
        </Text>
      )}
      {adopted && (
        <Text size={200}>
          <Glyph name="done" /> {text.adoptedBefore}
        </Text>
      )}
      {isWaiting(answer) && (
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={busy}
          aria-label={text.takeOf(about, reply.corrected || reply.explained)}
          onClick={() => void tasks.takeAnswers([answer])}
        >
          {text.take}
        </Button>
      )}
    </li>
  );
}

function Returned({ slip: { file, answers } }: { readonly slip: ReturnedSlip }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const given = answers.filter(({ outcome }) => outcome !== 'unanswered');
  const waiting = given.filter(isWaiting);
  const silent = answers.length - given.length;
  return (
    <Disclosure summary={text.fromFile(file, waiting.length)} open={given.some(({ adopted }) => !adopted)}>
      <ul className={styles.list}>
        <Few all={given}>
          {(answer) => <Row key={`${answer.reply.sheet} ${answer.reply.row}`} answer={answer} />}
        </Few>
        {given.length === 0 && (
          <li>
            <Text size={200}>{text.noAnswers}</Text>
          </li>
        )}
        {given.length > 0 && silent > 0 && (
          <li>
            <Text size={200}>{text.unanswered(silent)}</Text>
          </li>
        )}
        {waiting.length > 1 && (
          <li>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={text.takeAllOf(file, waiting.length)}
              onClick={() => void tasks.takeAnswers(waiting)}
            >
              {text.takeAll(waiting.length)}
            </Button>
          </li>
        )}
      </ul>
    </Disclosure>
  );
}

/** Slips that came back: what each answer would change, and the button that lets it. */
export function Answers() {
  const slips = useView(returnedSlipsOf);
  const count = useView(waitingAnswersOf);
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  if (slips.length === 0) return null;
  const waiting = slips.map(({ answers }) => answers.filter(isWaiting)).filter(({ length }) => length > 0);
  const all = waiting.flat();
  return (
    <Section title={text.answers} hint={text.answersHint}>
      <div>
        {slips.map((slip) => (
          <Returned key={slip.id} slip={slip} />
        ))}
      </div>
      {waiting.length > 1 && (
        <div>
          <Button disabledFocusable={busy} onClick={() => void tasks.takeAnswers(all)}>
            {text.takeAllSlips(waiting.length, count)}
          </Button>
        </div>
      )}
    </Section>
  );
}
