// One alert: what happened in a line; behind it, which requirements flip with old value and new, and what was changed.
import { useTranslation } from 'react-i18next';
import { ChangeList } from '../disclosure/change-list.js';
import { bilingual, formatInstant, useLanguage } from '../text.js';
import { FlipList } from './flip-list.js';
import type { InboxAlert } from './inbox-data.js';

interface AlertEntryProps {
  readonly alert: InboxAlert;
  readonly unseen: boolean;
  readonly onSeen: () => void;
}

/** Kinds that ask for nothing. */
const QUIET = new Set(['release-published', 'release-out']);

export function AlertEntry({ alert, unseen, onSeen }: AlertEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { flips, changes, kind } = alert;
  const looks = [unseen && 'unseen', QUIET.has(kind) && 'quiet', alert.flipsToUnmet > 0 && 'worse'];
  return (
    <li className={looks.filter(Boolean).join(' ')}>
      <p className="title">
        {unseen && <span className="badge">{t('inbox.new')}</span>}
        <bdi>{bilingual(alert.title, language)}</bdi>
      </p>
      <div className="bar">
        <p className="meta">
          <time dateTime={alert.createdAt}>{formatInstant(alert.createdAt, language)}</time>
          <a href={`#/s/${alert.serviceKey}`}>{bilingual(alert.serviceName, language)}</a>
          {alert.releaseNumber !== null && <span>{t('inbox.release', { number: alert.releaseNumber })}</span>}
          {alert.release?.reach && <span>{t('inbox.reach', { ...alert.release.reach })}</span>}
        </p>
        {unseen && (
          <button type="button" className="small" onClick={onSeen}>
            {t('inbox.markSeen')}
          </button>
        )}
      </div>
      {flips.length + changes.length > 0 && (
        <details onToggle={(event) => unseen && event.currentTarget.open && onSeen()}>
          <summary>
            {flips.length > 0
              ? t('inbox.flipDetails', { count: flips.length })
              : t('disclosure.changes', { count: changes.length })}
          </summary>
          {flips.length > 0 && <FlipList flips={flips} />}
          {flips.length > 0 && changes.length > 0 && <h2 className="minor">{t('inbox.changes')}</h2>}
          {changes.length > 0 && <ChangeList changes={changes} />}
        </details>
      )}
    </li>
  );
}
