// How the measured server is set: as the manual of PostgreSQL advises for a small one, of two processors and 8 GB of memory.
import type { ServerSettings } from './world-cluster.js';

/** What is not named is as PostgreSQL has it by itself. */
export const smallServer: ServerSettings = {
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
};
