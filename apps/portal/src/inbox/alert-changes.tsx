// The changes of an alert's release. Brings the catalogue: import it with import() only.
import { Text } from '@mantine/core';
import { attestationList, iso27017_2015, upstreamList } from '@bunkai/catalogue';
import { ChangeList } from '@bunkai/ui/changes';
import { useWords } from '@bunkai/ui/words';
import { useQuery } from '../api/use-query.js';
import { Fetched } from '../app/fold.js';
import { AlertChangesDocument } from './inbox.generated.js';
import { inboxWords } from './inbox.words.js';

const catalogue = {
  controls: iso27017_2015.controls,
  attestations: attestationList,
  upstream: upstreamList,
};

export function AlertChanges({ alertId }: { readonly alertId: string }) {
  const say = useWords(inboxWords);
  const answer = useQuery(AlertChangesDocument, { id: alertId });
  return (
    <Fetched answer={answer}>
      {({ viewer }) => {
        const { changes = [], subscription } = viewer?.alert ?? {};
        if (changes.length === 0) return <Text size="sm">{say('noChanges')}</Text>;
        // Who has no subscription to it is its provider.
        const readAs = (subscription?.readerClass ?? 'provider') as 'public' | 'provider';
        return <ChangeList changes={changes} catalogue={catalogue} readAs={readAs} order={3} />;
      }}
    </Fetched>
  );
}
