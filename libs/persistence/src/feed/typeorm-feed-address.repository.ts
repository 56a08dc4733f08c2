// Feed addresses in PostgreSQL: the member's own row, and one function that finds whose a token is.
import type { Role } from '@bunkai/access';
import type { FeedAddress, FeedAddressRepository, FeedReader, NewFeedAddress } from '@bunkai/application';
import type { LocalizedText } from '@bunkai/disclosure';
import { FeedAddressRow } from '../rows/feed-address.row.js';
import { currentManager } from '../transaction/current-manager.js';

export class TypeormFeedAddressRepository implements FeedAddressRepository {
  async find(): Promise<FeedAddress | undefined> {
    const [row] = await currentManager().query<FeedAddress[]>(
      `SELECT id, created_at AS "createdAt" FROM feed_address
        WHERE organisation_id = current_organisation() AND account_id = current_account()`,
    );
    return row;
  }

  async replace({ id, organisationId, accountId, tokenHash, createdAt }: NewFeedAddress): Promise<void> {
    // Of two at once, the later one ends the former.
    await currentManager().query(
      "SELECT pg_advisory_xact_lock(hashtextextended('feed address ' || $1 || $2, 0))",
      [organisationId, accountId],
    );
    await this.remove();
    const row = { id, organisationId, accountId, tokenHash: Buffer.from(tokenHash), createdAt };
    await currentManager().insert(FeedAddressRow, row);
  }

  async remove(): Promise<boolean> {
    const { affected } = await currentManager()
      .createQueryBuilder()
      .delete()
      .from(FeedAddressRow)
      .where('organisation_id = current_organisation() AND account_id = current_account()')
      .execute();
    return affected === 1;
  }

  async findReader(tokenHash: Uint8Array): Promise<FeedReader | undefined> {
    const [row] = await currentManager().query<ReaderRecord[]>('SELECT * FROM feed_address_by_token($1)', [
      Buffer.from(tokenHash),
    ]);
    return row && toReader(row);
  }
}

interface ReaderRecord {
  readonly feed_address_id: string;
  readonly created_at: Date;
  readonly account_id: string;
  readonly locale: 'en' | 'ja';
  readonly organisation_id: string;
  readonly organisation_name: LocalizedText;
  readonly roles: Role[];
  readonly provider: boolean;
  readonly customer: boolean;
}

function toReader(row: ReaderRecord): FeedReader {
  const { account_id: accountId, organisation_id: organisationId, roles, provider, customer } = row;
  return {
    address: { id: row.feed_address_id, createdAt: row.created_at },
    member: { kind: 'member', accountId, organisationId, roles, provider, customer },
    language: row.locale,
    organisationName: row.organisation_name,
  };
}
