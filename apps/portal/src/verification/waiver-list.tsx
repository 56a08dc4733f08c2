// Every waiver that the subscription ever had, those in force first.
import { Text, Title } from '@mantine/core';
import { plain, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useRevalidator } from 'react-router';
import { requirementName } from './service-name.js';
import classes from './subscription.module.css';
import type { Subscribed } from './asked.js';
import { subscriptionWords } from './subscription.words.js';
import { RevokeButton } from './waiver-box.js';

type Waiver = Subscribed['waivers']['edges'][number]['node'];

interface WaiverListProps {
  readonly subscription: Subscribed;
  readonly may: boolean;
}

export function WaiverList({ subscription, may }: WaiverListProps) {
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const format = useFormat();
  const { revalidate } = useRevalidator();
  const waivers = subscription.waivers.edges.map(({ node }) => node);
  const [open, lapsed] = [
    waivers.filter(({ lapsedAt }) => lapsedAt === null),
    waivers.filter(({ lapsedAt }) => lapsedAt !== null),
  ];
  const titleOf = ({ requirementId }: Waiver) => {
    const result = subscription.verification?.results.find((each) => each.requirementId === requirementId);
    return result ? requirementName(result, language) : plain(requirementId);
  };
  return (
    <section aria-labelledby="waivers">
      <Title order={2} id="waivers" mb="sm">
        {say('waivers')}
      </Title>
      {waivers.length === 0 && <Text>{say('noWaivers')}</Text>}
      <ul className={classes.waivers}>
        {[...open, ...lapsed].map((waiver) => (
          <li key={waiver.id}>
            <div>
              <Text fw={600}>
                <bdi>{titleOf(waiver)}</bdi>
              </Text>
              <Text>
                <bdi>{plain(waiver.reason)}</bdi>
              </Text>
              <Text size="sm" c="dimmed">
                {say('waiverFrom', { date: format.day(waiver.createdAt) })}
                {' · '}
                {waiver.lapsedAt === null
                  ? say('waiverUntil', { date: format.day(waiver.expiresAt) })
                  : say(lapseKey(waiver.lapseReason), { date: format.day(waiver.lapsedAt) })}
              </Text>
            </div>
            {may && waiver.lapsedAt === null && (
              <RevokeButton id={waiver.id} onChanged={() => void revalidate()} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function lapseKey(reason: string | null) {
  if (reason === 'expired') return 'lapsed-expired';
  return reason === 'revoked' ? 'lapsed-revoked' : 'lapsed-evidence-changed';
}
