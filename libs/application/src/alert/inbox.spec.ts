import { anonymous } from '@bunkai/access';
import { fixedClock, newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { InMemoryAlertRepository } from '../testing/alert/in-memory-alert-repository.js';
import { InMemoryTransactions } from '../testing/transaction/in-memory-transactions.js';
import { MarkAlertsSeen } from './mark-alerts-seen.js';
import { ReadInbox } from './read-inbox.js';

const now = new Date('2026-01-01T00:00:00Z');

function given() {
  const transactions = new InMemoryTransactions();
  const alerts = new InMemoryAlertRepository(transactions);
  const reader = (organisationId = newId()) =>
    ({
      kind: 'member',
      accountId: newId(),
      organisationId,
      roles: ['viewer'],
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
  };
}

describe('the inbox', () => {
  it('is nobody’s without signing in', async () => {
    const { inbox, mark } = given();
    const refusal = { ok: false, refusal: { code: 'UNAUTHENTICATED' } };
    expect(await inbox.execute(anonymous, { limit: 5, after: null, unseenOnly: false })).toEqual(refusal);
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
});
