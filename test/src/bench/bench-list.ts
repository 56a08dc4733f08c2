// The benches there are, in the order of docs/bench.md. A module is loaded by the process that runs it, and by no other.
import type { Bench } from './harness.js';

export interface ListedBench {
  readonly name: string;
  readonly load: () => Promise<Bench>;
}

export const benches: readonly ListedBench[] = [
  { name: 'verify', load: async () => (await import('./verify-bench.js')).verifyBench },
  { name: 'publication', load: async () => (await import('./publication-bench.js')).publicationBench },
  { name: 'page-data', load: async () => (await import('./page-data-bench.js')).pageDataBench },
  { name: 'dashboard', load: async () => (await import('./dashboard-bench.js')).dashboardBench },
  { name: 'start', load: async () => (await import('./start-bench.js')).startBench },
  { name: 'pages', load: async () => (await import('./page-bench.js')).pageBench },
  { name: 'imports', load: async () => (await import('./imports-bench.js')).importsBench },
  { name: 'delivery', load: async () => (await import('./delivery-bench.js')).deliveryBench },
];
