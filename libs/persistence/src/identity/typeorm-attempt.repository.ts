// Attempts in PostgreSQL: the row's lock makes concurrent attempts under one key queue up.
import { createHash } from 'node:crypto';
import type { AttemptLimit, AttemptRepository } from '@bunkai/application';
import { SignInAttemptRow } from '../rows/sign-in-attempt.row.js';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormAttemptRepository implements AttemptRepository {
  async count({ key, most, windowMs }: AttemptLimit, at: Date): Promise<number> {
    const [row] = await currentManager().query<{ failures: number; window_started_at: Date }[]>(
      `INSERT INTO sign_in_attempt AS a (key_hash, window_started_at, failures) VALUES ($1, $2, 1)
       ON CONFLICT (key_hash) DO UPDATE SET
         failures = CASE WHEN a.window_started_at <= $3 THEN 1 ELSE LEAST(a.failures + 1, $4) END,
         window_started_at = CASE WHEN a.window_started_at <= $3 THEN excluded.window_started_at ELSE a.window_started_at END
       RETURNING failures, window_started_at`,
      [hashOf(key), at, new Date(at.getTime() - windowMs), most + 1],
    );
    if (!row) throw new Error('an attempt was not counted');
    if (row.failures <= most) return 0;
    return Math.max(1, row.window_started_at.getTime() + windowMs - at.getTime());
  }

  async takeBack(key: string): Promise<void> {
    await currentManager().query(
      'UPDATE sign_in_attempt SET failures = failures - 1 WHERE key_hash = $1 AND failures > 0',
      [hashOf(key)],
    );
  }

  async forget(key: string): Promise<void> {
    await currentManager().delete(SignInAttemptRow, { keyHash: hashOf(key) });
  }
}

/** The keys are e-mail and network addresses, which need not be readable here. */
function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
