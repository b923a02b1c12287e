import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** Forbids a folder to import from others; what is left over is what the arrows allow. Only tests may use testing. */
function zone(folder, forbidden) {
  const rule = (names) => ({
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...names.map((name) => ({
            group: [`@/${name}`, `@/${name}/**`],
            message: `${folder} may not use ${name}`,
          })),
          { group: ['../../../*'], message: 'Use @/ to leave the folder, so that the zones see it' },
        ],
      },
    ],
  });
  return [
    { files: [`src/${folder}/**/*.{ts,tsx}`], rules: rule([...forbidden, 'testing']) },
    { files: [`src/${folder}/**/*.test.{ts,tsx}`], rules: rule(forbidden) },
  ];
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'public/*.js', 'script/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['public/*-worker.js'],
    languageOptions: {
      globals: {
        self: 'readonly',
        caches: 'readonly',
        fetch: 'readonly',
        importScripts: 'readonly',
        setTimeout: 'readonly',
        Response: 'readonly',
      },
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...zone('language', ['api', 'ui', 'features', 'app']),
  ...zone('api', ['ui', 'features', 'app']),
  ...zone('ui', ['api', 'features', 'app']),
  ...features.flatMap((name) =>
    zone(`features/${name}`, [
      'app',
      ...features.filter((other) => other !== name).map((other) => `features/${other}`),
    ]),
  ),
);
