import { describe, expect, it } from 'vitest';
import type { Field, RecordMember, Title } from './catalogue.js';
import { catalogueDocument, catalogueEditions } from './catalogue-document.js';
import { findCatalogue } from './find-catalogue.js';
import { iso27017_2015 } from './iso27017-2015.js';

const controls = [...iso27017_2015.controls.values()];
const fields = [...iso27017_2015.fields.values()];
const members = fields.flatMap((field) =>
  [...(field.members?.values() ?? [])].map((member): [Field, RecordMember] => [field, member]),
);
const isBilingual = ({ en, ja }: Title) => /^\p{ASCII}+$/u.test(en) && /[^\p{ASCII}]/u.test(ja);

describe('ISO/IEC 27017:2015', () => {
  it('has 44 controls and 252 fields', () => {
    expect(iso27017_2015.controls.size).toBe(44);
    expect(iso27017_2015.fields.size).toBe(252);
    expect(controls.reduce((sum, control) => sum + control.fields.size, 0)).toBe(252);
  });

  it('is found by its edition alone', () => {
    expect(findCatalogue('iso27017-2015')).toBe(iso27017_2015);
    expect(findCatalogue('iso27017-2026')).toBeUndefined();
    expect(findCatalogue('__proto__')).toBeUndefined();
  });

  it('names each control and field in both languages', () => {
    expect(controls.filter((control) => !isBilingual(control.title))).toEqual([]);
    expect(fields.filter((field) => !isBilingual(field.title)).map(({ path }) => path)).toEqual([]);
  });

  it('marks itself as withdrawn, and says that the basis of its fields is unconfirmed', () => {
    expect(iso27017_2015.withdrawn).toBe(true);
    expect(iso27017_2015.successor).toBe('iso27017-2026');
    expect(iso27017_2015.caution).toMatch(/do not show it as "required by ISO\/IEC 27017"/);
  });

  it('finds a field by its path', () => {
    const field = iso27017_2015.fields.get('12.4.1/logRetention');
    expect(field).toBe(iso27017_2015.controls.get('12.4.1')?.fields.get('logRetention'));
    expect(field).toMatchObject({
      type: 'duration',
      indefinite: true,
      stronger: 'higher',
      control: '12.4.1',
    });
  });
});

describe('types', () => {
  it('gives codes to every enum and code-set', () => {
    const coded = [...fields, ...members.map(([, member]) => member)].filter(
      ({ type }) => type === 'enum' || type === 'code-set',
    );
    expect(coded.length).toBeGreaterThan(150);
    expect(coded.filter(({ values }) => !values?.length)).toEqual([]);
  });

  it('looks up the codes that come from another list', () => {
    const notices = iso27017_2015.fields.get('12.1.2/noticePeriods');
    expect(notices?.members?.get('category')?.values).toEqual(
      iso27017_2015.fields.get('12.1.2/changeCategories')?.values,
    );
    expect(iso27017_2015.fields.get('18.1.1/storageCountries')?.values).toHaveLength(249);
    expect(iso27017_2015.fields.get('18.2.1/certifications')?.members?.get('scheme')?.values).toContain(
      'isms-cloud',
    );
  });

  it('gives members and a key to every list of records, each key member being a member', () => {
    const lists = fields.filter(({ type }) => type === 'records');
    expect(lists.filter(({ key, members }) => !key?.length || !members?.size)).toEqual([]);
    expect(
      lists.flatMap(({ path, key, members }) =>
        key!.filter((name) => !members!.has(name)).map((name) => `${path}/${name}`),
      ),
    ).toEqual([]);
    expect(fields.filter(({ type, members }) => type !== 'records' && members)).toEqual([]);
  });

  it('has no records within records', () => {
    expect(members.filter(([, { type }]) => type === 'records')).toEqual([]);
  });
});

describe('documents', () => {
  it('serves each edition in the shape of its data file', () => {
    expect(catalogueEditions).toEqual(['iso27017-2015', 'iso27017-2026']);
    expect(catalogueDocument('iso27017-2015')).toMatchObject({ edition: 'iso27017-2015' });
    expect((catalogueDocument('iso27017-2015') as { controls: unknown[] }).controls).toHaveLength(44);
    expect((catalogueDocument('iso27017-2026') as { controls: unknown[] }).controls).toHaveLength(97);
    expect(catalogueDocument('iso27017-2099')).toBeUndefined();
  });
});
