// How many services were found, said again whenever it changes; where focus goes when what had it is gone.
import { useWords } from '@bunkai/ui/words';
import { directoryWords } from './directory.words.js';

const ID = 'found';

export function FoundCount({ total }: { readonly total: number }) {
  const say = useWords(directoryWords);
  return (
    <strong role="status" id={ID} tabIndex={-1}>
      {total === 0 ? say('foundNone') : say('found', { count: total })}
    </strong>
  );
}

export function focusFound(): void {
  document.getElementById(ID)?.focus();
}
