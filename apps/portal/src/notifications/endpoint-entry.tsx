// One endpoint: where it leads, how it does, what was sent to it; for owners, what may be done with it.
import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { DeliveryFold } from './delivery-fold.js';
import { EndpointActions } from './endpoint-actions.js';
import { kindName } from './endpoint-kinds.js';
import { EndpointState } from './endpoint-state.js';
import type { ChannelFactsFragment } from './notifications.generated.js';
import classes from './notifications.module.css';
import type { IssuedSecret } from './secret-once.js';

interface EndpointEntryProps {
  readonly endpoint: ChannelFactsFragment;
  readonly hasRequirements: boolean;
  readonly isOwner: boolean;
  readonly onSecret: (secret: IssuedSecret) => void;
}

export function EndpointEntry({ endpoint, hasRequirements, isOwner, onSecret }: EndpointEntryProps) {
  return (
    <li className={classes.endpoint} data-state={endpoint.state}>
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={3} size="h4">
            <bdi>{plain(endpoint.label)}</bdi>
          </Title>
          <Badge variant="outline">{kindName(endpoint.kind)}</Badge>
        </Group>
        {endpoint.address !== null && (
          <Text size="sm" c="dimmed" className={classes.address ?? ''}>
            <bdi>{plain(endpoint.address)}</bdi>
          </Text>
        )}
        <EndpointState endpoint={endpoint} />
        {isOwner && (
          <EndpointActions endpoint={endpoint} hasRequirements={hasRequirements} onSecret={onSecret} />
        )}
        <DeliveryFold endpoint={endpoint} mayReplay={isOwner && endpoint.state !== 'off'} />
      </Stack>
    </li>
  );
}
