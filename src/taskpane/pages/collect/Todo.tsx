import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { wrapped } from '../../parts/gaps';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import {
  namedColumnsOf,
  proposedOf,
  rivalFilesOf,
  standingsOf,
  waitingAnswersOf,
} from '../../state/selectors';
import type { PageId, State } from '../../state/state';
import { ColumnQuestions, openQuestions } from './ColumnQuestions';
import { Conflicts } from './Conflicts';
import { Doubts } from './Doubts';
import { Outside } from './Outside';
import { Rivals } from './Rivals';

const text = messages.pane.collect;

const useStyles = makeStyles({
  elsewhere: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
});

/** What waits for a person on this page. */
function openHere(state: State): number {
  const { outcome } = state;
  const report = outcome?.report ?? null;
  const named = new Set(namedColumnsOf(state).map(({ header }) => header));
  return (
    rivalFilesOf(state).length +
    openQuestions(outcome?.found ?? [], named).length +
    (report === null
      ? 0
      : report.doubtful.length +
        report.duplicates.filter(({ kind }) => kind === 'conflict').length +
        report.unlisted.filter(({ taken }) => taken === null).length)
  );
}

interface Elsewhere {
  readonly page: PageId;
  readonly count: (state: State) => number;
  readonly words: (count: number) => string;
}

/** What waits on other pages, with the way there. */
const ELSEWHERE: readonly Elsewhere[] = [
  {
    page: 'ask',
    count: waitingAnswersOf,
    words: text.todo.answers,
  },
  {
    page: 'progress',
    count: (state) => standingsOf(state).filter((one) => one.state === 'stale').length,
    words: text.todo.stale,
  },
  {
    page: 'progress',
    count: (state) => proposedOf(state).reduce((sum, { proposals }) => sum + proposals.length, 0),
    words: text.todo.proposals,
  },
];

function Way({ page, count, words }: Elsewhere) {
  const { store } = usePane();
  const open = useView(count);
  if (open === 0) return null;
  return (
    <Button size="small" onClick={() => store.dispatch({ type: 'page', page })}>
      {words(open)}
    </Button>
  );
}

const allOpen = (state: State): number =>
  ELSEWHERE.reduce((sum, { count }) => sum + count(state), openHere(state));

/** 需要您处理: one list of all that putting returns together asks, and the way to what is asked elsewhere. */
export function Todo() {
  const styles = useStyles();
  const open = useView(allOpen);
  const report = useView((state) => state.outcome?.report ?? null);
  if (open === 0) return null;
  return (
    <Section title={text.todo.title(open)}>
      <Rivals />
      {report !== null && (
        <>
          <Doubts doubtful={report.doubtful} />
          <Conflicts duplicates={report.duplicates} />
          <Outside unlisted={report.unlisted} />
        </>
      )}
      <ColumnQuestions />
      <div className={styles.elsewhere}>
        {ELSEWHERE.map((one, index) => (
          <Way key={index} {...one} />
        ))}
      </div>
    </Section>
  );
}
