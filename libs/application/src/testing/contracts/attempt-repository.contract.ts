// What every AttemptRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { AttemptLimit } from '../../identity/attempt-repository.js';
import { noTenant } from '../../transaction/transactions.js';
import { type IdentityStage, after } from './identity-stage.js';

export function attemptRepositoryContract(stageOf: () => IdentityStage): void {
  const given = (most = 3) => {
    const stage = stageOf();
    const limit: AttemptLimit = { key: newId(), most, windowMs: 60_000 };
    const count = (ms: number) =>
      stage.transactions.within(noTenant, () => stage.attempts.count(limit, after(ms)));
    return { stage, limit, count };
  };

  describe('an attempt repository', () => {
    it('allows so many in a window, and tells how long the next has to wait', async () => {
      const { count } = given();
      const waits = [
        await count(0),
        await count(10),
        await count(20),
        await count(1000),
        await count(59_999),
      ];
      expect(waits).toEqual([0, 0, 0, 59_000, 1]);
      expect([await count(60_000), await count(60_001), await count(60_002), await count(60_003)]).toEqual([
        0, 0, 0, 59_997,
      ]);
    });

    it('allows no more of many at once', async () => {
      const { count } = given(5);
      const waits = await Promise.all(Array.from({ length: 20 }, () => count(0)));
      expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
    });

    it('takes one back and forgets all', async () => {
      const { stage, limit, count } = given(1);
      const { transactions, attempts } = stage;
      await count(0);
      await transactions.within(noTenant, () => attempts.takeBack(limit.key));
      expect([await count(1), await count(2)]).toEqual([0, 59_998]);
      await transactions.within(noTenant, () => attempts.forget(limit.key));
      expect(await count(3)).toBe(0);
      await transactions.within(noTenant, async () => {
        for (let more = 0; more < 5; more += 1) await attempts.takeBack(limit.key);
        await attempts.takeBack(newId());
      });
      expect([await count(4), await count(5)]).toEqual([0, 59_998]);
    });
  });
}
