// One throw-away PostgreSQL for a whole test run, with the platform's roles on it; BUNKAI_TEST_DATABASE_URL takes its place.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_ROLE, WORKER_ROLE, provisionOwner, provisionRole, startEmbeddedPostgres } from '@bunkai/infra';
import type { TestProject } from 'vitest/node';
import './provided-context.js';

const passwords = { app: 'app-of-the-tests', worker: 'worker-of-the-tests' };

let end: () => Promise<void> = () => Promise.resolve();

/** Starts and provisions the server and provides its connections. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['BUNKAI_TEST_DATABASE_URL'];
  if (given) return provide(project, given, given);
  const dataDir = await mkdtemp(join(tmpdir(), 'bunkai-test-'));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  end = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  process.once('exit', () => killQuietly(server.pid));
  try {
    const owner = await provisionOwner(server.superuserUrl(), 'owner-of-the-tests', 'bunkai');
    await provide(project, owner, server.superuserUrl('bunkai'));
  } catch (error) {
    await end();
    throw error;
  }
}

/** For a run that is broken off: the server is a group of its own and would live on. */
function killQuietly(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGINT');
  } catch {
    // It has ended already.
  }
}

/** Ends the server and deletes its files. */
export async function teardown(): Promise<void> {
  await end();
}

async function provide(project: TestProject, ownerUrl: string, superuserUrl: string): Promise<void> {
  await provisionRole(ownerUrl, APP_ROLE, passwords.app);
  await provisionRole(ownerUrl, WORKER_ROLE, passwords.worker);
  project.provide('postgresUrl', ownerUrl);
  project.provide('postgresSuperuserUrl', superuserUrl);
  project.provide('postgresPasswords', passwords);
}
