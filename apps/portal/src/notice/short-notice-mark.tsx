// Marks a release that gave less notice than promised, wherever it is named.
import { useWords } from '@bunkai/ui/words';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './notice.module.css';
import { noticeWords } from './notice.words.js';

/** Nothing where every promise was kept, or none was made. */
export function ShortNoticeMark({
  notice,
}: {
  readonly notice: { readonly broken: number } | null | undefined;
}) {
  const say = useWords(noticeWords);
  if (!notice || notice.broken === 0) return null;
  return (
    <span className={classes.mark} data-kept="false">
      <IconAlertTriangle size={16} aria-hidden />
      {say('short')}
    </span>
  );
}
