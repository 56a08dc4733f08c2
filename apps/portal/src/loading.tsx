// What stands in for something that is being loaded, or could not be.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotThere } from './api/public-data.js';
import type { Loaded } from './api/use-loaded.js';

interface LoadingProps<Value> {
  readonly of: Loaded<Value>;
  /** What to say when the server has no such thing. */
  readonly notThere?: string;
  readonly children: (value: Value) => ReactNode;
}

export function Loading<Value>({ of: loaded, notThere, children }: LoadingProps<Value>) {
  const { t } = useTranslation();
  if (loaded.state === 'loading') return <p role="status">{t('loading')}</p>;
  if (loaded.state === 'loaded') return <>{children(loaded.value)}</>;
  if (loaded.error instanceof NotThere && notThere) return <p role="alert">{notThere}</p>;
  const reason = loaded.error instanceof TypeError ? t('offline') : String((loaded.error as Error).message);
  return (
    <div role="alert">
      <p>{t('failed', { reason })}</p>
      <button type="button" onClick={loaded.retry}>
        {t('retry')}
      </button>
    </div>
  );
}
