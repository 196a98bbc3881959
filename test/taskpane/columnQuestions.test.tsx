/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import type { ColumnQuestion } from '../../src/domain/table/table';
import { directEngine } from '../../src/taskpane/engine/directEngine';
import type { Engine } from '../../src/taskpane/engine/engine';
import { savedStore, showPane } from './pane';
import { sampleGrids } from './samples';

/** A column with two readings is asked about once, with its values, and the answer is remembered. */

const QUESTION: ColumnQuestion = {
  column: 'F',
  header: '完成时限',
  roles: ['target', 'actual'],
  took: 'actual',
  samples: ['12', '30', '45'],
};

const asking: Engine = {
  ...directEngine,
  analyse: async (job, signal) => {
    const outcome = await directEngine.analyse(job, signal);
    return { ...outcome, found: outcome.found.map((table) => ({ ...table, questions: [QUESTION] })) };
  },
};

test('asked with three values, answered with one click, kept in the workbook, taken back', async () => {
  const { user, settled, port } = await showPane(await sampleGrids(), { engine: asking });
  expect(await screen.findByText('有 1 列有两种理解，请确认')).toBeVisible();
  expect(screen.getByText('列中的值：12、30、45')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '“完成时限”是目标数' }));
  await settled();
  expect(screen.queryByText(/列有两种理解/u)).not.toBeInTheDocument();
  expect(savedStore(port).decisions).toMatchObject([{ kind: 'column', header: '完成时限', field: 'target' }]);
  await user.click(screen.getByRole('button', { name: '“完成时限”恢复自动识别' }));
  await settled();
  expect(savedStore(port).decisions).toMatchObject([{ ended: { how: 'taken-back' } }]);
  expect(screen.getByText('有 1 列有两种理解，请确认')).toBeVisible();
});
