import { expect, it } from 'vitest';
import { isSignedOut } from './lead-to-sign-in.js';

it.each([
  [
    { askProvider: { __typename: 'Unauthenticated', code: 'UNAUTHENTICATED', message: 'Please sign in.' } },
    true,
  ],
  [{ askProvider: { __typename: 'Forbidden', code: 'FORBIDDEN', message: 'Unauthenticated' } }, false],
  [{ askProvider: { __typename: 'Question', id: '1' } }, false],
  [{ signOut: null, other: 'Unauthenticated' }, false],
  [{}, false],
])('of %j, that the session has ended is %s', (data, expected) => {
  expect(isSignedOut(data)).toBe(expected);
});
