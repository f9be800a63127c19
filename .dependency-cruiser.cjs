// The import fence: main → ui → state → core ← storage ← main; worker and sw stand alone on core (architecture.md).

/** Which floors a floor may import from; every other floor is forbidden. */
const floors = {
  core: [],
  storage: ['core'],
  state: ['core'],
  ui: ['state', 'core'],
  worker: ['core'],
  sw: ['core'],
  // main joins them all; the worker only as an address (`?worker&url`).
  main: ['ui', 'state', 'storage', 'core', 'worker'],
};

/** Where a package may be imported; a package that is not in this list may be imported nowhere in src. */
const packages = {
  dexie: 'src/storage/',
  'idb-keyval': 'src/storage/',
  zustand: 'src/(state|ui)/',
  preact: 'src/(ui|main)/',
  'workbox-window': 'src/main/',
  'workbox-precaching': 'src/sw/',
  'workbox-routing': 'src/sw/',
  'workbox-core': 'src/sw/',
  valibot: 'src/core/record/',
  papaparse: 'src/worker/',
  'write-excel-file': 'src/worker/',
  'read-excel-file': 'src/worker/',
  fflate: 'src/worker/',
  'fast-xml-parser': 'src/worker/',
  'age-encryption': 'src/worker/',
  'd3-scale': 'src/core/chart/',
  'd3-shape': 'src/core/chart/',
  'date-fns': 'src/(core|state)/',
  '@stdlib': 'src/core/measures/',
  '@fontsource/atkinson-hyperlegible-next': 'src/(ui|main)/',
};

const floorNames = Object.keys(floors);
const inPackage = (name) => `(^|/)node_modules/(@types/)?${name.replace('/', '\\/')}/`;

const floorRules = Object.entries(floors).map(([floor, allowed]) => ({
  name: `floor-${floor}`,
  comment: `${floor} may import from ${[floor, ...allowed].join(', ')} only`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: {
    path: `^(src/(${floorNames.filter((name) => name !== floor && !allowed.includes(name)).join('|')})|test|tools)/`,
  },
}));

const packageRules = Object.entries(packages).map(([name, place]) => ({
  name: `package-${name}`,
  comment: `${name} belongs in ${place}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${place}` },
  to: { path: inPackage(name) },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    ...packageRules,
    {
      name: 'package-unknown',
      comment:
        'a package that nobody placed: add it to `packages` in .dependency-cruiser.cjs and to docs/dependencies.md',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: [...Object.keys(packages).map(inPackage), 'node_modules/vite/'] },
    },
    {
      name: 'zustand-vanilla-only',
      comment: "zustand's react entry costs 3.6 kB and react",
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/zustand/', pathNot: 'node_modules/zustand/(esm/)?vanilla' },
    },
    {
      name: 'floor-unknown',
      comment: 'a folder in src that is no floor: give it a place in `floors`',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${floorNames.join('|')})/` },
      to: {},
    },
    {
      name: 'node-stays-out',
      comment: 'the app runs in a browser',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      comment: 'a circle means that two files are one; types count too',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that the fence cannot follow would pass it unseen',
      severity: 'error',
      from: {},
      // Addresses of assets and the module of the test runner are resolved by vite.
      to: { couldNotResolve: true, pathNot: '^(virtual:|\\?)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types', 'default'] },
  },
};
