// Refuses to work under a database role that row-level security does not bind.
import type { DataSource } from 'typeorm';

/** The role at hand could read or write other tenants' rows; the message says by what right. */
export class PrivilegedRoleError extends Error {
  constructor(
    readonly role: string,
    readonly reasons: readonly string[],
  ) {
    super(
      `refusing to start as the database role "${role}", which could get round row-level security: ` +
        `${reasons.join('; ')}. Connect as bunkai_app or bunkai_worker, without these privileges.`,
    );
    this.name = 'PrivilegedRoleError';
  }
}

/** Throws a PrivilegedRoleError unless the connection's role is bound by row-level security in all it can do. */
export async function assertUnprivileged(dataSource: DataSource): Promise<void> {
  const rows = await dataSource.query<{ role: string; reason: string }[]>(reasonsSql);
  const role = rows[0]?.role;
  if (role !== undefined) {
    throw new PrivilegedRoleError(
      role,
      rows.map((row) => row.reason),
    );
  }
}

// 'MEMBER': by SET ROLE, too. The session's role counts besides the current one, as RESET ROLE leads back to it.
const reasonsSql = `
  WITH own AS (SELECT r.* FROM pg_roles r WHERE r.rolname IN (current_user, session_user)),
  reachable AS (SELECT o.rolname AS role, r.* FROM own o JOIN pg_roles r ON pg_has_role(o.oid, r.oid, 'MEMBER')),
  superusers AS (SELECT o.rolname AS role, 'it is a superuser' AS reason FROM own o WHERE o.rolsuper),
  others AS (
    SELECT role, CASE WHEN rolname = role THEN 'it has BYPASSRLS'
                      ELSE format('it is a member of %s, which has BYPASSRLS', rolname) END AS reason
      FROM reachable WHERE rolbypassrls
    UNION ALL
    SELECT role, format('it is a member of %s, a superuser', rolname) FROM reachable WHERE rolsuper AND rolname <> role
    UNION ALL
    SELECT role, CASE WHEN rolname = role THEN 'it has CREATEROLE'
                      ELSE format('it is a member of %s, which has CREATEROLE', rolname) END
      FROM reachable WHERE rolcreaterole
    UNION ALL
    SELECT DISTINCT m.role, CASE WHEN m.rolname = m.role THEN format('it owns the table or view %s', c.relname)
                        ELSE format('it is a member of %s, the owner of %s', m.rolname, c.relname) END
      FROM reachable m
      JOIN LATERAL (SELECT min(c.relname) AS relname FROM pg_class c
                     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                       AND c.relowner = m.oid) c ON c.relname IS NOT NULL
    UNION ALL
    SELECT o.rolname, 'it may create objects in the schema public: REVOKE CREATE ON SCHEMA public FROM PUBLIC'
      FROM own o WHERE has_schema_privilege(o.oid, 'public', 'CREATE')
  )
  SELECT role, reason FROM superusers
  UNION ALL
  SELECT role, reason FROM others WHERE NOT EXISTS (SELECT FROM superusers)`;
