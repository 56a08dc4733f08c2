// Documents of different catalogue editions do not mix (language, section 6).
import { type Fault, jsonPointer } from '@bunkai/disclosure';
import { editionsDiffer } from './fault-messages.js';

/** The fault of a document that is not of the edition that the others are of; none if it is. */
export function editionFaults(document: { readonly catalogue: string }, edition: string): readonly Fault[] {
  if (document.catalogue === edition) return [];
  return [{ pointer: jsonPointer(['catalogue']), ...editionsDiffer(document.catalogue, edition) }];
}
