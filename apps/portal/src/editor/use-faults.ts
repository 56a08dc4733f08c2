// What is wrong in the draft, looked for when the typing pauses: no key stroke waits for it.
import type { Fault } from '@bunkai/disclosure';
import { useEffect, useState } from 'react';
import type { DraftedService } from './document/begin-document.js';
import { draftFaults } from './document/draft-faults.js';
import type { DraftStore } from './store/draft-store.js';

const PAUSE = 300;

export function useFaults(store: DraftStore, service: DraftedService): readonly Fault[] {
  const [found, setFound] = useState(() => {
    const { document } = store.getState();
    return { document, faults: draftFaults(document, service) };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look(): void {
      const { document } = store.getState();
      setFound((before) =>
        before.document === document ? before : { document, faults: draftFaults(document, service) },
      );
    }
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, service]);
  return found.faults;
}
