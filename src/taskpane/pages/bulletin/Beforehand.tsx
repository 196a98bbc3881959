import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { Disclosure } from '../../parts/Disclosure';
import { usePane, useView } from '../../state/pane';
import { itemsOf, openIssuesOf, proposedOf, standingsOf } from '../../state/selectors';
import { beforehand, type Answer, type Entry, type Part } from './beforehand';

const text = lookZhCN.before;
/** More than these are gone through on their own page. */
const MOST = 30;

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, display: 'block' },
  parts: { paddingInlineStart: tokens.spacingHorizontalL },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    overflowWrap: 'anywhere',
  },
  words: { display: 'grid' },
  soft: { color: tokens.colorNeutralForeground2 },
  narrow: { minWidth: 0 },
});

/** The field of the template stands on this page, under what is opened when it is wanted. */
function focusField(field: string): void {
  const place = document.querySelector<HTMLElement>(`[data-office="${field}"]`);
  const details = place?.closest('details');
  if (details !== null && details !== undefined) details.open = true;
  place?.querySelector<HTMLElement>('input, textarea')?.focus();
}

function useAnswer(): (answer: Answer) => void {
  const { store } = usePane();
  return (answer) => {
    if ('field' in answer) focusField(answer.field);
    else if ('key' in answer) store.dispatch({ type: 'look-at', page: answer.page, key: answer.key });
    else store.dispatch({ type: 'page', page: answer.page });
  };
}

function EntryOf({ id, entry }: { readonly id: Part['id']; readonly entry: Entry }) {
  const styles = useStyles();
  const answer = useAnswer();
  const where = text.where[id];
  return (
    <li className={styles.entry}>
      <span className={styles.words}>
        <Text>{entry.title}</Text>
        {entry.text !== '' && (
          <Text size={200} className={styles.soft}>
            {entry.text}
          </Text>
        )}
      </span>
      <Button
        size="small"
        className={styles.narrow}
        aria-label={text.go(where, entry.title)}
        onClick={() => answer(entry.answer)}
      >
        {where}
      </Button>
    </li>
  );
}

function PartOf({ part: { id, entries } }: { readonly part: Part }) {
  const styles = useStyles();
  return (
    <Disclosure summary={text.parts[id]} count={entries.length}>
      <ul className={styles.list} aria-label={text.parts[id]}>
        {entries.slice(0, MOST).map((entry, index) => (
          <EntryOf key={`${index} ${entry.title}`} id={id} entry={entry} />
        ))}
      </ul>
      {entries.length > MOST && <Text size={200}>{text.more(entries.length - MOST)}</Text>}
    </Disclosure>
  );
}

/** 生成前看一眼: one list, each entry leading to where it is answered; nobody has to open it. */
export function Beforehand() {
  const styles = useStyles();
  const items = useView(itemsOf);
  const issues = useView(openIssuesOf);
  const proposed = useView(proposedOf);
  const standings = useView(standingsOf);
  const report = useView((state) => state.outcome?.report ?? null);
  const office = useView((state) => state.settings.office);
  const parts = useMemo(
    () => beforehand({ items, issues, proposed, standings, report, office }),
    [items, issues, proposed, standings, report, office],
  );
  const count = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Disclosure summary={text.title(count)}>
      <Text size={200} className={styles.hint}>
        {parts.length === 0 ? text.nothing : text.hint}
      </Text>
      <div className={styles.parts}>
        {parts.map((part) => (
          <PartOf key={part.id} part={part} />
        ))}
      </div>
    </Disclosure>
  );
}
