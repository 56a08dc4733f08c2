// Differences between two releases, old value and new.
import { useTranslation } from 'react-i18next';
import { ValueText } from './value-text.js';

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
          <code>{change.path}</code>
          {(change.before ?? null) !== null && (
            <del>
              <ValueText value={change.before} />
            </del>
          )}
          {(change.after ?? null) !== null && (
            <ins>
              <ValueText value={change.after} />
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
