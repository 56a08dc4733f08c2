// What a disclosure says beside its statements: what the service is built on, and what it holds.
import { schemes } from '@bunkai/catalogue';
import { fetchServices } from '../api/public-data.js';
import { useLoaded } from '../api/use-loaded.js';
import type { Disclosure } from '@bunkai/disclosure';
import { useTranslation } from 'react-i18next';
import { formatDate, localized, useLanguage } from '../text.js';

export function ServiceFacts({ disclosure }: { readonly disclosure: Disclosure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const upstream = disclosure.upstream ?? [];
  const attestations = disclosure.attestations ?? [];
  const variants = Object.entries(disclosure.variants ?? {});
  return (
    <dl className="facts">
      <dt>{t('disclosure.upstream')}</dt>
      <dd>
        {upstream.length === 0 && t('disclosure.none')}
        {upstream.map(({ service }) => (
          <UpstreamService key={service} serviceKey={service} />
        ))}
      </dd>
      <dt>{t('disclosure.attestations')}</dt>
      <dd>
        {attestations.length === 0 && t('disclosure.none')}
        {attestations.map(({ scheme, level, number, issued, expires }, index) => (
          <span key={index}>
            {schemes.get(scheme)?.name[language] ?? scheme} {level} {number && localized(number, language)}
            {(issued || expires) && (
              <small>
                {' '}
                {issued && formatDate(issued, language)}–{expires && formatDate(expires, language)}
              </small>
            )}
          </span>
        ))}
      </dd>
      {variants.length > 0 && (
        <>
          <dt>{t('disclosure.variants')}</dt>
          <dd>
            {variants
              .map(([id, variant]) => (variant.name ? localized(variant.name, language) : id))
              .join(t('value.and'))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** A link where the service is published here too; else only its key. */
function UpstreamService({ serviceKey }: { readonly serviceKey: string }) {
  const language = useLanguage();
  const services = useLoaded(fetchServices);
  const published =
    services.state === 'loaded' &&
    services.value.find(({ provider, service }) => `${provider}/${service}` === serviceKey);
  if (!published) return <span>{serviceKey}</span>;
  return <a href={`#/s/${serviceKey}`}>{localized(published.name, language)}</a>;
}
