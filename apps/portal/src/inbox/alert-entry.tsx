// One alert: what happened in a line; behind it, which requirements flip with old value and new, and what was changed.
import { useTranslation } from 'react-i18next';
import { ChangeList } from '../disclosure/change-list.js';
import { ValueText } from '../disclosure/value-text.js';
import { bilingual, formatDate, useLanguage } from '../text.js';
import type { InboxAlert, InboxFlip } from './inbox-data.js';

interface AlertEntryProps {
  readonly alert: InboxAlert;
  readonly unseen: boolean;
  readonly onSeen: () => void;
}

export function AlertEntry({ alert, unseen, onSeen }: AlertEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={unseen ? 'unseen' : undefined}>
      <p>
        {unseen && <span className="badge">{t('inbox.new')}</span>}{' '}
        <strong>{bilingual(alert.title, language)}</strong>
        <br />
        <small>
          <time dateTime={alert.createdAt}>{formatDate(alert.createdAt, language)}</time> ·{' '}
          <a href={`#/s/${alert.serviceKey}`}>{alert.serviceKey}</a>
        </small>
      </p>
      {(alert.flips.length > 0 || alert.changes.length > 0) && (
        <details onToggle={(event) => unseen && event.currentTarget.open && onSeen()}>
          <summary>{t('inbox.details')}</summary>
          {alert.flips.length > 0 && <FlipTable flips={alert.flips} />}
          {alert.changes.length > 0 && (
            <>
              <h3>{t('inbox.changes')}</h3>
              <ChangeList changes={alert.changes} />
            </>
          )}
        </details>
      )}
      {unseen && (
        <button type="button" onClick={onSeen}>
          {t('inbox.markSeen')}
        </button>
      )}
    </li>
  );
}

function FlipTable({ flips }: { readonly flips: readonly InboxFlip[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="table" tabIndex={0} role="region" aria-label={t('inbox.flips')}>
      <table>
        <caption>{t('inbox.flips')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('inbox.requirement')}</th>
            <th scope="col">{t('inbox.outcome')}</th>
            <th scope="col">{t('inbox.before')}</th>
            <th scope="col">{t('inbox.after')}</th>
          </tr>
        </thead>
        <tbody>
          {flips.map((flip) => (
            <tr key={flip.requirementId}>
              <td>
                <strong>{flip.requirementId}</strong> {flip.title && bilingual(flip.title, language)}
                <br />
                <small>
                  {flip.control} · {t(`severity.${flip.severity as 'mandatory'}`)}
                </small>
              </td>
              <td>
                <span className={`mark ${flip.outcomeBefore}`}>
                  {t(`outcome.${flip.outcomeBefore as 'met'}`)}
                </span>{' '}
                →{' '}
                <span className={`mark ${flip.outcomeAfter}`}>
                  {t(`outcome.${flip.outcomeAfter as 'met'}`)}
                </span>
              </td>
              <EvidenceCell evidence={flip.evidenceBefore} />
              <EvidenceCell evidence={flip.evidenceAfter} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EvidenceCell({ evidence }: { readonly evidence: InboxFlip['evidenceBefore'] }) {
  const { t } = useTranslation();
  const LONGEST_LIST = 12;
  return (
    <td>
      {evidence.slice(0, LONGEST_LIST).map(({ path, value, found }) => (
        <div key={path}>
          <code>{path}</code> {found ? <ValueText value={value} /> : <em>{t('inbox.noValue')}</em>}
        </div>
      ))}
      {evidence.length > LONGEST_LIST && '…'}
    </td>
  );
}
