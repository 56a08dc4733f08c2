// Gives organisations their channels, past the platform's own door: the hostile ones are not to be asked about first.
import type { SignedUp } from '../../platform/sign-up.js';
import type { Stage } from '../stage/stage.js';
import { hostilities } from './hostilities.js';
import type { Receivers } from './receivers.js';

/** Who is mailed at once; the others get digests. */
const AT_ONCE = 2;

/**
 * One healthy endpoint and a mailbox for everybody, that want everything; an endpoint that recovers, and chats, for some; the
 * hostile ones go round among all. Gives the slugs of those with a chat.
 */
export async function addEndpoints(
  stage: Stage,
  receivers: Receivers,
  organisations: readonly SignedUp[],
): Promise<ReadonlySet<string>> {
  const secret = `'\\x${receivers.secret.toString('hex')}'`;
  const add = (slug: string, label: string, address: string, kind = 'webhook') =>
    stage.ask(endpointSql(slug, label, address, kind, kind === 'webhook' ? secret : 'NULL'));
  for (const { slug } of organisations) await add(slug, slug, receivers.healthy(slug));
  for (const [index, hostility] of hostilities.entries()) {
    const slug = organisations[index % organisations.length]?.slug ?? '';
    await add(slug, `hostile ${hostility}`, receivers.hostile(hostility));
  }
  const [first, second, third, fourth] = organisations;
  if (first && second && third && fourth) {
    await add(second.slug, `recovering ${second.slug}`, receivers.recovering(second.slug));
    for (const { slug } of [first, third]) await add(slug, 'slack', receivers.chat('slack', slug), 'slack');
    await add(fourth.slug, 'teams', receivers.chat('teams', fourth.slug), 'teams');
  }
  for (const [index, { slug }] of organisations.entries())
    await stage.ask(mailSql(slug, index < AT_ONCE ? 'at-once' : 'daily'));
  return new Set([first, third, fourth].flatMap((one) => one?.slug ?? []));
}

/** Nothing in it comes from outside. */
function endpointSql(slug: string, label: string, address: string, kind: string, secret: string): string {
  return `INSERT INTO channel (id, organisation_id, kind, label, address, language, rhythm, hour, weekday, time_zone, scope,
      controls, unsubscribe_token, secret, created_at, created_by)
    SELECT gen_random_uuid(), o.id, '${kind}', '${label}', '${address}', 'en', 'at-once', 8, 1, 'UTC', 'any',
      '{}', md5(random()::text) || md5(random()::text), ${secret}, now(), m.account_id
      FROM organisation o JOIN member m ON m.organisation_id = o.id WHERE o.slug = '${slug}'`;
}

function mailSql(slug: string, rhythm: 'at-once' | 'daily'): string {
  return `UPDATE channel SET scope = 'any', rhythm = '${rhythm}', language = 'en' WHERE kind = 'e-mail'
      AND organisation_id = (SELECT id FROM organisation WHERE slug = '${slug}')`;
}
