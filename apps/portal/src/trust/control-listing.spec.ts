import { iso27017_2015 } from '@bunkai/catalogue';
import { type Disclosure, disclosureFormat, effectiveStatements } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { type ControlFilter, controlEntries, filterEntries } from './control-listing.js';

const document: Disclosure = {
  format: disclosureFormat,
  catalogue: 'iso27017-2015',
  service: {
    slug: 'vault',
    name: 'Vault',
    provider: 'acme',
    model: ['SaaS'],
    roles: ['provider', 'customer'],
  },
  statements: {
    '12.4.1': { status: 'offered', fields: { logFormat: ['ocsf'] }, note: 'Read the manual' },
    '12.3.1': { status: 'offered', visibility: 'nda', note: 'secret manual' },
    '9.4.4': { status: 'not-offered' },
  },
  upstream: [{ service: 'aws/govcloud', inherits: ['11.2.7', '12.4.1'] }, { service: 'box/disk' }],
};
const entries = controlEntries([...iso27017_2015.controls.values()], {
  statements: effectiveStatements(document, null),
  readAs: 'public',
  document,
});
const shown = (filter: Partial<ControlFilter>) =>
  filterEntries(
    entries,
    { status: '', theme: '', text: '', ...filter },
    { language: 'en', timeZone: 'UTC' },
  ).map(({ control }) => control.id);

describe('controlEntries', () => {
  it('lists every control, whether or not the provider speaks of it', () => {
    expect(entries).toHaveLength(44);
    const standing = (id: string) => entries.find(({ control }) => control.id === id)?.standing;
    expect(['12.4.1', '12.3.1', '9.4.4', '11.2.7', '5.1.1'].map(standing)).toEqual([
      'offered',
      'withheld',
      'not-offered',
      'inherited',
      'undisclosed',
    ]);
    expect(entries.find(({ control }) => control.id === '11.2.7')?.inheritedFrom).toEqual(['aws/govcloud']);
  });
});

describe('filterEntries', () => {
  it('lets through by status, theme and text together', () => {
    expect(shown({})).toHaveLength(44);
    expect(shown({ status: 'withheld' })).toEqual(['12.3.1']);
    expect(shown({ theme: '12' })).toContain('CLD.12.4.5');
    expect(shown({ theme: '12', status: 'offered' })).toEqual(['12.4.1']);
    expect(shown({ text: 'ＯＣＳＦ  event' })).toEqual(['12.4.1']);
    expect(shown({ text: 'govcloud' })).toEqual(['11.2.7']);
    expect(shown({ status: 'nonsense' })).toEqual([]);
  });

  it('finds nothing by what is withheld', () => {
    expect(shown({ text: 'manual' })).toEqual(['12.4.1']);
  });
});
