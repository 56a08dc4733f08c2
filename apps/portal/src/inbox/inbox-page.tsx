// The inbox of the organisation signed in for; without a session, the way in.
import { useTranslation } from 'react-i18next';
import { Loading, StillLoading, Trouble } from '../loading.js';
import { SignInForm } from '../session/sign-in-form.js';
import type { Session } from '../session/use-session.js';
import { useTitle } from '../use-title.js';
import { AlertEntry } from './alert-entry.js';
import { useInbox } from './use-inbox.js';

export function InboxPage({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const { viewer, trouble, refresh } = session;
  useTitle(viewer ? t('inbox.title') : t('session.signIn'));
  if (viewer) return <Inbox session={session} unseen={viewer.unseenAlerts} />;
  if (viewer === null) return <SignInForm session={session} />;
  return trouble === undefined ? (
    <StillLoading />
  ) : (
    <Trouble error={trouble} onRetry={() => void refresh()} />
  );
}

function Inbox({ session, unseen }: { readonly session: Session; readonly unseen: number }) {
  const { t } = useTranslation();
  const inbox = useInbox(session);
  return (
    <>
      <h1>{t('inbox.title')}</h1>
      <Loading of={inbox.contents}>
        {({ alerts, hasMore }) => (
          <>
            <div className="bar">
              <p role="status">{unseen > 0 ? t('inbox.unseen', { count: unseen }) : t('inbox.allSeen')}</p>
              {alerts.some(inbox.isUnseen) && (
                <button type="button" onClick={() => void inbox.see(alerts.filter(inbox.isUnseen))}>
                  {t('inbox.markAllSeen')}
                </button>
              )}
            </div>
            {inbox.trouble !== undefined && <Trouble error={inbox.trouble} />}
            {alerts.length === 0 && <p>{t('inbox.empty')}</p>}
            <ol className="alerts">
              {alerts.map((alert) => (
                <AlertEntry
                  key={alert.id}
                  alert={alert}
                  unseen={inbox.isUnseen(alert)}
                  onSeen={() => void inbox.see([alert])}
                />
              ))}
            </ol>
            {hasMore && inbox.canShowMore && (
              <button type="button" onClick={inbox.showMore}>
                {t('inbox.more')}
              </button>
            )}
          </>
        )}
      </Loading>
    </>
  );
}
