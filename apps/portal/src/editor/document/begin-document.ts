// The draft to begin with: an empty one of the service, or what the release in force says.
import { disclosureFormat, isJsonObject, type JsonValue } from '@bunkai/disclosure';

export interface DraftedService {
  readonly slug: string;
  readonly name: { readonly en?: string | null; readonly ja?: string | null };
  readonly provider: string;
}

/** Nothing is stated yet; the model is for the person to say. */
export function emptyDocument(service: DraftedService, catalogue: string): JsonValue {
  const name = Object.fromEntries(
    Object.entries(service.name).filter(([tag, text]) => (tag === 'en' || tag === 'ja') && Boolean(text)),
  ) as JsonValue;
  return {
    format: disclosureFormat,
    catalogue,
    service: { slug: service.slug, name, provider: service.provider, model: [], roles: ['provider'] },
    statements: {},
  };
}

/** Without the instant from which it holds: that of the next release is another. */
export function documentOfRelease(document: JsonValue): JsonValue {
  if (!isJsonObject(document)) return document;
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'effectiveFrom'));
}
