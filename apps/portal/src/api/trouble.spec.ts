import { expect, it } from 'vitest';
import { ServerFault, describeTrouble } from './trouble.js';

it('tells no connection from a fault of the server, and names what the server logged', () => {
  expect(describeTrouble(new TypeError('Failed to fetch'))).toEqual({ key: 'offline', reference: '' });
  expect(describeTrouble(new ServerFault(502))).toEqual({ key: 'fault', reference: '502' });
  expect(describeTrouble(new ServerFault(200, 'c-1'))).toEqual({ key: 'fault', reference: 'c-1' });
  expect(describeTrouble(new Error('odd'))).toEqual({ key: 'unexpected', reference: 'odd' });
});
