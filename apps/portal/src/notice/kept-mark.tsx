// Whether a promise of notice was kept: by a sign and a word.
import { useWords } from '@bunkai/ui/words';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import classes from './notice.module.css';
import { noticeWords } from './notice.words.js';

export function KeptMark({ kept }: { readonly kept: boolean }) {
  const say = useWords(noticeWords);
  const Icon = kept ? IconCheck : IconAlertTriangle;
  return (
    <span className={classes.mark} data-kept={kept}>
      <Icon size={16} aria-hidden />
      {say(kept ? 'kept' : 'broken')}
    </span>
  );
}
