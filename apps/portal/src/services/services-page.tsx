// Every service that discloses something to the public.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PublishedService, fetchServices } from '../api/public-data.js';
import { useLoaded } from '../api/use-loaded.js';
import { Loading } from '../loading.js';
import { formatDate, localized, useLanguage } from '../text.js';

export function ServicesPage() {
  const { t } = useTranslation();
  const services = useLoaded(fetchServices);
  return (
    <>
      <h1>{t('services.title')}</h1>
      <Loading of={services}>{(list) => <ServiceList services={list} />}</Loading>
    </>
  );
}

function ServiceList({ services }: { readonly services: readonly PublishedService[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => services.filter((service) => matches(service, filter)), [services, filter]);
  if (services.length === 0) return <p>{t('services.empty')}</p>;
  return (
    <>
      <label className="filter">
        {t('services.filter')}
        <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
      </label>
      <p role="status">
        {shown.length === 0
          ? t('services.noMatch', { text: filter })
          : t('services.count', { count: shown.length })}
      </p>
      <ul className="cards">
        {shown.map((service) => (
          <ServiceCard key={`${service.provider}/${service.service}`} service={service} />
        ))}
      </ul>
    </>
  );
}

function ServiceCard({ service }: { readonly service: PublishedService }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li>
      <a href={`#/s/${service.provider}/${service.service}`}>
        <strong>{localized(service.name, language)}</strong>
        <span>{localized(service.providerName, language)}</span>
        <small>
          {t('services.release', { number: service.release, date: formatDate(service.effective, language) })}
        </small>
      </a>
    </li>
  );
}

/** Whether every word of the filter is in one of the names, width and case aside. */
function matches(service: PublishedService, filter: string): boolean {
  const names = [service.name, service.providerName].flatMap((text) =>
    typeof text === 'string' ? [text] : Object.values(text),
  );
  const text = [...names, service.service, service.provider].join(' ').normalize('NFKC').toLowerCase();
  return filter
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
