import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HostFailure, type Port } from '../../src/domain/port';
import { excelPort, type ExcelPortOptions } from '../../src/excel/port';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import { createPane } from '../../src/taskpane/boot/start';
import { createLog } from '../../src/taskpane/log';
import type { Pane } from '../../src/taskpane/state/pane';
import { createStore } from '../../src/taskpane/state/store';
import type { Book } from '../excel-host/book/book';
import { loadBook } from '../excel-host/files/load';
import { createHost, type Host, type HostOptions } from '../excel-host/host';
import { installNodeBridge } from '../excel-host/nodeBridge';
import { apiNumber } from '../excel-host/registry';

/** A workbook open in the in-memory Excel, with the real client between it and the product. */

export interface OpenWorkbook {
  readonly host: Host;
  readonly port: Port;
  /** Errors that no call waited for. */
  readonly errors: unknown[];
}

export async function bookOf(file: string): Promise<Book> {
  return loadBook(path.basename(file), new Uint8Array(readFileSync(file)));
}

export function openBook(
  workbook: Book,
  options: Omit<HostOptions, 'workbook'> = {},
  portOptions: ExcelPortOptions = {},
): OpenWorkbook {
  const host = createHost({ workbook, ...options });
  installNodeBridge(host);
  const errors: unknown[] = [];
  const level = apiNumber(host.apiLevel);
  const port = excelPort(
    {
      host: 'Excel',
      platform: 'PC',
      version: '16.0.14332.20345',
      dark: () => false,
      supports: (version) => apiNumber(version) <= level,
    },
    { onError: (error) => errors.push(error), ...portOptions },
  );
  return { host, port, errors };
}

/** The pane's tasks over the workbook, after their first reading; nothing is shown. */
export async function startPane({ port }: OpenWorkbook): Promise<Pane> {
  const pane = createPane(port, directEngine, createLog(), createStore());
  await pane.tasks.start();
  return pane;
}

/** The refusal that the work ends with; anything else is passed on. */
export async function refusal(work: Promise<unknown>): Promise<HostFailure> {
  const error: unknown = await work.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof HostFailure) return error;
  throw error;
}
