// The evidence of an alert's flips, old and new; it and the catalogue are fetched when it is opened.
import { useWords } from '@bunkai/ui/words';
import { lazy } from 'react';
import { Fold } from '../app/fold.js';
import { inboxWords } from './inbox.words.js';

const FlipEvidence = lazy(async () => ({ default: (await import('./flip-evidence.js')).FlipEvidence }));

export function EvidenceFold({ alertId }: { readonly alertId: string }) {
  const say = useWords(inboxWords);
  return <Fold title={say('evidence')}>{() => <FlipEvidence alertId={alertId} />}</Fold>;
}
