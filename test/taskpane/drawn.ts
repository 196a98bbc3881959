import { screen } from '@testing-library/react';
import type { SheetPlan } from '../../src/domain/sheet/plan';
import { callsOf, type Shown } from './pane';

/** The sheets that were drawn last. */
export const plansOf = ({ port }: Shown): readonly SheetPlan[] => callsOf(port, 'draw').at(-1)?.plans ?? [];

/** The words of values as they stand in a sheet, line by line; numbers are left out. */
export const wordsIn = (values: readonly unknown[]): string =>
  values.filter((value) => typeof value === 'string' && value !== '').join('\n');

export const wordsOf = (plan: SheetPlan | undefined): string =>
  wordsIn((plan?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => cell?.value)));

/** Presses 一键生成 and gives the words of the notice. */
export async function generated(shown: Shown): Promise<string> {
  await shown.user.click(screen.getByRole('button', { name: '一键生成通报' }));
  await shown.settled();
  return wordsOf(plansOf(shown).find(({ name }) => name === '通报'));
}
