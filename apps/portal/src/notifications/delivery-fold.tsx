// What was sent to an endpoint, fetched when it is opened.
import { Button, Stack, Text } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useQuery } from '../api/use-query.js';
import { Fetched, Fold } from '../app/fold.js';
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
  return (
    <Fold title={say('deliveries')} label={say('deliveriesOf', { label: plain(endpoint.label) })}>
      {() => <Deliveries endpoint={endpoint} mayReplay={mayReplay} />}
    </Fold>
  );
}

function Deliveries({ endpoint, mayReplay }: DeliveryFoldProps) {
  const say = useWords(endpointWords);
  const [first, setFirst] = useState(PAGE);
  const answer = useQuery(ChannelDeliveriesDocument, { id: endpoint.id, first });
  return (
    <Fetched answer={answer}>
      {({ node }) => {
        if (node?.__typename !== 'Channel' || node.deliveries.edges.length === 0)
          return <Text size="sm">{say('noDeliveries')}</Text>;
        const { edges, pageInfo } = node.deliveries;
        return (
          <Stack gap="xs" align="stretch">
            <ol
              className={classes.deliveries}
              aria-label={say('deliveriesOf', { label: plain(endpoint.label) })}
            >
              {edges.map(({ node: delivery }) => (
                <DeliveryEntry
                  key={delivery.id}
                  delivery={delivery}
                  onChanged={answer.retry}
                  mayReplay={mayReplay}
                />
              ))}
            </ol>
            {pageInfo.hasNextPage && first < MOST && (
              <Button
                variant="default"
                size="compact-sm"
                loading={answer.isLoading}
                onClick={() => setFirst(Math.min(MOST, first * 3))}
              >
                {say('more')}
              </Button>
            )}
          </Stack>
        );
      }}
    </Fetched>
  );
}
