import { createRoot } from 'react-dom/client';
import type { Port } from '../domain/port';
import { App } from '../taskpane/App';
import { createPane } from '../taskpane/boot/start';
import { startEngine } from '../taskpane/engine/start';
import { createLog } from '../taskpane/log';

/** The product's pane over the workbook of the page around it. */
const element = document.getElementById('pane');
const port = (window.parent as Window & { readonly workbookPort?: Port }).workbookPort;
if (element !== null && port !== undefined) {
  const log = createLog();
  const pane = createPane(port, startEngine(log), log);
  createRoot(element).render(<App pane={pane} />);
  void pane.tasks.start();
}
