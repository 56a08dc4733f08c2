// E-mail and password; what is wrong is said beside the button.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from './use-session.js';

export function SignInForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    setBusy(true);
    setRefusal(null);
    try {
      setRefusal(await session.signIn(text('email'), text('password')));
    } catch (error) {
      setRefusal(error instanceof TypeError ? t('offline') : (error as Error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <h1>{t('session.signIn')}</h1>
      <label>
        {t('session.email')}
        <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        {t('session.password')}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" disabled={busy}>
        {busy ? t('session.busy') : t('session.signIn')}
      </button>
      {refusal !== null && <p role="alert">{refusal}</p>}
    </form>
  );
}
