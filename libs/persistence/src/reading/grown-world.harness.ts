// Tables as they are after years, with statistics: one large customer and one popular service among many, written as rows.
import { withClient } from '../connection/with-client.js';
import type { TestDatabase } from '../testing/create-test-database.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';

export interface GrownWorld {
  readonly stage: TestStage;
  readonly provider: PlantedTenant;
  /** Has fifty subscriptions, of a profile with twenty requirements. */
  readonly customer: PlantedTenant;
  /** That everybody subscribes to. */
  readonly serviceId: string;
}

/** Other customers, each with a profile of three requirements and two subscriptions. */
const CUSTOMERS = 1_500;
const SERVICES = 300;
/** Of them the large customer subscribes to the first. */
const SUBSCRIBED = 50;

/** As a superuser, past triggers and keys; analysed at the end. */
export async function growWorld(database: TestDatabase, superuserUrl: string): Promise<GrownWorld> {
  const stage = await openStage(database);
  const provider = await plantTenant(stage, { provider: true, customer: false });
  const customer = await plantTenant(stage, { provider: false, customer: true });
  const values = [provider.organisationId, provider.accountId, customer.organisationId, customer.accountId];
  await withClient(superuserUrl, async (client) => {
    await client.query("SET session_replication_role = replica; SET work_mem = '64MB'");
    for (const sql of [...customersSql, ...servicesSql, ...subscriptionsSql, ...eventsSql]) {
      const used = values.map((value, index) => [`$${index + 1}`, `'${value}'::uuid`] as const);
      await client.query(used.reduce((text, [name, value]) => text.replaceAll(name, value), sql));
    }
    await client.query('ANALYZE');
  });
  return { stage, provider, customer, serviceId: await serviceOf(superuserUrl) };
}

async function serviceOf(url: string): Promise<string> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string }>(`SELECT ${id('service', '1')} AS id`),
  );
  return rows[0]?.id ?? '';
}

/** An identifier made of a name and a number. */
const id = (name: string, number: string) => `md5('${name} ' || ${number})::uuid`;
/** In the order of the number, as identifiers are made in time. */
const later = (number: string) => `('01900000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const hash = (name: string, number: string) =>
  `'sha256:' || md5('${name} ' || ${number}) || md5(${number} || ' ${name}')`;
const everyone = `generate_series(1, ${CUSTOMERS}) AS i`;
const past = (days: string) => `now() - (${days}) * interval '1 day'`;

const customersSql = [
  `INSERT INTO account (id, email, password_hash, display_name, locale, created_at)
   SELECT ${id('account', 'i')}, 'a' || i || '@x.example', '-', 'A', 'en', now() FROM ${everyone}`,
  `INSERT INTO organisation (id, slug, name, provider, customer, created_at)
   SELECT ${id('org', 'i')}, 'c-' || i, '{"en": "C"}', false, true, now() FROM ${everyone}`,
  `INSERT INTO member (id, organisation_id, account_id, roles, created_at)
   SELECT ${id('member', 'i')}, ${id('org', 'i')}, ${id('account', 'i')}, '{owner}', now() FROM ${everyone}`,
  `INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, expires_at)
   SELECT ${id('session', 'i')}, sha256(('t' || i)::bytea), ${id('account', 'i')}, ${past('1')}, now(), now() + i * interval '1 minute'
     FROM ${everyone}`,
  `INSERT INTO channel (id, organisation_id, account_id, kind, label, language, rhythm, hour, weekday, time_zone, scope, controls,
     unsubscribe_token, created_at, created_by)
   SELECT ${id('channel', 'i')}, ${id('org', 'i')}, ${id('account', 'i')}, 'e-mail', 'E', 'en', 'at-once', 9, 1, 'UTC', 'own', '{}',
     md5('u' || i), now(), ${id('account', 'i')} FROM ${everyone}`,
  `INSERT INTO test (hash, catalogue, scope, test, paths, reads_upstream)
   SELECT ${hash('test', 'i')}, 'iso27017-2015', 'service', '{}', ARRAY['12.4.1/f' || i % 200], false FROM ${everyone}`,
  `INSERT INTO test_form (hash, test_hash, test) SELECT hash, hash, test FROM test`,
  `INSERT INTO requirement_profile (id, organisation_id, name, current_version_id, created_at)
   SELECT ${id('profile', 'i')}, ${id('org', 'i')}, '{"en": "P"}'::jsonb, ${id('version', 'i')}, now() FROM ${everyone}
   UNION ALL SELECT ${id('profile', '0')}, $3, '{"en": "P"}'::jsonb, ${id('version', '0')}, ${past('9')}`,
  `INSERT INTO requirement_profile_version (id, profile_id, organisation_id, number, document, hash, created_at, created_by)
   SELECT p.current_version_id, p.id, p.organisation_id, 1, '{"requirements": []}', 'sha256:' || repeat('0', 64), ${past('9')}, $4
     FROM requirement_profile p`,
  `INSERT INTO requirement (profile_version_id, requirement_id, organisation_id, position, control, severity, scope, test_hash, form_hash)
   SELECT p.current_version_id, 'R-' || n, p.organisation_id, n, '12.4.' || 1 + n % 3, 'mandatory', 'service', t.hash, t.hash
     FROM requirement_profile p
    CROSS JOIN LATERAL generate_series(1, CASE WHEN p.organisation_id = $3 THEN 20 ELSE 3 END) AS n
     JOIN test t ON t.hash = ${hash('test', `(1 + (abs(hashtext(p.id::text)) / 7 + n * 31) % CASE n WHEN 1 THEN 5 ELSE ${CUSTOMERS} END)`)}`,
];

const servicesSql = [
  `INSERT INTO service (id, organisation_id, slug, name, created_at)
   SELECT ${id('service', 's')}, $1, 's-' || s, '{"en": "S"}', now() FROM generate_series(1, ${SERVICES}) AS s`,
  `INSERT INTO release (id, service_id, organisation_id, number, kind, document, hash, published_at, published_by, effective_from,
     summary, diff)
   SELECT ${id('release', "s || '-' || n")}, ${id('service', 's')}, $1, n, 'disclosure', '{}', 'sha256:' || repeat('0', 64), ${past('30 - n')},
     $2, ${past('30 - n')}, '{}', '[]' FROM generate_series(1, ${SERVICES}) AS s, generate_series(1, 8) AS n`,
  `INSERT INTO release_fact (release_id, service_id, organisation_id, number, kind, published_at, effective_from, summary)
   SELECT id, service_id, organisation_id, number, kind, published_at, effective_from, summary FROM release`,
  `INSERT INTO release_copy (release_id, reader_class, service_id, organisation_id, document, diff, hash)
   SELECT id, c, service_id, organisation_id, '{}', '[]', hash FROM release, unnest('{public,customers,subscribers,nda}'::text[]) AS c`,
];

const subscriptionsSql = [
  `INSERT INTO subscription (id, organisation_id, service_id, provider_id, variant, profile_id, requested_class, reader_class,
     created_at, created_by, ended_at)
   SELECT ${later('2 * i + k')}, ${id('org', 'i')}, ${id('service', 'CASE k WHEN 1 THEN 1 ELSE 2 + i % 299 END')}, $1, '',
     ${id('profile', 'i')}, 'customers', 'customers', ${past('8')}, ${id('account', 'i')}, CASE WHEN i % 20 = 0 THEN now() END
     FROM ${everyone}, generate_series(1, 2) AS k
   UNION ALL
   SELECT ${later('100000 + s')}, $3, ${id('service', 's')}, $1, '', ${id('profile', '0')}, 'customers', 'customers', ${past('8')}, $4, NULL
     FROM generate_series(1, ${SUBSCRIBED}) AS s`,
  `INSERT INTO held_form (service_id, variant, reader_class, form_hash, test_hash, since, assessed)
   SELECT DISTINCT s.service_id, s.variant, s.reader_class, r.form_hash, r.test_hash, ${past('8')}, true
     FROM subscription s JOIN requirement_profile p ON p.id = s.profile_id
     JOIN requirement r ON r.profile_version_id = p.current_version_id WHERE s.ended_at IS NULL`,
  `INSERT INTO verdict (id, service_id, variant, reader_class, test_hash, outcome, valid_from, valid_to)
   SELECT gen_random_uuid(), h.service_id, '', 'customers', h.test_hash, 'met', ${past('8 - k')}, CASE WHEN k < 2 THEN ${past('7 - k')} END
     FROM held_form h, generate_series(1, 2) AS k`,
  `INSERT INTO access_grant (id, subscription_id, organisation_id, customer_id, decision, decided_at, decided_by)
   SELECT gen_random_uuid(), s.id, s.provider_id, s.organisation_id, 'declined', ${past('8')}, $2 FROM subscription s`,
  `INSERT INTO waiver (id, organisation_id, subscription_id, requirement_id, test_hash, form_hash, reason, evidence_hash, created_at,
     created_by, expires_at)
   SELECT gen_random_uuid(), s.organisation_id, s.id, 'R-1', r.test_hash, r.form_hash, 'x', 'sha256:' || repeat('0', 64), ${past('2')},
     s.created_by, now() + interval '30 days'
     FROM subscription s JOIN requirement_profile p ON p.id = s.profile_id
     JOIN requirement r ON r.profile_version_id = p.current_version_id AND r.requirement_id = 'R-1'`,
];

/** Of the alert `a`, in one of four months. */
const deliveryId = `(left(uuid_from(a.created_at + make_interval(months => abs(hashtext(a.id::text)) % 4))::text, 14) || '7'
     || substr(${id('delivery', 'a.id')}::text, 16))::uuid`;

const eventsSql = [
  `INSERT INTO told_release (service_id, number, release_id, occurs_at, created_at)
   SELECT service_id, number, release_id, effective_from, published_at FROM release_fact`,
  `INSERT INTO told_subscription (subscription_id, organisation_id, number)
   SELECT id, organisation_id, CASE WHEN organisation_id = $3 THEN 7 ELSE 8 END FROM subscription`,
  `INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, created_at, occurs_at, body)
   SELECT alert_id(r.published_at, s.organisation_id, r.id || ':' || s.id), s.organisation_id, 'release-published', s.service_id, r.id,
     s.id, r.published_at, r.published_at, '{}'
     FROM subscription s JOIN release r ON r.service_id = s.service_id AND r.number > 5`,
  `INSERT INTO alert_seen (alert_id, account_id, organisation_id, seen_at)
   SELECT a.id, m.account_id, a.organisation_id, now() FROM alert a JOIN member m USING (organisation_id)
    WHERE hashtext(a.id::text) % 2 = 0`,
  `INSERT INTO alert_acknowledgement (alert_id, organisation_id, acknowledged_at, acknowledged_by, tells_provider)
   SELECT a.id, a.organisation_id, now(), m.account_id, true FROM alert a JOIN member m USING (organisation_id)`,
  `INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts, outcome, finished_at)
   SELECT ${deliveryId}, a.organisation_id, c.id, 'alerts', '{}', a.created_at, a.created_at, 1, 'delivered', a.created_at
     FROM alert a JOIN channel c USING (organisation_id)`,
  `INSERT INTO delivery_alert (delivery_id, alert_id, channel_id, organisation_id)
   SELECT ${deliveryId}, a.id, c.id, a.organisation_id FROM alert a JOIN channel c USING (organisation_id)`,
  `INSERT INTO delivery_attempt (id, delivery_id, organisation_id, number, started_at, duration_ms, response)
   SELECT d.id, d.id, d.organisation_id, 1, d.created_at, 3, '' FROM delivery d`,
  `INSERT INTO outbox (id, topic, payload, created_at, due_at, attempts, done_at)
   SELECT gen_random_uuid(), 'assess-service', '{}', ${past('n % 30')}, ${past('n % 30')}, 1, CASE WHEN n > 5 THEN ${past('n % 30')} END
     FROM generate_series(1, 3000) AS n`,
];
