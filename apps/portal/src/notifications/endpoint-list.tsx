// The organisation's endpoints, for its owners; what they are for everybody else.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { EmptyState } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { AddEndpoint } from './add-endpoint.js';
import { EndpointEntry } from './endpoint-entry.js';
import { endpointWords } from './endpoint.words.js';
import type { ChannelFactsFragment } from './notifications.generated.js';
import classes from './notifications.module.css';
import { type IssuedSecret, SecretOnce } from './secret-once.js';

interface EndpointListProps {
  readonly endpoints: readonly ChannelFactsFragment[];
  readonly organisation: string;
  readonly hasRequirements: boolean;
  readonly isOwner: boolean;
}

export function EndpointList({ endpoints, organisation, hasRequirements, isOwner }: EndpointListProps) {
  const say = useWords(endpointWords);
  const [isAdding, { open, close }] = useDisclosure(false);
  const [secret, setSecret] = useState<IssuedSecret | null>(null);
  return (
    <Stack component="section" aria-labelledby="endpoints">
      <Group justify="space-between">
        <Title order={2} id="endpoints">
          <bdi>{say('endpoints', { organisation })}</bdi>
        </Title>
        {isOwner && endpoints.length > 0 && <Button onClick={open}>{say('add')}</Button>}
      </Group>
      <Text>{say(isOwner ? 'intro' : 'forOwners')}</Text>
      {isOwner && endpoints.length === 0 && (
        <EmptyState title={say('none')} order={3} action={<Button onClick={open}>{say('add')}</Button>}>
          {say('noneHow')}
        </EmptyState>
      )}
      {endpoints.length > 0 && (
        <ul className={classes.endpoints} aria-labelledby="endpoints">
          {endpoints.map((endpoint) => (
            <EndpointEntry
              key={endpoint.id}
              endpoint={endpoint}
              hasRequirements={hasRequirements}
              isOwner={isOwner}
              onSecret={setSecret}
            />
          ))}
        </ul>
      )}
      <AddEndpoint isOpen={isAdding} onClose={close} onSecret={setSecret} />
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(null)} />}
    </Stack>
  );
}
