// What can be done about one thing that happened, and where it leads.
import { Anchor, Button, Group, Text } from '@mantine/core';
import { bilingual, plain, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { AskProvider } from '../conversation/ask-provider.js';
import { ObjectToRelease } from '../conversation/object-to-release.js';
import { useViewer } from '../session/use-viewer.js';
import { type Alert, type AlertGroup, headOf } from './group-alerts.js';
import { inboxWords } from './inbox.words.js';
import { mayAcknowledge } from './may-act.js';
import type { AlertActions } from './use-alert-actions.js';

interface GroupActionsProps {
  readonly group: AlertGroup;
  readonly actions: AlertActions;
}

export function GroupActions({ group, actions }: GroupActionsProps) {
  const language = useLanguage();
  const head = headOf(group);
  const { subscription, releaseNumber, serviceName } = head;
  return (
    <Group gap="xs">
      <Marks group={group} actions={actions} />
      <Acknowledge group={group} actions={actions} />
      {subscription && (
        <AskProvider
          service={{ id: subscription.service.id, name: bilingual(serviceName, language) }}
          {...(releaseNumber !== null && { releaseNumber })}
          button={{ size: 'compact-sm' }}
        />
      )}
      {subscription && releaseNumber !== null && (
        <ObjectToRelease
          service={{ id: subscription.service.id, name: bilingual(serviceName, language) }}
          releaseNumber={releaseNumber}
        />
      )}
      <Ways alert={head} />
    </Group>
  );
}

function Marks({ group: { alerts }, actions }: GroupActionsProps) {
  const say = useWords(inboxWords);
  const unseen = alerts.filter(({ seenAt }) => seenAt === null);
  return unseen.length > 0 ? (
    <Button
      variant="default"
      size="compact-sm"
      aria-disabled={actions.isRunning}
      onClick={() => void actions.markSeen(unseen.map(({ id }) => id))}
    >
      {say('markSeen')}
    </Button>
  ) : (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-disabled={actions.isRunning}
      onClick={() => void actions.markUnseen(alerts.map(({ id }) => id))}
    >
      {say('markUnseen')}
    </Button>
  );
}

function Acknowledge({ group: { alerts }, actions }: GroupActionsProps) {
  const say = useWords(inboxWords);
  const format = useFormat();
  const roles = useViewer()?.roles ?? [];
  const open = alerts.filter(({ acknowledgement }) => acknowledgement === null);
  const [{ acknowledgement }] = alerts;
  if (open.length === 0 && acknowledgement) {
    const { at, displayName } = acknowledgement;
    const date = format.day(at);
    return (
      <Text size="sm" component="span">
        {displayName === null
          ? say('acknowledgedOn', { date })
          : say('acknowledgedBy', { name: plain(displayName), date })}
      </Text>
    );
  }
  if (!mayAcknowledge(roles)) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-disabled={actions.isRunning}
      onClick={() => void actions.acknowledge(open.map(({ id }) => id))}
    >
      {say('acknowledge')}
    </Button>
  );
}

const WAYS = {
  'subscription-requested': 'toSubscribers',
  'question-asked': 'toReceivedQuestions',
  'question-answered': 'toQuestions',
  'objection-raised': 'toOwnService',
  'attestation-near-end': 'toEdit',
  'review-near': 'toEdit',
} as const;

function Ways({ alert }: { readonly alert: Alert }) {
  const say = useWords(inboxWords);
  const { kind, serviceKey, subscription, releaseNumber, requirementId } = alert;
  const slug = serviceKey.split('/')[1] ?? '';
  const to = {
    'subscription-requested': `/provider/services/${slug}`,
    'question-asked': '/questions?side=received',
    'question-answered': '/questions',
    'objection-raised': `/provider/services/${slug}`,
    'attestation-near-end': `/provider/services/${slug}/edit`,
    'review-near': `/provider/services/${slug}/edit`,
  } as const;
  const way = Object.hasOwn(WAYS, kind) ? (kind as keyof typeof WAYS) : undefined;
  const at = requirementId === null ? '' : `?requirement=${encodeURIComponent(requirementId)}`;
  return (
    <>
      {way && (
        <Anchor component={Link} to={to[way]} size="sm">
          {say(WAYS[way])}
        </Anchor>
      )}
      {subscription && (
        <Anchor component={Link} to={`/customer/subscriptions/${subscription.id}${at}`} size="sm">
          {say('toVerification')}
        </Anchor>
      )}
      {releaseNumber !== null && (
        <Anchor component={Link} to={`/p/${serviceKey}/releases/${releaseNumber}`} size="sm">
          {say('toRelease', { number: releaseNumber })}
        </Anchor>
      )}
    </>
  );
}
