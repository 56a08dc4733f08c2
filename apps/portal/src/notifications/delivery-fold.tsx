// What was sent to an endpoint, fetched when it is opened.
import { Button, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { useId, useState } from 'react';
import { useQuery } from '../api/use-query.js';
import { DeliveryEntry } from './delivery-entry.js';
import { endpointWords } from './endpoint.words.js';
import { ChannelDeliveriesDocument, type ChannelFactsFragment } from './notifications.generated.js';
import classes from './notifications.module.css';

const PAGE = 10;
const MOST = 100;

interface DeliveryFoldProps {
  readonly endpoint: ChannelFactsFragment;
  readonly mayReplay: boolean;
}

export function DeliveryFold({ endpoint, mayReplay }: DeliveryFoldProps) {
  const say = useWords(endpointWords);
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        ml={-8}
        leftSection={<Icon size={14} aria-hidden />}
        aria-label={say('deliveriesOf', { label: plain(endpoint.label) })}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': content })}
        onClick={() => setOpen(!isOpen)}
      >
        {say('deliveries')}
      </Button>
      {isOpen && (
        <div id={content} className={classes.fold}>
          <Deliveries endpoint={endpoint} mayReplay={mayReplay} />
        </div>
      )}
    </div>
  );
}

function Deliveries({ endpoint, mayReplay }: DeliveryFoldProps) {
  const say = useWords(endpointWords);
  const [first, setFirst] = useState(PAGE);
  const { data, error, isLoading, retry } = useQuery(ChannelDeliveriesDocument, { id: endpoint.id, first });
  const deliveries = data?.node?.__typename === 'Channel' ? data.node.deliveries : undefined;
  if (deliveries === undefined) {
    if (isLoading && error === undefined) return <Text size="sm">{say('loading')}</Text>;
    return <Failed onRetry={retry} />;
  }
  if (deliveries.edges.length === 0) return <Text size="sm">{say('noDeliveries')}</Text>;
  return (
    <Stack gap="xs" align="stretch">
      <ol className={classes.deliveries} aria-label={say('deliveriesOf', { label: plain(endpoint.label) })}>
        {deliveries.edges.map(({ node }) => (
          <DeliveryEntry key={node.id} delivery={node} onChanged={retry} mayReplay={mayReplay} />
        ))}
      </ol>
      {deliveries.pageInfo.hasNextPage && first < MOST && (
        <Button
          variant="default"
          size="compact-sm"
          loading={isLoading}
          onClick={() => setFirst(Math.min(MOST, first * 3))}
        >
          {say('more')}
        </Button>
      )}
    </Stack>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const say = useWords(endpointWords);
  return (
    <Stack gap="xs" align="flex-start" role="alert">
      <Text size="sm">{say('failed')}</Text>
      <Button variant="default" size="compact-sm" onClick={onRetry}>
        {say('retry')}
      </Button>
    </Stack>
  );
}
