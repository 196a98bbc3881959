import './webView';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Grid } from '../../src/domain/grid';
import { messages } from '../../src/domain/messages/zh-CN';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/boot/start';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import type { Engine } from '../../src/taskpane/engine/engine';
import { createStore } from '../../src/taskpane/state/store';
import { createLog } from '../../src/taskpane/log';
import type { Pane } from '../../src/taskpane/state/pane';
import type { PageId } from '../../src/taskpane/state/state';
import { gridPort, type GridPort, type GridPortOptions } from './gridPort';
import { LIST } from './samples';

// The first page of a test is loaded while the machine does other things, too.
configure({ asyncUtilTimeout: 10_000 });

export interface Shown {
  readonly pane: Pane;
  readonly port: GridPort;
  readonly user: UserEvent;
  /** Goes to a page as a person does. */
  open(page: PageId): Promise<void>;
  /** Until nothing is being done. */
  settled(): Promise<void>;
}

/** The pane over a workbook of grids, with the real engine, after its first reading. */
export async function showPane(
  grids: readonly Grid[],
  { engine = directEngine, ...options }: GridPortOptions & { readonly engine?: Engine } = {},
): Promise<Shown> {
  const port = gridPort(grids, { ...options, host: { workbook: LIST, ...options.host } });
  const pane = createPane(port, engine, createLog(), createStore());
  const user = userEvent.setup();
  render(<App pane={pane} />);
  await act(() => pane.tasks.start());
  /** What waits behind a task begins in a task of the browser's own. */
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet++) {
      await act(() => new Promise<void>((resolve) => void setTimeout(resolve)));
      if (pane.store.get().busy !== null) quiet = 0;
      await waitFor(() => expect(pane.store.get().busy).toBeNull());
    }
  };
  return {
    pane,
    port,
    user,
    settled,
    async open(page) {
      const role = page === 'diagnose' ? 'button' : 'tab';
      await user.click(screen.getByRole(role, { name: new RegExp(`^${messages.pane.tabs[page]}`, 'u') }));
      await screen.findByRole('heading', { level: 1, name: messages.pane.tabs[page] });
    },
  };
}

export { callsOf, savedStore } from './gridPort';
