import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds in a page or a frame of it, a line each. */
export async function axeProblems(target: Page | Frame): Promise<string[]> {
  // Not as a script element: the page's policy would not have it.
  await target.evaluate(axe.source);
  const { violations } = await target.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
