// Wraps DDL so that what it creates belongs to bunkai_definer: functions and views that look across tenants, narrowly.

/**
 * `sql`, run as bunkai_definer. The role may create in the schema only for that long. For use in a migration's
 * transaction; its functions still have to pin their search_path and be revoked from PUBLIC.
 */
export function asDefiner(sql: string): string {
  return `
    GRANT CREATE ON SCHEMA public TO bunkai_definer;
    SET LOCAL ROLE bunkai_definer;
    ${sql}
    SET LOCAL ROLE NONE;
    REVOKE CREATE ON SCHEMA public FROM bunkai_definer;
  `;
}
