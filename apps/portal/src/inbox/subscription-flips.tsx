// What happened means this for one of my subscriptions: which requirements flip, and the old and new evidence behind a fold.
import { Button, Group, Stack, Text } from '@mantine/core';
import { bilingual, plain } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { EvidenceFold } from './evidence-fold.js';
import { FlipLine } from './flip-line.js';
import type { Alert, AlertGroup } from './group-alerts.js';
import classes from './inbox.module.css';
import { inboxWords } from './inbox.words.js';

interface SubscriptionFlipsProps {
  readonly alert: Alert;
  readonly group: AlertGroup;
  readonly now: string;
}

/** As many are shown before one asks for the rest. */
const FIRST = 4;

export function SubscriptionFlips({ alert, group, now }: SubscriptionFlipsProps) {
  const say = useWords(inboxWords);
  const [isWhole, setWhole] = useState(false);
  const { flips, id } = alert;
  const shown = isWhole || flips.length <= FIRST + 1 ? flips : flips.slice(0, FIRST);
  const isOneOfMany = group.alerts.length > 1;
  if (flips.length === 0 && !isOneOfMany) return null;
  return (
    <Stack gap={4}>
      {isOneOfMany && (
        <Text size="sm" fw={600}>
          <ProfileName alert={alert} />
        </Text>
      )}
      {flips.length === 0 && <Text size="sm">{say('unchanged')}</Text>}
      {flips.length > 0 && (
        <ul className={classes.flips} aria-label={say('flips')}>
          {shown.map((flip) => (
            <FlipLine key={flip.requirementId} flip={flip} alert={alert} now={now} />
          ))}
        </ul>
      )}
      <Group gap="xs">
        {shown.length < flips.length && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
            {say('allFlips', { count: flips.length - shown.length })}
          </Button>
        )}
      </Group>
      {flips.length > 0 && <EvidenceFold alertId={id} />}
    </Stack>
  );
}

/** Which profile on which variant; nothing for an alert about no subscription. */
export function ProfileName({ alert: { subscription } }: Pick<SubscriptionFlipsProps, 'alert'>) {
  const say = useWords(inboxWords);
  const language = useLanguage();
  if (!subscription) return null;
  const profile = bilingual(subscription.profile.name, language);
  const variant = subscription.variant === null ? say('base') : plain(subscription.variant);
  return <bdi>{say('profile', { profile, variant })}</bdi>;
}
