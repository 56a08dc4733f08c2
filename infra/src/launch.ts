// `npm start` after installing and building: database, API, worker and demo world, up in order and down in reverse.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configOrExit, readLaunchConfig } from '@bunkai/config';
import { AlreadyRunning } from './launch/data-dir-lock.js';
import { PortUnavailable } from './launch/check-port.js';
import { speaker } from './launch/output.js';
import { Platform } from './launch/platform.js';
import { whenAskedToStop } from './launch/when-asked-to-stop.js';
import { ProvisioningRefused } from './provision/provision-roles.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const say = speaker('bunkai');
const config = configOrExit(readLaunchConfig(process.env, root));
const asked = whenAskedToStop();
const platform = new Platform(config, root, say, asked.signal);

process.exitCode = await run();
// Sockets that somebody else holds open do not keep a stopped start alive.
process.exit();

async function run(): Promise<number> {
  try {
    mkdirSync(config.dataDir, { recursive: true });
    await platform.start();
    const failure = await Promise.race([platform.failed, asked.stopped]);
    if (failure === undefined) return 0;
    say(`stopping: ${failure}`);
    return 1;
  } catch (error) {
    if (asked.signal.aborted) return 0;
    say(isExpected(error) ? error.message : String(error instanceof Error ? error.stack : error));
    return 1;
  } finally {
    await platform.stop();
  }
}

function isExpected(error: unknown): error is Error {
  return [AlreadyRunning, PortUnavailable, ProvisioningRefused].some((kind) => error instanceof kind);
}
