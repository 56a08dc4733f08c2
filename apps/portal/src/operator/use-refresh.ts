// Loads the page's data again every so often, while somebody can see it.
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

export function useRefresh(everyMs: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, revalidate]);
}
