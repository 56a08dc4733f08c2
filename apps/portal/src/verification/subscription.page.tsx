// One service that the organisation subscribes to, in full.
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { isAssessor } from '../session/side-roles.js';
import { AccessPanel } from './access-panel.js';
import { ManagePanel } from './manage-panel.js';
import { RequirementDrawer } from './requirement-drawer.js';
import { ResultsTable } from './results-table.js';
import { serviceKey, serviceName } from './service-name.js';
import { SubscriptionSummary } from './subscription-summary.js';
import { subscriptionWords } from './subscription.words.js';
import { SubscriptionPageDocument } from './verification.generated.js';
import { WaiverList } from './waiver-list.js';
import { WarningList } from './warning-list.js';

export async function load({ api, params, url }: LoadArguments) {
  const { viewer } = await api.query(SubscriptionPageDocument, { id: params['id'] ?? '' });
  if (!viewer) throw redirectToSignIn(url);
  const { subscription, roles, requirementProfiles } = viewer;
  if (!subscription) throw notFound();
  const profiles = requirementProfiles?.edges.map(({ node }) => node) ?? [];
  return { subscription, profiles, may: isAssessor(roles) };
}

export function shouldReload(): boolean {
  return false;
}

export function Page() {
  const { subscription, profiles, may } = useLoaded<typeof load>();
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const format = useFormat();
  const [search] = useSearchParams();
  const { service, variant, endedAt, verification } = subscription;
  const name = serviceName(service, variant, language);
  const mayChange = may && endedAt === null;
  return (
    <Stack gap="xl">
      <div>
        <Anchor component={Link} to="/customer" size="sm">
          {say('toMatrix')}
        </Anchor>
        <Group justify="space-between" align="baseline">
          <PageTitle>{name}</PageTitle>
          <Button
            component={Link}
            to={`/customer/subscriptions/${encodeURIComponent(subscription.id)}/report`}
            variant="default"
          >
            {say('report')}
          </Button>
        </Group>
        <Anchor component={Link} to={`/p/${serviceKey(service)}`}>
          <bdi>{bilingual(service.provider.name, language)}</bdi>
          {' / '}
          <bdi>{bilingual(service.name, language)}</bdi>
        </Anchor>
      </div>
      {endedAt !== null && <Alert color="gray">{say('ended', { date: format.day(endedAt) })}</Alert>}
      <SubscriptionSummary subscription={subscription} />
      <WarningList subscription={subscription} />
      <section aria-labelledby="results">
        <Title order={2} id="results" mb="sm">
          {say('results')}
        </Title>
        {verification ? (
          <ResultsTable results={verification.results} warnings={subscription.earlyWarnings} />
        ) : (
          <Text>{say('unread')}</Text>
        )}
      </section>
      <WaiverList subscription={subscription} may={mayChange} />
      {endedAt === null && <AccessPanel subscription={subscription} may={may} />}
      {mayChange && <ManagePanel subscription={subscription} profiles={profiles} />}
      <RequirementDrawer
        subscription={subscription.id}
        requirement={search.get('requirement')}
        parameters={['requirement']}
      />
    </Stack>
  );
}
