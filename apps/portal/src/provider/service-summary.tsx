// One service on the dashboard, told in what its provider has to know or do.
import { Anchor, Badge, Button, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { CompletenessMeter } from './completeness-meter.js';
import { DemandList } from './demand-list.js';
import { DueList } from './due-list.js';
import { dueDates } from './due-dates.js';
import type { ProviderDashboardQuery } from './provider.generated.js';
import { providerWords } from './provider.words.js';

type Services = NonNullable<NonNullable<ProviderDashboardQuery['viewer']>['services']>;
export type DashboardService = Services['edges'][number]['node'];

interface ServiceSummaryProps {
  readonly service: DashboardService;
  /** The provider's slug. */
  readonly provider: string;
  readonly mayWrite: boolean;
  readonly now: string;
}

export function ServiceSummary({ service, provider, mayWrite, now }: ServiceSummaryProps) {
  const say = useWords(providerWords);
  const format = useFormat();
  const language = useLanguage();
  const { release, draft } = service;
  const own = `/provider/services/${service.slug}`;
  const due = dueDates({ scheduled: service.scheduled, expiries: release?.attestationExpiries ?? [] }, now);
  return (
    <Paper component="article" withBorder p="lg" aria-labelledby={`service-${service.slug}`}>
      <Stack>
        <Group justify="space-between" align="flex-start">
          <Stack gap={4}>
            <Title order={2} id={`service-${service.slug}`}>
              <Anchor component={Link} to={own} inherit>
                <bdi>{bilingual(service.name, language)}</bdi>
              </Anchor>
            </Title>
            <Text size="sm" c="dimmed">
              {release
                ? say('inForce', { number: release.number, date: format.day(release.effectiveFrom) })
                : say('neverPublished')}
              {draft && ` · ${say('draftOf', { date: format.instant(draft.updatedAt) })}`}
            </Text>
          </Stack>
          <Group gap="xs">
            {mayWrite && (
              <Button component={Link} to={`${own}/edit`} variant="default">
                {say('edit')}
              </Button>
            )}
            {release && (
              <Button component={Link} to={`/p/${provider}/${service.slug}`} variant="subtle">
                {say('publicPage')}
              </Button>
            )}
          </Group>
        </Group>
        <Waiting service={service} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Stack gap="lg">
            {release?.completeness && <CompletenessMeter {...release.completeness} />}
            <Reach service={service} />
          </Stack>
          <Stack gap="lg">
            <DemandList demand={service.demand ?? []} editPath={mayWrite ? `${own}/edit` : undefined} />
            <DueList due={due} />
          </Stack>
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

/** What somebody waits for. */
function Waiting({ service: { slug, attention } }: Pick<ServiceSummaryProps, 'service'>) {
  const say = useWords(providerWords);
  if (!attention) return null;
  const { subscribers, accessRequests, openQuestions } = attention;
  const toSubscribers = `/provider/services/${slug}?part=subscribers`;
  return (
    <Group gap="xs">
      <Anchor component={Link} size="sm" to={toSubscribers}>
        {say('subscribersCount', { count: subscribers })}
      </Anchor>
      {accessRequests > 0 && (
        <Badge component={Link} to={toSubscribers}>
          {say('requests', { count: accessRequests })}
        </Badge>
      )}
      {openQuestions > 0 && (
        <Badge component={Link} to="/questions">
          {say('questions', { count: openQuestions })}
        </Badge>
      )}
    </Group>
  );
}

function Reach({ service: { release } }: Pick<ServiceSummaryProps, 'service'>) {
  const say = useWords(providerWords);
  const format = useFormat();
  const reach = release?.reach;
  if (!reach) return null;
  return (
    <div>
      <Title order={3} size="h4">
        {say('reachTitle')}
      </Title>
      {reach.told === 0 ? (
        <Text size="sm">{say('reachNone')}</Text>
      ) : (
        <List size="sm" listStyleType="none">
          <List.Item>
            {say('reach', { told: reach.told, seen: reach.seen, acknowledged: reach.acknowledged })}
          </List.Item>
          {reach.countedAt && (
            <List.Item>{say('countedAt', { instant: format.instant(reach.countedAt) })}</List.Item>
          )}
        </List>
      )}
    </div>
  );
}
