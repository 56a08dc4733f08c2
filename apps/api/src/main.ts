// The API process.
import { armFaults, configOrExit, readApiConfig } from '@bunkai/config';
import { startApi } from './start-api.js';

armFaults(process.env);
const config = configOrExit(readApiConfig(process.env));
try {
  await startApi(config);
} catch (error) {
  console.error(`The API cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
