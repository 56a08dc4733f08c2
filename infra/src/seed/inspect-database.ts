// Whether a database is one that the demo world may be put into, or already is in.
import pg from 'pg';

export interface Occupancy {
  /** Organisations of the demo world. */
  readonly demo: number;
  /** Others. */
  readonly others: number;
}

/** Counts organisations as the worker, which sees them all; `slugs` are those of the demo world. */
export async function inspectDatabase(workerUrl: string, slugs: readonly string[]): Promise<Occupancy> {
  const client = new pg.Client({ connectionString: workerUrl, application_name: 'bunkai-demo' });
  // A connection that is cut fails the query that waits for it; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Occupancy>(
      `SELECT count(*) FILTER (WHERE slug = ANY ($1))::int AS demo,
              count(*) FILTER (WHERE slug <> ALL ($1))::int AS others FROM organisation`,
      [slugs],
    );
    return rows[0] ?? { demo: 0, others: 0 };
  } finally {
    await client.end();
  }
}
