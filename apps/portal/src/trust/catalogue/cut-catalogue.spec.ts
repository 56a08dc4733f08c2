import { attestationList, iso27017_2015 } from '@bunkai/catalogue';
import { type Disclosure, disclosureFormat } from '@bunkai/disclosure';
import { valueInWords } from '@bunkai/ui/disclosure';
import { describe, expect, it } from 'vitest';
import { disclosedOf } from '../disclosed.js';
import { namedDocuments } from '../named-documents.js';
import { reviveCatalogue } from './revive-catalogue.js';

const evidence = [{ title: 'Manual', url: 'https://a.example/m' }];
const document: Disclosure = {
  format: disclosureFormat,
  catalogue: 'iso27017-2015',
  service: { slug: 'vault', name: 'Vault', provider: 'acme', model: ['SaaS'], roles: ['provider'] },
  statements: {
    '12.4.1': {
      status: 'offered',
      fields: {
        logFormat: ['ocsf'],
        logRetention: 'P1Y',
        logRetentionByType: [{ type: 'audit', retention: 'P1Y' }],
      },
      evidence,
    },
    '10.1.2': { status: 'offered', fields: { kmsSpecification: evidence[0]! } },
    '5.1.1': { status: 'offered', evidence, visibility: 'nda' },
  },
  variants: { eu: { statements: { '18.1.1': { status: 'offered', fields: { storageCountries: ['DE'] } } } } },
  attestations: [{ scheme: 'cs-mark', level: 'gold' }],
};
const disclosed = (variant: string | null, language: 'en' | 'ja' = 'en') =>
  disclosedOf(document, { variant, reader: 'public', language });

describe('a cut of the catalogue', () => {
  it('survives its way to the browser and says what the catalogue says', () => {
    for (const language of ['en', 'ja'] as const) {
      const cut = JSON.parse(JSON.stringify(disclosed('eu', language).catalogue)) as ReturnType<
        typeof disclosed
      >['catalogue'];
      const shown = reviveCatalogue(cut);
      const reader = { language, timeZone: 'UTC' };
      const values = { ...document.statements['12.4.1']!.fields, storageCountries: ['DE'] };
      for (const [name, value] of Object.entries(values)) {
        const path = name === 'storageCountries' ? '18.1.1/storageCountries' : `12.4.1/${name}`;
        expect(valueInWords(shown.fields.get(path)!, value, reader)).toBe(
          valueInWords(iso27017_2015.fields.get(path)!, value, reader),
        );
        expect(shown.fields.get(path)?.title[language]).toBe(iso27017_2015.fields.get(path)?.title[language]);
      }
      const attestations = [...document.attestations!];
      expect(valueInWords(shown.attestations, attestations, reader)).toBe(
        valueInWords(attestationList, attestations, reader),
      );
    }
  });

  it('has every control, of the fields those that are shown, and words for the codes that occur', () => {
    const shown = reviveCatalogue(disclosed(null).catalogue);
    expect(shown.controls.size).toBe(44);
    expect(shown.fields.get('12.4.1/logFormat')?.codeTitles).toEqual(
      new Map([['ocsf', { en: 'OCSF', ja: 'OCSF' }]]),
    );
    expect(shown.fields.has('12.4.1/logFields')).toBe(false);
    expect(JSON.stringify(disclosed(null).catalogue).length).toBeLessThan(40_000);
  });
});

it('names each document once, with the controls that the reader sees', () => {
  const { catalogue } = disclosed(null);
  const statements = new Map(Object.entries(document.statements));
  const named = namedDocuments({ statements, readAs: 'public', catalogue: reviveCatalogue(catalogue) });
  expect(named).toEqual([{ document: evidence[0], controls: ['12.4.1', '10.1.2'] }]);
});
