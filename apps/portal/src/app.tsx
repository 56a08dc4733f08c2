// The frame of every page: who is signed in, the language, and the page that the address names.
import { useTranslation } from 'react-i18next';
import { ServicePage } from './disclosure/service-page.js';
import { chooseLanguage, languageOf } from './i18n/i18n.js';
import { InboxPage } from './inbox/inbox-page.js';
import { useRoute } from './route.js';
import { ServicesPage } from './services/services-page.js';
import { SessionMenu } from './session/session-menu.js';
import { useSession } from './session/use-session.js';

export function App() {
  const { t } = useTranslation();
  const route = useRoute();
  const session = useSession();
  return (
    <>
      <a className="skip" href="#main" onClick={focusMain}>
        {t('skip')}
      </a>
      <header>
        <a className="brand" href="#/">
          Bunkai <span lang="ja">分界</span>
        </a>
        <p className="tagline">{t('tagline')}</p>
        <button
          type="button"
          className="language"
          lang={t('languageCode')}
          onClick={() => void chooseLanguage(languageOf(t('languageCode')))}
        >
          {t('language')}
        </button>
        <SessionMenu session={session} />
      </header>
      <main id="main" tabIndex={-1}>
        {route.page === 'services' && <ServicesPage />}
        {route.page === 'service' && <ServicePage key={route.key} serviceKey={route.key} />}
        {route.page === 'inbox' && <InboxPage session={session} />}
      </main>
      <footer>{t('footer')}</footer>
    </>
  );
}

/** A fragment would be taken for a page of ours. */
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
