// What time has made worthless, deleted as the worker, which crosses accounts for it.
import type { IdentitySweeper } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormIdentitySweeper implements IdentitySweeper {
  async deleteExpiredSessions(at: Date): Promise<void> {
    await currentManager().query('DELETE FROM session WHERE expires_at <= $1', [at]);
  }

  async deleteAttemptsBefore(instant: Date): Promise<void> {
    await currentManager().query('DELETE FROM sign_in_attempt WHERE window_started_at < $1', [instant]);
  }
}
