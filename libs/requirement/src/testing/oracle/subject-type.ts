// The type under which a comparison compares: that of the catalogue, or one of those that the language itself gives.
import { type Catalogue, type ValueType, iso27017_2015, schemes } from '@bunkai/catalogue';

/** The types of the members of `attestations` and `upstream` as section 1.1 tells them; `level` stands apart. */
const listMembers: Readonly<Record<string, Readonly<Record<string, ValueType>>>> = {
  attestations: {
    scheme: { type: 'enum', codes: 'schemes', values: [...schemes.keys()] },
    level: { type: 'enum', ordered: true },
    number: { type: 'text' },
    role: { type: 'code-set', values: ['provider', 'customer'] },
    scope: { type: 'text' },
    body: { type: 'text' },
    issued: { type: 'date' },
    expires: { type: 'date' },
    base: { type: 'text' },
    url: { type: 'text' },
  },
  upstream: {
    service: { type: 'text' },
    inherits: { type: 'code-set', values: [...iso27017_2015.controls.keys()] },
  },
};

/** Of `<control>/<field>`, `<control>/@commitment` or `<control>/@reviewed`. */
export function fieldType(path: string, catalogue: Catalogue): ValueType {
  if (path.endsWith('/@commitment')) {
    return { type: 'enum', ordered: true, values: ['informational', 'target', 'contractual'] };
  }
  if (path.endsWith('/@reviewed')) return { type: 'date' };
  return known(catalogue.fields.get(path), path);
}

/** Of a member of the records of `list`, which is the path of a field, `attestations` or `upstream`. */
export function memberType(list: string, member: string, catalogue: Catalogue): ValueType {
  const type = listMembers[list]?.[member] ?? catalogue.fields.get(list)?.members?.get(member);
  return known(type, `${list} ./${member}`);
}

function known(type: ValueType | undefined, what: string): ValueType {
  if (!type) throw new Error(`no such field: ${what}`);
  return type;
}
