// Every service that discloses something to the public.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PublishedService, fetchServices } from '../api/public-data.js';
import { useLoaded } from '../api/use-loaded.js';
import { Loading } from '../loading.js';
import { formatDate, localized, useLanguage } from '../text.js';
import { useTitle } from '../use-title.js';
import { matchesFilter } from './matches-filter.js';

export function ServicesPage() {
  const { t } = useTranslation();
  const services = useLoaded(fetchServices);
  useTitle(t('services.title'));
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
  const shown = useMemo(
    () => services.filter((service) => matchesFilter(service, filter)),
    [services, filter],
  );
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
