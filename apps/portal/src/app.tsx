// The frame of every page: who is signed in, the language, and the page that the address names.
import { useEffect, useRef } from 'react';
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
  const place = route.page === 'service' ? route.key : `${route.page} ${session.viewer ? 'signed in' : ''}`;
  useFocusOnArrival(place, session.viewer !== undefined);
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

/** Another page begins at its top, for the eye and for the keyboard: what had the focus is gone with the page before. */
function useFocusOnArrival(place: string, isKnown: boolean): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (!isKnown || before.current === place) return;
    const isFirst = before.current === undefined;
    before.current = place;
    if (isFirst) return;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [place, isKnown]);
}

/** A fragment would be taken for a page of ours. */
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
