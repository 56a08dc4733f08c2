// The first thing one wants to know of a subscription: how many requirements came out how, against what and read as whom.
import { Anchor, Group } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { OutcomeMark, verdictWords } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import classes from './subscription.module.css';
import type { Subscribed } from './asked.js';
import { serviceKey } from './service-name.js';
import { subscriptionWords } from './subscription.words.js';

export function SubscriptionSummary({
  subscription,
}: {
  readonly subscription: Omit<Subscribed, 'waivers'>;
}) {
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const format = useFormat();
  const { verification, profile, service, readerClass, createdAt } = subscription;
  const release = verification?.release;
  return (
    <section aria-label={say('summary')}>
      {verification && <OutcomeCounts summary={verification.summary} />}
      <dl className={classes.facts}>
        <div>
          <dt>{say('heldTo')}</dt>
          <dd>
            <Anchor component={Link} to={`/customer/profiles/${encodeURIComponent(profile.id)}`}>
              <bdi>{bilingual(profile.name, language)}</bdi>
            </Anchor>{' '}
            (
            {say('version', { number: verification?.profileVersion.number ?? profile.currentVersion.number })}
            )
          </dd>
        </div>
        <div>
          <dt>{say('release')}</dt>
          <dd>
            {release ? (
              <Anchor component={Link} to={`/p/${serviceKey(service)}/releases/${release.number}`}>
                {say('releaseSince', { number: release.number, date: format.day(release.effectiveFrom) })}
              </Anchor>
            ) : (
              say('noRelease')
            )}
          </dd>
        </div>
        <div>
          <dt>{say('readAs')}</dt>
          <dd>{say(classKey(verification?.readerClass ?? readerClass))}</dd>
        </div>
        <div>
          <dt>{say('since')}</dt>
          <dd>{format.day(createdAt)}</dd>
        </div>
      </dl>
    </section>
  );
}

type ClassKey = `class-${'public' | 'customers' | 'subscribers' | 'nda'}`;

/** The word for a reader class. */
export function classKey(readerClass: string): ClassKey {
  const known = (['customers', 'subscribers', 'nda'] as const).find((each) => each === readerClass);
  return `class-${known ?? 'public'}`;
}

interface OutcomeCountsProps {
  readonly summary: NonNullable<Subscribed['verification']>['summary'];
}

/** Waived ones are taken out of the unmet and told apart. */
export function OutcomeCounts({ summary }: OutcomeCountsProps) {
  const say = useWords(verdictWords);
  const format = useFormat();
  const { met, unmet, undetermined, waived } = summary;
  const counts = [
    { outcome: 'unmet', count: unmet - waived, isWaived: false },
    { outcome: 'undetermined', count: undetermined, isWaived: false },
    { outcome: 'met', count: met, isWaived: false },
    { outcome: 'unmet', count: waived, isWaived: true },
  ] as const;
  return (
    <Group component="ul" className={classes.counts} gap="xl">
      {counts
        .filter(({ count, isWaived }) => !isWaived || count > 0)
        .map(({ outcome, count, isWaived }) => (
          <li key={`${outcome} ${isWaived}`}>
            <span className={classes.count}>{format.number(count)}</span>
            <OutcomeMark outcome={outcome} isWaived={isWaived} label="none" />
            <span>{isWaived ? say('waived', { outcome: say(outcome) }) : say(outcome)}</span>
          </li>
        ))}
    </Group>
  );
}
