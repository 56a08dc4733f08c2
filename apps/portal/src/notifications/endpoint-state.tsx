// Whether an endpoint works, and if not, since when and why: a shape and words, never a colour alone.
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleOff } from '@tabler/icons-react';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { endpointWords } from './endpoint.words.js';
import type { ChannelFactsFragment } from './notifications.generated.js';

const icons = { working: IconCircleCheck, failing: IconAlertTriangle, off: IconCircleOff } as const;

export function EndpointState({ endpoint }: { readonly endpoint: ChannelFactsFragment }) {
  const say = useWords(endpointWords);
  const format = useFormat();
  const { failingSince, createdAt, disabledAt, disabledReason } = endpoint;
  const state = endpoint.state as keyof typeof icons;
  const Icon = icons[state];
  const since = format.instant(failingSince ?? createdAt);
  return (
    <div>
      <Group gap={6} wrap="nowrap" align="center">
        <Icon size={16} aria-hidden />
        <Text size="sm" fw={650}>
          {say(`state_${state}`, { since })}
        </Text>
      </Group>
      {state === 'failing' && <Text size="sm">{say('failingWhy')}</Text>}
      {state === 'off' && (
        <Text size="sm">
          {say(`off_${disabledReason as 'gone'}`, { date: format.instant(disabledAt ?? createdAt) })}
        </Text>
      )}
    </div>
  );
}
