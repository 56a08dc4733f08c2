export { type ApiConfig, readApiConfig } from './api-config.js';
export { armFaults } from './arm-faults.js';
export { CONFIG_FAULT_STATUS, configOrExit, describeFaults } from './config-or-exit.js';
export { type LaunchConfig, readLaunchConfig } from './launch-config.js';
export { type MigrationConfig, readMigrationConfig } from './migration-config.js';
export type { ConfigFault, Environment } from './read-environment.js';
export { type WorkerConfig, readWorkerConfig } from './worker-config.js';
