// Sessions in PostgreSQL: the account's own rows, and one function that finds whose a token is.
import type { Role } from '@bunkai/access';
import {
  type NewSession,
  type OpenSession,
  SESSION_IDLE_MS,
  SESSION_LONGEST_MS,
  type SessionRepository,
} from '@bunkai/application';
import { LessThanOrEqual } from 'typeorm';
import { SessionRow } from '../rows/session.row.js';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormSessionRepository implements SessionRepository {
  async add(session: NewSession): Promise<void> {
    await currentManager().insert(SessionRow, {
      ...session,
      tokenHash: Buffer.from(session.tokenHash),
      lastSeenAt: session.createdAt,
    });
  }

  async findByTokenHash(tokenHash: Uint8Array, at: Date): Promise<OpenSession | undefined> {
    const [row] = await currentManager().query<FoundSession[]>('SELECT * FROM session_by_token($1, $2)', [
      Buffer.from(tokenHash),
      at,
    ]);
    return row && toOpenSession(row);
  }

  async touch(sessionId: string, at: Date): Promise<void> {
    await currentManager().query(
      `UPDATE session s
          SET last_seen_at = $2,
              expires_at = LEAST($2::timestamptz + make_interval(secs => $3), s.created_at + make_interval(secs => $4)),
              organisation_id = (SELECT m.organisation_id FROM member m
                                  WHERE m.account_id = s.account_id AND m.organisation_id = s.organisation_id)
        WHERE s.id = $1 AND s.last_seen_at < $2`,
      [sessionId, at, SESSION_IDLE_MS / 1000, SESSION_LONGEST_MS / 1000],
    );
  }

  async choose(sessionId: string, organisationId: string): Promise<void> {
    await currentManager().update(SessionRow, { id: sessionId }, { organisationId });
  }

  async end(sessionId: string): Promise<void> {
    await currentManager().delete(SessionRow, { id: sessionId });
  }

  async endAllOf(accountId: string): Promise<void> {
    await currentManager().delete(SessionRow, { accountId });
  }

  async sweepExpired(accountId: string, at: Date): Promise<void> {
    await currentManager().delete(SessionRow, { accountId, expiresAt: LessThanOrEqual(at) });
  }
}

interface FoundSession {
  readonly session_id: string;
  readonly account_id: string;
  readonly email: string;
  readonly display_name: string;
  readonly locale: 'en' | 'ja';
  readonly organisation_id: string | null;
  readonly roles: Role[] | null;
  readonly provider: boolean | null;
  readonly customer: boolean | null;
  readonly last_seen_at: Date;
}

function toOpenSession(row: FoundSession): OpenSession {
  const { account_id: accountId, organisation_id: organisationId, roles } = row;
  return {
    id: row.session_id,
    account: { id: accountId, email: row.email, displayName: row.display_name, locale: row.locale },
    member:
      organisationId === null || roles === null
        ? null
        : {
            kind: 'member',
            accountId,
            organisationId,
            roles,
            provider: row.provider === true,
            customer: row.customer === true,
          },
    lastSeenAt: row.last_seen_at,
  };
}
