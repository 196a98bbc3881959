import type { Page } from 'playwright-core';

/** So long nothing changes in a page that has come to rest, frames drawn and timers of its own aside. */
const QUIET_MS = 150;

/**
 * Resolves when nothing is being done and the page has stopped changing: a list that shows what is in view draws, is
 * measured, and draws again; colours have faded to what they are. Frame and timer are the page's own, which come late
 * where it is slow, so that a slow machine is waited for.
 */
export async function settled(page: Page): Promise<void> {
  const busy = page.getByRole('progressbar').first();
  do {
    await busy.waitFor({ state: 'detached', timeout: 120_000 });
    await page.evaluate(
      (quiet) =>
        new Promise<void>((resolve) => {
          let changes = 0;
          const observer = new MutationObserver(() => (changes += 1));
          observer.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          const look = (): void => {
            const seen = changes;
            requestAnimationFrame(() =>
              setTimeout(() => {
                if (changes !== seen) return look();
                observer.disconnect();
                const fading = document
                  .getAnimations()
                  .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
                void Promise.allSettled(fading.map(({ finished }) => finished)).then(() => resolve());
              }, quiet),
            );
          };
          look();
        }),
      QUIET_MS,
    );
  } while (await busy.isVisible());
}
