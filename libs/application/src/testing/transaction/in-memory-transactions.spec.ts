import { expect, it } from 'vitest';
import { noTenant } from '../../transaction/transactions.js';
import { InMemoryTransactions } from './in-memory-transactions.js';

function counter() {
  const store = {
    value: 0,
    snapshot() {
      const before = this.value;
      return () => {
        this.value = before;
      };
    },
  };
  const transactions = new InMemoryTransactions();
  transactions.join(store);
  return { store, transactions };
}

it('knows the tenant inside and refuses to be asked outside', async () => {
  const { transactions } = counter();
  const context = { organisationId: 'o', accountId: 'a' };
  expect(await transactions.within(context, () => Promise.resolve(transactions.current()))).toBe(context);
  expect(() => transactions.current()).toThrow('no transaction is open');
});

it('undoes the work that fails and goes on', async () => {
  const { store, transactions } = counter();
  const failing = transactions.within(noTenant, () => {
    store.value += 1;
    return Promise.reject(new Error('broken'));
  });
  await expect(failing).rejects.toThrow('broken');
  expect(store.value).toBe(0);
  await transactions.within(noTenant, () => Promise.resolve((store.value += 2)));
  expect(store.value).toBe(2);
});

it('runs one transaction at a time', async () => {
  const { store, transactions } = counter();
  const increment = () =>
    transactions.within(noTenant, async () => {
      const before = store.value;
      await new Promise((resolve) => setTimeout(resolve, 1));
      store.value = before + 1;
    });
  await Promise.all([increment(), increment(), increment()]);
  expect(store.value).toBe(3);
});

it('does not nest', async () => {
  const { transactions } = counter();
  const nested = transactions.within(noTenant, () => transactions.within(noTenant, () => Promise.resolve(1)));
  await expect(nested).rejects.toThrow('does not nest');
});
