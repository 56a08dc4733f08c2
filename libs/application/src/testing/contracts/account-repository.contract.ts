// What every AccountRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { noTenant } from '../../transaction/transactions.js';
import { type IdentityStage, begin, givenAccount } from './identity-stage.js';

export function accountRepositoryContract(stageOf: () => IdentityStage): void {
  describe('an account repository', () => {
    it('keeps an account and finds its credentials by address, whoever asks', async () => {
      const stage = stageOf();
      const { id, email, displayName, locale, ...own } = await givenAccount(stage);
      const found = await stage.transactions.within(own, () => stage.accounts.findAccount(id));
      expect(found).toEqual({ id, email, displayName, locale });
      const credentials = await stage.transactions.within(noTenant, () =>
        stage.accounts.findCredentials(email),
      );
      expect(credentials).toEqual({ accountId: id, passwordHash: `hash ${id}` });
    });

    it('takes an address once, also from two at the same time', async () => {
      const stage = stageOf();
      const email = `${newId()}@twice.example`;
      const add = () => {
        const id = newId();
        const account = { id, email, displayName: 'Twice', locale: 'en' as const };
        return stage.transactions.within({ organisationId: null, accountId: id }, () =>
          stage.accounts.add({ ...account, passwordHash: 'hash', createdAt: begin }),
        );
      };
      const added = await Promise.all([add(), add(), add()]);
      expect(added.filter(Boolean)).toEqual([true]);
      expect(await add()).toBe(false);
    });

    it('changes password and profile of the account at hand alone', async () => {
      const stage = stageOf();
      const mine = await givenAccount(stage);
      const theirs = await givenAccount(stage);
      await stage.transactions.within(mine, async () => {
        for (const { id } of [mine, theirs]) {
          await stage.accounts.savePasswordHash(id, 'changed');
          await stage.accounts.saveProfile(id, 'Changed', 'en');
        }
      });
      const state = (whose: typeof mine) =>
        stage.transactions.within(whose, async () => {
          const account = await stage.accounts.findAccount(whose.id);
          const credentials = await stage.accounts.lockCredentials(whose.id);
          return [account?.displayName, account?.locale, credentials?.passwordHash];
        });
      expect(await state(mine)).toEqual(['Changed', 'en', 'changed']);
      expect(await state(theirs)).toEqual(['Person', 'ja', `hash ${theirs.id}`]);
    });

    it('shows the account of a stranger to nobody', async () => {
      const stage = stageOf();
      const mine = await givenAccount(stage);
      const theirs = await givenAccount(stage);
      const seen = await stage.transactions.within(mine, async () => [
        await stage.accounts.findAccount(theirs.id),
        await stage.accounts.lockCredentials(theirs.id),
      ]);
      expect(seen).toEqual([undefined, undefined]);
    });
  });
}
