// What a disclosure says beside its statements: what the service is built on, and what it holds.
import { schemes } from '@bunkai/catalogue';
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
          <a key={service} href={`#/s/${service}`}>
            {service}
          </a>
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
              .join(', ')}
          </dd>
        </>
      )}
    </dl>
  );
}
