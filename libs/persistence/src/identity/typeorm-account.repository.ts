// Accounts in PostgreSQL. The password's hash is written and, but for signing in, never read.
import type { Account, AccountLocale, AccountRepository, Credentials, NewAccount } from '@bunkai/application';
import { AccountRow } from '../rows/account.row.js';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormAccountRepository implements AccountRepository {
  async add(account: NewAccount): Promise<boolean> {
    const { id, email, passwordHash, displayName, locale, createdAt } = account;
    const added = await currentManager().query<unknown[]>(
      `INSERT INTO account (id, email, password_hash, display_name, locale, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [id, email, passwordHash, displayName, locale, createdAt],
    );
    return added.length === 1;
  }

  async findCredentials(email: string): Promise<Credentials | undefined> {
    const [row] = await currentManager().query<{ account_id: string; password_hash: string }[]>(
      'SELECT account_id, password_hash FROM credentials_by_email($1)',
      [email],
    );
    return row && { accountId: row.account_id, passwordHash: row.password_hash };
  }

  async lockCredentials(accountId: string): Promise<Credentials | undefined> {
    const [row] = await currentManager().query<{ email: string }[]>(
      'SELECT email FROM account WHERE id = $1 FOR NO KEY UPDATE',
      [accountId],
    );
    return row && this.findCredentials(row.email);
  }

  async findAccount(accountId: string): Promise<Account | undefined> {
    const row = await currentManager().findOneBy(AccountRow, { id: accountId });
    if (!row) return undefined;
    const { id, email, displayName, locale } = row;
    return { id, email, displayName, locale };
  }

  async savePasswordHash(accountId: string, passwordHash: string): Promise<void> {
    await currentManager().update(AccountRow, { id: accountId }, { passwordHash });
  }

  async saveProfile(accountId: string, displayName: string, locale: AccountLocale): Promise<void> {
    await currentManager().update(AccountRow, { id: accountId }, { displayName, locale });
  }
}
