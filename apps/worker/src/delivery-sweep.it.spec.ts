// A worker that runs: what it mails, what it finishes before it stops, and two of them at one table.
import { SendTest, Throttle, noTenant } from '@bunkai/application';
import { newId, systemClock } from '@bunkai/kernel';
import {
  TypeormAttemptRepository,
  TypeormChannelRepository,
  TypeormDeliveryRepository,
  WORKER_ROLE,
  currentManager,
} from '@bunkai/persistence';
import {
  type PlantedTenant,
  type TestDatabase,
  type TestStage,
  createTestDatabase,
  openStage,
  plantService,
  plantTenant,
} from '@bunkai/persistence/testing';
import { migrateQueue } from '@bunkai/queue';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { startWorker } from './start-worker.js';
import { workerSettings } from './worker-settings.harness.js';

const soon = { timeout: 15_000, interval: 50 };

let database: TestDatabase;
let stage: TestStage;
let mailDir: string;
let tenant: PlantedTenant;
beforeEach(async () => {
  mailDir = await mkdtemp(join(tmpdir(), 'bunkai-mail-'));
  database = await createTestDatabase(inject('postgresUrl'));
  await migrateQueue(database.ownerUrl, WORKER_ROLE);
  stage = await openStage(database);
  tenant = await plantTenant(stage);
});
afterEach(async () => {
  await stage.close();
  await database.drop();
  await rm(mailDir, { recursive: true });
});

function start(): Promise<INestApplicationContext> {
  return startWorker(workerSettings(database.workerUrl, { mailDir, allowedNetworks: ['127.0.0.1'] }));
}

const query = <Row>(sql: string, parameters: unknown[] = []) =>
  stage.asWorker.within(noTenant, () => currentManager().query<Row[]>(sql, parameters));

async function alert(serviceId: string): Promise<void> {
  await query(
    `INSERT INTO alert (id, organisation_id, kind, service_id, created_at, occurs_at, body)
     VALUES ($1, $2, 'waiver-lapsed', $3, now(), now(), '{"requirementId": "R-1"}')`,
    [newId(), tenant.organisationId, serviceId],
  );
}

const outcomes = async () =>
  (await query<{ outcome: string | null }>('SELECT outcome FROM delivery')).map(({ outcome }) => outcome);

it('mails each alert once, whichever of two workers takes it, and a test message', async () => {
  const serviceId = await plantService(stage, tenant);
  const workers = [await start(), await start()];
  try {
    for (let number = 0; number < 10; number += 1) await alert(serviceId);
    const channels = new TypeormChannelRepository();
    const throttle = new Throttle(stage.asApp, new TypeormAttemptRepository(), systemClock);
    const stored = { channels, deliveries: new TypeormDeliveryRepository() };
    const [mail] = await stage.asApp.within(tenant, () => channels.list());
    const sent = await new SendTest(stage.asApp, stored, throttle, systemClock).execute(
      { kind: 'member', ...tenant, roles: ['viewer'], provider: true, customer: true },
      mail?.id ?? '',
    );
    expect(sent.ok).toBe(true);
    await vi.waitFor(
      async () => expect(await outcomes()).toEqual(Array.from({ length: 11 }, () => 'delivered')),
      soon,
    );
    const mails = (await readdir(mailDir)).filter((name) => name.endsWith('.eml'));
    expect(mails).toHaveLength(11);
  } finally {
    for (const worker of workers) await worker.close();
  }
});

it('finishes what it is sending before it stops, and records it', async () => {
  let arrived: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  let answer: () => void = () => undefined;
  const receiver = createServer((_, response) => {
    answer = () => response.end('late');
    arrived();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  await query(`DELETE FROM pending_alert`);
  await stage.asApp.within(tenant, async () => {
    await currentManager().query(`UPDATE channel SET rhythm = 'never'`);
    await new TypeormChannelRepository().insert({
      id: newId(),
      organisationId: tenant.organisationId,
      kind: 'webhook',
      label: 'Slow',
      address: `http://127.0.0.1:${port}/`,
      language: 'en',
      ...{
        rhythm: 'at-once',
        hour: 9,
        weekday: 1,
        timeZone: 'UTC',
        scope: 'own',
        severity: null,
        controls: [],
      },
      secret: Buffer.from('a secret of enough bytes'),
      createdAt: new Date(),
      createdBy: tenant.accountId,
    });
  });
  const worker = await start();
  await alert(await plantService(stage, tenant));
  await arrival;
  const closed = worker.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  answer();
  await closed;
  receiver.close();
  expect(await outcomes()).toEqual(['delivered']);
});
