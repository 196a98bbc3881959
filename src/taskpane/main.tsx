import { FluentProvider } from '@fluentui/react-components';
import { createRoot, type Root } from 'react-dom/client';
import { messages } from '../domain/messages/zh-CN';
import type { Port } from '../domain/port';
import { App } from './App';
import { connect } from './boot/connect';
import { obstacle, type Obstacle } from './boot/gate';
import { createPane } from './boot/start';
import { startEngine } from './engine/start';
import { createLog } from './log';
import { Notice } from './parts/Notice';
import { lightTheme } from './theme';

const text = messages.pane.boot;

function refuse(root: Root, reason: Obstacle | 'fault', detail = ''): void {
  root.render(
    <FluentProvider theme={lightTheme}>
      <main>
        <Notice title={text[reason].title} text={text[reason].text}>
          {detail === '' ? null : <pre>{detail}</pre>}
        </Notice>
      </main>
    </FluentProvider>,
  );
}

function show(root: Root, port: Port): void {
  const log = createLog();
  const pane = createPane(port, startEngine(log), log);
  root.render(<App pane={pane} />);
  void pane.tasks.start();
}

async function boot(root: Root): Promise<void> {
  try {
    const reason = await obstacle(typeof Office === 'undefined' ? undefined : Office);
    if (reason === null) show(root, await connect());
    else refuse(root, reason);
  } catch (error) {
    refuse(root, 'fault', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const element = document.getElementById('pane');
if (element !== null) void boot(createRoot(element));
