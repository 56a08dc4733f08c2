import type { JsonValue } from '@bunkai/disclosure';
import type { Test } from '@bunkai/requirement';
import { describe, expect, it } from 'vitest';
import { keepsLogs, requirementsOf } from '../testing/contracts/customer-stage.js';
import { CustomerScene } from '../testing/customer/customer-scene.js';
import { ArchiveRequirementProfile } from './archive-requirement-profile.js';
import { indexRequirements } from './index-requirements.js';
import { MAX_REQUIREMENTS } from './parse-profile.js';
import { ReadRequirementProfiles } from './read-requirement-profiles.js';

const name = { en: 'Bank' };

describe('creating a requirement profile', () => {
  it('keeps the document as version 1', async () => {
    const scene = new CustomerScene();
    const customer = await scene.newMember('assessor');
    const document = requirementsOf(keepsLogs('P1Y'));
    const created = await scene.createProfile.execute(customer, {
      name: { en: ' Bank ', ja: '銀行' },
      document,
    });
    if (!created.ok) throw new Error(created.refusal.code);
    expect(created.value).toMatchObject({ name: { en: 'Bank', ja: '銀行' }, archivedAt: null });
    expect(created.value.current).toMatchObject({ number: 1, requirementCount: 1 });
    const read = new ReadRequirementProfiles(scene.stored.transactions, scene.stored.profiles);
    const { id } = created.value.current;
    expect((await read.contentsOf(customer, [id])).get(id)?.document).toEqual(document);
    expect(await read.versionsOf(customer, [created.value.id])).toEqual([created.value.current]);
  });

  const many = (count: number) => requirementsOf(...Array<Test>(count).fill(keepsLogs('P1Y')));
  const nested = (depth: number) => {
    let test: JsonValue = { all: [] };
    for (let level = 0; level < depth; level += 1) test = { not: test };
    return { ...requirementsOf(), requirements: [{ id: 'R', control: '12.4.1', test }] };
  };
  it.each<[string, JsonValue, string, string]>([
    ['another kind of document', { format: 'bunkai.disclosure/1' }, '/format', 'not-one-of'],
    ['null', null, '', 'wrong-type'],
    ['5,000 requirements', many(5_000), '/requirements', 'too-many-requirements'],
    ['a test nested 10,000 deep', nested(10_000), '', 'too-deep'],
    ['U+0000', { ...requirementsOf(), name: 'a\u0000b' }, '/name', 'unstorable-text'],
    [
      'an empty id',
      { ...requirementsOf(), requirements: [{ id: '', control: '12.4.1', test: { all: [] } }] },
      '/requirements/0/id',
      'invalid-id',
    ],
    [
      'an id of 201 characters',
      { ...requirementsOf(), requirements: [{ id: 'R'.repeat(201), control: '12.4.1', test: { all: [] } }] },
      '/requirements/0/id',
      'invalid-id',
    ],
  ])('refuses %s and names the place', async (_, document, pointer, code) => {
    const scene = new CustomerScene();
    const refused = await scene.createProfile.execute(await scene.newMember(), { name, document });
    if (refused.ok || refused.refusal.code !== 'INVALID_DOCUMENT') throw new Error('not refused');
    expect(refused.refusal.faults[0]).toMatchObject({ pointer, code });
  });

  it('takes as many requirements as a profile may have', async () => {
    const scene = new CustomerScene();
    const created = await scene.createProfile.execute(await scene.newMember(), {
      name,
      document: many(MAX_REQUIREMENTS),
    });
    expect(created.ok && created.value.current.requirementCount).toBe(MAX_REQUIREMENTS);
  });

  it('refuses a nameless profile, a publisher, and strangers', async () => {
    const scene = new CustomerScene();
    const document = requirementsOf();
    const nameless = await scene.createProfile.execute(await scene.newMember(), {
      name: { en: ' ' },
      document,
    });
    const publisher = await scene.createProfile.execute(await scene.newMember('publisher'), {
      name,
      document,
    });
    const stranger = await scene.createProfile.execute({ kind: 'anonymous' }, { name, document });
    expect(nameless).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID_INPUT', faults: [{ pointer: '/name' }] },
    });
    expect(publisher).toEqual({ ok: false, refusal: { code: 'FORBIDDEN' } });
    expect(stranger).toEqual({ ok: false, refusal: { code: 'UNAUTHENTICATED' } });
  });
});

describe('a new version of a profile', () => {
  async function givenInUse() {
    const scene = new CustomerScene();
    const customer = await scene.newMember('assessor');
    const service = await scene.givenService();
    await scene.publish(service, 'P1Y');
    const profileId = await scene.givenProfile(customer, requirementsOf(keepsLogs('P1Y')));
    await scene.givenSubscription(customer, service.serviceId, profileId);
    return { scene, customer, profileId, serviceId: service.serviceId };
  }

  it('has the services assessed that are held to it', async () => {
    const { scene, customer, profileId, serviceId } = await givenInUse();
    const document = requirementsOf(keepsLogs('P2Y'));
    const added = await scene.addVersion.execute(customer, { profileId, document });
    expect(added.ok && added.value.current.number).toBe(2);
    expect(scene.outbox.entries.at(-1)).toMatchObject({
      topic: 'assess-service',
      payload: { serviceId, cause: 'profile' },
    });
  });

  it('is none when the document is the same', async () => {
    const { scene, customer, profileId } = await givenInUse();
    const before = scene.outbox.entries.length;
    const document = requirementsOf(keepsLogs('P1Y'));
    const added = await scene.addVersion.execute(customer, { profileId, document });
    expect(added.ok && added.value.current.number).toBe(1);
    expect(scene.outbox.entries).toHaveLength(before);
  });

  it('is refused to others, of an archived profile, and with a faulty document', async () => {
    const { scene, customer, profileId } = await givenInUse();
    const other = await scene.newMember();
    const document = requirementsOf();
    expect(await scene.addVersion.execute(other, { profileId, document })).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'requirement profile' },
    });
    expect(await scene.addVersion.execute(customer, { profileId, document: 'x' })).toMatchObject({
      refusal: { code: 'INVALID_DOCUMENT' },
    });
    const archive = new ArchiveRequirementProfile(
      scene.stored.transactions,
      scene.stored.profiles,
      scene.clock,
    );
    const spare = await scene.givenProfile(customer, document);
    expect((await archive.execute(customer, { profileId: spare })).ok).toBe(true);
    expect(await archive.execute(customer, { profileId: spare })).toMatchObject({
      refusal: { state: 'archived' },
    });
    expect(await archive.execute(customer, { profileId })).toMatchObject({ refusal: { state: 'in-use' } });
    expect(await archive.execute(other, { profileId })).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    expect(await scene.addVersion.execute(customer, { profileId: spare, document })).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'archived' },
    });
  });
});

describe('the identity of tests', () => {
  const [a, b] = [keepsLogs('P1Y'), keepsLogs('P2Y')];

  it('is one for tests that differ in order only, while each form keeps its own', () => {
    const { requirements, tests, forms } = indexRequirements(
      requirementsOf({ all: [a, b] }, { all: [b, a, b] }, { all: [a, b] }),
    );
    expect(new Set(requirements.map(({ testHash }) => testHash)).size).toBe(1);
    expect(requirements[0]?.formHash).toBe(requirements[2]?.formHash);
    expect(requirements[0]?.formHash).not.toBe(requirements[1]?.formHash);
    expect([tests.length, forms.length]).toEqual([1, 2]);
    expect(tests[0]?.paths).toEqual(['12.4.1/logRetentionByType']);
  });

  it('differs with the scope', () => {
    const document = requirementsOf(a, a);
    const [first, second] = document.requirements;
    if (!first || !second) throw new Error('no requirements');
    const chained = indexRequirements({ ...document, requirements: [first, { ...second, scope: 'chain' }] });
    expect(chained.tests.map(({ scope, readsUpstream }) => [scope, readsUpstream])).toEqual([
      ['service', false],
      ['chain', true],
    ]);
  });
});
