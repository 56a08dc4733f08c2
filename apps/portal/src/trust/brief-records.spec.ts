import { iso27017_2015 } from '@bunkai/catalogue';
import { expect, it } from 'vitest';
import { briefRecords } from './brief-records.js';

const brief = (path: string, records: Parameters<typeof briefRecords>[1]) =>
  briefRecords(iso27017_2015.fields.get(path)!, records, { language: 'en', timeZone: 'UTC' });

it('says what each record is about and how long it lasts', () => {
  expect(
    brief('12.4.1/logRetentionByType', [
      { type: 'audit', retention: 'P1Y', onlineFor: 'P90D' },
      { type: 'access', retention: null },
    ]),
  ).toEqual([
    { name: 'audit logs', duration: '1 year' },
    { name: 'access logs', duration: '' },
  ]);
  expect(brief('15.1.3/subprocessors', [{ party: '\u202eFastly', country: 'US' }])).toEqual([
    { name: 'Fastly', duration: '' },
  ]);
});
