import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { messages } from '../../domain/messages/zh-CN';
import { usePane, useView } from '../state/pane';
import { openIssuesOf } from '../state/selectors';
import { PAGES, type PageId } from '../state/state';

const text = messages.pane.tabs;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
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
      insetInline: tokens.spacingHorizontalS,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  last: { marginInlineStart: 'auto' },
  count: {
    marginInlineStart: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

const MOST_SHOWN = 999;

/** Where a key leads from a tab: the arrows go round, Home and End to the ends. */
function target(key: string, from: number): number | null {
  const last = PAGES.length - 1;
  if (key === 'ArrowRight') return from === last ? 0 : from + 1;
  if (key === 'ArrowLeft') return from === 0 ? last : from - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** The steps of the job, in order: one tab stop, arrow keys between them. */
export function Tabs() {
  const styles = useStyles();
  const { store } = usePane();
  const tabs = useRef(new Map<PageId, HTMLButtonElement>());
  const page = useView((state) => state.page);
  const issues = useView((state) => openIssuesOf(state).length);

  const open = (id: PageId): void => store.dispatch({ type: 'page', page: id });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = target(event.key, PAGES.indexOf(page));
    const id = to === null ? undefined : PAGES[to];
    if (id === undefined) return;
    event.preventDefault();
    open(id);
    tabs.current.get(id)?.focus();
  };

  return (
    <div className={styles.root} role="tablist" aria-label={text.label} onKeyDown={onKeyDown}>
      {PAGES.map((id) => (
        <button
          key={id}
          ref={(element) => {
            if (element !== null) tabs.current.set(id, element);
          }}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === page}
          aria-controls="page"
          tabIndex={id === page ? 0 : -1}
          className={mergeClasses(
            styles.tab,
            id === page && styles.selected,
            id === 'diagnose' && styles.last,
          )}
          onClick={() => open(id)}
        >
          {text[id]}
          {id === 'check' && issues > 0 && (
            <span className={styles.count}>{issues > MOST_SHOWN ? `${MOST_SHOWN}+` : issues}</span>
          )}
        </button>
      ))}
    </div>
  );
}
