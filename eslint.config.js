import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/** Forbids the imports that would break the rule: domain <- api <- { main, preload, renderer }. */
const forbid = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
})

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      'node_modules/',
      'content/',
      'test-results/',
      'e2e/fixtures/',
      'electron/domain/grading/labelled/',
      '.github/',
      '**/tsconfig*.json',
      'package*.json',
    ],
  },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...vueI18n.configs.recommended,
  prettier,
  {
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    settings: {
      'vue-i18n': { localeDir: 'renderer/src/i18n/{ru,en}/*.json', messageSyntaxVersion: '^11.0.0' },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', 300],
      'no-console': 'error',
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        { ignorePattern: '^[^\\p{L}]*$|^(Sobes|Ctrl|Alt|Shift|Esc|Tab|F6|Junior|Middle|Senior|[A-Z?])$' },
      ],
      '@intlify/vue-i18n/no-missing-keys': 'error',
      '@intlify/vue-i18n/no-dynamic-keys': 'off',
    },
  },
  {
    files: ['electron/domain/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['electron', 'node:*', 'vue', '#api/*'], message: 'The domain is pure.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'Date',
        'performance',
        'setTimeout',
        'setInterval',
        'window',
        'process',
        'crypto',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
      ],
    },
  },
  forbid(
    ['electron/api/**'],
    ['electron', 'node:*', 'vue', '**/main/**', '**/renderer/**'],
    'The contract imports the domain alone.',
  ),
  forbid(['electron/main/**'], ['**/renderer/**', '**/preload/**', 'vue'], 'Main never imports the window.'),
  forbid(['renderer/**'], ['electron', 'node:*', '**/electron/**'], 'The window sees #domain and #api only.'),
  forbid(
    ['renderer/src/components/**'],
    ['**/stores/*', '**/api', '**/api.ts'],
    'Components take props and emit events.',
  ),
  // What the reader shows as HTML was sanitised by main; nothing else may be shown so.
  { files: ['renderer/src/components/reader/**'], rules: { 'vue/no-v-html': 'off' } },
  // The words are linted as data: an object on its own is what a JSON file is.
  { files: ['**/*.json'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  { files: ['electron/start/**', 'e2e/**'], rules: { 'no-console': 'off', 'no-empty-pattern': 'off' } },
)
