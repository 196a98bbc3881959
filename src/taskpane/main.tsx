import './boot/polyfills';
import { FluentProvider } from '@fluentui/react-components';
import { createRoot, type Root } from 'react-dom/client';
import { answerRibbon, type RibbonPresses } from '../commands/ribbon';
import { messages } from '../domain/messages/zh-CN';
import { App } from './App';
import { connect } from './boot/connect';
import { obstacle, type Obstacle } from './boot/gate';
import { createPane } from './boot/start';
import { startEngine } from './engine/start';
import { createLog } from './log';
import { Notice } from './parts/Notice';
import type { Pane } from './state/pane';
import { createStore } from './state/store';
import { themeOf } from './theme';

const text = messages.pane.boot;

function refuse(root: Root, reason: Obstacle | 'fault', detail = ''): void {
  root.render(
    <FluentProvider theme={themeOf(false)}>
      <main>
        <Notice title={text[reason].title} text={text[reason].text}>
          {detail === '' ? null : <pre>{detail}</pre>}
        </Notice>
      </main>
    </FluentProvider>,
  );
}

async function open(root: Root): Promise<Pane> {
  const log = createLog();
  const store = createStore();
  const port = await connect({
    onWaiting: (waiting) => store.dispatch({ type: 'waiting', waiting }),
    onError: log.error,
  });
  const pane = createPane(port, startEngine(log), log, store);
  root.render(<App pane={pane} />);
  void pane.tasks.start();
  return pane;
}

/** Set by first/ribbon.js. */
declare const tongbaoRibbon: RibbonPresses;

/** A button that was pressed early waits for the pane. */
async function show(root: Root): Promise<void> {
  const pane = open(root);
  answerRibbon(tongbaoRibbon, Office, pane);
  await pane;
}

async function boot(root: Root): Promise<void> {
  try {
    const reason = await obstacle(typeof Office === 'undefined' ? undefined : Office);
    if (reason === null) await show(root);
    else refuse(root, reason);
  } catch (error) {
    refuse(root, 'fault', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const element = document.getElementById('pane');
if (element !== null) void boot(createRoot(element));
