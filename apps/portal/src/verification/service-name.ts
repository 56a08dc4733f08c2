// What services and requirements are called where they stand in a line of text.
import { bilingual, plain } from '@bunkai/ui/format';
import type { Language } from '@bunkai/ui/words';

type Name = Parameters<typeof bilingual>[0];

export interface NamedService {
  readonly slug: string;
  readonly name: Name;
  readonly provider: { readonly slug: string };
}

/** The name of a service; with its variant, unless it is the base. */
export function serviceName(
  service: Pick<NamedService, 'slug' | 'name'>,
  variant: string | null,
  language: Language,
): string {
  const name = bilingual(service.name, language) || service.slug;
  return variant === null ? name : `${name} · ${plain(variant)}`;
}

/** The same of a row of the matrix. */
export function rowName(
  row: { readonly serviceKey: string; readonly serviceName: Name; readonly variant: string | null },
  language: Language,
): string {
  return serviceName({ slug: row.serviceKey, name: row.serviceName }, row.variant, language);
}

/** The title of a requirement, or its id where it has none. */
export function requirementName(
  { title, requirementId }: { readonly title: Name; readonly requirementId: string },
  language: Language,
): string {
  return bilingual(title, language) || plain(requirementId);
}

/** `<provider>/<slug>` */
export function serviceKey({ provider, slug }: Pick<NamedService, 'provider' | 'slug'>): string {
  return `${provider.slug}/${slug}`;
}

/** The page of a control of the service, of the variant at hand. */
export function controlAddress(service: NamedService, control: string, variant: string | null): string {
  const search = variant === null ? '' : `?variant=${encodeURIComponent(variant)}`;
  return `/p/${serviceKey(service)}/controls${search}#${encodeURIComponent(control)}`;
}
