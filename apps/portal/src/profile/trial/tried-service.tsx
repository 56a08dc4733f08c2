// How a service came out: the requirement at hand with what was read, and the totals of all.
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { profileWords } from '../profile.words.js';
import { TriedOutcome } from './tried-outcome.js';
import type { Tried } from './tried.js';

interface TriedServiceProps {
  readonly tried: Tried;
  readonly requirement: string | undefined;
}

export function TriedService({ tried, requirement }: TriedServiceProps) {
  const say = useWords(profileWords);
  const language = useLanguage();
  const { service, summary, release, results } = tried;
  const result = results.find(({ requirementId }) => requirementId === requirement);
  const { met, unmet, undetermined } = summary;
  return (
    <Stack
      gap={4}
      component="section"
      aria-label={say('tried', { service: bilingual(service.name, language) })}
    >
      <Group gap="xs" justify="space-between">
        <Title order={4} size="h5">
          <Anchor component={Link} to={`/p/${service.provider.slug}/${service.slug}`} inherit target="_blank">
            <bdi>{bilingual(service.name, language)}</bdi>
          </Anchor>
        </Title>
        <Text size="xs" c="dimmed">
          {release ? say('triedRelease', { number: release.number }) : say('noRelease')}
        </Text>
      </Group>
      {result && <TriedOutcome result={result} />}
      <Text size="sm" c="dimmed">
        {say('triedAll', { met, unmet, undetermined })}
      </Text>
    </Stack>
  );
}
