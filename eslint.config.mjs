import tseslint from 'typescript-eslint';

/** Workflow code is replayed: only types, contracts and pure rules may come in. */
const deterministicZone = {
  patterns: [
    {
      allowTypeImports: true,
      regex: String.raw`^(?!@temporalio/(workflow|common)$|\.\.?/(?:[\w-]+/)*[\w-]+\.(contract|workflow|rules)(\.js)?$|@resync/[\w-]+/workflows$)`,
      message: 'Workflow code is replayed: import types, contracts and pure rules only.',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.resync/',
      'coverage/',
      '**/generated/**',
      'apps/web/public/',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off', // Nest reads constructor types at run time
      '@typescript-eslint/no-unsafe-assignment': 'off', // rows of raw SQL are typed where they are mapped
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/require-await': 'off', // interfaces ask for promises
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Environment variables are read by platform/config only.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'A door lists what it exports, one by one.' },
      ],
    },
  },
  {
    files: ['**/*.workflow.ts', '**/*.contract.ts', '**/*.rules.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', deterministicZone],
      'no-restricted-globals': ['error', 'fetch', 'process', 'Buffer'],
    },
  },
  {
    files: [
      'libs/platform/src/config/**',
      'libs/platform/src/testing/**',
      'tools/**',
      '**/*-spec.ts',
      '**/*.spec.ts',
      '**/*.process.ts',
      'apps/web/test/**',
      'bench/**',
      'vitest.config.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['tools/**', 'bench/**', 'apps/cli/**'], rules: { 'no-console': 'off' } },
);
