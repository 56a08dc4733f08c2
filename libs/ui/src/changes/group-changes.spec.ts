import { describe, expect, it } from 'vitest';
import { groupChanges } from './group-changes.js';

const change = (path: string, type = 'changed') => ({ type, path, before: 1, after: 2 });

describe('groupChanges', () => {
  it('groups by section and variant, then by field, then by record', () => {
    const groups = groupChanges([
      change('service/name'),
      change('12.4.1/@status'),
      change('12.4.1/logRetentionByType/audit/retention'),
      change('12.4.1/logRetentionByType/audit/storage'),
      change('12.4.1/logRetentionByType/access', 'added'),
      change('variants/plus/@name'),
      change('variants/plus/12.4.1/@note'),
      change('variants/mini', 'added'),
      change('attestations/iso27001,IS 1~12/expires'),
      change('documents/terms,Terms/sha256'),
    ]);
    const read = groups.map(({ id, fields }) => [
      id,
      fields.map(({ place, records }) =>
        [
          place.member,
          ...records.map(({ key, whole, members }) => `${key}${whole ? '!' : ''}${members.length}`),
        ].join(' '),
      ),
    ]);
    expect(read).toEqual([
      ['service', ['name']],
      ['12.4.1', ['@status', 'logRetentionByType audit2 access!0']],
      ['variant@plus', ['@name']],
      ['12.4.1@plus', ['@note']],
      ['variant@mini', ['']],
      ['attestations', [' iso27001,IS 1/21']],
      ['documents', [' terms,Terms1']],
    ]);
  });

  it('takes any path', () => {
    const paths = ['', '/', '~1', '__proto__/constructor/x/y/z', 'variants', 'variants/', '9.9.9/no/such'];
    expect(groupChanges(paths.map((path) => change(path))).flatMap(({ changes }) => changes)).toHaveLength(7);
  });
});
