// Who subscribes, as far as giving access needs it, and the answers to those who ask to read more.
import { Badge, Button, Group, Stack, Switch, Table, Text } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { EmptyState, type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { Link, useRevalidator, useSearchParams } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { DecideSubscriptionDocument, type OwnServiceQuery } from './provider.generated.js';
import { providerWords } from './provider.words.js';
import { WithdrawAccess } from './withdraw-access.js';

type Subscriptions = NonNullable<NonNullable<OwnServiceQuery['service']>['subscriptions']>;
export type Subscriber = Subscriptions['edges'][number]['node'];

interface SubscriberListProps {
  readonly subscriptions: Subscriptions | null;
  readonly mayWrite: boolean;
}

export function SubscriberList({ subscriptions, mayWrite }: SubscriberListProps) {
  const say = useWords(providerWords);
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const [search, setSearch] = useSearchParams();
  const [decide] = useAct(DecideSubscriptionDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [withdrawing, setWithdrawing] = useState<Subscriber | null>(null);
  async function answer({ id, customer }: Subscriber, accept: boolean) {
    setRefusal(null);
    const data = await decide({ subscription: id, accept });
    if (!data) return;
    if (data.decideSubscription.__typename !== 'ReceivedSubscription') setRefusal(data.decideSubscription);
    else notifySuccess(say(accept ? 'accepted' : 'declined', { name: bilingual(customer.name, language) }));
    setWithdrawing(null);
    await revalidate();
  }
  const edges = subscriptions?.edges ?? [];
  const showsEnded = search.get('ended') === 'yes';
  return (
    <Stack>
      <Text id="subscribers-hint">{say('subscribersHint')}</Text>
      <Switch
        label={say('showEnded')}
        checked={showsEnded}
        onChange={() => setSearch({ part: 'subscribers', ...(!showsEnded && { ended: 'yes' }) })}
      />
      <RefusalAlert refusal={refusal} />
      {edges.length === 0 && <EmptyState title={say('noSubscribers')} />}
      {edges.length > 0 && (
        <Table.ScrollContainer
          minWidth={760}
          type="native"
          tabIndex={0}
          role="group"
          aria-label={say('subscribers')}
        >
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                {(['customer', 'variant', 'asks', 'reads', 'state', 'since', 'answer'] as const).map(
                  (column) => (
                    <Table.Th key={column} scope="col">
                      {say(column)}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {edges.map(({ node }) => (
                <SubscriberRow
                  key={node.id}
                  subscriber={node}
                  mayWrite={mayWrite}
                  onAccept={() => void answer(node, true)}
                  onDecline={() =>
                    node.state === 'requested' ? void answer(node, false) : setWithdrawing(node)
                  }
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Pages subscriptions={subscriptions} />
      {withdrawing && (
        <WithdrawAccess
          name={bilingual(withdrawing.customer.name, language)}
          onClose={() => setWithdrawing(null)}
          onConfirm={() => void answer(withdrawing, false)}
        />
      )}
    </Stack>
  );
}

interface SubscriberRowProps {
  readonly subscriber: Subscriber;
  readonly mayWrite: boolean;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

function SubscriberRow({ subscriber, mayWrite, onAccept, onDecline }: SubscriberRowProps) {
  const say = useWords(providerWords);
  const format = useFormat();
  const language = useLanguage();
  const name = bilingual(subscriber.customer.name, language);
  const { state } = subscriber;
  const asksMore = subscriber.requestedClass !== 'customers' && state !== 'ended';
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <bdi>{name}</bdi>
      </Table.Th>
      <Table.Td>{subscriber.variant ?? say('base')}</Table.Td>
      <Table.Td>{say(`class_${subscriber.requestedClass}`)}</Table.Td>
      <Table.Td>{say(`class_${subscriber.readerClass as 'nda'}`)}</Table.Td>
      <Table.Td>
        <Badge variant={state === 'requested' ? 'filled' : 'outline'}>
          {say(`state_${state as 'active'}`)}
        </Badge>
      </Table.Td>
      <Table.Td>{format.day(subscriber.createdAt)}</Table.Td>
      <Table.Td>
        {mayWrite && asksMore && (
          <Group gap="xs" wrap="nowrap">
            {state !== 'active' && (
              <Button size="compact-sm" onClick={onAccept} aria-label={say('acceptOf', { name })}>
                {say('accept')}
              </Button>
            )}
            {state === 'requested' && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={onDecline}
                aria-label={say('declineOf', { name })}
              >
                {say('decline')}
              </Button>
            )}
            {state === 'active' && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={onDecline}
                aria-label={say('withdrawAccessOf', { name })}
              >
                {say('withdrawAccess')}
              </Button>
            )}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Pages({ subscriptions }: Pick<SubscriberListProps, 'subscriptions'>) {
  const say = useWords(providerWords);
  const [search] = useSearchParams();
  const ended = search.get('ended') === 'yes' ? '&ended=yes' : '';
  const { hasNextPage = false, endCursor = null } = subscriptions?.pageInfo ?? {};
  return (
    <Group>
      {search.has('after') && (
        <Button component={Link} to={`?part=subscribers${ended}`} variant="default">
          {say('firstSubscribers')}
        </Button>
      )}
      {hasNextPage && (
        <Button component={Link} to={`?part=subscribers${ended}&after=${endCursor ?? ''}`} variant="default">
          {say('moreSubscribers')}
        </Button>
      )}
    </Group>
  );
}
