// How many alerts are unread, kept up to date without a reload.
import { type ReactNode, createContext, useContext } from 'react';

const UnseenContext = createContext(0);

interface LiveUnseenProps {
  /** What the page was loaded with. */
  readonly initial: number;
  readonly children: ReactNode;
}

export function LiveUnseen({ initial, children }: LiveUnseenProps) {
  return <UnseenContext value={initial}>{children}</UnseenContext>;
}

/** The number of alerts that the reader has not seen; 0 where nobody is signed in. */
export function useUnseen(): number {
  return useContext(UnseenContext);
}
