// Subscriptions as tables; the database itself keeps what class of reader each is.
import type {
  NewAcceptance,
  NewDecision,
  NewSubscription,
  ProfileInUse,
  ReceivedSubscription,
  RequestedClass,
  Subscription,
  SubscriptionPage,
  SubscriptionRepository,
} from '@bunkai/application';
import type { ReaderClass } from '@bunkai/disclosure';
import { isId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';
import {
  changeProfileSql,
  classesNowSql,
  insertSubscriptionSql,
  listReceivedSql,
  pageSql,
  selectReceivedSql,
  selectSubscriptionSql,
} from './subscription-sql.js';

export class TypeormSubscriptionRepository implements SubscriptionRepository {
  async insert(subscription: NewSubscription): Promise<boolean> {
    const { id, organisationId, serviceId, providerId, variant, profileId } = subscription;
    const { requestedClass, createdAt, createdBy } = subscription;
    const rows = await query(insertSubscriptionSql, [
      id,
      organisationId,
      serviceId,
      providerId,
      variant,
      profileId,
      requestedClass,
      createdAt,
      createdBy,
    ]);
    return rows.length === 1;
  }

  findByIds(subscriptionIds: readonly string[]): Promise<readonly Subscription[]> {
    return query<Subscription>(`${selectSubscriptionSql} WHERE s.id = ANY ($1)`, [
      subscriptionIds.filter(isId),
    ]);
  }

  async lock(subscriptionId: string): Promise<Subscription | undefined> {
    if (!isId(subscriptionId)) return undefined;
    await query('SELECT FROM subscription WHERE id = $1 FOR NO KEY UPDATE', [subscriptionId]);
    // By a statement of its own, which sees what the transaction it waited for has done.
    const [subscription] = await this.findByIds([subscriptionId]);
    return subscription;
  }

  list({ after, limit, ended, profileId }: SubscriptionPage): Promise<readonly Subscription[]> {
    return query<Subscription>(
      `${selectSubscriptionSql} WHERE ${pageSql} AND ($4::uuid IS NULL OR s.profile_id = $4) ORDER BY s.id LIMIT $2`,
      [after, limit + 1, ended, profileId ?? null],
    );
  }

  async end(subscriptionId: string, at: Date): Promise<void> {
    await query('UPDATE subscription SET ended_at = $2 WHERE id = $1', [subscriptionId, at]);
  }

  async request(subscriptionId: string, requestedClass: RequestedClass): Promise<void> {
    await query('UPDATE subscription SET requested_class = $2 WHERE id = $1', [
      subscriptionId,
      requestedClass,
    ]);
  }

  async changeProfile(subscription: Subscription, profileId: string, at: Date): Promise<boolean> {
    const { id, organisationId, profileId: before } = subscription;
    const rows = await query(changeProfileSql, [id, profileId]);
    if (rows.length === 0) return false;
    await query(
      `INSERT INTO replaced_profile (subscription_id, organisation_id, profile_id, held_until) VALUES ($1, $2, $3, $4)`,
      [id, organisationId, before, at],
    );
    return true;
  }

  async profilesAt(subscriptions: readonly Subscription[], at: Date): Promise<ReadonlyMap<string, string>> {
    const rows = await query<{ id: string; profileId: string }>(
      `SELECT DISTINCT ON (subscription_id) subscription_id AS id, profile_id AS "profileId" FROM replaced_profile
        WHERE subscription_id = ANY ($1) AND held_until > $2 ORDER BY subscription_id, held_until`,
      [subscriptions.map(({ id }) => id), at],
    );
    const replaced = new Map(rows.map(({ id, profileId }) => [id, profileId]));
    return new Map(subscriptions.map(({ id, profileId }) => [id, replaced.get(id) ?? profileId]));
  }

  async insertAcceptance(acceptance: NewAcceptance): Promise<void> {
    const { id, subscription, termsSha256, acceptedAt, acceptedBy } = acceptance;
    const { id: subscriptionId, organisationId, providerId } = subscription;
    await query(
      `INSERT INTO nda_acceptance (id, subscription_id, organisation_id, provider_id, terms_sha256, accepted_at, accepted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, subscriptionId, organisationId, providerId, termsSha256, acceptedAt, acceptedBy],
    );
  }

  countByProfile(): Promise<readonly ProfileInUse[]> {
    return query<ProfileInUse>(
      `SELECT profile_id AS "profileId", count(*)::int AS subscriptions FROM subscription
        WHERE organisation_id = current_organisation() AND ended_at IS NULL GROUP BY profile_id ORDER BY profile_id`,
      [],
    );
  }

  async readerClassesAt(
    subscriptionIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, ReaderClass>> {
    const rows = await query<{ id: string; readerClass: ReaderClass }>(
      `SELECT s.id, reader_class_at(s.id, $2) AS "readerClass" FROM subscription s WHERE s.id = ANY ($1)`,
      [subscriptionIds, at],
    );
    return new Map(rows.map(({ id, readerClass }) => [id, readerClass]));
  }

  async findClassesNow(serviceIds: readonly string[]): Promise<ReadonlyMap<string, ReaderClass>> {
    const rows = await query<{ serviceId: string; readerClass: ReaderClass }>(classesNowSql, [serviceIds]);
    return new Map(rows.map(({ serviceId, readerClass }) => [serviceId, readerClass]));
  }

  listReceived(serviceId: string, page: SubscriptionPage): Promise<readonly ReceivedSubscription[]> {
    const { after, limit, ended } = page;
    return query<ReceivedSubscription>(listReceivedSql, [after, limit + 1, ended, serviceId]);
  }

  /** The row itself is the customer's: what is held is a lock by its name. */
  async lockReceived(subscriptionId: string): Promise<ReceivedSubscription | undefined> {
    if (!isId(subscriptionId)) return undefined;
    await query("SELECT pg_advisory_xact_lock(hashtextextended('decide ' || $1, 0))", [subscriptionId]);
    const [received] = await query<ReceivedSubscription>(`${selectReceivedSql} WHERE s.id = $1`, [
      subscriptionId,
    ]);
    return received;
  }

  async insertDecision({ id, subscription, decision, decidedAt, decidedBy }: NewDecision): Promise<void> {
    const { id: subscriptionId, organisationId: customerId, providerId } = subscription;
    await query(
      `INSERT INTO access_grant (id, subscription_id, organisation_id, customer_id, decision, decided_at, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, subscriptionId, providerId, customerId, decision, decidedAt, decidedBy],
    );
  }
}

function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, parameters);
}
