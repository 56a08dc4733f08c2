// From a service's row, joined with its provider's, to the service.
import type { NdaTerms, Service } from '@bunkai/application';
import type { LocalizedText } from '@bunkai/disclosure';

export interface ServiceRecord {
  readonly id: string;
  readonly organisation_id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly nda_terms: readonly NdaTerms[] | null;
  readonly created_at: Date;
  readonly provider_slug: string;
  readonly provider_name: LocalizedText;
}

export function toService(row: ServiceRecord): Service {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    provider: { slug: row.provider_slug, name: row.provider_name },
    slug: row.slug,
    name: row.name,
    ndaTerms: row.nda_terms?.[0] ?? null,
    createdAt: row.created_at,
  };
}
