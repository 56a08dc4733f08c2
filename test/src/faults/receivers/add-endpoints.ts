// Gives organisations their endpoints, past the platform's own door: the hostile ones are not to be asked about first.
import type { SignedUp } from '../../platform/sign-up.js';
import type { Stage } from '../stage/stage.js';
import { hostilities } from './hostilities.js';
import type { Receivers } from './receivers.js';

/** One healthy endpoint for everybody, that wants everything; the hostile ones go round among them. */
export async function addEndpoints(
  stage: Stage,
  receivers: Receivers,
  organisations: readonly SignedUp[],
): Promise<void> {
  const add = (slug: string, label: string, address: string) =>
    stage.ask(endpointSql(slug, label, address, receivers.secret));
  for (const { slug } of organisations) await add(slug, slug, receivers.healthy(slug));
  for (const [index, hostility] of hostilities.entries()) {
    const slug = organisations[index % organisations.length]?.slug ?? '';
    await add(slug, `hostile ${hostility}`, receivers.hostile(hostility));
  }
}

/** Nothing in it comes from outside. */
function endpointSql(slug: string, label: string, address: string, secret: Buffer): string {
  return `INSERT INTO channel (id, organisation_id, kind, label, address, language, rhythm, hour, weekday, time_zone, scope,
      controls, unsubscribe_token, secret, created_at, created_by)
    SELECT gen_random_uuid(), o.id, 'webhook', '${label}', '${address}', 'en', 'at-once', 8, 1, 'UTC', 'any',
      '{}', md5(random()::text) || md5(random()::text), '\\x${secret.toString('hex')}', now(), m.account_id
      FROM organisation o JOIN member m ON m.organisation_id = o.id WHERE o.slug = '${slug}'`;
}
