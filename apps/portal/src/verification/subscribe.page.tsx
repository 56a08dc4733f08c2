// Subscribes to a service: which, in which variant, held to what, read as whom; and what the provider learns of it.
import { List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { isAssessor } from '../session/side-roles.js';
import { NoMatrix } from './no-matrix.js';
import { ServiceSearch } from './service-search.js';
import { SubscribeForm } from './subscribe-form.js';
import { subscriptionWords } from './subscription.words.js';
import { SubscribeChoicesDocument } from './verification.generated.js';

export async function load({ api, url }: LoadArguments) {
  const [provider = '', slug = ''] = (url.searchParams.get('service') ?? '').split('/');
  const choices = await api.query(SubscribeChoicesDocument, { provider, slug });
  if (!choices.viewer) throw redirectToSignIn(url);
  return { service: choices.service, viewer: choices.viewer };
}

export function Page() {
  const { service, viewer } = useLoaded<typeof load>();
  const say = useWords(subscriptionWords);
  const [, setSearch] = useSearchParams();
  const may = isAssessor(viewer.roles);
  const profiles = viewer.requirementProfiles?.edges.map(({ node }) => node) ?? [];
  if (!viewer.organisation?.customer || profiles.length === 0) {
    return (
      <Stack>
        <PageTitle>{say('subscribeTitle')}</PageTitle>
        <NoMatrix isCustomer={viewer.organisation?.customer ?? false} hasProfiles={false} />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <PageTitle>{say('subscribeTitle')}</PageTitle>
      <Text maw="46rem">{say('subscribeIntro')}</Text>
      <ServiceSearch
        key={service?.id ?? ''}
        label={say('chooseService')}
        description={say('chooseServiceHint')}
        chosen={service}
        onChoose={(key) => setSearch({ service: key }, { preventScrollReset: true })}
      />
      {!service && <Text>{say('noneChosen')}</Text>}
      {service && !service.release && <Text>{say('notPublished')}</Text>}
      {service?.release && !may && <Text>{say('mayNot')}</Text>}
      {service?.release && may && <SubscribeForm key={service.id} service={service} profiles={profiles} />}
      <WhatIsLearned />
    </Stack>
  );
}

function WhatIsLearned() {
  const say = useWords(subscriptionWords);
  const parts = [
    { title: 'learns', items: ['learnsYes', 'learnsYesToo'] },
    { title: 'learnsNot', items: ['learnsNotRequirements', 'learnsNotWaivers', 'learnsNotCounts'] },
  ] as const;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {parts.map(({ title, items }) => (
        <section key={title}>
          <Title order={2} size="h4" mb={4}>
            {say(title)}
          </Title>
          <List>
            {items.map((item) => (
              <List.Item key={item}>{say(item)}</List.Item>
            ))}
          </List>
        </section>
      ))}
    </SimpleGrid>
  );
}
