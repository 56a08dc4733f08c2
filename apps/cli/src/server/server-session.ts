// A session at a server for the length of one command: signed in by e-mail address and password, signed out at the end.
import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '../shell/language.js';
import { UsageError } from '../shell/usage-error.js';

/** What a server answers instead of a result: told to the user as it is. */
interface Refused {
  readonly code?: string;
  readonly message?: string;
  readonly faults?: readonly { readonly pointer: string; readonly message: string }[];
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

const ATTEMPTS = 5;

export class ServerSession {
  private constructor(
    private readonly server: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** `server` is its origin. Throws UsageError where it does not answer, or does not know the credentials. */
  static async signIn(server: string, credentials: Credentials, language: Language): Promise<ServerSession> {
    const told = { 'bunkai-language': language };
    const response = await send(`${server}/auth/sign-in`, {
      method: 'POST',
      headers: { ...told, 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    await readJson(response);
    const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    return new ServerSession(server, { ...told, cookie: cookie.join('; ') });
  }

  /** The data of a GraphQL operation; asked again where only the network fails, so for queries. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const headers = { ...this.headers, 'content-type': 'application/json' };
        const body = JSON.stringify({ query, variables });
        const response = await send(`${this.server}/graphql`, { method: 'POST', headers, body });
        const answer = await readJson<{ data?: Data; errors?: { message: string }[] }>(response);
        if (!answer.data) throw new UsageError(answer.errors?.[0]?.message ?? 'the server gave no data');
        return answer.data;
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof Unreachable)) throw error;
        await delay(1_000 * attempt);
      }
    }
  }

  async upload<Answer>(path: string, contentType: string, body: Uint8Array): Promise<Answer> {
    const headers = { ...this.headers, 'content-type': contentType };
    return readJson<Answer>(await send(`${this.server}${path}`, { method: 'POST', headers, body }));
  }

  async signOut(): Promise<void> {
    const headers = { ...this.headers, 'content-type': 'application/json' };
    await send(`${this.server}/auth/sign-out`, { method: 'POST', headers, body: '{}' }).catch(
      () => undefined,
    );
  }
}

class Unreachable extends UsageError {}

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...request, redirect: 'error' });
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Unreachable(`cannot reach ${new URL(url).origin}: ${cause}`);
  }
}

async function readJson<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  const answer = parsed(text) as (Answer & Refused) | undefined;
  if (response.ok && answer) return answer;
  const faults = (answer?.faults ?? []).map(({ pointer, message }) => `${pointer} ${message}`.trim());
  const said = faults.length > 0 ? faults : [answer?.message ?? `it answered ${response.status}`];
  throw new UsageError(`the server refuses: ${said.join(' ')}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
