// What stands in for something that is being loaded, or could not be.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotThere } from './api/public-data.js';
import { describeTrouble } from './api/trouble.js';
import type { Loaded } from './api/use-loaded.js';

interface LoadingProps<Value> {
  readonly of: Loaded<Value>;
  /** What to say when the server has no such thing. */
  readonly notThere?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

export function Loading<Value>({ of: loaded, notThere, children }: LoadingProps<Value>) {
  if (loaded.state === 'loading') return <StillLoading />;
  if (loaded.state === 'loaded') return children(loaded.value);
  if (loaded.error instanceof NotThere && notThere !== undefined) return notThere;
  return <Trouble error={loaded.error} onRetry={loaded.retry} />;
}

export function StillLoading() {
  const { t } = useTranslation();
  return (
    <p role="status" className="loading">
      {t('loading')}
    </p>
  );
}

/** What went wrong, in the reader's language, and the way to try again. */
export function Trouble({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const { key, reference } = describeTrouble(error);
  return (
    <div role="alert" className="trouble">
      <p>{t(`trouble.${key}`, { reference })}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
