// How many alerts are unread, kept up to date without a reload: in the header, in the browser's title, and said politely.
import { VisuallyHidden } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { type ReactNode, createContext, useContext, useEffect, useRef, useState } from 'react';
import { useViewer } from '../session/use-viewer.js';
import { liveWords } from './live.words.js';
import { useTitleCount } from './use-title-count.js';
import { followUnseen } from './unseen-stream.js';

const UnseenContext = createContext(0);

interface LiveUnseenProps {
  /** What the page was loaded with. */
  readonly initial: number;
  readonly children: ReactNode;
}

export function LiveUnseen({ initial, children }: LiveUnseenProps) {
  const viewer = useViewer();
  const reader = viewer?.organisation ? `${viewer.account.id} ${viewer.organisation.id}` : null;
  const [known, setKnown] = useState(initial);
  useEffect(() => setKnown(initial), [initial, reader]);
  useEffect(() => {
    if (reader === null) return undefined;
    const stream = followUnseen(setKnown);
    return () => stream.stop();
  }, [reader]);
  const count = reader === null ? 0 : known;
  useTitleCount(count);
  return (
    <UnseenContext value={count}>
      {children}
      <Announcement key={reader} count={count} />
    </UnseenContext>
  );
}

/** The number of alerts that the reader has not seen; 0 where nobody is signed in. */
export function useUnseen(): number {
  return useContext(UnseenContext);
}

/** Says that there is something new; nothing when the page is loaded, nor when alerts were seen. */
function Announcement({ count }: { readonly count: number }) {
  const say = useWords(liveWords);
  const before = useRef(count);
  const [isNew, setIsNew] = useState(false);
  useEffect(() => {
    setIsNew(count > before.current);
    before.current = count;
  }, [count]);
  return (
    <VisuallyHidden role="status" data-unseen-announcement>
      {isNew && say('newAlerts', { count })}
    </VisuallyHidden>
  );
}
