import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { loadBook } from '../../test/excel-host/files/load';
import { createHost } from '../../test/excel-host/host';
import { chromiumPath, launch, serve } from '../../test/taskpane/browser';
import { timeStart, type Signs, type Start } from './timing';
import { firstChunk, loadedWeight } from './weight';

/** How long the pane takes to be of use, against a hello-world pane on the same machine in the same run. */

const DIST = path.resolve('dist');
const WORKBOOK = '青溪县2026年民生实事项目总表.xlsx';
const RUNS = 9;

interface Subject {
  readonly folder: string;
  readonly page: string;
  readonly signs: Signs;
}

const PANE: Subject = {
  folder: 'pane',
  page: 'taskpane.html',
  signs: {
    control: '#tab-check[aria-selected=false]:not(:disabled)',
    reaction: '#tab-check[aria-selected=true]',
    busy: '[role=progressbar]',
  },
};

const HELLO: Subject = {
  folder: 'bench-hello',
  page: 'hello.html',
  signs: { control: 'button:not(:disabled)', reaction: 'output:not(:empty)', busy: null },
};

function buildPaneIfAbsent(): void {
  if (existsSync(path.join(DIST, PANE.folder, PANE.page))) return;
  const webpack = path.resolve('node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'pane'];
  spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function start(browser: Browser, url: string, { folder, page, signs }: Subject): Promise<Start> {
  const bytes = new Uint8Array(readFileSync(path.resolve('assets/samples', WORKBOOK)));
  const host = createHost({ workbook: await loadBook(WORKBOOK, bytes) });
  return timeStart(browser, host, `${url}${folder}/${page}`, signs);
}

/** By turns, so that whatever else the machine does meets both; the first of each warms up and does not count. */
async function byTurns(browser: Browser, url: string): Promise<{ pane: Start[]; hello: Start[] }> {
  const [pane, hello]: [Start[], Start[]] = [[], []];
  for (let run = 0; run <= RUNS; run++) {
    pane.push(await start(browser, url, PANE));
    hello.push(await start(browser, url, HELLO));
  }
  return { pane: pane.slice(1), hello: hello.slice(1) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const weights = ({ folder }: Subject, starts: readonly Start[]): string => {
  const where = path.join(DIST, folder);
  const loaded = loadedWeight(where, starts[0]?.scripts ?? []);
  return `${Math.round(firstChunk(where))} kB, ${Math.round(loaded)} kB`;
};

type Say = (name: string, value: string) => void;

function report(say: Say, { pane, hello }: { readonly pane: Start[]; readonly hello: Start[] }): void {
  const times = (starts: readonly Start[]): number[] => starts.map(({ interactive }) => interactive);
  const compared = (of: (values: readonly number[]) => number): string => {
    const [ours, theirs] = [of(times(pane)), of(times(hello))];
    return `${Math.round(ours)} and ${Math.round(theirs)} ms, ${(ours / theirs).toFixed(2)} ×`;
  };
  say(
    'start until a control responds, pane and hello',
    `median of ${RUNS}: ${compared(median)}; fastest: ${compared((values) => Math.min(...values))}`,
  );
  const done = pane.map((one) => one.done);
  say('start until the sample workbook is analysed', `${Math.round(median(done))} ms`);
  say(
    'scripts gz without office.js, first and all',
    `pane ${weights(PANE, pane)}; hello ${weights(HELLO, hello)}`,
  );
}

export async function startUp(say: Say): Promise<void> {
  if (chromiumPath === null) return say('start', 'not measured: no Chromium (CHROMIUM_PATH)');
  buildPaneIfAbsent();
  const [browser, { server, url }] = await Promise.all([launch(), serve(DIST)]);
  try {
    report(say, await byTurns(browser, url));
  } catch (error) {
    say('start', `not measured: ${String(error)}`);
  } finally {
    await browser.close();
    server.close();
  }
}
