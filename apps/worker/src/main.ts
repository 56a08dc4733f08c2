// The worker process.
import 'reflect-metadata';
import { armFaults, configOrExit, readWorkerConfig } from '@bunkai/config';
import { startWorker } from './start-worker.js';

armFaults(process.env);
const config = configOrExit(readWorkerConfig(process.env));
try {
  await startWorker(config);
} catch (error) {
  console.error(`The worker cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
