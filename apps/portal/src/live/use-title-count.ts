// The number of unseen alerts before the title of the page, as browsers show it on a tab.
import { useEffect } from 'react';

const PREFIX = /^\(\d+\+?\) /;

export function titleWithCount(title: string, count: number): string {
  const plain = title.replace(PREFIX, '');
  return count > 0 ? `(${count > 99 ? '99+' : count}) ${plain}` : plain;
}

/** Pages set their titles themselves, at any time: each change is followed. */
export function useTitleCount(count: number): void {
  useEffect(() => {
    const show = () => {
      const title = titleWithCount(document.title, count);
      if (document.title !== title) document.title = title;
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
}
