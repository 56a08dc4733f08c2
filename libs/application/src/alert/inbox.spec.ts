import { type Role, anonymous } from '@bunkai/access';
import { fixedClock, newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { InMemoryAlertRepository } from '../testing/alert/in-memory-alert-repository.js';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import { AcknowledgeAlerts } from './acknowledge-alerts.js';
import { MarkAlertsSeen } from './mark-alerts-seen.js';
import { MarkAlertsUnseen } from './mark-alerts-unseen.js';
import { ReadInbox } from './read-inbox.js';

const now = new Date('2026-01-01T00:00:00Z');
const page = { limit: 5, after: null, unseenOnly: false, unacknowledgedOnly: false, serviceKey: null };

function given() {
  const transactions = new InMemoryTransactions();
  const alerts = new InMemoryAlertRepository(transactions);
  const reader = (organisationId = newId(), roles: readonly Role[] = ['viewer']) =>
    ({
      kind: 'member',
      accountId: newId(),
      organisationId,
      roles,
      provider: false,
      customer: true,
    }) as const;
  const me = reader();
  const give = (organisationId: string) => {
    const id = newId();
    const service = { serviceId: newId(), serviceName: 'Cloud', serviceKey: 'acme/cloud' };
    const release = {
      releaseId: null,
      releaseNumber: null,
      releaseKind: null,
      releaseSummary: null,
      subscriptionId: null,
    };
    const times = { createdAt: now, occursAt: now };
    alerts.alerts.push({
      id,
      organisationId,
      kind: 'release-published',
      ...service,
      ...release,
      ...times,
      body: {},
    });
    return id;
  };
  return {
    me,
    reader,
    give,
    inbox: new ReadInbox(transactions, alerts),
    mark: new MarkAlertsSeen(transactions, alerts, fixedClock(now)),
    unmark: new MarkAlertsUnseen(transactions, alerts),
    acknowledge: new AcknowledgeAlerts(transactions, alerts, fixedClock(now)),
  };
}

describe('the inbox', () => {
  it('is nobody’s without signing in', async () => {
    const { inbox, mark } = given();
    const refusal = { ok: false, refusal: { code: 'UNAUTHENTICATED' } };
    expect(await inbox.execute(anonymous, page)).toEqual(refusal);
    expect(await inbox.countUnseen(anonymous)).toEqual(refusal);
    expect(await mark.execute(anonymous, [])).toEqual(refusal);
  });

  it('counts down as alerts are seen, for the one account that saw them', async () => {
    const { inbox, mark, me, reader, give } = given();
    const ids = [give(me.organisationId), give(me.organisationId)];
    expect(await inbox.countUnseen(me)).toEqual({ ok: true, value: 2 });
    expect(await mark.execute(me, ids.slice(0, 1))).toEqual({ ok: true, value: { unseen: 1 } });
    expect(await inbox.countUnseen(reader(me.organisationId))).toEqual({ ok: true, value: 2 });
  });

  it('marks all or none: an alert of another organisation is not there', async () => {
    const { inbox, mark, me, give } = given();
    const own = give(me.organisationId);
    expect(await mark.execute(me, [own, give(newId())])).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'alert' },
    });
    expect(await inbox.countUnseen(me)).toEqual({ ok: true, value: 1 });
  });

  it('can be marked as unseen again, by the one account', async () => {
    const { inbox, mark, unmark, me, reader, give } = given();
    const [other, ids] = [reader(me.organisationId), [give(me.organisationId)]];
    await mark.execute(me, ids);
    await mark.execute(other, ids);
    expect(await unmark.execute(me, [...ids, newId()])).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'alert' },
    });
    expect(await unmark.execute(me, ids)).toEqual({ ok: true, value: { unseen: 1 } });
    expect(await inbox.countUnseen(other)).toEqual({ ok: true, value: 0 });
  });

  it('is acknowledged for the organisation, by whoever did it first, who has seen it then', async () => {
    const { inbox, acknowledge, me, reader, give } = given();
    const [assessor, owner] = (['assessor', 'owner'] as const).map((role) =>
      reader(me.organisationId, [role]),
    );
    if (!assessor || !owner) throw new Error('no readers');
    const ids = [give(me.organisationId), give(me.organisationId)];
    expect(await acknowledge.execute(assessor, ids.slice(0, 1))).toEqual({
      ok: true,
      value: { unseen: 1, unacknowledged: 1 },
    });
    expect(await acknowledge.execute(owner, ids.slice(0, 1))).toEqual({
      ok: true,
      value: { unseen: 1, unacknowledged: 1 },
    });
    const read = await inbox.execute(me, { ...page, unacknowledgedOnly: true });
    expect(read.ok && read.value.map(({ id }) => id)).toEqual(ids.slice(1));
    const all = await inbox.execute(me, page);
    expect(all.ok && all.value.map(({ acknowledgement }) => acknowledgement?.accountId).toSorted()).toEqual([
      assessor.accountId,
      undefined,
    ]);
  });

  it('is acknowledged by nobody who may only look, and not in part', async () => {
    const { inbox, acknowledge, me, reader, give } = given();
    const own = give(me.organisationId);
    expect(await acknowledge.execute(me, [own])).toEqual({ ok: false, refusal: { code: 'FORBIDDEN' } });
    const owner = reader(me.organisationId, ['owner']);
    expect(await acknowledge.execute(owner, [own, give(newId())])).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'alert' },
    });
    expect(await inbox.countUnacknowledged(me)).toEqual({ ok: true, value: 1 });
  });
});
