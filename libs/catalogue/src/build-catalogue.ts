// Turns a catalogue's data into the form that validation and evaluation read: codes looked up, fields by path.
import type { Catalogue, CodeList, Control, Field, RecordMember, Title, ValueType } from './catalogue.js';
import { countries } from './countries.js';
import type { RawCatalogue, RawControl, RawField, RawType } from './raw-catalogue.js';
import { schemes } from './schemes.js';
import { strongerDirection } from './stronger.js';
import { codeTitles, memberTitle } from './titles.js';

const codeLists: Readonly<Record<CodeList, ReadonlyMap<string, Title>>> = {
  'iso3166-1-alpha2': namesOf(countries),
  schemes: namesOf(schemes),
};

function namesOf(list: ReadonlyMap<string, { readonly name: Title }>): ReadonlyMap<string, Title> {
  return new Map([...list].map(([code, { name }]) => [code, name]));
}

type CodesOfField = ReadonlyMap<string, readonly string[]>;

/** The catalogue that `raw` describes. Throws if a `valuesOf` names no field with codes: the data is broken then. */
export function buildCatalogue(raw: RawCatalogue): Catalogue {
  const codesOfField = new Map(
    raw.controls.flatMap(({ id, fields }) =>
      fields.flatMap((field) => (field.values ? [[`${id}/${field.name}`, field.values] as const] : [])),
    ),
  );
  const controls = raw.controls.map((control) => buildControl(control, codesOfField));
  return {
    edition: raw.edition,
    title: raw.title,
    withdrawn: raw.withdrawn,
    successor: raw.successor,
    caution: raw.caution,
    controls: new Map(controls.map((control) => [control.id, control])),
    fields: new Map(
      controls.flatMap(({ fields }) => [...fields.values()].map((field) => [field.path, field])),
    ),
  };
}

function buildControl(raw: RawControl, codesOfField: CodesOfField): Control {
  const fields = raw.fields.map((field) => buildField(raw.id, field, codesOfField));
  return { ...raw, fields: new Map(fields.map((field) => [field.name, field])) };
}

function buildField(control: string, raw: RawField, codesOfField: CodesOfField): Field {
  const path = `${control}/${raw.name}`;
  const members = raw.members && buildMembers(path, raw.members, codesOfField);
  return {
    ...resolveType(path, raw, codesOfField),
    control,
    name: raw.name,
    path,
    title: raw.title,
    basis: raw.basis,
    ...(raw.note !== undefined && { note: raw.note }),
    ...(raw.example !== undefined && { example: raw.example }),
    ...(raw.key && { key: raw.key }),
    ...(members && { members }),
  };
}

function buildMembers(
  path: string,
  raw: Readonly<Record<string, RawType>>,
  codesOfField: CodesOfField,
): ReadonlyMap<string, RecordMember> {
  return new Map(
    Object.entries(raw).map(([name, type]) => [
      name,
      { name, title: memberTitle(path, name), ...resolveType(`${path}/${name}`, type, codesOfField) },
    ]),
  );
}

function resolveType(path: string, raw: RawType, codesOfField: CodesOfField): ValueType {
  const values = codesFor(path, raw, codesOfField);
  const stronger = strongerDirection(path);
  return {
    type: raw.type,
    ...(values && { values }),
    ...(values && { codeTitles: raw.codes ? codeLists[raw.codes] : codeTitles(path, values) }),
    ...(raw.codes && { codes: raw.codes }),
    ...(raw.ordered && { ordered: true }),
    ...(raw.indefinite && { indefinite: true }),
    ...(raw.unit !== undefined && { unit: raw.unit }),
    ...(stronger && { stronger }),
  };
}

function codesFor(path: string, raw: RawType, codesOfField: CodesOfField): readonly string[] | undefined {
  if (raw.codes) return [...codeLists[raw.codes].keys()];
  if (raw.valuesOf === undefined) return raw.values;
  const values = codesOfField.get(raw.valuesOf);
  if (!values) throw new Error(`${path}: ${raw.valuesOf} has no codes`);
  return values;
}
