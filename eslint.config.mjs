import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders that each layer may not reach into: data flows one way. */
const layer = (files, forbidden) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
});

export default tseslint.config(
  {
    ignores: ['dist/**', 'out/**', '.tsc/**', 'coverage/**', 'assets/**', '**/*.js', '**/*.mjs', '**/*.cjs'],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  layer(
    ['src/domain/**'],
    ['**/files/**', '**/excel/**', '**/taskpane/**', '**/cli/**', '**/commands/**', 'node:*'],
  ),
  layer(['src/files/**'], ['**/excel/**', '**/taskpane/**', '**/cli/**', '**/commands/**', 'node:*']),
  layer(['src/excel/**'], ['**/taskpane/**', '**/cli/**', '**/commands/**', 'node:*']),
  layer(['src/taskpane/**'], ['**/cli/**', '**/page/**', 'node:*']),
  layer(['src/page/**'], ['**/excel/**', '**/cli/**', 'node:*']),
  { files: ['test/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
