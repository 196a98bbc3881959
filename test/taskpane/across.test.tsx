/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import type { Grid } from '../../src/domain/grid';
import { openIssuesOf } from '../../src/taskpane/state/selectors';
import { showPane } from './pane';
import { sampleGrids } from './samples';

const FIGURE = /改造提升农村学校食堂12个/u;

/** Another level's table of the same tasks, with one target said otherwise. */
const otherLevel = (grid: Grid, target: string): Grid => {
  const changed = (text: string): string => (FIGURE.test(text) ? `改造提升农村学校食堂${target}` : text);
  return {
    ...grid,
    sheet: '市级表',
    values: grid.values.map((line) =>
      line.map((value) => (typeof value === 'string' ? changed(value) : value)),
    ),
    texts: grid.texts.map((line) => line.map(changed)),
  };
};

const conflicts = async (target: string): Promise<readonly string[]> => {
  const [grid] = await sampleGrids();
  const { pane } = await showPane(grid === undefined ? [] : [grid, otherLevel(grid, target)]);
  const found = openIssuesOf(pane.store.get()).filter(({ issue }) => issue.code === 'conflicting-figures');
  return found.map(({ item }) => item?.source.cells.task?.text ?? '');
};

describe('tables of one workbook are compared with one another', () => {
  test('the same task counted in two units is asked about', async () => {
    expect(await conflicts('12公里')).toEqual([expect.stringMatching(/改造提升农村学校食堂/u)]);
  });
  test('the same figures are not', async () => {
    expect(await conflicts('12个')).toEqual([]);
  });
});
