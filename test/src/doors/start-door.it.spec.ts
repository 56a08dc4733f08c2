// The doors of a start: what is configured wrongly, and a database that is not as it must be, end it with a plain word.
import { createTestDatabase } from '@bunkai/persistence/testing';
import pg from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../platform/free-port.js';
import { requireBuilt } from '../platform/require-built.js';
import { runProcess } from '../platform/run-process.js';

beforeAll(requireBuilt);

const url = 'postgresql://bunkai_app:secret-of-mine@127.0.0.1:1/bunkai';

async function outcome(app: 'api' | 'worker', environment: Record<string, string>) {
  const process = runProcess(app, environment);
  const timer = setTimeout(() => void process.kill(), 20_000);
  const status = await process.ended;
  clearTimeout(timer);
  return { status, output: process.output() };
}

describe.each(['api', 'worker'] as const)('the configuration of %s', (app) => {
  it('is refused as a whole, each fault with its variable, and no secret is repeated', async () => {
    const own =
      app === 'api'
        ? { PORT: '70000', PUBLIC_URL: 'https://me@x.example/path' }
        : { REDIS_URL: 'mysql://x', BUNKAI_WORKER_CONCURRENCY: '0' };
    const { status, output } = await outcome(app, {
      DATABASE_URL: 'mysql://secret-of-mine@x/y',
      LOG_LEVEL: 'loud',
      ...own,
    });
    expect(status).toBe(78);
    expect(output).toMatch(/^The configuration cannot be used:\n/);
    expect(output).toContain(
      '  DATABASE_URL must be a URL that begins with postgres:// or postgresql://, not with mysql://\n',
    );
    expect(output).toContain(
      '  LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, not "loud"\n',
    );
    for (const variable of Object.keys(own)) expect(output).toMatch(new RegExp(`^  ${variable} must `, 'm'));
    expect(output).not.toContain('secret-of-mine');
  });

  it('says which variable is missing', async () => {
    const { status, output } = await outcome(app, {});
    expect([status, output]).toEqual([78, expect.stringMatching(/^ {2}DATABASE_URL /m)]);
  });
});

describe.each(['api', 'worker'] as const)('the database of %s', (app) => {
  const start = async (databaseUrl: string) =>
    outcome(app, { DATABASE_URL: databaseUrl, PORT: String(await freePort()) });
  const name = app === 'api' ? 'API' : 'worker';

  it('that does not answer ends the start, and the password stays unsaid', async () => {
    const { status, output } = await start(url);
    expect(status).toBe(1);
    expect(output).toMatch(new RegExp(`The ${name} cannot start: .*ECONNREFUSED`));
    expect(output).not.toContain('secret-of-mine');
  });

  it('is refused under its owner and under a superuser, who could go round row-level security', async () => {
    const database = await createTestDatabase(inject('postgresUrl'));
    try {
      const superuser = new URL(inject('postgresSuperuserUrl'));
      superuser.pathname = new URL(database.ownerUrl).pathname;
      const refused = await Promise.all([start(database.ownerUrl), start(superuser.href)]);
      for (const [index, { status, output }] of refused.entries()) {
        const role = decodeURIComponent(new URL([database.ownerUrl, superuser.href][index] ?? '').username);
        expect([status, output]).toEqual([1, expect.stringContaining(`The ${name} cannot start: `)]);
        expect(output).toContain(role);
        expect(output).toMatch(/superuser|row-level security|owns/i);
      }
    } finally {
      await database.drop();
    }
  });

  it('without our schema is refused, with what to do', async () => {
    const database = await createTestDatabase(inject('postgresUrl'));
    try {
      const owner = new pg.Client({ connectionString: database.ownerUrl });
      await owner.connect();
      const { rows } = await owner.query<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class c WHERE relname LIKE '%migration%' AND relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      );
      for (const table of rows) await owner.query(`DELETE FROM ${owner.escapeIdentifier(table.name)}`);
      await owner.end();
      expect(rows).toHaveLength(1);
      const { status, output } = await start(app === 'api' ? database.appUrl : database.workerUrl);
      expect([status, output]).toEqual([
        1,
        expect.stringMatching(/the database schema is not up to date: run the migrations first/),
      ]);
    } finally {
      await database.drop();
    }
  });
});
