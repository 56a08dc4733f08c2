// What one service discloses to the public, by control, and how that came to be.
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Disclosure } from '@bunkai/disclosure';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDisclosure } from '../api/public-data.js';
import { useLoaded } from '../api/use-loaded.js';
import { Loading } from '../loading.js';
import { localized, useLanguage } from '../text.js';
import { useTitle } from '../use-title.js';
import { ControlStatement } from './control-statement.js';
import { ReleaseHistory } from './release-history.js';
import { ServiceFacts } from './service-facts.js';

export function ServicePage({ serviceKey }: { readonly serviceKey: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const disclosure = useLoaded(
    useCallback((signal: AbortSignal) => fetchDisclosure(serviceKey, signal), [serviceKey]),
  );
  useTitle(disclosure.state === 'loaded' ? localized(disclosure.value.service.name, language) : undefined);
  return (
    <article>
      <p>
        <a href="#/">← {t('disclosure.back')}</a>
      </p>
      <Loading of={disclosure} notThere={<NoSuchService />}>
        {(value) => <DisclosureView disclosure={value} serviceKey={serviceKey} />}
      </Loading>
    </article>
  );
}

function NoSuchService() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <h1>{t('disclosure.notFoundTitle')}</h1>
      <p>{t('disclosure.notFound')}</p>
    </div>
  );
}

interface DisclosureViewProps {
  readonly disclosure: Disclosure;
  readonly serviceKey: string;
}

function DisclosureView({ disclosure, serviceKey }: DisclosureViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const controls = [...iso27017_2015.controls.values()];
  const stated = controls.filter((control) => Object.hasOwn(disclosure.statements, control.id));
  const unstated = controls.filter((control) => !Object.hasOwn(disclosure.statements, control.id));
  return (
    <>
      <h1>{localized(disclosure.service.name, language)}</h1>
      <p className="meta">
        {disclosure.service.model.join(', ')} ·{' '}
        {t('disclosure.summary', { disclosed: stated.length, total: controls.length })}{' '}
        <a href={`/p/${serviceKey}/disclosure.json`}>{t('disclosure.json')}</a>
      </p>
      <ServiceFacts disclosure={disclosure} />
      {stated.map((control) => {
        const statement = disclosure.statements[control.id];
        return statement && <ControlStatement key={control.id} control={control} statement={statement} />;
      })}
      <details>
        <summary>{t('disclosure.undisclosed', { count: unstated.length })}</summary>
        <ul>
          {unstated.map((control) => (
            <li key={control.id}>
              {control.id} {control.title[language]}
            </li>
          ))}
        </ul>
      </details>
      <ReleaseHistory serviceKey={serviceKey} />
    </>
  );
}
