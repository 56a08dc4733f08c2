// What the token of a mail stands for, by functions with their definer's rights: the token alone is the permission.
import type { DisabledReason, Unsubscription, UnsubscriptionRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

interface Found {
  readonly organisation_name: Unsubscription['organisationName'];
  readonly email: string;
  readonly disabled_reason: DisabledReason | null;
}

export class TypeormUnsubscriptionRepository implements UnsubscriptionRepository {
  async findByToken(token: string): Promise<Unsubscription | undefined> {
    const [found] = await currentManager().query<Found[]>('SELECT * FROM unsubscription_by_token($1)', [
      token,
    ]);
    return (
      found && {
        organisationName: found.organisation_name,
        email: found.email,
        disabledReason: found.disabled_reason,
      }
    );
  }

  async resubscribe(token: string): Promise<void> {
    await currentManager().query('SELECT resubscribe_channel($1)', [token]);
  }
}
