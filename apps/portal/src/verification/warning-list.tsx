// What releases that are published but not yet in force will change.
import { Alert, Anchor, List, Text, Title } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { OutcomeFlip } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { IconCalendarDue } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { requirementName, serviceKey } from './service-name.js';
import type { Subscribed } from './asked.js';
import { subscriptionWords } from './subscription.words.js';

interface WarningListProps {
  readonly subscription: Omit<Subscribed, 'waivers'>;
  /** The level of its heading where it stands. */
  readonly order?: 2 | 3;
}

export function WarningList({ subscription, order = 2 }: WarningListProps) {
  const id = useId();
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const format = useFormat();
  const warnings = subscription.earlyWarnings.filter(({ flips }) => flips.length > 0);
  if (warnings.length === 0) return null;
  return (
    // In a report of several services it is no landmark: its heading would be there many times.
    <section aria-labelledby={order === 2 ? id : undefined}>
      <Title order={order} id={id} mb="sm">
        {say('coming')}
      </Title>
      {warnings.map(({ release, effectiveFrom, flips }) => (
        <Alert
          key={release.number}
          variant="outline"
          color="orange"
          icon={<IconCalendarDue aria-hidden />}
          mb="sm"
        >
          <Text>
            <Anchor
              component={Link}
              to={`/p/${serviceKey(subscription.service)}/releases/${release.number}`}
              inherit
              underline="always"
            >
              {say('comingText', { number: release.number, date: format.day(effectiveFrom) })}
            </Anchor>
          </Text>
          <List listStyleType="none" mt="xs">
            {flips.map((flip) => (
              <List.Item key={flip.requirementId}>
                <OutcomeFlip before={flip.outcomeBefore} after={flip.outcomeAfter} size="sm" />{' '}
                <bdi>{requirementName(flip, language)}</bdi>
              </List.Item>
            ))}
          </List>
        </Alert>
      ))}
    </section>
  );
}
