// Fills a new database with the demo world, once; takes up what an earlier start left unfinished; never touches another's data.
import { join } from 'node:path';
import { systemClock } from '@bunkai/kernel';
import type { DemoContext, SeedDemoWorld } from '../launch/demo-world.js';
import { demoAccounts } from './demo-accounts.js';
import { type DemoRecord, newDemoPassword, readDemoRecord, writeDemoRecord } from './demo-record.js';
import { enterOperator } from './enter-operator.js';
import { inspectDatabase } from './inspect-database.js';
import { readWorld } from './read-world.js';

/** Rejects with the signal's reason when it aborts; the next call goes on from there. */
export const seedDemoWorld: SeedDemoWorld = async (context) => {
  const { dataDir, workerUrl, say } = context;
  const record = readDemoRecord(dataDir);
  const now = systemClock.now();
  const { index } = await readWorld(folderIn(context), now);
  const slugs = index.organisations.map(({ slug }) => slug);
  const { demo, others } = await inspectDatabase(workerUrl, slugs);
  if (demo + others === 0) {
    const password = record?.password ?? newDemoPassword();
    await seed(context, { password, state: 'unfinished', begunAt: now });
    return demoAccounts(index, password);
  }
  if (demo > 0 && others === 0 && record?.state === 'unfinished') {
    say('demo world: an earlier start was interrupted, going on from there');
    await seed(context, record);
    return demoAccounts(index, record.password);
  }
  if (demo > 0 && record?.state === 'finished') return demoAccounts(index, record.password);
  say('demo world: not set up, as the database holds organisations already');
  return [];
};

async function seed(context: DemoContext, record: DemoRecord): Promise<void> {
  const { appUrl, workerUrl, dataDir, signal, say } = context;
  const startedAt = performance.now();
  writeDemoRecord(dataDir, record);
  const world = await readWorld(folderIn(context), record.begunAt);
  const { releases, subscriptions, organisations } = world.index;
  const counts = `${releases.length} releases and ${subscriptions.length} subscriptions of ${organisations.length} organisations`;
  say(`demo world: replaying ${counts}`);
  // Loaded when there is something to replay: every other start does without.
  const [{ onStage }, { replay }] = await Promise.all([import('./stage.js'), import('./replay.js')]);
  await onStage({ appUrl, workerUrl, world, password: record.password }, async (stage) => {
    await replay(stage, { until: systemClock.now(), signal, onStep: sayEachYear(say) });
    await enterOperator(stage);
  });
  writeDemoRecord(dataDir, { ...record, state: 'finished' });
  say(`demo world: ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

function sayEachYear(say: DemoContext['say']): (step: { readonly at: Date }) => void {
  let year = 0;
  return ({ at }) => {
    if (at.getUTCFullYear() === year) return;
    year = at.getUTCFullYear();
    say(`demo world: ${year}`);
  };
}

function folderIn({ root }: DemoContext): string {
  return join(root, 'test', 'fixtures', 'world');
}
