/**
 * Style that a machine can judge. Types are checked by tsc and svelte-check;
 * who may import whom is checked by tests/house. Rules that need types are left
 * out: they cost more time than all the others together.
 */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Of ESLint's own rules, those that find mistakes. */
const mistakes = [
  'no-async-promise-executor', 'no-class-assign', 'no-compare-neg-zero', 'no-cond-assign', 'no-const-assign', 'no-constant-binary-expression',
  'no-constant-condition', 'no-debugger', 'no-dupe-else-if', 'no-dupe-keys', 'no-duplicate-case', 'no-empty', 'no-empty-character-class', 'no-empty-pattern',
  'no-ex-assign', 'no-func-assign', 'no-loss-of-precision', 'no-misleading-character-class', 'no-prototype-builtins', 'no-self-assign',
  'no-self-compare', 'no-sparse-arrays', 'no-undef', 'no-unmodified-loop-condition', 'no-unreachable', 'no-unsafe-finally',
  'no-unsafe-optional-chaining', 'no-useless-escape', 'no-var', 'prefer-const', 'use-isnan', 'valid-typeof', 'no-console',
];

export default ts.config(
  { ignores: ['out/**', 'node_modules/**', '.cache/**', 'test-results/**', 'playwright-report/**', 'tests/fixtures/**', 'docs/**'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      ...Object.fromEntries(mistakes.map((rule) => [rule, 'error'])),
      // `== null` is the short form of "null or undefined".
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a list `as const` and its union type.' }],
    },
  },
  { files: ['scripts/**', '*.config.ts', '*.config.js'], languageOptions: { globals: globals.node }, rules: { 'no-console': 'off' } },
  // tsc knows which names there are.
  { files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      // Props are declared by one `let` from $props(), whichever of them are bound.
      'prefer-const': 'off',
      // Tables are plain Maps behind $state.raw: replaced as a whole, not watched entry by entry.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
);
