// A provider's dashboard: each service, how complete it is, what is asked for, what is coming, who has seen the last change.
import { Button, Group, Stack } from '@mantine/core';
import { EmptyState } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { isPublisher } from '../session/side-roles.js';
import { ProviderDashboardDocument } from './provider.generated.js';
import { providerWords } from './provider.words.js';
import { ServiceSummary } from './service-summary.js';

export async function load({ api, url, now }: LoadArguments) {
  const { viewer } = await api.query(ProviderDashboardDocument, { after: url.searchParams.get('after') });
  if (!viewer) throw redirectToSignIn(url);
  return { viewer, now };
}

export function Page() {
  const { viewer, now } = useLoaded<typeof load>();
  const say = useWords(providerWords);
  const mayWrite = isPublisher(viewer.roles);
  const { services } = viewer;
  return (
    <Stack gap="xl">
      <Group justify="space-between">
        <PageTitle>{say('title')}</PageTitle>
        {services && mayWrite && (
          <Button component={Link} to="/provider/services/new">
            {say('newService')}
          </Button>
        )}
      </Group>
      {!services && (
        <EmptyState
          title={say('notProvider')}
          action={
            <Button component={Link} to="/account">
              {say('toAccount')}
            </Button>
          }
        >
          {say('notProviderHint')}
        </EmptyState>
      )}
      {services?.edges.length === 0 && (
        <EmptyState title={say('noServices')}>{say('noServicesHint')}</EmptyState>
      )}
      {services?.edges.map(({ node }) => (
        <ServiceSummary
          key={node.id}
          service={node}
          provider={viewer.organisation?.slug ?? ''}
          mayWrite={mayWrite}
          now={now}
        />
      ))}
      {services?.pageInfo.hasNextPage && (
        <Button
          component={Link}
          variant="default"
          to={`/provider?after=${services.pageInfo.endCursor ?? ''}`}
        >
          {say('more')}
        </Button>
      )}
    </Stack>
  );
}
