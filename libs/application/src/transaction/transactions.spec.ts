import { anonymous } from '@bunkai/access';
import { expect, it } from 'vitest';
import { noTenant, tenantOf } from './transactions.js';

it('gives each kind of principal the context of its own data', () => {
  expect(tenantOf(anonymous)).toEqual(noTenant);
  expect(tenantOf({ kind: 'account', accountId: 'a' })).toEqual({ organisationId: null, accountId: 'a' });
  expect(
    tenantOf({
      kind: 'member',
      accountId: 'a',
      organisationId: 'o',
      roles: ['viewer'],
      provider: true,
      customer: false,
    }),
  ).toEqual({ organisationId: 'o', accountId: 'a' });
});
