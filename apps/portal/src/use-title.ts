// The name of the page in the browser's tab and history.
import { useEffect } from 'react';

export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} – Bunkai 分界` : 'Bunkai 分界';
  }, [title]);
}
