import { expect, it } from 'vitest';
import { undisclosedPlaces } from './undisclosed-places.js';

const read = (path: string, found = false) => ({ path, found });

it.each([
  [
    [read('12.4.1/logRetentionByType/0/retention'), read('12.4.1/logRetentionByType/1/retention')],
    ['12.4.1/logRetentionByType'],
  ],
  [[read('12.4.1/logRetentionByType', true), read('10.1.1/nothing')], ['12.4.1']],
  [[read('acme/cloud:12.4.1/logRetentionByType')], ['12.4.1']],
  [[read('12.4.1/@reviewed'), read('attestations/0/scheme'), read('__proto__')], ['12.4.1']],
  [[], ['12.4.1']],
])('%#', (evidence, places) => {
  expect(undisclosedPlaces(evidence, '12.4.1')).toEqual(places);
});
