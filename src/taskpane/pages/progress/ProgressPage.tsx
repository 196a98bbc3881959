import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import type { Status } from '../../../domain/item';
import { Empty } from '../../parts/Empty';
import { SummaryCards } from '../../parts/SummaryCards';
import { Unreported } from '../../parts/Unreported';
import { VisuallyHidden } from '../../parts/VisuallyHidden';
import { isWide } from '../../parts/wide';
import { Windowed } from '../../parts/Windowed';
import { usePane, useView } from '../../state/pane';
import { countsOf, isUnreported, itemsOf, shownItemsOf } from '../../state/selectors';
import { Decisions } from './Decisions';
import { Filters } from './Filters';
import { ItemDetail } from './ItemDetail';
import { ItemRow } from './ItemRow';
import { Proposals } from './Proposals';
import { Units } from './Units';

const text = messages.pane.progress;
const ROW_HEIGHT = 86;

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', overflowY: 'auto' },
  head: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  body: { flexGrow: 1, flexBasis: 0, minHeight: 'min(280px, 75vh)', display: 'flex' },
  list: { minWidth: '280px', '@media (max-width: 639px)': { minWidth: 0 } },
  detail: {
    flexGrow: 1,
    flexBasis: '50%',
    minWidth: 0,
    overflowY: 'auto',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

const toggled = (statuses: readonly Status[], status: Status): readonly Status[] =>
  statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status];

/** Every item with its lamp, figures and the words that they rest on. */
export function ProgressPage() {
  const styles = useStyles();
  const { store } = usePane();
  const all = useView(itemsOf);
  const shown = useView(shownItemsOf);
  const counts = useView(countsOf);
  const unreported = useView(isUnreported);
  const filter = useView((state) => state.filter);
  const open = useView((state) => state.item);
  const setOpen = useCallback(
    (key: string | null): void => store.dispatch({ type: 'look-at', page: 'progress', key }),
    [store],
  );
  const keyOf = useCallback((index: number) => shown[index]?.item.key ?? String(index), [shown]);
  const estimate = useCallback(() => ROW_HEIGHT, []);
  const view = all.find(({ item }) => item.key === open) ?? null;

  if (unreported) return <Unreported title={text.title} />;
  if (all.length === 0) return <Empty title={text.title} text={text.empty} />;
  const close = (): void => setOpen(null);
  if (view !== null && !isWide())
    return (
      <>
        <VisuallyHidden as="h1">{text.title}</VisuallyHidden>
        <ItemDetail key={view.item.key} view={view} onBack={close} />
      </>
    );
  return (
    <div className={styles.root}>
      <VisuallyHidden as="h1">{text.title}</VisuallyHidden>
      <div className={styles.head}>
        <SummaryCards
          counts={counts}
          selected={filter.statuses}
          onToggle={(status) =>
            store.dispatch({ type: 'filter', change: { statuses: toggled(filter.statuses, status) } })
          }
        />
        <Units />
        <Proposals />
        <Decisions />
        <Filters shown={shown.length} all={all.length} />
      </div>
      <div className={styles.body}>
        {shown.length === 0 ? (
          <Empty text={text.noneShown} />
        ) : (
          <Windowed
            className={styles.list}
            label={text.list}
            count={shown.length}
            keyOf={keyOf}
            estimate={estimate}
            row={(index, tabIndex) => {
              const item = shown[index]?.item;
              return item === undefined ? null : (
                <ItemRow item={item} selected={item.key === open} tabIndex={tabIndex} onOpen={setOpen} />
              );
            }}
          />
        )}
        {view !== null && (
          <div className={styles.detail}>
            <ItemDetail key={view.item.key} view={view} onBack={close} />
          </div>
        )}
      </div>
    </div>
  );
}
