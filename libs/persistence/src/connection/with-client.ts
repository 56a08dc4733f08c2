// One connection of its own, outside the pool, for what is done to a database rather than in it.
import pg from 'pg';

/** Connects, runs `work` and closes the connection whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
