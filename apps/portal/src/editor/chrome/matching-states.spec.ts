import { iso27017_2015 as catalogue } from '@bunkai/catalogue';
import { expect, it } from 'vitest';
import { controlStates } from '../document/control-state.js';
import { matchingStates } from './matching-states.js';

const document = {
  statements: {
    '5.1.1': { status: 'not-offered' },
    '12.4.1': { status: 'offered', fields: { logRetention: 'P1Y' } },
  },
};
const states = controlStates({ catalogue, document, variant: null, faults: [], released: document });
const found = (search: string, filter: 'all' | 'undisclosed' | 'changed' = 'all') =>
  matchingStates(states, { catalogue, search, filter }).map(({ id }) => id);

it('finds controls by number, and by titles of controls and fields in both languages', () => {
  expect(found('12.4.1')).toContain('12.4.1');
  expect(found('event logging')).toEqual(['12.4.1']);
  expect(found('イベントログ')).toContain('12.4.1');
  expect(found('ｲﾍﾞﾝﾄﾛｸﾞ')).toContain('12.4.1');
  expect(found('no such thing')).toEqual([]);
});

it('keeps to the state that was asked for', () => {
  expect(found('', 'changed')).toEqual([]);
  expect(found('', 'undisclosed')).not.toContain('5.1.1');
  expect(found('', 'undisclosed')).toHaveLength(43);
});
