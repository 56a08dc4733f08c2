// What a release changed, as far as the reader may read it; fetched when it is opened.
import { useWords } from '@bunkai/ui/words';
import { lazy } from 'react';
import { Fold } from '../app/fold.js';
import { inboxWords } from './inbox.words.js';

const AlertChanges = lazy(async () => ({ default: (await import('./alert-changes.js')).AlertChanges }));

export function ChangesFold({ alertId }: { readonly alertId: string }) {
  const say = useWords(inboxWords);
  return <Fold title={say('changes')}>{() => <AlertChanges alertId={alertId} />}</Fold>;
}
