import type { JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { jurisdictionPlaces } from './jurisdiction-places.js';

const read = (values: Record<string, JsonValue>) =>
  jurisdictionPlaces({
    valueAt: (path) => (Object.hasOwn(values, path) ? values[path] : undefined),
    detail: (path, of) => [path, ...of.map(String)].join(' '),
  });

describe('jurisdictionPlaces', () => {
  it('reads single countries, sets of them and records', () => {
    expect(
      read({
        '18.1.1/storageCountries': ['JP', 'SG'],
        '18.1.1/governingLaw': 'JP',
        '15.1.3/subprocessors': [
          { party: 'A', country: 'US', dataCountries: ['US', 'IE'] },
          { party: 'B', country: 'US' },
        ],
      }),
    ).toEqual([
      { code: 'JP', roles: ['store'], details: ['18.1.1/storageCountries'] },
      { code: 'SG', roles: ['store'], details: ['18.1.1/storageCountries'] },
      { code: 'US', roles: ['process'], details: ['15.1.3/subprocessors A'] },
      { code: 'IE', roles: ['process'], details: ['15.1.3/subprocessors A'] },
      { code: 'US', roles: ['party'], details: ['15.1.3/subprocessors A B'] },
      { code: 'JP', roles: ['law'], details: ['18.1.1/governingLaw'] },
    ]);
  });

  it('passes over what is undisclosed, empty or of another form', () => {
    expect(
      read({
        '18.1.1/storageCountries': null,
        '18.1.1/processingCountries': [],
        '12.3.1/backupLocations': 'JP',
        '15.1.3/subprocessors': [null, 1, { party: 'A', country: null, dataCountries: [1, {}] }],
      }),
    ).toEqual([]);
  });
});
