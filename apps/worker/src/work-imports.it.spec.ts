import { AsyncLocalStorage } from 'node:async_hooks';
import type { RowImporter, WorkImport } from '@bunkai/application';
import { systemClock } from '@bunkai/kernel';
import { currentManager } from '@bunkai/persistence';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ImportingWorld } from './importing-world.harness.js';
import { workImports } from './work-imports.js';

/** As another process would: not in the transaction at hand. */
const outside = AsyncLocalStorage.snapshot();

let world: ImportingWorld;
beforeAll(async () => {
  world = await ImportingWorld.open(inject('postgresUrl'));
});
afterAll(() => world.close());

const disclosure = (slug: string, statements: object = {}, provider = world.tenant.slug) => ({
  format: 'bunkai.disclosure/1',
  catalogue: 'iso27017-2015',
  service: { slug, name: { en: slug, ja: slug }, provider, model: ['SaaS'], roles: ['provider'] },
  statements,
});
const requirements = {
  format: 'bunkai.requirements/1',
  catalogue: 'iso27017-2015',
  name: { en: 'Bank' },
  requirements: [
    { id: 'R-1', control: '12.4.1', test: { field: '12.4.1/logRetentionByType', op: 'disclosed' } },
  ],
};
const slugs = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
const operator = () => ({ kind: 'account', accountId: world.operator.accountId }) as const;

describe('services', () => {
  it('are created and published, and bad rows are told with their line and place', async () => {
    const rows = [
      disclosure('alpha'),
      disclosure('beta', { '99.9': { status: 'offered' } }),
      '{"format": ',
      disclosure('gamma', {}, 'somebody-else'),
      disclosure('alpha', { '12.4.1': { status: 'not-offered' } }),
      '',
      disclosure('Delta'),
    ];
    const started = await world.start(rows, { kind: 'services', publishes: true });
    await world.work();
    expect(await world.told(started)).toEqual([
      'done 6: 2 done, 0 unchanged, 4 faulty',
      '2 beta: /statements/99.9 unknown-control',
      '3 :  json-syntax',
      '4 gamma: /service/provider other-service',
      '7 Delta: /service/slug invalid-slug',
    ]);
    expect(await world.count('release')).toBe(2);
    expect(await world.count('service')).toBe(1);
  });

  it('are left alone by a repetition, and by whoever would overwrite a draft', async () => {
    const rows = slugs(3, 'again').map((slug) => disclosure(slug));
    await world.start(rows, { kind: 'services', publishes: false });
    await world.work();
    const repeated = await world.start(rows, { kind: 'services', publishes: false });
    const changed = [disclosure('again-0', { '12.4.1': { status: 'not-offered' } })];
    const overwriting = await world.start(changed, { kind: 'services', publishes: true });
    const publishing = await world.start(rows, { kind: 'services', publishes: true });
    const published = await world.start(changed, { kind: 'services', publishes: true });
    await world.work();
    expect(await world.told(repeated)).toEqual(['done 3: 0 done, 3 unchanged, 0 faulty']);
    expect(await world.told(overwriting)).toEqual([
      'done 1: 0 done, 0 unchanged, 1 faulty',
      '1 again-0:  unpublished-draft',
    ]);
    expect(await world.told(publishing)).toEqual(['done 3: 3 done, 0 unchanged, 0 faulty']);
    expect(await world.told(published)).toEqual(['done 1: 1 done, 0 unchanged, 0 faulty']);
  });
});

describe('all or nothing', () => {
  it('does nothing where one row has a fault, and tells it', async () => {
    const before = await world.count('service');
    const rows = [
      disclosure('whole-1'),
      disclosure('whole-2', { x: { status: 'offered' } }),
      disclosure('whole-3'),
    ];
    const refused = await world.start(rows, { kind: 'services', mode: 'all-or-nothing' });
    const unread = await world.start([disclosure('whole-4'), '{'], {
      kind: 'services',
      mode: 'all-or-nothing',
    });
    await world.work();
    expect(await world.told(refused)).toEqual([
      'refused 3: 0 done, 0 unchanged, 1 faulty',
      '2 whole-2: /statements/x unknown-control',
    ]);
    expect((await world.told(unread))[0]).toBe('refused 2: 0 done, 0 unchanged, 1 faulty');
    expect(await world.count('service')).toBe(before);
  });

  it('does everything where no row has one', async () => {
    const rows = slugs(30, 'sound').map((slug) => disclosure(slug));
    const started = await world.start(rows, { kind: 'services', mode: 'all-or-nothing' });
    expect(await world.work()).toBe(1);
    expect(await world.told(started)).toEqual(['done 30: 30 done, 0 unchanged, 0 faulty']);
  });

  it('is checked without doing anything', async () => {
    const before = await world.count('service');
    const rows = [disclosure('checked'), disclosure('checked', { '12.4.1': { status: 'not-offered' } })];
    const checked = await world.start(rows, { kind: 'services', mode: 'check' });
    await world.work();
    expect(await world.told(checked)).toEqual([
      'done 2: 1 done, 0 unchanged, 1 faulty',
      '2 checked:  unpublished-draft',
    ]);
    expect(await world.count('service')).toBe(before);
  });
});

describe('an import at work', () => {
  it('loses nothing and does nothing twice when it is interrupted', async () => {
    const rows = slugs(45, 'broken').map((slug) => disclosure(slug));
    const started = await world.start(rows, { kind: 'services' });
    const dying: Pick<WorkImport, 'execute'> = {
      execute: async (payload) => {
        await workImports(systemClock).execute(payload);
        throw new Error('the process dies');
      },
    };
    await expect(world.work(dying)).rejects.toThrow('the process dies');
    expect(await world.told(started)).toEqual(['running 45: 0 done, 0 unchanged, 0 faulty']);
    expect(await world.count('service', "slug LIKE 'broken-%'")).toBe(0);
    await world.work();
    expect(await world.told(started)).toEqual(['done 45: 45 done, 0 unchanged, 0 faulty']);
    expect(await world.count('service', "slug LIKE 'broken-%'")).toBe(45);
  });

  it('keeps nothing of the chunk in which it was cancelled', async () => {
    const started = await world.start([disclosure('late-1'), disclosure('late-2')], { kind: 'services' });
    const { id } = started.started;
    const cancelling = wrapped((importer) => ({
      import: async (row) => {
        const imported = await importer.import(row);
        await outside(() => world.cancel.execute(world.principal(), id));
        return imported;
      },
      finish: () => importer.finish(),
    }));
    await world.work(cancelling);
    expect(await world.told(started)).toEqual(['cancelled 2: 0 done, 0 unchanged, 0 faulty']);
    expect(await world.count('service', "slug LIKE 'late-%'")).toBe(0);
    expect(await world.cancel.execute(world.principal(), id)).toEqual({
      ok: false,
      refusal: { code: 'WRONG_STATE', state: 'cancelled' },
    });
  });

  it('ends where whoever began it has lost the role', async () => {
    const started = await world.start([disclosure('unlicensed')], { kind: 'services' });
    const roles = (role: string) =>
      world.stage.asApp.within(world.tenant, () =>
        currentManager().query('UPDATE member SET roles = $1', [[role]]),
      );
    await roles('viewer');
    await world.work();
    await roles('owner');
    expect(await world.told(started)).toEqual(['refused FORBIDDEN 1: 0 done, 0 unchanged, 0 faulty']);
  });

  it('is nobody else’s to see or to end', async () => {
    const started = await world.start([disclosure('private')], { kind: 'services' });
    const stranger = world.principal(world.operator);
    expect(await world.told(started, stranger)).toEqual(['not there']);
    expect(await world.cancel.execute(stranger, started.started.id)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    await world.work();
  });
});

describe('subscriptions', () => {
  it('are made of a table, each refused by itself, and each service is assessed once', async () => {
    const customer = world.principal(world.operator);
    await world.profile(customer, 'Bank', requirements);
    await world.start([disclosure('held'), disclosure('kept')], { kind: 'services', publishes: true });
    await world.work();
    const before = await world.count('outbox', "topic = 'assess-service'");
    const { slug } = world.tenant;
    const rows = [
      '\uFEFFservice,variant,profile,requestedClass',
      `${slug}/held,,Bank,`,
      `"${slug}/kept","","Bank",nda\r`,
      `${slug}/held,,Bank,subscribers`,
      `${slug}/gone,,Bank,customers`,
      `${slug}/kept,basic,"Ba""nk"`,
      `${slug}/kept,basic,Bank,everything`,
      `${slug}/kept,basic,Bank`,
    ];
    const started = await world.start(rows, { kind: 'subscriptions' }, customer);
    expect(await world.work()).toBe(1);
    expect(await world.told(started, customer)).toEqual([
      'done 7: 2 done, 1 unchanged, 4 faulty',
      `5 ${slug}/gone Bank: /service not-found`,
      `6 ${slug}/kept basic Ba"nk: /profile not-found`,
      `7 ${slug}/kept basic Bank: /requestedClass unknown-class`,
      `8 ${slug}/kept basic Bank: /variant unknown-variant`,
    ]);
    expect(await world.count('subscription')).toBe(2);
    expect((await world.count('outbox', "topic = 'assess-service'")) - before).toBe(2);
    expect(await world.count('outbox', "topic = 'tell-subscription'")).toBe(1);
  });

  it('are refused as a file that is no table of them', async () => {
    const start = (lines: string[]) => world.start(lines, { kind: 'subscriptions' });
    await expect(start(['service,colour', 'a/b,red'])).rejects.toThrow('unknown-column');
    await expect(start(['service,profile'])).rejects.toThrow('no-rows');
    await expect(start(['service', 'a/b', '"never closed'])).rejects.toThrow('unreadable-csv');
  });
});

describe('customers', () => {
  const row = (slug: string, more: object = {}) => ({
    slug,
    name: { en: slug },
    owner: `owner@${slug}.example`,
    ...more,
  });

  it('are founded with profile and subscription, and belong to whom they are handed', async () => {
    await world.start([disclosure('bought')], { kind: 'services', publishes: true });
    await world.work();
    const service = `${world.tenant.slug}/bought`;
    const rows = [
      row('first-bank', { profile: requirements, service }),
      row('second-bank', { profile: 'mvsp', service }),
      row(world.tenant.slug),
      row('third-bank', { profile: 'no-template', service }),
      row('fourth-bank', { owner: 'nobody' }),
      row('fifth-bank', { plan: 'gold' }),
    ];
    const started = await world.start(rows, { kind: 'customers' }, operator());
    expect(started.invitations.map(({ line, email }) => `${line} ${email}`).slice(0, 2)).toEqual([
      '1 owner@first-bank.example',
      '2 owner@second-bank.example',
    ]);
    await world.work();
    expect(await world.told(started, operator())).toEqual([
      'done 6: 2 done, 0 unchanged, 4 faulty',
      `3 ${world.tenant.slug}: /slug already-exists`,
      '4 third-bank: /profile unknown-template',
      '5 fourth-bank: /owner not-an-email-address',
      '6 fifth-bank: /plan unknown-member',
    ]);
    expect(await world.count('organisation', "slug LIKE '%-bank'")).toBe(2);
    expect(await world.membersOf('first-bank')).toEqual([]);
    expect(await world.accept(started.invitations[0]?.token ?? '', 'owner@first-bank.example')).toBe(true);
    expect(await world.membersOf('first-bank')).toEqual(['owner@first-bank.example']);
  });

  it('are invited anew by a repetition while nobody has come, and left alone afterwards', async () => {
    const rows = [row('first-bank'), row('second-bank')];
    const repeated = await world.start(rows, { kind: 'customers' }, operator());
    await world.work();
    expect(await world.told(repeated, operator())).toEqual(['done 2: 0 done, 2 unchanged, 0 faulty']);
    const [first, second] = repeated.invitations;
    expect(await world.accept(first?.token ?? '', 'owner@first-bank.example')).toBe(false);
    expect(await world.accept(second?.token ?? '', 'owner@second-bank.example')).toBe(true);
  });

  it('are for operators alone', async () => {
    await expect(world.start([row('sixth-bank')], { kind: 'customers' })).rejects.toThrow('FORBIDDEN');
    const listed = await world.read.list(world.principal(), true, { limit: 10, after: null });
    expect(listed).toEqual([]);
  });
});

/** Works imports of services off, with what `around` makes of each importer. */
function wrapped(around: (importer: RowImporter) => RowImporter): WorkImport {
  return workImports(systemClock, (importers) => ({
    prepare: async (started) => {
      const prepared = await importers.prepare(started);
      return prepared.ok ? { ok: true, value: around(prepared.value) } : prepared;
    },
  }));
}
