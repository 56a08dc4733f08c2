// Pages of strangers come from a standby while it keeps up; whoever is signed in reads what was written.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from '../platform/client.js';
import { freePort } from '../platform/free-port.js';
import { disclosureOf, publishFirst, release } from '../platform/publish.js';
import { requireBuilt } from '../platform/require-built.js';
import { type RunningProcess, runProcess } from '../platform/run-process.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';
import { type PostgresPair, startPostgresPair } from '../platform/standby.js';
import { until } from '../platform/until.js';

const PATIENCE = { patience: 120_000 };
const logs = (retention: string) => ({
  '12.4.1': { status: 'offered', fields: { logRetention: retention } },
});

let pair: PostgresPair;
let api: RunningProcess;
let standby: pg.Client;
let stranger: Client;
let provider: SignedUp;
let service: string;

beforeAll(async () => {
  requireBuilt();
  pair = await startPostgresPair();
  const port = await freePort();
  const environment = {
    DATABASE_URL: pair.primary.appUrl,
    DATABASE_REPLICA_URL: pair.replicaUrl,
    PORT: String(port),
    LOG_LEVEL: 'info',
  };
  api = runProcess('api', environment);
  stranger = new Client(`http://127.0.0.1:${port}`);
  standby = new pg.Client({ connectionString: pair.standbySuperuserUrl });
  standby.on('error', () => undefined);
  await standby.connect();
  await until('the api answering', isAnswering, Boolean, PATIENCE);
  await until('the api reading the standby', timesRead, (times) => times === 1, PATIENCE);
  provider = await signUp({ newClient: () => new Client(stranger.url) }, 'harbour', {
    provider: true,
    customer: false,
  });
  service = await publishFirst(provider, 'store', logs('P1Y'));
}, 240_000);
afterAll(async () => {
  await standby?.end();
  await api?.kill();
  await pair?.stop();
});

const isAnswering = () =>
  stranger.fetch('/readyz').then(
    ({ ok }) => ok,
    () => false,
  );

const timesSaid = (words: string) => Promise.resolve(api.output().split(words).length - 1);
/** How often the api said that it reads the standby from now on. */
const timesRead = () => timesSaid('public pages are read from the replica');
/** It looks once a second: what is over by then is not said. */
const timesLeft = () => timesSaid('the replica is not read from');

/** The numbers of the releases as `reader` sees them; none where the page is not there. */
async function releasesSeenBy(reader: Client): Promise<readonly number[]> {
  const response = await reader.fetch(`/p/${provider.slug}/store/releases.json`);
  if (response.status !== 200) return [];
  const { releases } = (await response.json()) as { releases: { number: number }[] };
  return releases.map(({ number }) => number).toSorted();
}

it('reads for strangers where it may, and for writers what they wrote', async () => {
  expect(await releasesSeenBy(provider.client)).toEqual([1]);
  await until('the standby having answered', readAndCount, (count) => count > 0, PATIENCE);
  await until('the standby having the release', releasesOnStandby, (count) => count === 1, PATIENCE);

  await standby.query('SELECT pg_wal_replay_pause()');
  await release(provider.client, service, disclosureOf(provider.slug, 'store', logs('P30D')));
  expect(await releasesSeenBy(provider.client)).toEqual([1, 2]);
  expect(await releasesOnStandby()).toBe(1);
  await until(
    'the primary stepping in',
    () => releasesSeenBy(stranger),
    (seen) => seen.length === 2,
    PATIENCE,
  );
  await until('the api saying so', timesLeft, (times) => times === 1, PATIENCE);

  await standby.query('SELECT pg_wal_replay_resume()');
  await until('the standby being read again', timesRead, (times) => times === 2, PATIENCE);
  expect(await releasesSeenBy(stranger)).toEqual([1, 2]);

  await pair.stopStandby();
  expect(await releasesSeenBy(stranger)).toEqual([1, 2]);
  await release(provider.client, service, disclosureOf(provider.slug, 'store', logs('P60D')));
  expect(await releasesSeenBy(stranger)).toEqual([1, 2, 3]);
}, 240_000);

async function releasesOnStandby(): Promise<number | undefined> {
  const { rows } = await standby.query<{ releases: number }>(
    'SELECT count(*)::int AS releases FROM release_fact',
  );
  return rows[0]?.releases;
}

/** Only what reads for somebody ends a transaction there: the comparing each second is of single statements. */
async function readAndCount(): Promise<number> {
  await releasesSeenBy(stranger);
  const { rows } = await standby.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'bunkai-api-replica' AND query = 'COMMIT'`,
  );
  return rows[0]?.count ?? 0;
}
