// The types and words of what can change, as far as a diff shows them: the whole catalogue, or a part that a page was sent.
import type { Control, Field, RecordMember } from '@bunkai/catalogue';
import { createContext, useContext } from 'react';
import type { ChangePlace } from './change-place.js';
import { type Described, documentList, serviceMembers, statementMembers } from './described-lists.js';

export interface ChangeCatalogue {
  readonly controls: ReadonlyMap<string, Control>;
  /** The two lists outside of the controls. */
  readonly attestations: Field;
  readonly upstream: Field;
}

export const ChangeCatalogueContext = createContext<ChangeCatalogue | null>(null);

export function useChangeCatalogue(): ChangeCatalogue {
  const catalogue = useContext(ChangeCatalogueContext);
  if (!catalogue) throw new Error('changes are shown outside of a ChangeList');
  return catalogue;
}

/** Of the field or list that a place is in; undefined for a section as a whole, and for what the catalogue does not know. */
export function describe(
  catalogue: ChangeCatalogue,
  { section, member }: ChangePlace,
): Described | undefined {
  if (section === 'attestations') return catalogue.attestations;
  if (section === 'upstream') return catalogue.upstream;
  if (section === 'documents') return documentList;
  if (section === 'service') return serviceMembers.get(member);
  if (member.startsWith('@')) return statementMembers.get(member);
  return catalogue.controls.get(section)?.fields.get(member);
}

/** The type and words of the member of a record. */
export function recordMemberOf(
  list: Described | undefined,
  { recordMember }: ChangePlace,
): RecordMember | undefined {
  return recordMember === null ? undefined : list?.members?.get(recordMember);
}
