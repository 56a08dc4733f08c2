// One throw-away PostgreSQL for a whole test run, with the platform's roles on it, and a Redis where one is installed.
// BUNKAI_TEST_DATABASE_URL and BUNKAI_TEST_REDIS_URL name servers that take their place.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionOwner, provisionRole, startEmbeddedPostgres } from '@bunkai/infra';
import { APP_ROLE, WORKER_ROLE } from '@bunkai/persistence';
import type { TestProject } from 'vitest/node';
import './provided-context.js';
import { startRedis } from './start-redis.js';

const passwords = { app: 'app-of-the-tests', worker: 'worker-of-the-tests' };

const ends: (() => Promise<void>)[] = [];

/** Starts and provisions the servers and provides their connections. */
export async function setup(project: TestProject): Promise<void> {
  try {
    await setUpPostgres(project);
    await setUpRedis(project);
  } catch (error) {
    await teardown();
    throw error;
  }
}

/** Ends the servers and deletes their files. */
export async function teardown(): Promise<void> {
  for (const end of ends.splice(0)) await end();
}

async function setUpPostgres(project: TestProject): Promise<void> {
  const given = process.env['BUNKAI_TEST_DATABASE_URL'];
  if (given) return provide(project, given, given);
  const dataDir = await mkdtemp(join(tmpdir(), 'bunkai-test-'));
  ends.push(() => rm(dataDir, { recursive: true, force: true }));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  ends.unshift(() => server.stop());
  process.once('exit', () => killQuietly(server.pid));
  const owner = await provisionOwner(server.superuserUrl(), 'owner-of-the-tests', 'bunkai');
  await provide(project, owner, server.superuserUrl('bunkai'));
}

async function setUpRedis(project: TestProject): Promise<void> {
  const given = process.env['BUNKAI_TEST_REDIS_URL'];
  const started = given ? undefined : await startRedis();
  if (started) ends.push(() => started.stop());
  project.provide('redisUrl', given ?? started?.url ?? null);
}

/** For a run that is broken off: the server is a group of its own and would live on. */
function killQuietly(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGINT');
  } catch {
    // It has ended already.
  }
}

async function provide(project: TestProject, ownerUrl: string, superuserUrl: string): Promise<void> {
  await provisionRole(ownerUrl, APP_ROLE, passwords.app);
  await provisionRole(ownerUrl, WORKER_ROLE, passwords.worker);
  project.provide('postgresUrl', ownerUrl);
  project.provide('postgresSuperuserUrl', superuserUrl);
  project.provide('postgresPasswords', passwords);
}
