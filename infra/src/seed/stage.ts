// Where the replay takes place: the platform's use cases under both database roles, and a clock that the replay sets.
import type { Transactions } from '@bunkai/application';
import { fixedClock } from '@bunkai/kernel';
import { PostgresTransactions, createDataSource } from '@bunkai/persistence';
import { Cast } from './cast.js';
import { ReplayedWorker } from './replayed-worker.js';
import type { DemoWorld } from './read-world.js';
import { type UseCases, useCases } from './use-cases.js';

export interface Stage {
  readonly world: DemoWorld;
  readonly useCases: UseCases;
  readonly cast: Cast;
  readonly worker: ReplayedWorker;
  /** Of every account of the demo. */
  readonly password: string;
}

export interface StageRequest {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly world: DemoWorld;
  readonly password: string;
}

/** Opens the stage for `play` and closes it afterwards, however that ends. */
export async function onStage<T>(request: StageRequest, play: (stage: Stage) => Promise<T>): Promise<T> {
  const clock = fixedClock(new Date(0));
  return connected(request.appUrl, (asApp) =>
    connected(request.workerUrl, (asWorker) => {
      const cases = useCases(asApp, clock);
      return play({
        world: request.world,
        useCases: cases,
        cast: new Cast(asApp, cases.readViewer, request.world.index),
        worker: new ReplayedWorker(asWorker, clock),
        password: request.password,
      });
    }),
  );
}

async function connected<T>(url: string, work: (transactions: Transactions) => Promise<T>): Promise<T> {
  // One connection: the replay does one thing at a time.
  const database = createDataSource(url, { applicationName: 'bunkai-demo', poolSize: 1 });
  await database.initialize();
  try {
    return await work(new PostgresTransactions(database));
  } finally {
    await database.destroy();
  }
}
