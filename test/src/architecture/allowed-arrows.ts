// Which workspace may import which: apps → adapters → application → requirement → disclosure → catalogue → kernel.

const KERNEL = ['libs/kernel'];
const CATALOGUE = ['libs/catalogue', ...KERNEL];
const DISCLOSURE = ['libs/disclosure', ...CATALOGUE];
const PURE = ['libs/access', 'libs/requirement', ...DISCLOSURE];
const APPLICATION = ['libs/application', ...PURE];
const ADAPTERS = ['libs/persistence', 'libs/queue', 'libs/delivery', 'libs/identity', 'libs/telemetry'];
const SERVER = ['libs/config', ...ADAPTERS, ...APPLICATION];

/** From a workspace to those that it may import. A workspace that is not named here may import none. */
export const ALLOWED_ARROWS: ReadonlyMap<string, readonly string[]> = new Map([
  ['libs/kernel', []],
  ['libs/catalogue', KERNEL],
  ['libs/disclosure', CATALOGUE],
  ['libs/requirement', DISCLOSURE],
  ['libs/access', KERNEL],
  ['libs/config', KERNEL],
  ['libs/application', PURE],
  ...ADAPTERS.map((adapter) => [adapter, APPLICATION] as const),
  ['libs/ui', PURE],
  ['apps/api', SERVER],
  ['apps/worker', SERVER],
  ['apps/portal', ['libs/ui', ...PURE]],
  ['apps/cli', PURE],
  ['infra', SERVER],
  ['test', ['infra', ...SERVER]],
]);

/** Libraries that know no framework, database or transport. */
export const FRAMEWORK_FREE: readonly string[] = APPLICATION;

/** Packages that a framework-free library does not import; a trailing `/` stands for a whole scope. */
export const FRAMEWORKS: readonly string[] = ['@nestjs/', 'typeorm', 'bullmq', 'ioredis', 'pg', 'graphql'];
