// In the header: the way in, or who is in, what is unread, and the way out.
import { useTranslation } from 'react-i18next';
import { bilingual, plain, useLanguage } from '../text.js';
import type { Session } from './use-session.js';

export function SessionMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { viewer } = session;
  if (viewer === undefined)
    return <nav className="session" aria-label={t('session.label')} aria-busy={!session.trouble} />;
  if (viewer === null) {
    return (
      <nav className="session" aria-label={t('session.label')}>
        <a className="button" href="#/inbox">
          {t('session.signIn')}
        </a>
      </nav>
    );
  }
  return (
    <nav className="session" aria-label={t('session.label')}>
      <span className="who">
        <bdi>{plain(viewer.account.displayName)}</bdi>
        <small>
          {viewer.organisation ? bilingual(viewer.organisation.name, language) : t('session.noOrganisation')}
        </small>
      </span>
      <a href="#/inbox">
        {t('inbox.title')}
        {viewer.unseenAlerts > 0 && (
          <span className="badge">{t('inbox.unseen', { count: viewer.unseenAlerts })}</span>
        )}
      </a>
      <button type="button" onClick={() => void session.signOut()}>
        {t('session.signOut')}
      </button>
    </nav>
  );
}
