// The dashboard of a customer with fifty services and a hundred requirements, against one SQL statement of the same rows.
import type { JsonValue } from '@bunkai/disclosure';
import {
  DashboardCustomer,
  OutboxDrain,
  PublishingProvider,
  openStage,
  plantService,
  plantTenant,
} from '@bunkai/persistence/testing';
import type { Bench, BenchContext, BenchReport } from './harness.js';
import { measureRounds, millisecondsOf } from './harness-rounds.js';
import { ratioRow } from './harness-rows.js';
import { WorldCluster } from './world/world-cluster.js';
import { worldDisclosure } from './world/world-disclosure.js';

const SERVICES = 50;
const REQUIREMENTS = 100;
const DATABASE = 'dashboard';

export const dashboardBench: Bench = { name: 'dashboard', title: 'Dashboard of a customer', run };

async function run(context: BenchContext): Promise<BenchReport> {
  const cluster = await WorldCluster.start();
  try {
    const { customer, close } = await plantCustomer(cluster);
    const [shown, plain] = [await customer.look(SERVICES), await customer.lookPlainly()];
    if (shown.length !== SERVICES * REQUIREMENTS || shown.join() !== plain.join())
      throw new Error(`the two sides differ: ${shown.length} and ${plain.length} outcomes`);
    const looking = await measureRounds(
      context,
      {
        ours: () => millisecondsOf(() => customer.look(SERVICES)),
        peer: () => millisecondsOf(() => customer.lookPlainly()),
      },
      { rounds: context.quick ? 7 : 31, warmUps: 3 },
    );
    await close();
    const row = ratioRow({
      path: `customer dashboard, ${SERVICES} services × ${REQUIREMENTS} requirements`,
      ours: { what: 'Bunkai', unit: 'ms', values: looking.ours },
      peer: { what: 'one SQL statement', unit: 'ms', values: looking.peer },
      ratio: 'ours/peer',
      goal: { atMost: 2 },
    });
    return { rows: [row], notes };
  } finally {
    await cluster.remove();
  }
}

const notes = `Both sides read as the customer, under row-level security, in a transaction, and give the same ${SERVICES * REQUIREMENTS} outcomes
(asserted first). The statement gives outcome, reason and instants alone; the dashboard also verifies each requirement on the release in force, which
gives the reason in the order of the customer's own document, and reads profiles, services, releases and what is scheduled.`;

async function plantCustomer(cluster: WorldCluster) {
  await cluster.createDatabase(DATABASE);
  const { app, worker } = cluster.urlsOf(DATABASE);
  const stage = await openStage({
    ownerUrl: app,
    appUrl: app,
    workerUrl: worker,
    drop: () => Promise.resolve(),
  });
  const tenant = await plantTenant(stage);
  const provider = new PublishingProvider(stage, tenant);
  const position = { provider: tenant.slug, upstream: null, moved: new Set<never>(), today: new Date() };
  const serviceIds: string[] = [];
  for (let number = 1; number <= SERVICES; number += 1) {
    const serviceId = await plantService(stage, tenant, `service-${number}`);
    await provider.publish(serviceId, worldDisclosure({ ...position, service: `service-${number}` }));
    serviceIds.push(serviceId);
  }
  const customer = new DashboardCustomer(stage, await plantTenant(stage));
  await customer.subscribe(tenant, serviceIds, requirements());
  const drain = await OutboxDrain.open(worker);
  await drain.drain();
  await drain.close();
  await cluster.asSuperuser(DATABASE, (client) => client.query('VACUUM (ANALYZE)'));
  return { customer, close: () => stage.close() };
}

/** Thresholds on five fields, twenty each; some are met. */
function requirements(): JsonValue {
  const fields = [
    '12.4.3/adminLogRetention',
    'CLD.8.1.5/returnPeriod',
    '15.1.3/subprocessorNotice',
    '12.4.1/logRetention',
    '12.3.1/restoreTime',
  ];
  return {
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name: 'All',
    requirements: Array.from({ length: REQUIREMENTS }, (_, index) => {
      const field = fields[index % fields.length] ?? '';
      const test = { field, op: 'atLeast', value: `P${1 + index * 9}D` };
      return { id: `R-${String(index).padStart(3, '0')}`, control: field.split('/')[0] ?? '', test };
    }),
  };
}
