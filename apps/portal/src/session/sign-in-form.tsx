// E-mail and password; what is wrong is said beside the button.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../loading.js';
import type { Session } from './use-session.js';

export function SignInForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<unknown>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    setBusy(true);
    setRefusal(null);
    setTrouble(undefined);
    try {
      setRefusal(await session.signIn(text('email'), text('password')));
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <h1>{t('session.signIn')}</h1>
      {session.hasExpired && <p role="status">{t('session.expired')}</p>}
      <label>
        {t('session.email')}
        <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        {t('session.password')}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {refusal !== null && (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {trouble !== undefined && <Trouble error={trouble} />}
      <button type="submit" aria-disabled={busy}>
        {busy ? t('session.busy') : t('session.signIn')}
      </button>
    </form>
  );
}
