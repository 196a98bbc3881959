import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { messages } from '../../domain/messages/zh-CN';
import { usePane, useView } from '../state/pane';
import { isUnreported, openIssuesOf, remindersOf, waitingAnswersOf } from '../state/selectors';
import { PAGES, type PageId, type State } from '../state/state';
import { VisuallyHidden } from './VisuallyHidden';

const { tabs: text, steps } = messages.pane;
/** Looking after the program itself is no step of the job: the foot of the pane leads there. */
const STEPS: readonly PageId[] = PAGES.filter((id) => id !== 'diagnose');

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  tab: {
    ...createFocusOutlineStyle(),
    flexShrink: 0,
    border: 'none',
    background: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    position: 'relative',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  selected: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  count: {
    marginInlineStart: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

const MOST_SHOWN = 999;
const counted = (count: number): string => (count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count));

/** How a step stands, beside its name: short to see, in full to hear. */
interface StepState {
  readonly short: string;
  readonly full: string;
}

function reported(state: State): StepState | null {
  // Nothing was put together: nothing came to be counted by unit.
  if ((state.outcome?.report ?? null) === null) return null;
  const units = remindersOf(state);
  const sent = units.filter((unit) => unit.sent > 0).length;
  if (sent === 0) return null;
  return { short: steps.reported(sent, units.length), full: steps.reportedOf(sent, units.length) };
}

function toCheck(state: State): StepState | null {
  const count = openIssuesOf(state).length;
  return count === 0 || isUnreported(state) ? null : { short: counted(count), full: steps.open(count) };
}

function toTake(state: State): StepState | null {
  const count = waitingAnswersOf(state);
  return count === 0 ? null : { short: counted(count), full: steps.answers(count) };
}

const STATES: Readonly<Partial<Record<PageId, (state: State) => StepState | null>>> = {
  collect: reported,
  check: toCheck,
  ask: toTake,
  bulletin: ({ drawn }) => (drawn === null ? null : { short: '✓', full: steps.drawn }),
};

/** Equal for equal states, as views must be. */
const stateText = (id: PageId, state: State, part: keyof StepState): string =>
  STATES[id]?.(state)?.[part] ?? '';

/** Where a key leads from a tab: the arrows go round, Home and End to the ends. */
function target(key: string, from: number): number | null {
  const last = STEPS.length - 1;
  if (key === 'ArrowRight') return from === last ? 0 : from + 1;
  if (key === 'ArrowLeft') return from === 0 ? last : from - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

interface TabProps {
  readonly id: PageId;
  readonly selected: boolean;
  /** One tab stop for all of them. */
  readonly stop: boolean;
  readonly onOpen: () => void;
  readonly keep: (element: HTMLButtonElement | null) => void;
}

function Tab({ id, selected, stop, onOpen, keep }: TabProps) {
  const styles = useStyles();
  const short = useView((state) => stateText(id, state, 'short'));
  const full = useView((state) => stateText(id, state, 'full'));
  return (
    <button
      ref={keep}
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-selected={selected}
      aria-controls="page"
      tabIndex={stop ? 0 : -1}
      className={mergeClasses(styles.tab, selected && styles.selected)}
      onClick={onOpen}
    >
      {text[id]}
      {short !== '' && (
        <>
          <span className={styles.count} aria-hidden="true">
            {short}
          </span>
          <VisuallyHidden>{`，${full}`}</VisuallyHidden>
        </>
      )}
    </button>
  );
}

/** The steps of the job, in order, with how each stands: one tab stop, arrow keys between them. */
export function Tabs() {
  const styles = useStyles();
  const { store } = usePane();
  const tabs = useRef(new Map<PageId, HTMLButtonElement>());
  const page = useView((state) => state.page);
  const stop = STEPS.includes(page) ? page : STEPS[0];

  const open = (id: PageId): void => store.dispatch({ type: 'page', page: id });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = target(event.key, STEPS.indexOf(stop ?? page));
    const id = to === null ? undefined : STEPS[to];
    if (id === undefined) return;
    event.preventDefault();
    open(id);
    tabs.current.get(id)?.focus();
  };

  return (
    <div className={styles.root} role="tablist" aria-label={text.label} onKeyDown={onKeyDown}>
      {STEPS.map((id) => (
        <Tab
          key={id}
          id={id}
          selected={id === page}
          stop={id === stop}
          onOpen={() => open(id)}
          keep={(element) => {
            if (element !== null) tabs.current.set(id, element);
          }}
        />
      ))}
    </div>
  );
}
