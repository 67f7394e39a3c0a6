/** Import cycles, the order of the libs and their doors: the folders are the architecture (docs/architecture.md). */
const order = ['client', 'platform', 'scheduler', 'knowledge', 'monitoring', 'assistant'];
const doors = {
  client: ['index'],
  platform: ['index', 'workflows', 'worker', 'proto', 'testing'],
  scheduler: ['index', 'workflows', 'composer', 'calendar'],
  knowledge: ['index'],
  monitoring: ['index', 'workflows'],
  assistant: ['index', 'workflows'],
};

const libOrder = order.map((lib, i) => ({
  name: `order-of-libs-${lib}`,
  comment: `libs/${lib} imports only the libs above it in the list`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: {
    path: `^libs/(${[...order.slice(i + 1), ...(lib === 'client' ? [] : ['client'])].join('|') || 'none'})/`,
  },
}));

const onlyDoors = order.map((lib) => ({
  name: `doors-of-${lib}`,
  comment: `libs/${lib} is entered by its doors only: ${doors[lib].join(', ')}`,
  severity: 'error',
  from: { path: '^(apps|libs|bench|eval)/', pathNot: `^libs/${lib}/` },
  to: { path: `^libs/${lib}/`, pathNot: `^libs/${lib}/src/(${doors[lib].join('|')})\\.ts$` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-app-imports-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-lib-imports-app',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/' },
      to: { path: '^apps/' },
    },
    {
      name: 'simulator-never-imports-connector',
      comment:
        'both sides of the wire are written from the reference, so that a mistake in one shows in the other',
      severity: 'error',
      from: { path: '^apps/simulator/src/' },
      to: { path: '^libs/', pathNot: '^libs/(platform/src/index|scheduler/src/(composer|calendar))\\.ts$' },
    },
    ...libOrder,
    ...onlyDoors,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.spec\\.ts$|-spec\\.ts$|\\.fixtures\\.ts$|/test/|/generated/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
