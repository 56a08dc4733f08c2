// What one version of a disclosure says that another does not: the structural diff, made of one finder for each part.
import { attestationList, findCatalogue, iso27017_2015 } from '@bunkai/catalogue';
import type { Disclosure } from '../document/disclosure.js';
import type { Change } from './change.js';
import { below } from './change-path.js';
import { documentList, serviceMembers } from './described-parts.js';
import { findRecordChanges } from './find-record-changes.js';
import { findStatementsChanges } from './find-statements-changes.js';
import { findUpstreamChanges } from './find-upstream-changes.js';
import { findValueChanges } from './find-value-changes.js';
import { findVariantChanges } from './find-variant-changes.js';

/**
 * The changes from `before` to `after`, in the catalogue's order; `null` is no disclosure. Values are compared by their type in
 * the catalogue, records are matched by their key. `effectiveFrom`, being when and not what, takes no part.
 */
export function diffDisclosures(before: Disclosure | null, after: Disclosure | null): readonly Change[] {
  const catalogue = findCatalogue((after ?? before)?.catalogue ?? '') ?? iso27017_2015;
  return [
    ...findValueChanges('catalogue', { type: 'text' }, before?.catalogue, after?.catalogue),
    ...findServiceChanges(before, after),
    ...findStatementsChanges('', catalogue, 'base', before?.statements ?? {}, after?.statements ?? {}),
    ...findVariantChanges(catalogue, before?.variants ?? {}, after?.variants ?? {}),
    ...findUpstreamChanges(before?.upstream ?? [], after?.upstream ?? []),
    ...findRecordChanges(
      attestationList.path,
      attestationList,
      before?.attestations ?? [],
      after?.attestations ?? [],
    ),
    ...findRecordChanges('documents', documentList, before?.documents ?? [], after?.documents ?? []),
  ];
}

function findServiceChanges(before: Disclosure | null, after: Disclosure | null): readonly Change[] {
  return [...serviceMembers].flatMap(([name, type]) =>
    findValueChanges(below('service', name), type, before?.service[name], after?.service[name]),
  );
}
