// The releases of a service, newest first, each with what it changed.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type PublishedRelease, fetchReleases } from '../api/public-data.js';
import { useLoaded } from '../api/use-loaded.js';
import { Loading } from '../loading.js';
import { formatDate, localized, useLanguage } from '../text.js';
import { ChangeList } from './change-list.js';

export function ReleaseHistory({ serviceKey }: { readonly serviceKey: string }) {
  const { t } = useTranslation();
  const releases = useLoaded(
    useCallback((signal: AbortSignal) => fetchReleases(serviceKey, signal), [serviceKey]),
  );
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">{t('disclosure.history')}</h2>
      <p>
        <a href={`/p/${serviceKey}/releases.json`}>{t('disclosure.historyJson')}</a>
      </p>
      <Loading of={releases}>
        {(list) => (
          <ol className="releases">
            {list
              .toSorted((a, b) => b.number - a.number)
              .map((release) => (
                <ReleaseEntry key={release.number} release={release} />
              ))}
          </ol>
        )}
      </Loading>
    </section>
  );
}

function ReleaseEntry({ release }: { readonly release: PublishedRelease }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = release.diff.length;
  return (
    <li>
      <strong>#{release.number}</strong> {formatDate(release.effective, language)}{' '}
      {release.state && (
        <span className={`mark ${release.state}`}>{t(`disclosure.state.${release.state}`)}</span>
      )}
      {release.kind === 'withdrawal' && (
        <span className="mark withdrawn">
          {t('disclosure.withdraws', { number: release.withdraws ?? '?' })}
        </span>
      )}
      <p>
        <bdi>{localized(release.summary, language)}</bdi>
      </p>
      {release.number === 1 && <p className="meta">{t('disclosure.first')}</p>}
      {release.number > 1 && count === 0 && <p className="meta">{t('disclosure.noChanges')}</p>}
      {release.number > 1 && count > 0 && (
        <details>
          <summary>{t('disclosure.changes', { count })}</summary>
          <ChangeList changes={release.diff} />
        </details>
      )}
    </li>
  );
}
