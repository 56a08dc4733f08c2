// The journeys go through the portal as it is shipped: its bundle, served by the API.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../platform/require-built.js';

/** Throws where the portal was never bundled. */
export function requirePortal(): void {
  if (existsSync(join(checkout, 'apps', 'portal', 'dist-server', 'server.js'))) return;
  throw new Error('The portal is not bundled. Run "npm run build" first.');
}
