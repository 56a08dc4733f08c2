// The inbox as it is read: which alerts, which of them are unread, and marking those as read.
import { useCallback, useEffect, useState } from 'react';
import { type Loaded, useLoaded } from '../api/use-loaded.js';
import type { Session } from '../session/use-session.js';
import { useLanguage } from '../text.js';
import { type InboxAlert, type InboxContents, SessionEnded, fetchInbox, markSeen } from './inbox-data.js';

const FIRST_PAGE = 20;
const LARGEST_PAGE = 100;

interface Inbox {
  readonly contents: Loaded<InboxContents>;
  /** Why the last marking failed. */
  readonly trouble: unknown;
  readonly canShowMore: boolean;
  readonly showMore: () => void;
  readonly isUnseen: (alert: InboxAlert) => boolean;
  readonly see: (alerts: readonly InboxAlert[]) => Promise<void>;
}

/** A session that has ended meanwhile is noticed, and the session refreshed. */
export function useInbox(session: Session): Inbox {
  const { refresh } = session;
  const language = useLanguage();
  const [size, setSize] = useState(FIRST_PAGE);
  const contents = useLoaded(useCallback(() => fetchInbox(size), [size]));
  const [seenHere, setSeenHere] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<unknown>();
  const hasEnded = contents.state === 'failed' && contents.error instanceof SessionEnded;
  useEffect(() => {
    if (hasEnded) void refresh();
  }, [hasEnded, refresh]);

  async function see(alerts: readonly InboxAlert[]) {
    const ids = alerts.map(({ id }) => id);
    setTrouble(undefined);
    try {
      await markSeen(ids, language);
      setSeenHere((seen) => new Set([...seen, ...ids]));
    } catch (error) {
      if (!(error instanceof SessionEnded)) return setTrouble(error);
    }
    await refresh();
  }

  return {
    contents: hasEnded ? { state: 'loading' } : contents,
    trouble,
    canShowMore: size < LARGEST_PAGE,
    showMore: () => setSize(LARGEST_PAGE),
    isUnseen: (alert) => alert.seenAt === null && !seenHere.has(alert.id),
    see,
  };
}
