// The database of a start: the embedded server, or the one that DATABASE_URL names; provisioned either way.
import type { LaunchConfig } from '@bunkai/config';
import { startEmbeddedPostgres } from '../postgres/start-embedded-postgres.js';
import { type ProvisionedDatabase, provision } from '../provision/provision.js';
import { provisionOwner } from '../provision/provision-owner.js';
import type { Say } from './output.js';
import { loadSecrets } from './secrets.js';

export interface RunningDatabase extends ProvisionedDatabase {
  stop(): Promise<void>;
  /** Resolves with the end of its log when the embedded server ends; never for a server from outside. */
  readonly ended: Promise<string>;
}

export async function startDatabase(config: LaunchConfig, say: Say): Promise<RunningDatabase> {
  const passwords = loadSecrets(config.dataDir);
  const given = config.migrationDatabaseUrl ?? config.databaseUrl;
  if (given) {
    say(`database: ${describe(given)}`);
    const database = await provision({
      ownerUrl: given,
      appUrl: config.appDatabaseUrl,
      workerUrl: config.workerDatabaseUrl,
      passwords,
    });
    return { ...database, stop: () => Promise.resolve(), ended: new Promise(() => undefined) };
  }
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir });
  say(`database: embedded PostgreSQL on port ${server.port}`);
  try {
    const ownerUrl = await provisionOwner(server.superuserUrl(), passwords.owner, 'bunkai');
    return { ...(await provision({ ownerUrl, passwords })), stop: () => server.stop(), ended: server.ended };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function describe(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}
