import { offlineZhCN } from '../domain/messages/zh-CN.offline';
import type { Pane } from '../taskpane/state/pane';
import { readDropped, tryBytes, type DroppedFile } from '../taskpane/tasks/droppedFile';
import type { Engine } from '../taskpane/engine/engine';
import { download } from '../taskpane/handOver';
import type { FilesPort } from './filesPort';
import { projectText, readProject } from './project';

const text = offlineZhCN;

export interface PageActions {
  /** Opens a workbook in place of the one that is open. Nothing is written to it. */
  open(file: DroppedFile): Promise<void>;
  close(): Promise<void>;
  saveProject(): Promise<void>;
  openProject(file: DroppedFile): Promise<void>;
}

interface Parts {
  readonly pane: Pane;
  readonly port: FilesPort;
  readonly engine: Engine;
}

const JSON_TYPE = 'application/json;charset=utf-8';

/** What the page does besides the pane's tasks: opening a workbook, and taking decisions along. */
export function pageActions({ pane: { store, tasks, log }, port, engine }: Parts): PageActions {
  const tell = (intent: 'success' | 'warning' | 'error', words: string): void =>
    store.dispatch({ type: 'notice', notice: { intent, text: words } });
  const never = new AbortController().signal;

  const openName = (): string => port.workbook()?.source.file ?? '';

  async function takeProject(words: string): Promise<void> {
    const project = readProject(words);
    if (project === null) return tell('error', text.projectUnusable);
    if (project.workbook !== openName())
      return tell('error', text.projectOfAnother(project.workbook, openName()));
    await port.saveStore(JSON.stringify(project.store));
    await tasks.reopen();
    tell('success', text.projectOpened);
  }

  return {
    async open(file) {
      const bytes = await tryBytes({ log }, file.name, file, never, async (read) => new Uint8Array(read));
      if (bytes.refusal !== null) return tell('error', text.openFailed(bytes.refusal.message));
      const copy = {
        ...file,
        name: file.name,
        size: file.size,
        arrayBuffer: async () => bytes.value.slice().buffer,
      };
      const { source } = await readDropped({ engine, log }, file.name, copy, never);
      if (source.error !== null) return tell('error', text.openFailed(source.error.message));
      port.open({ source, bytes: bytes.value });
      await tasks.reopen();
    },
    async close() {
      port.open(null);
      await tasks.reopen();
    },
    async saveProject() {
      const kept = await port.loadStore();
      const workbook = openName();
      download({
        name: text.projectName(workbook),
        type: JSON_TYPE,
        parts: [projectText({ workbook, store: kept })],
      });
      tell('success', text.projectSaved);
    },
    async openProject(file) {
      const words = await file.arrayBuffer().then(
        (bytes) => new TextDecoder().decode(bytes),
        () => '',
      );
      await takeProject(words);
    },
  };
}
