// What a test may name outside a record: each field of the catalogue, each statement's commitment and review date,
// and the two lists of a disclosure. Numbered, so that a normalised disclosure holds them in slots.
import { type Catalogue, type Field, type ValueType, attestationList, upstreamList } from '@bunkai/catalogue';
import { commitments } from '@bunkai/disclosure';

export interface Subject {
  /** Its place among all subjects of the catalogue, from 0. */
  readonly slot: number;
  /** As tests name it: `<control>/<field>`, `<control>/@commitment`, `<control>/@reviewed`, `attestations`, `upstream`. */
  readonly path: string;
  readonly kind: 'field' | 'commitment' | 'reviewed' | 'list';
  /** The control whose statement holds it; empty for a list of the disclosure itself. */
  readonly control: string;
  /** The field's name, or the list's. */
  readonly name: string;
  readonly type: ValueType & Pick<Field, 'members'>;
}

const commitmentType: ValueType = {
  type: 'enum',
  values: commitments,
  ordered: true,
  codeTitles: new Map([
    ['informational', { en: 'informational', ja: '参考情報' }],
    ['target', { en: 'target', ja: '目標' }],
    ['contractual', { en: 'contractual', ja: '契約' }],
  ]),
};
const reviewedType: ValueType = { type: 'date' };
const subjectsOf = new WeakMap<Catalogue, ReadonlyMap<string, Subject>>();

/** Every subject of a catalogue by its path, in the order of its slots; made once per catalogue. */
export function subjects(catalogue: Catalogue): ReadonlyMap<string, Subject> {
  const known = subjectsOf.get(catalogue);
  if (known) return known;
  const made = new Map(
    [...describe(catalogue)].map((subject, slot) => [subject.path, { ...subject, slot }] as const),
  );
  subjectsOf.set(catalogue, made);
  return made;
}

function* describe(catalogue: Catalogue): Iterable<Omit<Subject, 'slot'>> {
  for (const field of catalogue.fields.values()) {
    yield { path: field.path, kind: 'field', control: field.control, name: field.name, type: field };
  }
  for (const { id } of catalogue.controls.values()) {
    yield { path: `${id}/@commitment`, kind: 'commitment', control: id, name: '', type: commitmentType };
    yield { path: `${id}/@reviewed`, kind: 'reviewed', control: id, name: '', type: reviewedType };
  }
  for (const list of [attestationList, upstreamList]) {
    yield { path: list.path, kind: 'list', control: '', name: list.name, type: list };
  }
}
