import { attestationList, type Field, iso27017_2015 } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../document/json-value.js';
import { documentList } from './described-parts.js';
import { findRecordChanges } from './find-record-changes.js';

const subprocessors = iso27017_2015.fields.get('15.1.3/subprocessors') as Field;
const certifications = iso27017_2015.fields.get('18.2.1/certifications') as Field;
const patchTargets = iso27017_2015.fields.get('12.6.1/patchTargets') as Field;
const diff = (type: Field, before: readonly JsonObject[], after: readonly JsonObject[]) =>
  findRecordChanges(type.path, type, before, after);

const aws = { party: 'Amazon Web Services, Inc.', country: 'US', dataCountries: ['US', 'JP'] };
const support = { party: 'Support GmbH', country: 'DE' };

describe('a table of records', () => {
  it('that is re-ordered and re-aligned while one row is added has one change', () => {
    const added = { party: 'AI Ltd', country: 'GB' };
    const realigned = { dataCountries: ['JP', 'US', 'US'], country: 'US', party: aws.party, purpose: null };
    expect(diff(subprocessors, [aws, support], [support, added, realigned])).toEqual([
      { type: 'added', path: '15.1.3/subprocessors/AI Ltd', after: added },
    ]);
  });

  it('changes by the members of its records', () => {
    expect(diff(subprocessors, [aws, support], [{ ...aws, country: 'JP', purpose: 'hosting' }])).toEqual([
      {
        type: 'changed',
        path: '15.1.3/subprocessors/Amazon Web Services, Inc./country',
        before: 'US',
        after: 'JP',
      },
      { type: 'added', path: '15.1.3/subprocessors/Amazon Web Services, Inc./purpose', after: 'hosting' },
      { type: 'removed', path: '15.1.3/subprocessors/Support GmbH', before: support },
    ]);
  });

  it('knows which member is the stronger promise', () => {
    const target = (duration: string) => [{ severity: 'critical', target: duration }];
    expect(diff(patchTargets, target('P30D'), target('P7D'))).toEqual([
      { type: 'tightened', path: '12.6.1/patchTargets/critical/target', before: 'P30D', after: 'P7D' },
    ]);
  });

  it('is compared as a whole if it was not there', () => {
    expect(findRecordChanges('x/y', subprocessors, undefined, [])).toEqual([
      { type: 'added', path: 'x/y', after: [] },
    ]);
    expect(findRecordChanges('x/y', subprocessors, [], [])).toEqual([]);
    expect(findRecordChanges('x/y', subprocessors, null, [])).toEqual([
      { type: 'changed', path: 'x/y', before: null, after: [] },
    ]);
  });
});

describe('the key of a record', () => {
  it.each([
    ['a/b~c', '15.1.3/subprocessors/a~1b~0c'],
    ['__proto__', '15.1.3/subprocessors/__proto__'],
    ['', '15.1.3/subprocessors/'],
    ['~1', '15.1.3/subprocessors/~01'],
  ])('%j is escaped in the path', (party, path) => {
    expect(diff(subprocessors, [], [{ party }])).toEqual([{ type: 'added', path, after: { party } }]);
  });

  it('may be of several members, or of a text in several languages', () => {
    expect(diff(certifications, [], [{ scheme: 'isms', number: 'IS 1/2' }])[0]?.path).toBe(
      '18.2.1/certifications/isms,IS 1~12',
    );
    expect(diff(subprocessors, [], [{ party: { ja: '会社', en: 'Co' } }])[0]?.path).toBe(
      '15.1.3/subprocessors/{"en":"Co","ja":"会社"}',
    );
  });

  it('is not confused by commas within its members', () => {
    const regulations = { key: ['a', 'b'], members: new Map() };
    const before = [{ a: 'x,y', b: 'z', n: 1 }];
    const after = [{ a: 'x', b: 'y,z', n: 1 }];
    expect(findRecordChanges('t', regulations, before, after).map(({ type, path }) => [type, path])).toEqual([
      ['removed', 't/x,y,z'],
      ['added', 't/x,y,z'],
    ]);
  });

  it('may be missing in part, and shared: equal records are then matched first, in any order', () => {
    const attestation = (level: string) => ({ scheme: 'soc2', level });
    const list = (...levels: string[]) => levels.map(attestation);
    expect(
      findRecordChanges('attestations', attestationList, list('type1', 'type2'), list('type2', 'type1')),
    ).toEqual([]);
    expect(findRecordChanges('attestations', attestationList, list('type1', 'type2'), list('type2'))).toEqual(
      [{ type: 'removed', path: 'attestations/soc2,', before: attestation('type1') }],
    );
    expect(findRecordChanges('attestations', attestationList, list('type1'), list('type2'))).toEqual([
      { type: 'tightened', path: 'attestations/soc2,/level', before: 'type1', after: 'type2' },
    ]);
  });

  it('of a document is its kind and title: a new version of it is a change of its hash', () => {
    const terms = (sha256: string) => ({ kind: 'terms', title: 'Terms', mediaType: 'text/html', sha256 });
    expect(findRecordChanges('documents', documentList, [terms('a')], [terms('b')])).toEqual([
      { type: 'changed', path: 'documents/terms,Terms/sha256', before: 'a', after: 'b' },
    ]);
  });
});

it('compares large tables in little time', () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => ({ party: `p${index}`, country: 'JP' }));
  expect(diff(subprocessors, rows, rows.toReversed())).toEqual([]);
  const same = rows.map((_, index) => ({ scheme: 'soc2', scope: String(index % 100) }));
  expect(findRecordChanges('attestations', attestationList, same, same.toReversed())).toEqual([]);
}, 5_000);
