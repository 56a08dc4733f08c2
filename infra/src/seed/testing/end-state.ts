// What a replayed world comes to, table by table, for comparing two databases.
import type { Instance } from './fresh-instance.js';

const line = (...columns: readonly string[]) =>
  `concat_ws(' ', ${columns.map((column) => `coalesce((${column})::text, '-')`).join(', ')}) AS line`;

const services = `service s JOIN organisation p ON p.id = s.organisation_id`;

const queries: Readonly<Record<string, string>> = {
  members: `SELECT ${line('o.slug', 'o.name', 'a.email', 'a.display_name', 'a.locale', 'm.roles', 'a.created_at')}
    FROM member m JOIN account a ON a.id = m.account_id JOIN organisation o ON o.id = m.organisation_id ORDER BY 1`,
  drafts: `SELECT ${line('p.slug', 's.slug', 'd.revision', 'd.document')}
    FROM draft d JOIN ${services} ON s.id = d.service_id ORDER BY 1`,
  releases: `SELECT ${line('p.slug', 's.slug', 'r.number', 'r.hash', 'r.published_at', 'r.effective_from', 'r.summary', 'r.diff')}
    FROM release r JOIN ${services} ON s.id = r.service_id ORDER BY 1`,
  copies: `SELECT ${line('p.slug', 's.slug', 'r.number', 'c.reader_class', 'c.hash')}
    FROM release_copy c JOIN release r ON r.id = c.release_id JOIN ${services} ON s.id = r.service_id ORDER BY 1`,
  profiles: `SELECT ${line('o.slug', 'f.name', 'v.number', 'v.hash', 'v.created_at')}
    FROM requirement_profile f JOIN organisation o ON o.id = f.organisation_id
    JOIN requirement_profile_version v ON v.profile_id = f.id ORDER BY 1`,
  subscriptions: `SELECT ${line('o.slug', 's.slug', 'u.variant', 'f.name', 'u.reader_class', 'u.created_at', 'u.ended_at')}
    FROM subscription u JOIN organisation o ON o.id = u.organisation_id JOIN service s ON s.id = u.service_id
    JOIN requirement_profile f ON f.id = u.profile_id ORDER BY 1`,
  verdicts: `SELECT ${line('s.slug', 'v.variant', 'v.reader_class', 'v.test_hash', 'v.outcome', 'v.reason', 'v.valid_from', 'v.valid_to', 'v.valid_until')}
    FROM verdict v JOIN service s ON s.id = v.service_id ORDER BY 1`,
  alerts: `SELECT ${line('o.slug', 'a.kind', 's.slug', 'a.created_at', 'a.occurs_at', 'f.requirement_id', 'f.outcome_before', 'f.outcome_after', 'f.evidence_before', 'f.evidence_after')}
    FROM alert a JOIN organisation o ON o.id = a.organisation_id JOIN service s ON s.id = a.service_id
    LEFT JOIN alert_flip f ON f.alert_id = a.id ORDER BY 1`,
  outbox: `SELECT ${line('topic', 'due_at', `payload->>'cause'`, 'done_at IS NULL', 'failed_at IS NULL')} FROM outbox ORDER BY 1`,
};

/** Everything that the replay is about, without what differs from run to run: ids, secrets, the time of seeding. */
export async function endState({
  ask,
}: Pick<Instance, 'ask'>): Promise<Readonly<Record<string, readonly string[]>>> {
  const state: Record<string, readonly string[]> = {};
  for (const [what, sql] of Object.entries(queries)) {
    state[what] = (await ask<{ line: string }>(sql)).map((row) => row.line);
  }
  return state;
}
