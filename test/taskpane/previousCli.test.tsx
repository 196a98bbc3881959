/** @jest-environment jsdom */
import './webView';
import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';
import type { Grid } from '../../src/domain/grid';
import { readSource } from '../../src/files/read';
import { generated, plansOf, wordsIn, wordsOf } from './drawn';
import { showPane } from './pane';
import { droppedBytes, LIST, RETURNS, sample, sampleGrids, samplePath } from './samples';

const LAST = '上期通报.xlsx';
let folder: string;

/** Reading, checking and laying out twice takes its time beside other tests. */
jest.setTimeout(60_000);
const at = (name: string): string => path.join(folder, name);
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));

/** The returns' bulletin as the command line writes it. */
async function written(name: string, ...args: string[]): Promise<void> {
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(() => true),
  );
  expect(await run(['bulletin', ...RETURNS.map(samplePath), '--out', at(name), ...args])).toBe(0);
  spies.forEach((spy) => spy.mockRestore());
}

const sheetsOf = async (name: string): Promise<string[]> =>
  (await readSource(name, bytes(name))).grids.map(({ values }) => wordsIn(values.flat()));

/** The same returns in the pane, with last period's bulletin. */
async function drawn(grids: readonly Grid[]): Promise<string[]> {
  const shown = await showPane(grids);
  await act(() => shown.pane.tasks.addFiles(RETURNS.map(sample)));
  await act(() => shown.pane.tasks.pickPrevious(droppedBytes(LAST, bytes(LAST))));
  await shown.open('bulletin');
  await generated(shown);
  return plansOf(shown).map(wordsOf);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'previous-'));
  await written(LAST, '--master', samplePath(LIST));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('with last period’s bulletin of ours, the pane draws what the command line writes', () => {
  test('beside a list', async () => {
    await written('本期.xlsx', '--master', samplePath(LIST), '--previous', at(LAST));
    const sheets = await drawn(await sampleGrids());
    expect(sheets[0]).toContain('与上期（截至2026年9月30日）相比，连续两期进展较缓6项：');
    expect(sheets[4]).toContain('进展与上期一字不差。');
    expect(sheets).toEqual(await sheetsOf('本期.xlsx'));
  });

  test('without a list, in its order', async () => {
    await written('无总表.xlsx', '--previous', at(LAST));
    const sheets = await drawn([]);
    expect(screen.getByText('没有总表，报送内容按它的顺序汇总')).toBeVisible();
    expect(sheets).toEqual(await sheetsOf('无总表.xlsx'));
  });
});
