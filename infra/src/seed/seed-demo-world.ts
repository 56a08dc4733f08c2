// Fills a new database with the demo world, once; takes up what an earlier start left unfinished; never touches another's data.
import { join } from 'node:path';
import { systemClock } from '@bunkai/kernel';
import type { DemoContext, SeedDemoWorld } from '../launch/demo-world.js';
import { demoAccounts } from './demo-accounts.js';
import { type DemoRecord, newDemoPassword, readDemoRecord, writeDemoRecord } from './demo-record.js';
import { inspectDatabase } from './inspect-database.js';
import { type StoredWorld, readWorld } from './read-world.js';

/** Rejects with the signal's reason when it aborts; the next call goes on from there. */
export const seedDemoWorld: SeedDemoWorld = async (context) => {
  const world = await readWorld(join(context.root, 'test', 'fixtures', 'world'));
  const { demo, others } = await inspectDatabase(
    context.workerUrl,
    world.index.organisations.map(({ slug }) => slug),
  );
  const record = readDemoRecord(context.dataDir);
  const isEmpty = demo + others === 0;
  const isInterrupted = demo > 0 && others === 0 && record?.state === 'unfinished';
  if (isEmpty || isInterrupted) {
    const password = record?.password ?? newDemoPassword();
    writeDemoRecord(context.dataDir, { password, state: 'unfinished' });
    if (isInterrupted) context.say('demo world: an earlier start was interrupted, going on from there');
    await seed(context, world, password);
    writeDemoRecord(context.dataDir, { password, state: 'finished' });
    return demoAccounts(world.index, password);
  }
  if (isSeeded(record) && demo > 0) return demoAccounts(world.index, record.password);
  context.say('demo world: not set up, as the database holds organisations already');
  return [];
};

function isSeeded(record: DemoRecord | undefined): record is DemoRecord {
  return record?.state === 'finished';
}

async function seed(context: DemoContext, world: StoredWorld, password: string): Promise<void> {
  const { appUrl, workerUrl, signal, say } = context;
  const startedAt = performance.now();
  // Loaded when there is something to replay: every other start does without.
  const [{ onStage }, { replay }] = await Promise.all([import('./stage.js'), import('./replay.js')]);
  const { releases, subscriptions, organisations } = world.index;
  say(
    `demo world: replaying ${releases.length} releases and ${subscriptions.length} subscriptions of ${organisations.length} organisations`,
  );
  let year = 0;
  const onStep = ({ at }: { readonly at: Date }) => {
    if (at.getUTCFullYear() === year) return;
    year = at.getUTCFullYear();
    say(`demo world: ${year}`);
  };
  await onStage({ appUrl, workerUrl, world, password }, (stage) =>
    replay(stage, { until: systemClock.now(), signal, onStep }),
  );
  say(`demo world: ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
