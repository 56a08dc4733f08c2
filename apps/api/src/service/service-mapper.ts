// From services as the application has them to those that clients see.
import type { NdaTerms, Service } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { NdaTermsModel, ProviderModel, ServiceModel } from './service.models.js';

export function toServiceModel(service: Service, locale: Locale): ServiceModel {
  const { provider, ndaTerms } = service;
  return Object.assign(new ServiceModel(), {
    id: toGlobalId('Service', service.id),
    provider: Object.assign(new ProviderModel(), {
      slug: provider.slug,
      name: toLocalizedText(provider.name, locale),
    }),
    slug: service.slug,
    name: toLocalizedText(service.name, locale),
    ndaTerms: ndaTerms && toNdaTermsModel(ndaTerms, locale),
    createdAt: service.createdAt,
    service,
  });
}

function toNdaTermsModel({ title, text, url, sha256 }: NdaTerms, locale: Locale): NdaTermsModel {
  return Object.assign(new NdaTermsModel(), {
    title: toLocalizedText(title, locale),
    text: text ?? null,
    url: url ?? null,
    sha256,
  });
}
