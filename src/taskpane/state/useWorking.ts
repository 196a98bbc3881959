import { useState } from 'react';

/**
 * For a button that starts a task: whether it is at work with its own. Not while anything is busy, for what was typed
 * last is being saved when the click comes right after it.
 */
export function useWorking(): readonly [working: boolean, run: (task: () => Promise<unknown>) => void] {
  const [working, setWorking] = useState(false);
  const run = (task: () => Promise<unknown>): void => {
    setWorking(true);
    void task().finally(() => setWorking(false));
  };
  return [working, run];
}
