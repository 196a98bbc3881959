import type { Decision } from '../../domain/decisions/decision';
import type { Grid } from '../../domain/grid';
import type { Drawn, HostInfo, SheetInfo } from '../../domain/port';
import type { DraftReport } from '../../domain/draft/report';
import type { Earlier, Settings, Store } from '../../domain/store/store';
import type { Outcome } from '../engine/engine';
import type {
  Judging,
  Busy,
  FileEntry,
  Filter,
  KeptNow,
  NoticeState,
  PageId,
  PreviousEntry,
  State,
} from './state';

export type Action =
  | { readonly type: 'page'; readonly page: PageId }
  | { readonly type: 'host'; readonly host: HostInfo }
  /** What the workbook keeps was read; `store` is empty where it may not be touched. */
  | {
      readonly type: 'started';
      readonly judging: Judging;
      readonly store: Pick<Store, 'settings' | 'decisions' | 'earlier' | 'unread'>;
      readonly files: readonly FileEntry[];
      readonly locked: boolean;
    }
  | { readonly type: 'decisions'; readonly decisions: readonly Decision[]; readonly earlier?: Earlier }
  | { readonly type: 'kept'; readonly kept: KeptNow }
  /** Another workbook stands open: what was known of the one before is forgotten. */
  | { readonly type: 'reopened' }
  | { readonly type: 'sheets'; readonly sheets: readonly SheetInfo[] }
  | { readonly type: 'choose'; readonly sheets: readonly string[] }
  /** The chosen sheets were read. */
  | { readonly type: 'grids'; readonly grids: readonly Grid[] }
  | { readonly type: 'files-added'; readonly files: readonly FileEntry[] }
  | { readonly type: 'file-changed'; readonly id: number; readonly change: Partial<FileEntry> }
  | { readonly type: 'file-removed'; readonly id: number }
  | { readonly type: 'settings'; readonly change: Partial<Settings> }
  | {
      readonly type: 'outcome';
      readonly outcome: Outcome;
      readonly previous: PreviousEntry | null;
    }
  | { readonly type: 'draft-text'; readonly text: string }
  | { readonly type: 'draft-report'; readonly report: DraftReport }
  | { readonly type: 'stale' }
  | { readonly type: 'reading' }
  | { readonly type: 'drawn'; readonly drawn: Drawn | null }
  | { readonly type: 'busy'; readonly busy: Busy | null }
  | { readonly type: 'waiting'; readonly waiting: boolean }
  | { readonly type: 'notice'; readonly notice: NoticeState | null }
  | { readonly type: 'filter'; readonly change: Partial<Filter> }
  /** An item or an issue is looked at, on its page; null closes it. */
  | { readonly type: 'look-at'; readonly page: 'progress' | 'check'; readonly key: string | null };

/** Chosen sheets stay chosen under another name; those that are gone are told of; new ones wait to be chosen. */
function withSheets(state: State, sheets: readonly SheetInfo[]): State {
  const now = state.chosen.map((name) => {
    const id = state.sheets.find((sheet) => sheet.name === name)?.id;
    return [name, sheets.find((sheet) => sheet.id === id)?.name ?? null] as const;
  });
  return {
    ...state,
    sheets,
    chosen: now.flatMap(([, name]) => name ?? []),
    // Until a person has seen it and chosen again.
    lost: [...state.lost, ...now.flatMap(([was, name]) => (name === null ? [was] : []))],
  };
}

const changed = (files: readonly FileEntry[], id: number, change: Partial<FileEntry>): FileEntry[] =>
  files.map((file) => (file.id === id ? { ...file, ...change } : file));

/** A report on a draft holds for the figures that it was made with. */
const unchecked = ({ draft }: State): State['draft'] =>
  draft.report === null ? draft : { ...draft, report: null };

/** The one place where the pane's state changes. */
export function reducer(state: State, action: Action): State {
  switch (action.type) {
    case 'page':
      return { ...state, page: action.page };
    case 'host':
      return { ...state, host: action.host };
    case 'reopened':
      return {
        ...state,
        started: false,
        locked: false,
        sheets: [],
        chosen: [],
        lost: [],
        grids: [],
        previous: null,
        drawn: null,
        kept: null,
      };
    case 'started':
      return {
        ...state,
        ...action.store,
        started: true,
        judging: action.judging,
        locked: action.locked,
        files: [...action.files, ...state.files],
      };
    case 'decisions':
      return {
        ...state,
        decisions: action.decisions,
        earlier: action.earlier ?? state.earlier,
        draft: unchecked(state),
      };
    case 'kept':
      return { ...state, kept: action.kept };
    case 'sheets':
      return withSheets(state, action.sheets);
    case 'choose':
      return { ...state, chosen: action.sheets, lost: [] };
    case 'grids':
      return { ...state, grids: action.grids };
    case 'files-added':
      return { ...state, files: [...state.files, ...action.files] };
    case 'file-changed':
      return { ...state, files: changed(state.files, action.id, action.change) };
    case 'file-removed':
      return { ...state, files: state.files.filter(({ id }) => id !== action.id) };
    case 'settings':
      return { ...state, settings: { ...state.settings, ...action.change } };
    case 'outcome':
      return {
        ...state,
        outcome: action.outcome,
        previous: action.previous,
        draft: unchecked(state),
      };
    case 'draft-text':
      return { ...state, draft: { text: action.text, report: null } };
    case 'draft-report':
      return { ...state, draft: { ...state.draft, report: action.report } };
    case 'stale':
      return state.stale ? state : { ...state, stale: true };
    case 'reading':
      // What is changed from now on is not in what is being read.
      return state.stale ? { ...state, stale: false } : state;
    case 'drawn':
      return { ...state, drawn: action.drawn };
    case 'busy':
      return { ...state, busy: action.busy };
    case 'waiting':
      return { ...state, waiting: action.waiting };
    case 'notice':
      return { ...state, notice: action.notice };
    case 'filter':
      return { ...state, filter: { ...state.filter, ...action.change } };
    case 'look-at': {
      const { page, key } = action;
      return { ...state, ...(key !== null && { page }), [page === 'check' ? 'issue' : 'item']: key };
    }
  }
}
