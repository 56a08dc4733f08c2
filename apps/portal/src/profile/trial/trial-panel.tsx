// Tries the requirements as they are being written on published services.
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Fault } from '@bunkai/disclosure';
import type { Requirements } from '@bunkai/requirement';
import { RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { useQuery } from '../../api/use-query.js';
import { faultless } from '../document/draft-faults.js';
import { TryRequirementsDocument } from '../profile.generated.js';
import { profileWords } from '../profile.words.js';
import { ServicePicker, type ServiceToTry } from './service-picker.js';
import { TriedService } from './tried-service.js';

interface TrialPanelProps {
  readonly document: Requirements;
  readonly faults: readonly Fault[];
  /** The requirement being edited. */
  readonly requirement: string | undefined;
  readonly isFaulty: boolean;
  /** `<provider>/<service>` of those chosen. */
  readonly chosen: readonly string[];
  /** Services to offer before anything is searched. */
  readonly suggested: readonly ServiceToTry[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

const WAIT = 700;

export function TrialPanel(props: TrialPanelProps) {
  const { document, faults, requirement, isFaulty, chosen, suggested, onChoose } = props;
  const say = useWords(profileWords);
  const toTry = useMemo(() => faultless(document, faults), [document, faults]);
  const [settled] = useDebouncedValue(toTry, WAIT);
  const services = chosen.map((key) => {
    const [provider = '', slug = ''] = key.split('/');
    return { provider, slug };
  });
  const isAsked = services.length > 0 && settled.requirements.length > 0;
  const answer = useQuery(TryRequirementsDocument, isAsked ? { document: settled, services } : null);
  const trial = isAsked ? answer.data?.trial : undefined;
  const known = trial?.__typename === 'Trial' ? trial.services.map(({ service }) => service) : [];
  return (
    <section aria-labelledby="trial">
      <Title order={3} id="trial" size="h4">
        {say('tryTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {say('tryHint')}
      </Text>
      <Paper withBorder p="sm">
        <Stack gap="sm">
          <ServicePicker chosen={chosen} suggested={suggested} known={known} onChoose={onChoose} />
          {services.length === 0 && <Text size="sm">{say('tryNone')}</Text>}
          {isFaulty && services.length > 0 && <Text size="sm">{say('tryFaulty')}</Text>}
          <Text size="xs" c="dimmed" role="status" mih="1.3em">
            {isAsked && (answer.isLoading || settled !== toTry) ? say('trying') : ''}
          </Text>
          {trial?.__typename === 'Trial'
            ? trial.services.map((tried) => (
                <TriedService
                  key={tried.service.id}
                  tried={tried}
                  requirement={isFaulty ? undefined : requirement}
                />
              ))
            : trial && <RefusalAlert refusal={trial} />}
        </Stack>
      </Paper>
    </section>
  );
}
