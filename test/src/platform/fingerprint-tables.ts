// The state of the whole database, to be compared before and after what must change nothing.
import pg from 'pg';

/** Written by the worker by itself, every few seconds. */
const UNRESTING = ['worker_state'];

/** Rows and hash of the content of every table but those named. `superuserUrl` sees past row-level security. */
export async function fingerprintTables(
  superuserUrl: string,
  except: readonly string[] = [],
): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace
          AND relname <> ALL ($1) ORDER BY relname`,
      [[...except, ...UNRESTING]],
    );
    const fingerprints: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ fingerprint: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') AS fingerprint
           FROM ${client.escapeIdentifier(name)} t`,
      );
      fingerprints[name] = rows[0]?.fingerprint ?? '';
    }
    return fingerprints;
  } finally {
    await client.end();
  }
}
