import type { Page } from 'playwright-core';
import { axeProblems } from './axe';
import { builtPane } from './builtPane';

/** What a page asked for, and what its policy kept it from asking. */
interface Watched {
  readonly page: Page;
  readonly elsewhere: string[];
  readonly problems: string[];
}

async function watched(): Promise<Watched> {
  const context = await at.browser().newContext({ viewport: { width: 350, height: 700 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const [elsewhere, problems]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (!request.url().startsWith(at.url())) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return { page, elsewhere, problems };
}

const at = builtPane();

at.describe('the built pane in a browser', () => {
  test('outside of Excel it says so plainly, and asks nothing of anyone', async () => {
    const { page, elsewhere, problems } = await watched();
    await page.goto(`${at.url()}taskpane.html`);
    await page.getByRole('heading', { name: '请在 Excel 中使用' }).waitFor();
    await page.waitForTimeout(500);
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
    expect(await axeProblems(page)).toEqual([]);
  }, 120_000);

  test.each([
    [/\/taskpane\.[^/]*\.js$/u, '没能载入进度通报的程序'],
    [/\/office\.js$/u, '没能载入 Office 组件'],
  ])(
    'where %s does not come it says so, and what to do',
    async (file, title) => {
      const { page, elsewhere } = await watched();
      await page.route(file, (route) => route.abort());
      await page.goto(`${at.url()}taskpane.html`);
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await page.locator('#stalled').innerText()).toContain('信息部门');
      expect(elsewhere).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
