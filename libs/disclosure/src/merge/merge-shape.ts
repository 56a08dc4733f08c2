// How the parts of a disclosure document are merged: what the catalogue says of each place, for documents that may be invalid.
import {
  attestationList,
  type Catalogue,
  type Control,
  type Field,
  findCatalogue,
  upstreamList,
} from '@bunkai/catalogue';
import { documentList, serviceMembers } from '../diff/described-parts.js';
import type { RecordType } from '../diff/match-records.js';
import { isJsonObject, type JsonValue, memberOf } from '../document/json-value.js';

/** How a list at a place is merged; without either, as a whole. */
export type ListShape =
  | { readonly kind: 'set' }
  /** `inOrder`: the order of the records says something. */
  | { readonly kind: 'records'; readonly type: RecordType; readonly inOrder: boolean };

export interface MergeShape {
  /** Whether an object at this place is there exactly if it has a member. */
  readonly isMap?: true;
  readonly list?: ListShape;
  /** The shape of a member of the object at this place, or of a member of each record. */
  member(name: string): MergeShape;
}

/** A place that nothing is known of: objects member by member, lists as a whole. */
export const unknownShape: MergeShape = { member: () => unknownShape };

const setShape: MergeShape = { list: { kind: 'set' }, member: () => unknownShape };

/** The shape of the whole document, by the catalogue edition that it names. */
export function documentShape(document: JsonValue): MergeShape {
  const edition = isJsonObject(document) ? memberOf(document, 'catalogue') : undefined;
  const catalogue = typeof edition === 'string' ? findCatalogue(edition) : undefined;
  const statements = mapOf((control) => statementShape(catalogue, control));
  return membersOf({
    service: { member: (name) => (isSet(serviceMembers, name) ? setShape : unknownShape) },
    statements,
    variants: mapOf(() => membersOf({ statements })),
    upstream: recordsShape(upstreamList, true),
    attestations: recordsShape(attestationList),
    documents: recordsShape(documentList),
  });
}

function statementShape(catalogue: Catalogue | undefined, control: string): MergeShape {
  const known: Control | undefined = catalogue?.controls.get(control);
  return membersOf({ fields: { isMap: true, member: (name) => fieldShape(known?.fields.get(name)) } });
}

function fieldShape(field: Field | undefined): MergeShape {
  if (field?.type === 'records') return recordsShape(field);
  return field?.type === 'code-set' ? setShape : unknownShape;
}

function recordsShape(type: RecordType, inOrder = false): MergeShape {
  return {
    list: { kind: 'records', type, inOrder },
    member: (name) => (isSet(type.members, name) ? setShape : unknownShape),
  };
}

function isSet(types: ReadonlyMap<string, { readonly type: string }> | undefined, name: string): boolean {
  return types?.get(name)?.type === 'code-set';
}

function mapOf(member: (name: string) => MergeShape): MergeShape {
  return { member };
}

function membersOf(shapes: Readonly<Record<string, MergeShape>>): MergeShape {
  return { member: (name) => memberOf(shapes, name) ?? unknownShape };
}
