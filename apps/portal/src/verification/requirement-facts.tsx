// What a verdict says, part by part, in the order in which one asks.
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Requirements } from '@bunkai/requirement';
import { useFormat } from '@bunkai/ui/format';
import {
  EvidenceList,
  OutcomeFlip,
  OutcomeMark,
  RequirementInWords,
  SeverityMark,
  reasonText,
} from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AskProvider } from '../conversation/ask-provider.js';
import type { DetailedResult, DetailedSubscription } from './asked.js';
import { controlAddress, requirementName, serviceKey, serviceName } from './service-name.js';
import { RequestBox } from './request-box.js';
import { VerdictHistory } from './verdict-history.js';
import { verificationWords } from './verification.words.js';
import { WaiverBox } from './waiver-box.js';

interface RequirementFactsProps {
  readonly subscription: DetailedSubscription;
  readonly result: DetailedResult;
  readonly mayWaive: boolean;
  readonly onChanged: () => void;
}

export function RequirementFacts({ subscription, result, mayWaive, onChanged }: RequirementFactsProps) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const { service, variant } = subscription;
  const title = iso27017_2015.controls.get(result.control)?.title[language] ?? '';
  const release = subscription.verification?.release;
  const place = controlAddress(service, result.control, variant);
  return (
    <Stack gap="lg">
      <div>
        <Title order={3}>
          <bdi>{requirementName(result, language)}</bdi>
        </Title>
        <Group gap="sm" mt={4}>
          <Text size="sm" c="dimmed">
            <bdi>{result.requirementId}</bdi>
          </Text>
          <SeverityMark severity={result.severity} />
          {result.scope === 'chain' && <Text size="sm">{say('chain')}</Text>}
        </Group>
        <Text mt={4}>
          <Anchor component={Link} to={`/p/${serviceKey(service)}`}>
            <bdi>{serviceName(service, variant, language)}</bdi>
          </Anchor>
        </Text>
      </div>
      <Outcome subscription={subscription} result={result} />
      <Coming subscription={subscription} requirement={result.requirementId} />
      <Part title={say('asked')}>
        <Asked subscription={subscription} requirement={result.requirementId} control={result.control} />
      </Part>
      <Part title={say('read')}>
        <EvidenceList evidence={result.evidence} catalogue={iso27017_2015} />
        <Anchor component={Link} to={place} size="sm">
          {say('standsAt', { control: say('controlOf', { id: result.control, title }) })}
        </Anchor>
      </Part>
      <RequestBox
        service={service}
        result={result}
        may={mayWaive && subscription.endedAt === null}
        onChanged={onChanged}
      />
      <WaiverBox
        subscription={subscription.id}
        result={result}
        at={subscription.verification?.at ?? subscription.createdAt}
        may={mayWaive && subscription.endedAt === null}
        onChanged={onChanged}
      />
      <Part title={say('historyTitle')}>
        <VerdictHistory subscription={subscription} />
      </Part>
      <Group justify="space-between">
        <AskProvider
          service={{ id: service.id, name: serviceName(service, null, language) }}
          control={result.control}
          requirement={requirementName(result, language)}
          {...(release && { releaseNumber: release.number })}
        />
        <Anchor component={Link} to={`/customer/subscriptions/${encodeURIComponent(subscription.id)}`}>
          {say('toSubscription')}
        </Anchor>
      </Group>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={4} size="h5" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}

type Facts = Pick<RequirementFactsProps, 'subscription' | 'result'>;

function Outcome({ subscription, result }: Facts) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const format = useFormat();
  const release = subscription.verification?.release;
  return (
    <div role="status">
      <OutcomeMark outcome={result.outcome} isWaived={result.waiver !== null} size="lg" />
      {result.reason !== null && <Text mt={4}>{reasonText(result.reason, language)}</Text>}
      <Text size="sm" c="dimmed" mt={4}>
        {result.since === null
          ? say('sinceUnknown')
          : say('outcomeSince', { date: format.day(result.since) })}
        {' · '}
        {release ? (
          <Anchor
            component={Link}
            to={`/p/${serviceKey(subscription.service)}/releases/${release.number}`}
            inherit
            underline="always"
          >
            {say('basedOn', { release: say('release', { number: release.number }) })}
          </Anchor>
        ) : (
          say('noRelease')
        )}
      </Text>
      {result.validUntil !== null && (
        <Text size="sm">{say('holdsUntil', { date: format.day(result.validUntil) })}</Text>
      )}
    </div>
  );
}

/** The flips that are scheduled, the nearest first. */
function Coming({
  subscription,
  requirement,
}: {
  readonly subscription: DetailedSubscription;
  readonly requirement: string;
}) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const format = useFormat();
  const coming = subscription.earlyWarnings.flatMap(({ flips, effectiveFrom, release }) =>
    flips
      .filter(({ requirementId }) => requirementId === requirement)
      .map((flip) => ({ ...flip, effectiveFrom, number: release.number })),
  );
  if (coming.length === 0) return null;
  return (
    <Part title={say('comingTitle')}>
      {coming.map((flip) => (
        <div key={flip.number}>
          <Text>{say('comingOn', { date: format.day(flip.effectiveFrom), number: flip.number })}</Text>
          <OutcomeFlip before={flip.outcomeBefore} after={flip.outcomeAfter} />
          {flip.reasonAfter !== null && <Text size="sm">{reasonText(flip.reasonAfter, language)}</Text>}
          <EvidenceList evidence={flip.evidenceAfter} catalogue={iso27017_2015} />
        </div>
      ))}
    </Part>
  );
}

interface AskedProps {
  readonly subscription: DetailedSubscription;
  readonly requirement: string;
  readonly control: string;
}

/** As the profile has it now; a document that passed its parser. */
function Asked({ subscription, requirement, control }: AskedProps) {
  const language = useLanguage();
  const document = subscription.profile.currentVersion.document as Requirements;
  const asked = document.requirements.find(({ id }) => id === requirement);
  if (!asked) return null;
  return (
    <RequirementInWords test={asked.test} catalogue={iso27017_2015} language={language} control={control} />
  );
}
