import { describe, expect, it } from 'vitest';
import { attestationList } from './attestation-list.js';
import { codeGroups } from './code-groups.js';
import { correspondence2015to2026 } from './correspondence.js';
import { countries, countryCodes } from './countries.js';
import { iso27017_2015 } from './iso27017-2015.js';
import { mvspMapping } from './mvsp-mapping.js';
import { schemes } from './schemes.js';
import { upstreamList } from './upstream-list.js';

describe('countries', () => {
  it('are the 249 of ISO 3166-1, named in both languages', () => {
    expect(countries.size).toBe(249);
    expect([...countryCodes].filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(countries.get('JP')).toEqual({ code: 'JP', name: { en: 'Japan', ja: '日本' } });
    expect(countries.get('TL')?.name.ja).toBe('東ティモール');
    expect(
      [...countries.values()].filter(({ name }) => name.en === '' || !/[ぁ-んァ-ヶ一-龠]/.test(name.ja)),
    ).toEqual([]);
  });

  it.each(['EU', 'UK', 'XK', 'ZZ', 'jp', ''])('do not include %j', (code) => {
    expect(countryCodes.has(code)).toBe(false);
  });
});

describe('code groups', () => {
  it('hold countries alone, under a dated edition', () => {
    expect(codeGroups.edition).toBe('2025-10-26');
    expect([...codeGroups.groups.values()].flat().filter((code) => !countryCodes.has(code))).toEqual([]);
    expect(codeGroups.groups.get('EEA')).toHaveLength(30);
    expect(codeGroups.groups.get('toString')).toBeUndefined();
  });
});

describe('schemes', () => {
  it('refer to schemes that exist', () => {
    expect(schemes.size).toBe(39);
    const referred = [...schemes.values()].flatMap(({ base, uses, replacedBy }) => [
      base,
      replacedBy,
      ...(uses ?? []),
    ]);
    expect(referred.filter((id) => id !== undefined && !schemes.has(id))).toEqual([]);
  });

  it('order the levels of an attestation, weakest first', () => {
    const level = attestationList.members?.get('level');
    expect(level?.valuesBy?.member).toBe('scheme');
    expect(level?.valuesBy?.values.get('fedramp')).toEqual(['low', 'moderate', 'high']);
    expect(level?.valuesBy?.values.has('isms')).toBe(false);
  });
});

describe('lists outside the controls', () => {
  it('are identified by members that they have', () => {
    for (const list of [attestationList, upstreamList]) {
      expect(list.key?.filter((name) => !list.members?.has(name))).toEqual([]);
    }
    expect(upstreamList.members?.get('inherits')?.values).toHaveLength(44);
    expect([...(attestationList.members?.keys() ?? [])]).toEqual([
      'scheme',
      'level',
      'number',
      'role',
      'scope',
      'body',
      'issued',
      'expires',
      'base',
      'url',
    ]);
  });
});

describe('crosswalks', () => {
  it('carry each control of 2015 to 2026, marked as reported by secondary sources', () => {
    expect(correspondence2015to2026.map((pair) => pair.old).toSorted()).toEqual(
      [...iso27017_2015.controls.keys()].toSorted(),
    );
    expect(new Set(correspondence2015to2026.map(({ status }) => status))).toEqual(
      new Set(['reported by secondary sources']),
    );
  });

  it('map the items of MVSP', () => {
    expect(mvspMapping).toHaveLength(25);
    expect(mvspMapping[0]).toEqual({
      id: '1.1',
      title: 'External vulnerability reports',
      controls: ['12.6.1'],
    });
  });
});
