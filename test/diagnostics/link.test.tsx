/** @jest-environment jsdom */
import '../taskpane/webView';
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { showPane } from '../taskpane/pane';
import { sampleGrids } from '../taskpane/samples';

/** As in a pane that is served to developers. */
jest.mock('../../src/taskpane/build', () => ({ BUILD: 'dev', DIAGNOSTICS: true }));

test('the pane served to developers leads to the page from 自检', async () => {
  const { open } = await showPane(await sampleGrids());
  await open('diagnose');
  expect(screen.getByRole('link', { name: '接口假设检查' })).toHaveAttribute('href', 'assumptions.html');
}, 120_000);
