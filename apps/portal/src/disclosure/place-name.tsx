// A path in words, as far as the catalogue has them, with the path itself beside it.
import { useTranslation } from 'react-i18next';
import { plain, useLanguage } from '../text.js';
import { describePath } from './describe-path.js';

/** Words for what a statement or a document has beside fields. */
const NAMED = new Set([
  '@status',
  '@commitment',
  '@reviewed',
  '@visibility',
  '@note',
  '@evidence',
  '@name',
  'catalogue',
  'service',
  'documents',
]);

export function PlaceName({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { variant, title, rest, at } = describePath(path);
  const member = at.kind === 'member' && NAMED.has(at.name) ? t(`place.${at.name as '@note'}`) : undefined;
  // The place of a record in its list tells nothing that the path beside does not.
  const below = rest.filter((name) => !/^\d+$/.test(name));
  const names = [variant, title?.[language], member, ...below].filter((name) => name !== undefined);
  const isKnown = title !== undefined || member !== undefined;
  return (
    <span className="place">
      {isKnown && <bdi>{names.map(plain).join(' › ')}</bdi>} <code>{plain(path)}</code>
    </span>
  );
}
