// A public service page's data over GraphQL, against a server that knows this one page alone; and what row-level security costs.
import { isDeepStrictEqual } from 'node:util';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, requireBuilt } from '../platform/require-built.js';
import type { Bench, BenchContext, BenchReport, BenchRow, Goal } from './harness.js';
import { measureRounds } from './harness-rounds.js';
import { ratioRow } from './harness-rows.js';
import { type LoadFigures, loadPages } from './page-data/page-load.js';
import { type Server, copyWithoutPolicies, startApi, startBarePages } from './page-data/page-servers.js';
import { type PageWorld, enterPageWorld } from './page-data/page-world.js';
import { WorldCluster } from './world/world-cluster.js';

const SERVICES = 20;
const CONNECTIONS = 50;
/** So few that what is measured is an answer's time, not the queue before it. */
const FEW = 4;

export const pageDataBench: Bench = { name: 'page-data', title: 'Data of public pages', run };

interface Stage {
  readonly world: PageWorld;
  readonly api: Server;
  readonly open: Server;
  readonly bare: Server;
}

async function run(context: BenchContext): Promise<BenchReport> {
  requireBuilt();
  const cluster = await WorldCluster.start();
  const servers: Server[] = [];
  try {
    const stage = await setUp(cluster, servers, context);
    const size = await compareAnswers(stage);
    const rows = [...(await againstBare(context, stage)), await againstNoPolicies(context, stage)];
    return { rows, notes: notesOn(size) };
  } finally {
    for (const server of servers) await server.stop();
    await cluster.remove();
  }
}

async function setUp(cluster: WorldCluster, servers: Server[], { say }: BenchContext): Promise<Stage> {
  const started = async (starting: Promise<Server>) => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  say(`Entering ${SERVICES} services …`);
  await cluster.createDatabase('pages');
  const entrance = await startApi(cluster.urlsOf('pages').app);
  const world = await enterPageWorld(entrance.url, SERVICES);
  await entrance.stop();
  await copyWithoutPolicies(cluster, 'pages', 'pages_open');
  await cluster.asSuperuser('pages', (client) => client.query('ANALYZE'));
  return {
    world,
    api: await started(startApi(cluster.urlsOf('pages').app)),
    open: await started(startApi(cluster.urlsOf('pages_open').app)),
    bare: await started(startBarePages(cluster.superuserUrl('pages'))),
  };
}

/** Throws unless all give the same, but for what the copies of the reader classes are called. Gives the size of an answer in bytes. */
async function compareAnswers({ world, api, open, bare }: Stage): Promise<number> {
  let size = 0;
  for (const body of bodiesOf(world)) {
    const answer = await ask(api, body);
    size = Buffer.byteLength(answer);
    assertSame(answer, await ask(bare, body));
    assertSame(await ask(api, body, world.cookie), await ask(open, body, world.cookie));
  }
  return size;
}

function assertSame(one: string, other: string): void {
  if (!isDeepStrictEqual(JSON.parse(one), JSON.parse(other))) {
    throw new Error(`two sides answer differently:\n${one.slice(0, 2_000)}\n${other.slice(0, 2_000)}`);
  }
}

async function ask({ url }: Server, body: string, cookie?: string): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) };
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
}

async function againstBare(context: BenchContext, { world, api, bare }: Stage): Promise<readonly BenchRow[]> {
  const all = bodiesOf(world);
  const [one = ''] = all;
  const figures: Record<string, LoadFigures[]> = {};
  const side =
    (name: string, { url }: Server, bodies: readonly string[]) =>
    async () => {
      const load = { url, bodies, connections: CONNECTIONS, seconds: context.quick ? 4 : 10 };
      const given = await loadPages(load);
      (figures[name] ??= []).push(given);
      return given.requestsPerSecond;
    };
  const sides = {
    api: side('api', api, [one]),
    bare: side('bare', bare, [one]),
    apiAll: side('apiAll', api, all),
    bareAll: side('bareAll', bare, all),
  };
  context.say(`${CONNECTIONS} connections …`);
  const rounds = { rounds: context.quick ? 3 : 7, warmUps: 1 };
  const rates = await measureRounds(context, sides, rounds);
  const late = (name: string) => (figures[name] ?? []).slice(-rounds.rounds).map(({ p99 }) => p99);
  const peer = 'bare Fastify + pg';
  const page = `public service page's data over GraphQL, ${CONNECTIONS} connections`;
  const turn = `the same, ${all.length} services in turn`;
  const pair = (path: string, values: readonly number[], peers: readonly number[], goal: Goal) =>
    compare({ path, unit: 'atLeast' in goal ? 'requests/s' : 'ms', values, peer, peers, goal });
  return [
    pair(page, rates.api, rates.bare, { atLeast: 0.5 }),
    pair(`${page}: p99`, late('api'), late('bare'), { atMost: 2 }),
    pair(turn, rates.apiAll, rates.bareAll, { atLeast: 0.5 }),
    pair(`${turn}: p99`, late('apiAll'), late('bareAll'), { atMost: 2 }),
  ];
}

async function againstNoPolicies(context: BenchContext, { world, api, open }: Stage): Promise<BenchRow> {
  const { cookie } = world;
  const side =
    ({ url }: Server) =>
    async () => {
      const load = { url, bodies: bodiesOf(world), cookie, connections: FEW };
      const { requestsPerSecond } = await loadPages({ ...load, seconds: context.quick ? 4 : 10 });
      return (FEW * 1000) / requestsPerSecond;
    };
  context.say('With and without row-level security …');
  const rounds = { rounds: context.quick ? 3 : 7, warmUps: 1 };
  const times = await measureRounds(context, { with: side(api), without: side(open) }, rounds);
  const path = 'the same page as a customer with row-level security';
  const peer = 'without policies';
  const goal = { atMost: 1.5 };
  return compare({ path, unit: 'ms', values: times.with, peer, peers: times.without, goal });
}

interface Sides {
  readonly path: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly peer: string;
  readonly peers: readonly number[];
  readonly goal: Goal;
}

function compare({ path, unit, values, peer, peers, goal }: Sides): BenchRow {
  const ours = { what: 'Bunkai', unit, values };
  return ratioRow({ path, ours, peer: { what: peer, unit, values: peers }, ratio: 'ours/peer', goal });
}

/** As the portal asks, by text. */
function bodiesOf({ provider, services }: PageWorld): readonly string[] {
  const query = readFileSync(join(checkout, 'apps', 'portal', 'src', 'trust', 'service.graphql'), 'utf8');
  return services.map((service) => JSON.stringify({ query, variables: { provider, service } }));
}

function notesOn(size: number): string {
  return `The answer has ${Math.round(size / 1000)} kB: a service with five releases, and the disclosure in force. Each side is a process of its own with
ten connections to the same PostgreSQL; autocannon asks from this process. The peer runs one statement past row-level security and writes
the object; it knows no tenants, no schema, no limits. Both read the database for every answer, except that strangers who ask the same
at the same moment share what is read after they asked: with the services in turn there is less to share. Without policies: the same
API over a copy of the database in which row-level security is off and what it hid is removed; ${FEW} connections.`;
}
