// The inbox of the organisation signed in for; without a session, the way in.
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaded } from '../api/use-loaded.js';
import { Loading } from '../loading.js';
import { SignInForm } from '../session/sign-in-form.js';
import type { Session } from '../session/use-session.js';
import { useLanguage } from '../text.js';
import { AlertEntry } from './alert-entry.js';
import { type InboxAlert, fetchInbox, markSeen } from './inbox-data.js';

const FIRST_PAGE = 20;
const LARGEST_PAGE = 100;

export function InboxPage({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  if (session.viewer === undefined) return <p role="status">{t('loading')}</p>;
  if (session.viewer === null) return <SignInForm session={session} />;
  return <Inbox session={session} unseen={session.viewer.unseenAlerts} />;
}

function Inbox({ session, unseen }: { readonly session: Session; readonly unseen: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [size, setSize] = useState(FIRST_PAGE);
  const inbox = useLoaded(useCallback(() => fetchInbox(size, language), [size, language]));
  const [seenHere, setSeenHere] = useState<ReadonlySet<string>>(new Set());

  async function see(ids: readonly string[]) {
    await markSeen(ids, language);
    setSeenHere((seen) => new Set([...seen, ...ids]));
    await session.refresh();
  }

  const isUnseen = (alert: InboxAlert) => alert.seenAt === null && !seenHere.has(alert.id);
  return (
    <>
      <h1>{t('inbox.title')}</h1>
      <p role="status">{unseen > 0 ? t('inbox.unseen', { count: unseen }) : t('inbox.allSeen')}</p>
      <Loading of={inbox}>
        {({ alerts, hasMore }) => (
          <>
            {alerts.length === 0 && <p>{t('inbox.empty')}</p>}
            {alerts.some(isUnseen) && (
              <button type="button" onClick={() => void see(alerts.filter(isUnseen).map(({ id }) => id))}>
                {t('inbox.markAllSeen')}
              </button>
            )}
            <ol className="alerts">
              {alerts.map((alert) => (
                <AlertEntry
                  key={alert.id}
                  alert={alert}
                  unseen={isUnseen(alert)}
                  onSeen={() => void see([alert.id])}
                />
              ))}
            </ol>
            {hasMore && size < LARGEST_PAGE && (
              <button type="button" onClick={() => setSize(LARGEST_PAGE)}>
                {t('inbox.more')}
              </button>
            )}
          </>
        )}
      </Loading>
    </>
  );
}
