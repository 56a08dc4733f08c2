import { newId } from '@bunkai/kernel';
import { noTenant } from '@bunkai/application';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withClient } from '../connection/with-client.js';
import { InvitationRow } from '../rows/invitation.row.js';
import { MemberRow } from '../rows/member.row.js';
import { SessionRow } from '../rows/session.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import {
  type PlantedTenant,
  type TestStage,
  hashOf,
  openStage,
  plantTenant,
} from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';

let database: TestDatabase;
let stage: TestStage;
let tenant: PlantedTenant;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  tenant = await plantTenant(stage);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const token = (text: string) => Buffer.from(hashOf(text).slice(7), 'hex');
const now = new Date();
const hours = (number: number) => new Date(now.getTime() + number * 3_600_000);

function ask<Row>(as: PlantedTenant | typeof noTenant, sql: string, values: unknown[]): Promise<Row[]> {
  return stage.asApp.within(as, () => currentManager().query<Row[]>(sql, values));
}

describe('functions with their definer’s rights', () => {
  it('are these and no others, pinned to their schema and closed to everybody else', async () => {
    const found = await withClient(database.ownerUrl, (client) =>
      client.query<{ name: string; pinned: boolean; owner: string; may: string[] }>(
        `SELECT p.proname AS name, p.proconfig @> '{"search_path=pg_catalog, public, pg_temp"}' AS pinned,
                proowner::regrole::text AS owner,
                ARRAY(SELECT r FROM unnest('{bunkai_app,bunkai_worker,public}'::text[]) r
                       WHERE has_function_privilege(r, p.oid, 'EXECUTE')) AS may
           FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
          ORDER BY 1`,
      ),
    );
    const others: Readonly<Record<string, readonly string[]>> = {
      add_partitions: ['bunkai_worker'],
      analyze_partitioned: ['bunkai_worker'],
      count_reach: [],
      is_wanted: [],
      keep_counts: [],
      recount_reach: ['bunkai_worker'],
      retire_month: ['bunkai_worker'],
    };
    /** They make and drop tables, which the definer must not. */
    const ofOwner = ['add_partitions', 'analyze_partitioned', 'retire_month'];
    const mayCall = (name: string) => others[name] ?? ['bunkai_app'];
    const expected = [
      'accept_invitation',
      'add_partitions',
      'analyze_partitioned',
      'catch_up_alerts',
      'count_reach',
      'credentials_by_email',
      'feed_address_by_token',
      'held_tests',
      'impact_counts',
      'intern_tests',
      'invitation_by_token',
      'is_wanted',
      'keep_counts',
      'operator_channels',
      'operator_deliveries',
      'operator_failed_deliveries',
      'operator_outbox',
      'operator_set_aside',
      'operator_workers',
      'read_reach',
      'received_page',
      'recount_reach',
      'release_answers',
      'release_flip_counts',
      'release_reach',
      'replay_any_delivery',
      'requeue_outbox',
      'resubscribe_channel',
      'retire_month',
      'session_by_token',
      'undisclosed_demand',
      'unsubscribe_channel',
      'unsubscription_by_token',
    ];
    expect(found.rows).toEqual(
      expected.map((name) => ({
        name,
        pinned: true,
        owner: ofOwner.includes(name) ? 'bunkai_owner' : 'bunkai_definer',
        may: mayCall(name),
      })),
    );
  });

  it('belong to a role that nobody logs in as and that owns no table', async () => {
    const found = await withClient(database.ownerUrl, (client) =>
      client.query(
        `SELECT rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole AS powerful,
                EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')) AS owns,
                has_schema_privilege(r.oid, 'public', 'CREATE') AS creates
           FROM pg_roles r WHERE rolname = 'bunkai_definer'`,
      ),
    );
    expect(found.rows).toEqual([{ powerful: false, owns: false, creates: false }]);
  });
});

describe('signing in', () => {
  it('finds credentials by e-mail, and by nothing else', async () => {
    const sql = 'SELECT * FROM credentials_by_email($1)';
    const email = `owner@${tenant.slug}.example`;
    const expected = [{ account_id: tenant.accountId, password_hash: 'not a hash' }];
    expect(await ask(noTenant, sql, [email.toUpperCase()])).toEqual(expected);
    expect(await ask(noTenant, sql, ['%'])).toEqual([]);
    await expect(ask(tenant, 'SELECT password_hash FROM account', [])).rejects.toThrow('permission denied');
  });

  it('finds a session by its token until it expires or the membership ends', async () => {
    const person = await plantTenant(stage);
    await stage.asApp.within(tenant, () =>
      currentManager().insert(MemberRow, {
        id: newId(),
        organisationId: tenant.organisationId,
        accountId: person.accountId,
        roles: ['viewer', 'assessor'],
        createdAt: now,
      }),
    );
    const id = newId();
    const { accountId } = person;
    await stage.asApp.within(person, async () => {
      const times = { createdAt: now, lastSeenAt: now, expiresAt: hours(1) };
      await currentManager().insert(SessionRow, {
        id,
        tokenHash: token('s'),
        accountId,
        organisationId: null,
        ...times,
      });
      await currentManager().update(SessionRow, { id }, { organisationId: tenant.organisationId });
    });
    const sql =
      'SELECT session_id, account_id, organisation_id, roles, provider, customer FROM session_by_token($1, $2)';
    const known = { session_id: id, account_id: accountId };
    expect(await ask(noTenant, sql, [token('s'), now])).toEqual([
      {
        ...known,
        organisation_id: tenant.organisationId,
        roles: ['viewer', 'assessor'],
        provider: true,
        customer: true,
      },
    ]);
    expect(await ask(noTenant, sql, [token('s'), hours(1)])).toEqual([]);
    expect(await ask(noTenant, sql, [token('t'), now])).toEqual([]);
    await stage.asApp.within(tenant, () => currentManager().delete(MemberRow, { accountId }));
    const nowhere = { organisation_id: null, roles: null, provider: null, customer: null };
    expect(await ask(noTenant, sql, [token('s'), now])).toEqual([{ ...known, ...nowhere }]);
    const back = stage.asApp.within(person, () =>
      currentManager().update(SessionRow, { id }, { organisationId: tenant.organisationId }),
    );
    await expect(back).rejects.toThrow('row-level security');
  });
});

describe('invitations', () => {
  async function invite(
    email: string,
    secret: string,
    changes: Partial<InvitationRow> = {},
  ): Promise<string> {
    const id = newId();
    await stage.asApp.within(tenant, () =>
      currentManager().insert(InvitationRow, {
        id,
        organisationId: tenant.organisationId,
        email,
        roles: ['publisher'],
        tokenHash: token(secret),
        invitedBy: tenant.accountId,
        createdAt: now,
        expiresAt: hours(1),
        ...changes,
      }),
    );
    return id;
  }
  const accept = async (as: PlantedTenant | typeof noTenant, secret: string, at = now) => {
    const sql = 'SELECT accept_invitation($1, $2, $3) AS organisation';
    const [row] = await ask<{ organisation: string | null }>(as, sql, [token(secret), newId(), at]);
    return row?.organisation;
  };
  const rolesOf = (accountId: string) =>
    stage.asApp
      .within(tenant, () => currentManager().findOneBy(MemberRow, { accountId }))
      .then((row) => row?.roles);

  it('are found by their token alone', async () => {
    const id = await invite('someone@else.example', 'found');
    const sql = 'SELECT invitation_id, organisation_slug, email, roles FROM invitation_by_token($1, $2)';
    expect(await ask(noTenant, sql, [token('found'), now])).toEqual([
      {
        invitation_id: id,
        organisation_slug: tenant.slug,
        email: 'someone@else.example',
        roles: ['publisher'],
      },
    ]);
    expect(await ask(noTenant, sql, [token('found'), hours(1)])).toEqual([]);
    expect(await ask(noTenant, sql, [token('other'), now])).toEqual([]);
  });

  it('make the invited account a member, once', async () => {
    const guest = await plantTenant(stage);
    await invite(`owner@${guest.slug}.example`, 'once');
    expect(await accept(await plantTenant(stage), 'once')).toBeNull();
    expect(await accept(noTenant, 'once')).toBeNull();
    expect(await accept(guest, 'once', hours(1))).toBeNull();
    const both = await Promise.all([accept(guest, 'once'), accept(guest, 'once')]);
    expect(both.toSorted()).toEqual([tenant.organisationId, null].toSorted());
    expect(await rolesOf(guest.accountId)).toEqual(['publisher']);
    await invite(`owner@${guest.slug}.example`, 'again', { roles: ['viewer', 'publisher'] });
    expect(await accept(guest, 'again')).toBe(tenant.organisationId);
    expect(await rolesOf(guest.accountId)).toEqual(['publisher', 'viewer']);
  });

  it('that were revoked are worth nothing', async () => {
    const guest = await plantTenant(stage);
    await invite(`owner@${guest.slug}.example`, 'revoked', { revokedAt: now });
    expect(await accept(guest, 'revoked')).toBeNull();
    expect(await rolesOf(guest.accountId)).toBeUndefined();
  });
});
