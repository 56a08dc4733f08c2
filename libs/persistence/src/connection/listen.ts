// LISTEN on a connection of its own, made again when it is lost: a notification is only a hint, never the only way.
import pg from 'pg';

const RECONNECT_MS = 2_000;

/**
 * Calls `heard` with the payload of each notification on `channel`, and with none after each (re)connection; returns what stops it.
 */
export function listen(
  url: string,
  channel: string,
  heard: (payload: string | undefined) => void,
): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const own = new pg.Client({ connectionString: url, application_name: 'bunkai-listen', keepAlive: true });
    client = own;
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      void own.end().catch(() => undefined);
      if (!stopped) retry = setTimeout(() => void connect(), RECONNECT_MS);
    };
    own.on('error', lose);
    own.on('end', lose);
    own.on('notification', ({ payload }) => heard(payload));
    try {
      await own.connect();
      await own.query(`LISTEN ${own.escapeIdentifier(channel)}`);
      heard(undefined);
    } catch {
      lose();
    }
  }

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
