// Differences between two releases, old value and new.
import { useTranslation } from 'react-i18next';
import { PlaceName } from './place-name.js';
import { ValueAt } from './value-at.js';

interface ChangeLike {
  readonly type: string;
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export function ChangeList({ changes }: { readonly changes: readonly ChangeLike[] }) {
  const { t } = useTranslation();
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={`${change.type} ${change.path}`}>
          <span className={`mark ${change.type}`}>{t(`change.${change.type as 'added'}`)}</span>{' '}
          <PlaceName path={change.path} />
          {(change.before ?? null) !== null && (
            <del aria-label={t('inbox.before')}>
              <ValueAt path={change.path} value={change.before} />
            </del>
          )}
          {(change.after ?? null) !== null && (
            <ins aria-label={t('inbox.after')}>
              <ValueAt path={change.path} value={change.after} />
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
