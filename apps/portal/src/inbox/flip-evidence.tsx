// Old and new evidence of each flip, side by side where there is room. Brings the catalogue: import it with import() only.
import { Stack, Text } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { bilingual, plain } from '@bunkai/ui/format';
import { EvidenceList, type ShownEvidence, knownOutcome, reasonText } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useQuery } from '../api/use-query.js';
import { Fetched } from '../app/fold.js';
import { AlertEvidenceDocument, type AlertEvidenceQuery } from './inbox.generated.js';
import classes from './inbox.module.css';
import { inboxWords } from './inbox.words.js';
import { tellingFirst } from './telling-first.js';

type Flip = NonNullable<NonNullable<AlertEvidenceQuery['viewer']>['alert']>['flips'][number];

export function FlipEvidence({ alertId }: { readonly alertId: string }) {
  const answer = useQuery(AlertEvidenceDocument, { id: alertId });
  return (
    <Fetched answer={answer}>
      {({ viewer }) => (
        <Stack gap="md">
          {viewer?.alert?.flips.map((flip) => (
            <OneFlip key={flip.requirementId} flip={flip} />
          ))}
        </Stack>
      )}
    </Fetched>
  );
}

function OneFlip({ flip }: { readonly flip: Flip }) {
  const say = useWords(inboxWords);
  const language = useLanguage();
  const { evidenceBefore: before, evidenceAfter: after, outcomeAfter, reasonAfter } = flip;
  return (
    <section>
      <Text size="sm">
        <strong>{plain(flip.requirementId)}</strong> <bdi>{bilingual(flip.title, language)}</bdi>
      </Text>
      {knownOutcome(outcomeAfter) !== 'met' && reasonAfter !== null && (
        <Text size="sm">{reasonText(reasonAfter, language)}</Text>
      )}
      <div className={classes.sides}>
        <Side title={say('before')} evidence={tellingFirst(before, after)} />
        <Side title={say('after')} evidence={tellingFirst(after, before)} />
      </div>
    </section>
  );
}

function Side({ title, evidence }: { readonly title: string; readonly evidence: readonly ShownEvidence[] }) {
  return (
    <div role="group" aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <EvidenceList evidence={evidence} catalogue={iso27017_2015} />
    </div>
  );
}
