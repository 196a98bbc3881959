interface Config {
  readonly name: string;
  readonly output: { readonly path: string };
  readonly plugins: readonly { readonly definitions?: { readonly __DIAGNOSTICS__?: string } }[];
}

type Configs = (
  env: { readonly WEBPACK_SERVE?: boolean },
  argv: { readonly mode: string; readonly configName?: readonly string[] },
) => readonly Config[];

const configs = jest.requireActual<Configs>('../../webpack.config.js');

const SERVED = ['pane', 'diagnostics'];

const built = (configName?: readonly string[], serve = false): readonly Config[] =>
  configs(
    { ...(serve && { WEBPACK_SERVE: true }) },
    { mode: 'production', ...(configName && { configName }) },
  );

const named = (list: readonly Config[], name: string): Config | undefined =>
  list.find((config) => config.name === name);

/** Whether the pane has the link. */
const flag = (list: readonly Config[]): string | undefined =>
  named(list, 'pane')?.plugins.find(({ definitions }) => definitions)?.definitions?.__DIAGNOSTICS__;

test('npm run build has neither the page nor the link', () => {
  expect(built().map(({ name }) => name)).toEqual(['cli', 'pane', 'page']);
  expect(flag(built())).toBe('false');
});

test('the link is only in what is served, never in what is built into a folder', () => {
  expect(flag(built(SERVED, true))).toBe('true');
  expect(flag(built(SERVED))).toBe('false');
  expect(flag(built(['pane'], true))).toBe('false');
});

test('npm run start:excel serves both, and neither cleans the folder of the other', () => {
  const { scripts } = jest.requireActual<{ readonly scripts: Readonly<Record<string, string>> }>(
    '../../package.json',
  );
  const names = [...(scripts['start:excel'] ?? '').matchAll(/--config-name (\S+)/gu)].map(([, name]) => name);
  expect(names).toEqual(SERVED);
  for (const script of ['build', 'start', 'bench']) expect(scripts[script]).not.toContain('diagnostics');
  const paths = SERVED.map((name) => named(built(SERVED, true), name)?.output.path);
  expect(new Set(paths).size).toBe(2);
});
